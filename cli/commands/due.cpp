// SPDX-License-Identifier: Apache-2.0
// sp due: when would a request be due, by a standard as it stands in the library? Needs no
// database.
#include "base/utf8.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/views/case_json.hpp"
#include "cli/views/layout.hpp"
#include "cli/views/promise_text.hpp"
#include "text/spoken_time.hpp"

namespace sp::cli {
namespace {

struct Flags {
  std::string standard;
  std::optional<std::string> from;
  std::optional<std::string> known_at;
  std::optional<std::string> beyond;
  std::optional<std::int64_t> units;
};

struct Found {
  Edition edition;
  CalendarParts parts;
  WorkingCalendar calendar;
  Instant from;
  WhatIf answer;
};

Result<std::optional<Date>> known_date(const Flags& flags, const Zone& zone, Instant now) {
  if (!flags.known_at) return std::optional<Date>{};
  const auto typed = read_time(*flags.known_at);
  if (!typed) return fail(typed.error());
  return std::optional(zone.date_of(resolve(*typed, zone, now)));
}

Result<Found> find(const Flags& flags, const Context& context) {
  const auto library = context.library();
  if (!library) return fail(library.error());
  const auto typed = read_time(*flags.from);
  if (!typed) return fail(typed.error());
  if (const auto newest = library->edition(flags.standard, std::nullopt); !newest) {
    return fail(newest.error());
  }
  const auto office = library->office_of(flags.standard);
  if (!office) return fail(office.error());
  const auto known = known_date(flags, office->calendar.zone, context.now());
  if (!known) return fail(known.error());
  const auto calendar =
      WorkingCalendar::create(office->calendar, *known).with(beyond_of(flags.beyond));
  auto edition = library->edition(flags.standard, date_of(*typed, calendar.zone(), context.now()));
  if (!edition) return fail(edition.error());
  const auto from =
      resolve_at(*typed, "--from", edition->standard, calendar, context.now(), std::nullopt);
  if (!from) return fail(from.error());
  auto answer = what_if(edition->standard, calendar, *from, flags.units.value_or(1));
  if (!answer) return fail(answer.error());
  return Found{std::move(*edition), office->calendar, calendar, *from, std::move(*answer)};
}

/// The answer as a clock that has just been started, for the views.
Clock as_clock(const Found& found) {
  Clock clock;
  clock.terms = found.answer.terms;
  clock.limit = found.answer.limit;
  clock.units = found.answer.units;
  clock.start = found.from;
  clock.deadline = found.answer.deadline;
  clock.readings = found.answer.readings;
  return clock;
}

Json data_of(const Found& found) {
  Json data = clock_json(as_clock(found), found.calendar.zone());
  data["standard"] = *found.edition.standard.id;
  data["edition"] = *found.edition.standard.edition;
  data["calendar"] = found.calendar.id();
  data["from"] = time_json(found.from, found.calendar.zone());
  return data;
}

std::string text_of(const Found& found, Language language, const TextStyle& style) {
  const auto& zone = found.calendar.zone();
  const auto title = title_in(found.edition.standard, name_of(language));
  auto text = hanging("", harmless(title), Tone::strong, style);
  text += field(Label::from, spoken_time(found.from, zone, language), language, style);
  return text + promise_text(as_clock(found), zone, "", language, style);
}

Result<ExitStatus> run(const Flags& flags, Context& context) {
  const auto found = find(flags, context);
  if (!found) return fail(found.error());
  Answer answer;
  answer.schema = "sp.due/1";
  answer.data = data_of(*found);
  answer.text = [&](const TextStyle& style) { return text_of(*found, context.language(), style); };
  answer.zone = found->calendar.zone();
  if (found->answer.deadline.provisional) {
    warn(answer.warnings, {WarningCode::provisional,
                           {found->calendar.id(), to_string(found->calendar.coverage().last)}});
  }
  if (flags.known_at) warn_of_undated(answer.warnings, found->parts);
  return context.give(answer);
}

}  // namespace

const Command due_command{"due", Group::deadlines, Label::about_due,
                          [](Options& options) -> Run {
                            auto flags = std::make_shared<Flags>();
                            options.argument("STANDARD", flags->standard, Label::help_standard_id);
                            options.required("--from", "TIME", flags->from, Label::help_from_time);
                            options.number("--units", 1, flags->units, Label::help_units);
                            options.value("--known-at", "TIME", flags->known_at,
                                          Label::help_known_at);
                            declare_beyond(options, flags->beyond);
                            return [flags](Context& context) { return run(*flags, context); };
                          },
                          Shape::sheet};

}  // namespace sp::cli
