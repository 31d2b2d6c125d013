// SPDX-License-Identifier: Apache-2.0
// sp calendar show: a month or a year of a calendar, with hours, days off and decrees.
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/views/calendar_sheet.hpp"
#include "desk/calendars.hpp"

#include <algorithm>

namespace sp::cli {
namespace {

struct Flags {
  std::string calendar;
  std::optional<std::string> period;
  std::optional<std::string> known_at;
  std::optional<std::string> beyond;
};

struct Period {
  DateRange dates;
  bool is_year = false;
};

/// "2025" or "2025-03"; without one, the month of `today`.
Result<Period> read_period(const std::optional<std::string>& text, Date today) {
  if (!text) return Period{month_of(month_of(today)), false};
  const bool is_year = text->size() == 4;
  const auto first = parse_date(*text + (is_year ? "-01-01" : "-01"));
  if (!first) {
    return fail(
        Error{.code = ErrorCode::argument_bad_value, .args = {"PERIOD", *text, "2025, 2025-03"}});
  }
  return Period{is_year ? dates_of_year(year_of(*first)) : month_of(month_of(*first)), is_year};
}

Result<CalendarSheet> find(const Flags& flags, const Context& context) {
  const auto library = context.library();
  if (!library) return fail(library.error());
  auto parts = calendar_meant(*library, flags.calendar);
  if (!parts) return fail(parts.error());
  const auto today = parts->zone.date_of(context.now());
  const auto period = read_period(flags.period, today);
  if (!period) return fail(period.error());
  const auto known_at = read_known_date(flags.known_at, parts->zone, context.now());
  if (!known_at) return fail(known_at.error());
  auto known = as_known(std::move(*parts), *known_at, beyond_of(flags.beyond));
  auto days = days_of(known, period->dates);
  if (!days) return fail(days.error());
  return CalendarSheet{std::move(known), std::move(*days), today, period->is_year};
}

Result<ExitStatus> run(const Flags& flags, Context& context) {
  const auto sheet = find(flags, context);
  if (!sheet) return fail(sheet.error());
  const auto language = context.language();
  Answer answer;
  answer.schema = "sp.calendar.show/1";
  answer.listing = sheet_listing(*sheet, language);
  answer.data = records_of(*answer.listing);
  answer.text = [&](const TextStyle& style) { return sheet_text(*sheet, language, style); };
  answer.markdown = [&] { return sheet_markdown(*sheet, language); };
  answer.zone = sheet->zone();
  const auto& calendar = sheet->known.calendar;
  if (std::any_of(sheet->days.begin(), sheet->days.end(),
                  [](const CalendarDay& day) { return day.provisional; })) {
    warn(answer.warnings,
         {WarningCode::provisional, {calendar.id(), to_string(calendar.coverage().last)}});
  }
  if (flags.known_at) warn_of_undated(answer.warnings, sheet->known.parts);
  return context.give(answer);
}

}  // namespace

const Command calendar_show_command{
    "calendar show", Group::deadlines, HelpLabel::about_calendar_show, [](Options& options) -> Run {
      auto flags = std::make_shared<Flags>();
      options.argument("ID", flags->calendar, HelpLabel::help_calendar_id);
      options.optional_argument("PERIOD", flags->period, HelpLabel::help_period);
      options.value("--known-at", "TIME", flags->known_at, HelpLabel::help_known_at);
      declare_beyond(options, flags->beyond);
      return [flags](Context& context) { return run(*flags, context); };
    }};

}  // namespace sp::cli
