// SPDX-License-Identifier: Apache-2.0
// sp due: when would a request be due, by a standard as it stands in the library, or when does a
// bare amount end in a calendar? Needs no database.
#include "base/utf8.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/views/case_json.hpp"
#include "cli/views/due_text.hpp"
#include "desk/calendars.hpp"
#include "desk/writing.hpp"
#include "sla/bare_amount.hpp"

namespace sp::cli {
namespace {

struct Flags {
  std::optional<std::string> standard;
  std::optional<std::string> calendar;
  std::optional<std::string> amount;
  std::optional<std::string> from;
  std::optional<std::string> count;
  std::optional<std::string> cutoff;
  std::optional<std::string> roll;
  std::optional<std::string> known_at;
  std::optional<std::string> beyond;
  std::optional<std::int64_t> units;
  std::optional<std::string> variant;
};

struct Found {
  std::optional<Standard> standard;  ///< nothing: a bare amount
  CalendarParts parts;
  WorkingCalendar calendar;
  Clock clock;  ///< that has just been started
};

Failure not_with(const std::string& option, const std::string& other) {
  return fail(Error{.code = ErrorCode::option_not_with, .args = {option, other}});
}

/// The two questions take different words.
Result<void> check_words(const Flags& flags) {
  if (flags.standard.has_value() == (flags.calendar || flags.amount)) {
    return fail({.code = ErrorCode::standard_or_amount, .args = {}});
  }
  if (flags.standard) {
    if (flags.count) return not_with("--count", "STANDARD");
    if (flags.cutoff) return not_with("--cutoff", "STANDARD");
    if (flags.roll) return not_with("--roll", "STANDARD");
    return {};
  }
  if (flags.units) return not_with("--units", "--for");
  if (flags.variant) return not_with("--variant", "--for");
  const auto missing = [](const char* option) {
    return fail(Error{.code = ErrorCode::option_missing, .args = {option, "due"}});
  };
  if (!flags.calendar) return missing("--calendar ID");
  if (!flags.amount) return missing("--for AMOUNT");
  return {};
}

Result<BareAmount> bare_amount(const Flags& flags) {
  const auto amount = parse_amount(*flags.amount);
  if (!amount) return fail({.code = ErrorCode::amount_invalid, .args = {*flags.amount}});
  BareAmount bare{.amount = *amount, .count = {}, .cutoff = {}, .roll = {}};
  if (flags.count) bare.count = parse_count_rule(*flags.count);
  if (flags.roll) bare.roll = parse_roll(*flags.roll);
  if (flags.cutoff) {
    bare.cutoff = parse_cutoff(*flags.cutoff);
    if (!bare.cutoff) {
      return fail({.code = ErrorCode::option_bad_value,
                   .args = {"--cutoff", *flags.cutoff, "close|HH:MM"}});
    }
  }
  if (const auto idle = idle_option(bare)) {
    return fail({.code = ErrorCode::option_idle, .args = {*idle, to_string(*amount)}});
  }
  return bare;
}

Result<WorkingCalendar> calendar_for(const Flags& flags, const CalendarParts& parts, Instant now) {
  const auto known_at = read_known_date(flags.known_at, parts.zone, now);
  if (!known_at) return fail(known_at.error());
  return WorkingCalendar::create(parts, *known_at).with(beyond_of(flags.beyond));
}

Result<Found> find_by_amount(const Flags& flags, const TypedTime& typed, const Library& library,
                             Instant now) {
  const auto bare = bare_amount(flags);
  if (!bare) return fail(bare.error());
  auto parts = calendar_meant(library, *flags.calendar);
  if (!parts) return fail(parts.error());
  const auto calendar = calendar_for(flags, *parts, now);
  if (!calendar) return fail(calendar.error());
  const auto from =
      resolve_at(typed, "--from", std::optional(bare->amount), *calendar, now, std::nullopt);
  if (!from) return fail(from.error());
  auto clock = bare_clock(*bare, *calendar, *from);
  if (!clock) return fail(clock.error());
  return Found{{}, std::move(*parts), *calendar, std::move(*clock)};
}

/// The answer as a clock that has just been started, for the views.
Clock as_clock(WhatIf answer, Instant from) {
  Clock clock;
  clock.terms = std::move(answer.terms);
  clock.limit = answer.limit;
  clock.units = answer.units;
  clock.start = from;
  clock.deadline = answer.deadline;
  clock.readings = answer.readings;
  return clock;
}

Result<Found> find_by_standard(const Flags& flags, const TypedTime& typed, const Library& library,
                               Instant now) {
  const auto& id = *flags.standard;
  if (const auto newest = library.edition(id, std::nullopt); !newest) return fail(newest.error());
  auto office = library.office_of(id);
  if (!office) return fail(office.error());
  const auto calendar = calendar_for(flags, office->calendar, now);
  if (!calendar) return fail(calendar.error());
  auto edition = library.edition(id, date_of(typed, calendar->zone(), now));
  if (!edition) return fail(edition.error());
  auto standard = standard_of_variant(edition->standard, flags.variant);
  if (!standard) return fail(standard.error());
  const auto from = resolve_at(typed, "--from", *standard, *calendar, now, std::nullopt);
  if (!from) return fail(from.error());
  auto answer = what_if(*standard, *calendar, *from, flags.units.value_or(1));
  if (!answer) return fail(answer.error());
  return Found{std::move(*standard), std::move(office->calendar), *calendar,
               as_clock(std::move(*answer), *from)};
}

Result<Found> find(const Flags& flags, const Context& context) {
  if (const auto sound = check_words(flags); !sound) return fail(sound.error());
  const auto library = context.library();
  if (!library) return fail(library.error());
  const auto typed = read_time(*flags.from);
  if (!typed) return fail(typed.error());
  return flags.standard ? find_by_standard(flags, *typed, *library, context.now())
                        : find_by_amount(flags, *typed, *library, context.now());
}

Json data_of(const Found& found) {
  const auto& zone = found.calendar.zone();
  Json data = clock_json(found.clock, zone);
  data["standard"] = found.standard ? Json(*found.standard->id) : Json();
  data["edition"] = found.standard ? Json(*found.standard->edition) : Json();
  data["calendar"] = found.calendar.id();
  data["from"] = time_json(found.clock.start, zone);
  if (found.standard) return data;
  for (const auto* key : {"started_by", "stopped_by"}) data[key] = Json();
  return data;
}

std::string text_of(const Found& found, Language language, const TextStyle& style) {
  const auto& zone = found.calendar.zone();
  return found.standard ? due_text(found.clock, *found.standard, zone, language, style)
                        : due_text(found.clock, found.calendar, language, style);
}

Result<ExitStatus> run(const Flags& flags, Context& context) {
  const auto found = find(flags, context);
  if (!found) return fail(found.error());
  Answer answer;
  answer.schema = "sp.due/1";
  answer.data = data_of(*found);
  answer.text = [&](const TextStyle& style) { return text_of(*found, context.language(), style); };
  answer.zone = found->calendar.zone();
  if (found->clock.is_provisional()) {
    warn(answer.warnings, {WarningCode::provisional,
                           {found->calendar.id(), to_string(found->calendar.coverage().last)}});
  }
  if (flags.known_at) warn_of_undated(answer.warnings, found->parts);
  return context.give(answer);
}

}  // namespace

const Command due_command{
    "due", Group::deadlines, HelpLabel::about_due,
    [](Options& options) -> Run {
      auto flags = std::make_shared<Flags>();
      options.optional_argument("STANDARD", flags->standard, HelpLabel::help_standard_id);
      options.required("--from", "TIME", flags->from, HelpLabel::help_from_time);
      options.value("--variant", "ID", flags->variant, HelpLabel::help_variant);
      options.number("--units", 1, flags->units, HelpLabel::help_units);
      options.value("--calendar", "ID", flags->calendar, HelpLabel::help_calendar_id);
      options.value("--for", "AMOUNT", flags->amount, HelpLabel::help_amount_for);
      options.choice("--count", {"next_day", "same_day"}, flags->count, HelpLabel::help_count);
      options.value("--cutoff", "TIME", flags->cutoff, HelpLabel::help_cutoff);
      options.choice("--roll", {"following", "modified_following", "preceding", "none"},
                     flags->roll, HelpLabel::help_roll);
      options.value("--known-at", "TIME", flags->known_at, HelpLabel::help_known_at);
      declare_beyond(options, flags->beyond);
      return [flags](Context& context) { return run(*flags, context); };
    },
    Shape::sheet};

}  // namespace sp::cli
