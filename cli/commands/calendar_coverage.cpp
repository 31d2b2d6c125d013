// SPDX-License-Identifier: Apache-2.0
// sp calendar coverage: how far do the calendars of the library reach?
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "desk/calendars.hpp"
#include "text/spoken_time.hpp"

namespace sp::cli {
namespace {

struct Flags {
  std::optional<std::string> calendar;
  std::optional<std::string> as_of;
};

Listing empty_listing(const Context& context) {
  Listing listing{
      .schema = "sp.calendar.coverage/1",
      .columns = {{.key = "calendar", .title = context.say(CalendarLabel::calendar)},
                  {.key = "first", .title = context.say(Label::from)},
                  {.key = "last", .title = context.say(CalendarLabel::until)},
                  {.key = "days_left",
                   .title = context.say(CalendarLabel::days_left),
                   .align = Align::right},
                  {.key = "", .title = context.say(CalendarLabel::lists), .flexible = true}},
      .rows = {}};
  for (const auto* key : {"title", "ends_soon", "findings", "days_off", "based_on"}) {
    listing.columns.push_back({.key = key, .title = {}});
  }
  return listing;
}

Json lists_json(const CalendarCoverage& coverage) {
  Json lists{Json::Array{}};
  for (const auto& list : coverage.lists) {
    Json entry;
    entry["id"] = list.id;
    entry["title"] = list.title.empty() ? Json() : Json(list.title);
    entry["first"] = to_string(list.dates.first);
    entry["last"] = to_string(list.dates.last);
    lists.push_back(entry);
  }
  return lists;
}

/// The calendars that it is based on, the nearest first.
Json based_on_json(const CalendarCoverage& coverage) {
  Json ids{Json::Array{}};
  for (auto id = coverage.offices.rbegin(); id != coverage.offices.rend(); ++id) {
    if (*id != coverage.id) ids.push_back(*id);
  }
  return ids;
}

std::string lists_words(const CalendarCoverage& coverage) {
  std::string text;
  for (const auto& list : coverage.lists) text += (text.empty() ? "" : " · ") + list.id;
  return text;
}

std::string left_words(const CalendarCoverage& coverage, const Context& context) {
  if (coverage.days_left >= 0) return std::to_string(coverage.days_left);
  return context.say(CalendarLabel::ended_ago, {std::to_string(-coverage.days_left)});
}

Row row_of(const CalendarCoverage& coverage, const Context& context) {
  Json record;
  record["calendar"] = coverage.id;
  record["title"] = coverage.title.empty() ? Json() : Json(coverage.title);
  record["first"] = to_string(coverage.dates.first);
  record["last"] = to_string(coverage.dates.last);
  record["days_left"] = coverage.days_left;
  record["ends_soon"] = coverage.ends_soon();
  record["days_off"] = lists_json(coverage);
  record["based_on"] = based_on_json(coverage);
  record["findings"] = 0;
  const auto tone = coverage.days_left < 0 ? Tone::bad : Tone::warning;
  return {record,
          {{coverage.id, Tone::strong},
           {to_string(coverage.dates.first)},
           {to_string(coverage.dates.last)},
           {left_words(coverage, context), coverage.ends_soon() ? tone : Tone::plain},
           {lists_words(coverage)}}};
}

/// The file to be mended: a layer is named by its id.
std::string broken_file(const CalendarCoverage& coverage, const Library& library) {
  const auto& where = coverage.unusable->where.file;
  const bool is_path = where.ends_with(".toml");
  return is_path ? where : library.folder().calendar_path(where.empty() ? coverage.id : where);
}

Row broken_row(const CalendarCoverage& coverage, const Library& library, const Context& context) {
  const auto& error = *coverage.unusable;
  const auto findings = static_cast<std::int64_t>(error.findings.size());
  Json record;
  record["calendar"] = coverage.id;
  for (const auto* key :
       {"title", "first", "last", "days_left", "ends_soon", "days_off", "based_on"}) {
    record[key] = Json();
  }
  record["findings"] = findings;
  const auto file = broken_file(coverage, library);
  return {record,
          {{coverage.id},
           {""},
           {""},
           {""},
           {context.say(Label::unusable_file, {std::to_string(findings), file}), Tone::bad}}};
}

/// A date alone is its last second; without one, now.
Result<Instant> seen_from(const Flags& flags, const Context& context) {
  if (!flags.as_of) return context.now();
  const auto typed = read_time(*flags.as_of);
  if (!typed) return fail(typed.error());
  VantageRequest request{.now = context.now(), .as_of = *typed, .known_at = {}};
  return stand_at(request, context.settings().zone).as_of;
}

Result<std::vector<CalendarCoverage>> find(const Flags& flags, Date date, const Library& library) {
  if (!flags.calendar) return all_coverages(library, date);
  auto one = coverage_of(library, *flags.calendar, date);
  if (!one) return fail(one.error());
  return std::vector<CalendarCoverage>{std::move(*one)};
}

Result<ExitStatus> run(const Flags& flags, Context& context) {
  const auto moment = seen_from(flags, context);
  if (!moment) return fail(moment.error());
  const auto library = context.library();
  if (!library) return fail(library.error());
  const auto found = find(flags, context.settings().zone.date_of(*moment), *library);
  if (!found) return fail(found.error());
  Answer answer;
  answer.schema = "sp.calendar.coverage/1";
  answer.listing = empty_listing(context);
  for (const auto& coverage : *found) {
    answer.listing->rows.push_back(coverage.unusable ? broken_row(coverage, *library, context)
                                                     : row_of(coverage, context));
    if (!coverage.ends_soon()) continue;
    warn(answer.warnings,
         {WarningCode::coverage_ends_soon, {coverage.id, to_string(coverage.dates.last)}});
  }
  answer.data = records_of(*answer.listing);
  answer.as_of = *moment;
  answer.zone = context.settings().zone;
  return context.give(answer);
}

}  // namespace

const Command calendar_coverage_command{
    "calendar coverage", Group::deadlines, HelpLabel::about_calendar_coverage,
    [](Options& options) -> Run {
      auto flags = std::make_shared<Flags>();
      options.optional_argument("ID", flags->calendar, HelpLabel::help_calendar_id);
      options.value("--as-of", "TIME", flags->as_of, HelpLabel::help_as_of);
      return [flags](Context& context) { return run(*flags, context); };
    }};

}  // namespace sp::cli
