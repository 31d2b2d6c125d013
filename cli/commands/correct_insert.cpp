// SPDX-License-Identifier: Apache-2.0
// sp correct insert: something happened to a case that nobody had recorded.
#include "base/suggest.hpp"
#include "cases/moves.hpp"
#include "cli/commands.hpp"
#include "cli/correction.hpp"

namespace sp::cli {
namespace {

struct Flags {
  CorrectionFlags correction;
  ContentFlags content;
  std::string verb;
};

/// A verb on a case, by its name on the command line.
Result<Verb> read_verb(const std::string& typed) {
  std::vector<std::string> names;
  std::string choices;
  for (const auto verb : case_verbs) {
    if (name_of(verb) == typed) return verb;
    names.emplace_back(name_of(verb));
    choices += (choices.empty() ? "" : ", ") + names.back();
  }
  return fail({.code = ErrorCode::argument_bad_value,
               .args = {"VERB", typed, choices},
               .suggestions = suggest(typed, names)});
}

/// As the verb itself would ask for it.
Result<void> check_given(const Flags& flags, Verb verb) {
  const auto missing = [](const char* option) {
    return fail({.code = ErrorCode::option_missing, .args = {option, "correct insert"}});
  };
  const auto& content = flags.content;
  if (needs_reason(verb) && !content.reason) return missing("--reason");
  if (verb == Verb::suspend && !content.cause) return missing("--cause");
  if (verb == Verb::note && !content.note) return missing("--note");
  if (verb == Verb::assign && !content.assignee) return missing("--assignee");
  if (verb == Verb::reopen && !content.step) return missing("--step");
  return {};
}

Result<ExitStatus> run(const Flags& flags, Context& context) {
  const auto verb = read_verb(flags.verb);
  if (!verb) return fail(verb.error());
  if (const auto given = check_given(flags, *verb); !given) return fail(given.error());
  auto request = request_of(flags.correction, flags.content);
  if (!request) return fail(request.error());
  request->correction.kind = EventKind::inserted;
  request->correction.verb = *verb;
  return correct_and_tell(context, flags.correction, *request);
}

}  // namespace

const Command correct_insert_command{
    "correct insert", Group::cases, HelpLabel::about_correct_insert,
    [](Options& options) -> Run {
      auto flags = std::make_shared<Flags>();
      auto& correction = flags->correction;
      options.argument("CASE", correction.case_name, HelpLabel::help_case);
      options.argument("VERB", flags->verb, HelpLabel::help_inserted_verb);
      options.required("--at", "TIME", correction.write.at, HelpLabel::help_at);
      declare_content(options, flags->content);
      options.value("--step", "STEP", flags->content.step, HelpLabel::help_reopen_step);
      options.value("--document", "NUMBER", correction.write.document, HelpLabel::help_document);
      correction.declare(options);
      return [flags](Context& context) { return run(*flags, context); };
    },
    Shape::sheet};

}  // namespace sp::cli
