// SPDX-License-Identifier: Apache-2.0
// sp receipt: the applicant's slip (tanda terima), with the promised date.
#include "cli/commands.hpp"
#include "cli/one_case.hpp"
#include "cli/views/receipt_text.hpp"

namespace sp::cli {
namespace {

struct Flags {
  ReadFlags read;
  std::string case_name;
};

Result<ExitStatus> run(const Flags& flags, Context& context) {
  const auto found = look_at_one_with_log(context, flags.read, flags.case_name);
  if (!found) return fail(found.error());
  const auto& view = found->view;
  if (view.promise().unknown_because) return fail(unknown_deadline(view, view.promise()));
  Answer answer;
  answer.schema = "sp.receipt/1";
  answer.data = receipt_json(view);
  answer.text = [&](const TextStyle& style) {
    return receipt_text(view, found->log, context.language(), style);
  };
  answer.markdown = [&] { return receipt_markdown(view, found->log, context.language()); };
  answer.warnings = view.warnings;
  answer.as_of = view.as_of;
  answer.log = found->log;
  answer.zone = view.zone();
  return context.give(answer);
}

}  // namespace

const Command receipt_command{"receipt", Group::looking, HelpLabel::about_receipt,
                              [](Options& options) -> Run {
                                auto flags = std::make_shared<Flags>();
                                options.argument("CASE", flags->case_name, HelpLabel::help_case);
                                flags->read.declare(options);
                                return [flags](Context& context) { return run(*flags, context); };
                              },
                              Shape::sheet};

}  // namespace sp::cli
