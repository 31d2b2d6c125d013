// SPDX-License-Identifier: Apache-2.0
// sp open: a request is taken in under a published standard.
#include "cli/commands.hpp"
#include "cli/verb.hpp"

namespace sp::cli {
namespace {

struct Flags {
  WriteFlags write;
  std::string standard;
  std::optional<std::string> subject;
  std::optional<std::int64_t> units;
  std::optional<std::string> ref;
  std::optional<std::string> scheduled;
};

Result<Intake> intake_of(const Flags& flags) {
  Intake intake{.standard_id = flags.standard,
                .subject = *flags.subject,
                .units = flags.units,
                .ref = flags.ref,
                .document = flags.write.document,
                .actor = flags.write.actor,
                .scheduled = {}};
  if (!flags.scheduled) return intake;
  const auto typed = read_time(*flags.scheduled);
  if (!typed) return fail(typed.error());
  intake.scheduled = *typed;
  return intake;
}

Result<ExitStatus> run(const Flags& flags, Context& context) {
  const auto intake = intake_of(flags);
  if (!intake) return fail(intake.error());
  const auto occasion = flags.write.occasion(context);
  if (!occasion) return fail(occasion.error());
  const auto library = context.library();
  if (!library) return fail(library.error());
  const auto store = context.open_store(StoreMode::write);
  if (!store) return fail(store.error());
  const auto written = open_case(**store, *library, *intake, *occasion);
  if (!written) return fail(written.error());
  return tell_written(context, *written);
}

}  // namespace

const Command open_command{
    "open", Group::cases, Label::about_open,
    [](Options& options) -> Run {
      auto flags = std::make_shared<Flags>();
      options.argument("STANDARD", flags->standard, Label::help_standard_id);
      options.text("--subject", flags->subject, Label::help_subject, Need::required);
      options.number("--units", 1, flags->units, Label::help_units);
      options.value("--ref", "NUMBER", flags->ref, Label::help_ref);
      options.value("--scheduled", "TIME", flags->scheduled, Label::help_scheduled);
      flags->write.declare(options);
      return [flags](Context& context) { return run(*flags, context); };
    },
    Shape::sheet};

}  // namespace sp::cli
