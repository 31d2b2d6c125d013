// SPDX-License-Identifier: Apache-2.0
// sp standard new: a standard with gaps, to be filled in.
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "drafting/skeleton.hpp"
#include "formats/standard_reader.hpp"
#include "text/sentence_parts.hpp"

namespace sp::cli {
namespace {

struct Flags {
  std::string id;
};

Result<ExitStatus> run(const Flags& flags, Context& context) {
  if (!is_standard_id(flags.id)) {
    return fail({.code = ErrorCode::argument_bad_value,
                 .args = {"OFFICE/SERVICE", flags.id, "standard_id"}});
  }
  const auto text = standard_skeleton({.id = flags.id, .language = context.language()});
  if (!context.output()) return context.print(text);
  const auto path = *context.output();
  const auto gaps = static_cast<std::int64_t>(read_standard(text, path, {}).findings.size());
  Answer answer;
  answer.schema = "sp.standard.new/1";
  answer.data["file"] = path;
  answer.data["id"] = flags.id;
  answer.data["gaps"] = gaps;
  answer.text = [&](const TextStyle&) {
    return context.say(DraftLabel::new_done, {path}) + "\n" +
           context.say(DraftLabel::new_gaps, {std::to_string(gaps), path}) + "\n";
  };
  return context.give_new_file(text, answer);
}

}  // namespace

const Command standard_new_command{
    "standard new", Group::standards, HelpLabel::about_standard_new,
    [](Options& options) -> Run {
      auto flags = std::make_shared<Flags>();
      options.argument("OFFICE/SERVICE", flags->id, HelpLabel::help_new_standard);
      return [flags](Context& context) { return run(*flags, context); };
    },
    Shape::sheet};

}  // namespace sp::cli
