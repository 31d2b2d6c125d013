// SPDX-License-Identifier: Apache-2.0
#include "cli/views/difference_text.hpp"

#include "base/utf8.hpp"
#include "cli/views/calendar_words.hpp"
#include "cli/views/layout.hpp"
#include "report/markdown.hpp"
#include "report/table_text.hpp"
#include "text/label.hpp"
#include "text/spoken_time.hpp"

#include <fmt/format.h>

namespace sp::cli {
namespace {

CalendarLabel label_of(Change change) {
  switch (change) {
    case Change::added:
      return CalendarLabel::added;
    case Change::removed:
      return CalendarLabel::removed;
    case Change::changed:
      return CalendarLabel::changed;
  }
  return CalendarLabel::changed;
}

Tone tone_of(Change change) {
  return change == Change::removed ? Tone::warning : Tone::good;
}

char sign_of(Change change) {
  switch (change) {
    case Change::added:
      return '+';
    case Change::removed:
      return '-';
    case Change::changed:
      return '~';
  }
  return '~';
}

std::string title_of(CalendarLabel label, Language language) {
  return std::string(words(label, language));
}

std::string known_words(const KnownCalendar& known, Language language) {
  return known.known_at ? spoken_date(*known.known_at, language)
                        : title_of(CalendarLabel::known_all, language);
}

std::string heading(const Compared& compared, Language language) {
  const auto& before = compared.before;
  const auto& after = compared.after;
  if (before.calendar.id() != after.calendar.id()) {
    return say(CalendarLabel::diff_two, language, {before.calendar.id(), after.calendar.id()});
  }
  return say(CalendarLabel::diff_known, language,
             {before.calendar.id(), known_words(before, language), known_words(after, language)});
}

/// What a withdrawn row says on the side that no longer has it in force.
const DayOff& latest_row(const DayOffChange& change, const Compared& compared) {
  if (change.after) return *change.after;
  for (const auto& row : compared.after.parts.days_off) {
    if (row.date == change.date && row.withdrawn_on) return row;
  }
  return *change.before;
}

/// A change as a person writes it down: "+ Mon 18 Aug 2025".
Row change_row(const DayOffChange& change, const Compared& compared, Language language) {
  const auto& row = latest_row(change, compared);
  Json record;
  record["date"] = to_string(change.date);
  record["change"] = name_of(change.change);
  put_day_off(record, &row);
  auto remark = row_words({row, DayOffStanding::in_force}, language);
  if (change.change == Change::changed) {
    remark = row_words({*change.before, DayOffStanding::in_force}, language) + " → " + remark;
  }
  if (row.known_from) {
    remark +=
        " · " + say(CalendarLabel::known_since, language, {spoken_date(*row.known_from, language)});
  }
  return {record,
          {{fmt::format("{} {}", sign_of(change.change), words(label_of(change.change), language)),
            tone_of(change.change)},
           {spoken_date(change.date, language)},
           {remark}}};
}

/// "21 → 20 (-1)"; a dash on a side that does not cover the month.
std::string days_step(const MonthChange& change) {
  const auto side = [](const std::optional<WorkSum>& sum) {
    return sum ? std::to_string(sum->working_days) : std::string("–");
  };
  auto text = side(change.before) + " → " + side(change.after);
  if (!change.before || !change.after) return text;
  return text + fmt::format(" ({:+})", change.after->working_days - change.before->working_days);
}

std::string hours_step(const MonthChange& change, Language language) {
  const auto side = [&](const std::optional<WorkSum>& sum) {
    return sum ? worked_words(sum->worked, language) : std::string("–");
  };
  return side(change.before) + " → " + side(change.after);
}

Listing months_listing(const Compared& compared, Language language) {
  Listing listing{.schema = {},
                  .columns = {{.key = {}, .title = title_of(CalendarLabel::month, language)},
                              {.key = {}, .title = title_of(CalendarLabel::working_days, language)},
                              {.key = {}, .title = title_of(CalendarLabel::hours, language)}},
                  .rows = {}};
  for (const auto& change : compared.found.months) {
    listing.rows.push_back({{},
                            {{spoken_month(change.month, language)},
                             {days_step(change)},
                             {hours_step(change, language)}}});
  }
  return listing;
}

std::string hours_cell(const DayHours& hours, Language language) {
  return hours.empty() ? title_of(CalendarLabel::no_work, language) : hours_words(hours, language);
}

Listing hours_listing(const Compared& compared, Language language) {
  Listing listing{
      .schema = {},
      .columns = {{.key = {}, .title = title_of(CalendarLabel::week_hours, language)},
                  {.key = {}, .title = title_of(CalendarLabel::was, language), .flexible = true},
                  {.key = {}, .title = title_of(CalendarLabel::is, language), .flexible = true}},
      .rows = {}};
  for (const auto& change : compared.found.hours) {
    listing.rows.push_back({{},
                            {{spoken_weekday(change.weekday, language)},
                             {hours_cell(change.before, language)},
                             {hours_cell(change.after, language)}}});
  }
  for (const auto& change : compared.found.specials) {
    const auto& dated = change.hours;
    const auto dates = fmt::format("{} – {}", spoken_date(dated.dates.first, language),
                                   spoken_date(dated.dates.last, language));
    const auto name =
        dated.name.empty() ? title_of(CalendarLabel::special_hours, language) : dated.name;
    const bool added = change.change == Change::added;
    listing.rows.push_back({{}, {{name}, {added ? "–" : dates}, {added ? dates : "–"}}});
  }
  return listing;
}

/// The parts that have anything to say, in order.
std::vector<Listing> listings(const Compared& compared, Language language) {
  std::vector<Listing> all{difference_listing(compared, language),
                           months_listing(compared, language), hours_listing(compared, language)};
  std::erase_if(all, [](const Listing& listing) { return listing.rows.empty(); });
  return all;
}

std::string reach_line(const Compared& compared, Language language) {
  if (!compared.found.coverage_differs) return {};
  return say(CalendarLabel::reaches, language,
             {spoken_date(compared.before.calendar.coverage().last, language),
              spoken_date(compared.after.calendar.coverage().last, language)});
}

Json side_json(const KnownCalendar& known) {
  Json side;
  side["calendar"] = known.calendar.id();
  side["known_at"] = known.known_at ? Json(to_string(*known.known_at)) : Json();
  side["first"] = to_string(known.calendar.coverage().first);
  side["last"] = to_string(known.calendar.coverage().last);
  return side;
}

Json sum_json(const std::optional<WorkSum>& sum) {
  if (!sum) return {};
  Json json;
  json["working_days"] = sum->working_days;
  json["working_minutes"] = std::chrono::floor<Minutes>(sum->worked).count();
  return json;
}

Json months_json(const Compared& compared) {
  Json months{Json::Array{}};
  for (const auto& change : compared.found.months) {
    Json entry;
    entry["month"] = to_string(month_of(change.month).first).substr(0, 7);
    entry["before"] = sum_json(change.before);
    entry["after"] = sum_json(change.after);
    months.push_back(entry);
  }
  return months;
}

Json week_json(const Compared& compared) {
  Json hours{Json::Array{}};
  for (const auto& change : compared.found.hours) {
    Json entry;
    entry["weekday"] = weekday_name(change.weekday);
    entry["before"] = hours_json(change.before);
    entry["after"] = hours_json(change.after);
    hours.push_back(entry);
  }
  return hours;
}

Json specials_json(const Compared& compared) {
  Json specials{Json::Array{}};
  for (const auto& change : compared.found.specials) {
    Json entry;
    entry["change"] = name_of(change.change);
    entry["name"] = change.hours.name;
    entry["first"] = to_string(change.hours.dates.first);
    entry["last"] = to_string(change.hours.dates.last);
    specials.push_back(entry);
  }
  return specials;
}

}  // namespace

Listing difference_listing(const Compared& compared, Language language) {
  Listing listing{.schema = "sp.calendar.diff/1",
                  .columns = {{.key = "change", .title = title_of(CalendarLabel::change, language)},
                              {.key = "date", .title = title_of(CalendarLabel::date, language)},
                              {.key = "day_off",
                               .title = title_of(CalendarLabel::day_off, language),
                               .flexible = true}},
                  .rows = {}};
  for (const auto* key : {"kind", "decree", "known_from", "withdrawn_on"}) {
    listing.columns.push_back({.key = key, .title = {}});
  }
  for (const auto& change : compared.found.days_off) {
    listing.rows.push_back(change_row(change, compared, language));
  }
  return listing;
}

Json difference_json(const Compared& compared) {
  Json data;
  data["before"] = side_json(compared.before);
  data["after"] = side_json(compared.after);
  data["days_off"] = records_of(difference_listing(compared, Language::english));
  data["months"] = months_json(compared);
  data["hours"] = week_json(compared);
  data["overrides"] = specials_json(compared);
  return data;
}

std::string difference_text(const Compared& compared, Language language, const TextStyle& style) {
  auto text = hanging("", harmless(heading(compared, language)), Tone::strong, style);
  const auto reach = reach_line(compared, language);
  if (!reach.empty()) text += hanging("", reach, Tone::plain, style);
  if (compared.found.empty()) {
    return text + hanging("", words(CalendarLabel::no_difference, language), Tone::plain, style);
  }
  auto page = style;
  page.width = sheet_width(style);
  for (const auto& listing : listings(compared, language)) {
    text += "\n" + to_table_text(listing, page);
  }
  return text;
}

std::string difference_markdown(const Compared& compared, Language language) {
  auto text = "## " + escape_markdown(heading(compared, language)) + "\n";
  const auto reach = reach_line(compared, language);
  if (!reach.empty()) text += "\n" + reach + "\n";
  if (compared.found.empty()) {
    return text + "\n" + std::string(words(CalendarLabel::no_difference, language)) + "\n";
  }
  for (const auto& listing : listings(compared, language)) text += "\n" + to_markdown(listing);
  return text;
}

}  // namespace sp::cli
