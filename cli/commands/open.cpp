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
  std::optional<std::string> variant;
  std::vector<std::string> unit_names;
  std::optional<std::string> letter_date;
  std::optional<std::string> agenda_number;
  std::optional<std::string> agenda_date;
  std::optional<std::string> disposition_date;
};

Result<std::optional<Date>> read_date(const std::optional<std::string>& typed,
                                      const std::string& option) {
  if (!typed) return std::optional<Date>{};
  const auto date = parse_date(*typed);
  if (date) return date;
  return fail({.code = ErrorCode::option_bad_value, .args = {option, *typed, "date"}});
}

/// What is known of the letter apart from its receipt.
Result<EventFacts> letter_of(const Flags& flags) {
  EventFacts letter;
  letter.agenda_number = flags.agenda_number;
  for (const auto& [typed, option, date] :
       {std::tuple{&flags.letter_date, "--letter-date", &letter.letter_date},
        std::tuple{&flags.agenda_date, "--agenda-date", &letter.agenda_date},
        std::tuple{&flags.disposition_date, "--disposition-date", &letter.disposition_date}}) {
    const auto read = read_date(*typed, option);
    if (!read) return fail(read.error());
    *date = *read;
  }
  return letter;
}

/// One name for each unit; they say how many there are.
Result<std::optional<std::int64_t>> units_of(const Flags& flags) {
  const auto named = static_cast<std::int64_t>(flags.unit_names.size());
  if (named == 0) return flags.units;
  if (!flags.units || *flags.units == named) return std::optional(named);
  return fail({.code = ErrorCode::option_bad_value,
               .args = {"--unit-name", std::to_string(named), "as_many_names_as_units"}});
}

Result<Intake> intake_of(const Flags& flags) {
  Intake intake{.standard_id = flags.standard,
                .subject = *flags.subject,
                .units = flags.units,
                .ref = flags.ref,
                .document = flags.write.document,
                .actor = flags.write.actor,
                .scheduled = {},
                .unit_names = {},
                .letter = {},
                .variant = flags.variant};
  const auto units = units_of(flags);
  if (!units) return fail(units.error());
  intake.units = *units;
  intake.unit_names = flags.unit_names;
  const auto letter = letter_of(flags);
  if (!letter) return fail(letter.error());
  intake.letter = *letter;
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
    "open", Group::cases, HelpLabel::about_open,
    [](Options& options) -> Run {
      auto flags = std::make_shared<Flags>();
      options.argument("STANDARD", flags->standard, HelpLabel::help_standard_id);
      options.text("--subject", flags->subject, HelpLabel::help_subject, Need::required);
      options.number("--units", 1, flags->units, HelpLabel::help_units);
      options.value("--variant", "ID", flags->variant, HelpLabel::help_variant);
      options.value("--ref", "NUMBER", flags->ref, HelpLabel::help_ref);
      options.value("--scheduled", "TIME", flags->scheduled, HelpLabel::help_scheduled);
      options.values("--unit-name", "NAME", flags->unit_names, HelpLabel::help_unit_name);
      options.value("--letter-date", "DATE", flags->letter_date, HelpLabel::help_letter_date);
      options.value("--agenda-number", "NUMBER", flags->agenda_number,
                    HelpLabel::help_agenda_number);
      options.value("--agenda-date", "DATE", flags->agenda_date, HelpLabel::help_agenda_date);
      options.value("--disposition-date", "DATE", flags->disposition_date,
                    HelpLabel::help_disposition_date);
      flags->write.declare(options);
      return [flags](Context& context) { return run(*flags, context); };
    },
    Shape::sheet};

}  // namespace sp::cli
