// SPDX-License-Identifier: Apache-2.0
// sp correct amend: an event of a case reads otherwise than it was recorded.
#include "cli/commands.hpp"
#include "cli/correction.hpp"

namespace sp::cli {
namespace {

struct Flags {
  CorrectionFlags correction;
  ContentFlags content;
  std::string number;
};

Result<ExitStatus> run(const Flags& flags, Context& context) {
  const auto number = read_event_number(flags.number);
  if (!number) return fail(number.error());
  auto request = request_of(flags.correction, flags.content);
  if (!request) return fail(request.error());
  request->correction.kind = EventKind::amended;
  request->correction.number = *number;
  return correct_and_tell(context, flags.correction, *request);
}

}  // namespace

const Command correct_amend_command{
    "correct amend", Group::cases, HelpLabel::about_correct_amend,
    [](Options& options) -> Run {
      auto flags = std::make_shared<Flags>();
      auto& correction = flags->correction;
      options.argument("CASE", correction.case_name, HelpLabel::help_case);
      options.argument("NUMBER", flags->number, HelpLabel::help_event_number);
      options.value("--at", "TIME", correction.write.at, HelpLabel::help_at);
      declare_content(options, flags->content);
      declare_intake(options, flags->content);
      options.value("--document", "NUMBER", correction.write.document, HelpLabel::help_document);
      correction.declare(options);
      return [flags](Context& context) { return run(*flags, context); };
    },
    Shape::sheet};

}  // namespace sp::cli
