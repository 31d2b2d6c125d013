// SPDX-License-Identifier: Apache-2.0
// sp undo: the last event of a case does not count.
#include "cli/commands.hpp"
#include "cli/correction.hpp"

namespace sp::cli {
namespace {

Result<ExitStatus> run(const CorrectionFlags& flags, Context& context) {
  auto request = request_of(flags, {});
  if (!request) return fail(request.error());
  request->correction.kind = EventKind::annulled;
  request->last = true;
  return correct_and_tell(context, flags, *request);
}

}  // namespace

const Command undo_command{"undo", Group::cases, HelpLabel::about_undo,
                           [](Options& options) -> Run {
                             auto flags = std::make_shared<CorrectionFlags>();
                             options.argument("CASE", flags->case_name, HelpLabel::help_case);
                             flags->declare(options);
                             return [flags](Context& context) { return run(*flags, context); };
                           },
                           Shape::sheet};

}  // namespace sp::cli
