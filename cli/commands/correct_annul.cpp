// SPDX-License-Identifier: Apache-2.0
// sp correct annul: an event of a case does not count.
#include "cli/commands.hpp"
#include "cli/correction.hpp"

namespace sp::cli {
namespace {

struct Flags {
  CorrectionFlags correction;
  std::string number;
};

Result<ExitStatus> run(const Flags& flags, Context& context) {
  const auto number = read_event_number(flags.number);
  if (!number) return fail(number.error());
  auto request = request_of(flags.correction, {});
  if (!request) return fail(request.error());
  request->correction.kind = EventKind::annulled;
  request->correction.number = *number;
  return correct_and_tell(context, flags.correction, *request);
}

}  // namespace

const Command correct_annul_command{
    "correct annul", Group::cases, HelpLabel::about_correct_annul,
    [](Options& options) -> Run {
      auto flags = std::make_shared<Flags>();
      options.argument("CASE", flags->correction.case_name, HelpLabel::help_case);
      options.argument("NUMBER", flags->number, HelpLabel::help_event_number);
      flags->correction.declare(options);
      return [flags](Context& context) { return run(*flags, context); };
    },
    Shape::sheet};

}  // namespace sp::cli
