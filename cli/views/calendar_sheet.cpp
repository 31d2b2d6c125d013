// SPDX-License-Identifier: Apache-2.0
#include "cli/views/calendar_sheet.hpp"

#include "base/utf8.hpp"
#include "cli/views/calendar_words.hpp"
#include "cli/views/layout.hpp"
#include "report/markdown.hpp"
#include "report/table_text.hpp"
#include "text/label.hpp"
#include "text/spoken_time.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sp::cli {
namespace {

/// From here on a line has room for the hours of a day in words.
constexpr std::size_t roomy = 80;

Json day_json(const CalendarDay& day, const Zone& zone) {
  Json record;
  record["date"] = to_string(day.date);
  record["weekday"] = weekday_name(weekday_index(day.date));
  record["works"] = day.works();
  record["stretches"] = hours_json(hours_of(day, zone));
  record["working_minutes"] = std::chrono::floor<Minutes>(day.worked()).count();
  put_day_off(record, day.rows.empty() ? nullptr : &day.rows.front().day_off);
  record["standing"] = day.rows.empty() ? Json() : Json(name_of(day.rows.front().standing));
  record["override"] = day.special ? Json(day.special->name) : Json();
  record["provisional"] = day.provisional;
  return record;
}

Tone tone_of(const CalendarDay& day) {
  if (day.is_off()) return Tone::bad;
  if (!day.works()) return Tone::muted;
  return day.special || day.provisional ? Tone::warning : Tone::plain;
}

Row row_of(const CalendarDay& day, const Zone& zone, Language language) {
  return {day_json(day, zone),
          {{spoken_date(day.date, language)},
           {day.works() ? hours_words(day, zone, language) : "–"},
           {day.works() ? worked_words(day.worked(), language) : ""},
           {remark_words(day, language), tone_of(day)}}};
}

WorkSum sum(const CalendarSheet& sheet) {
  return sum_of(sheet.days);
}

std::int64_t days_off(const CalendarSheet& sheet) {
  return std::count_if(sheet.days.begin(), sheet.days.end(),
                       [](const CalendarDay& day) { return day.is_off(); });
}

std::string last_line(const CalendarSheet& sheet, Language language) {
  const auto off = say(CalendarLabel::off_count, language, {std::to_string(days_off(sheet))});
  return sum_words(sum(sheet), language) + " · " + off;
}

/// "as known on …", where the sheet is not of all that is known.
std::string known_line(const CalendarSheet& sheet, Language language) {
  if (!sheet.known.known_at) return {};
  return say(CalendarLabel::known_then, language, {spoken_date(*sheet.known.known_at, language)});
}

std::string head_text(const CalendarSheet& sheet, Language language, const TextStyle& style) {
  auto text = hanging("", harmless(sheet_title(sheet, language)), Tone::strong, style);
  const auto title = harmless(sheet.known.calendar.title());
  if (!title.empty()) text += hanging("", title, Tone::muted, style);
  const auto known = known_line(sheet, language);
  return known.empty() ? text : text + hanging("", known, Tone::warning, style);
}

std::string lead_of(const CalendarDay& day, Date today, Language language) {
  const std::chrono::year_month_day ymd{day.date};
  return fmt::format("{} {} {:>2}  ", day.date == today ? '>' : ' ',
                     spoken_weekday(weekday_index(day.date), language),
                     static_cast<unsigned>(ymd.day()));
}

/// How wide the hours and their sum are in this month.
struct HoursWidth {
  std::size_t hours = 0;
  std::size_t sum = 0;
};

HoursWidth widths_of(const CalendarSheet& sheet, Language language, const TextStyle& style) {
  HoursWidth width;
  for (const auto& day : sheet.days) {
    width.hours = std::max(width.hours, column_width(hours_words(day, sheet.zone(), language)));
    width.sum = std::max(width.sum, column_width(worked_words(day.worked(), language)));
  }
  if (sheet_width(style) < roomy) width.sum = 0;
  return width;
}

std::string day_line(const CalendarDay& day, const CalendarSheet& sheet, const HoursWidth& width,
                     Language language, const TextStyle& style) {
  auto lead = lead_of(day, sheet.today, language);
  const auto remark = harmless(remark_words(day, language));
  if (!day.works()) return hanging(lead, remark.empty() ? "–" : remark, tone_of(day), style);
  lead += pad_right(hours_words(day, sheet.zone(), language), width.hours);
  if (width.sum > 0) lead += "  " + pad_left(worked_words(day.worked(), language), width.sum);
  return remark.empty() ? lead.substr(0, lead.find_last_not_of(' ') + 1) + "\n"
                        : hanging(lead + "  ", remark, tone_of(day), style);
}

std::string month_text(const CalendarSheet& sheet, Language language, const TextStyle& style) {
  const auto width = widths_of(sheet, language, style);
  std::string text;
  for (const auto& day : sheet.days) text += day_line(day, sheet, width, language, style);
  return text;
}

/// The days off of a year. Their decrees are few and long: each stands below once, by a number.
struct DaysOff {
  Listing listing;
  std::vector<std::string> decrees;

  /// "[1]"; empty for a row that rests on nothing that is stated.
  std::string note_of(const std::string& decree) {
    if (decree.empty()) return {};
    auto at = std::find(decrees.begin(), decrees.end(), decree);
    if (at == decrees.end()) at = decrees.insert(at, decree);
    return fmt::format("[{}]", at - decrees.begin() + 1);
  }
};

/// Below the grid its marks tell the kinds, as short as that; a row that is not in force has none.
std::string marked_row(const CalendarDay::Row& row, const std::string& note, Language language) {
  if (row.standing != DayOffStanding::in_force) return "  " + row_words(row, note, language);
  return fmt::format("{} {}{}{}", sign_of(row.day_off.kind), row.day_off.name,
                     note.empty() ? "" : " ", note);
}

enum class KindAs { mark, words };

DaysOff days_off_of(const CalendarSheet& sheet, KindAs kind, Language language) {
  const auto title = [&](CalendarLabel label) { return std::string(words(label, language)); };
  DaysOff found;
  found.listing.columns = {{.key = {}, .title = title(CalendarLabel::date)},
                           {.key = {}, .title = title(CalendarLabel::day_off), .flexible = true}};
  for (const auto& day : sheet.days) {
    for (const auto& row : day.rows) {
      const auto note = found.note_of(row.day_off.decree);
      const bool off = row.standing == DayOffStanding::in_force;
      found.listing.rows.push_back({{},
                                    {{spoken_date(day.date, language)},
                                     {kind == KindAs::mark ? marked_row(row, note, language)
                                                           : row_words(row, note, language),
                                      off ? Tone::plain : Tone::muted}}});
    }
  }
  return found;
}

std::string decrees_text(const DaysOff& found, const TextStyle& style) {
  std::string text;
  for (std::size_t i = 0; i < found.decrees.size(); ++i) {
    const auto lead = fmt::format("[{}] ", i + 1);
    text += hanging(lead, harmless(found.decrees[i]), Tone::muted, style);
  }
  return text;
}

/// The hours of the week, and those of some dates of the year in their place.
std::vector<std::string> year_hours(const CalendarSheet& sheet, Language language) {
  const auto& parts = sheet.known.parts;
  std::vector<std::string> lines{week_words(parts.week, language)};
  for (const auto& special : parts.overrides) {
    const bool elsewhere = special.dates.last < sheet.days.front().date ||
                           sheet.days.back().date < special.dates.first;
    if (elsewhere) continue;
    WeeklyHours week;
    for (std::size_t day = 0; day < week.size(); ++day) {
      week.at(day) = special.hours.at(day).value_or(DayHours{});
    }
    const std::string unnamed(words(CalendarLabel::special_hours, language));
    lines.push_back(fmt::format("{} · {} – {} · {}", special.name.empty() ? unnamed : special.name,
                                spoken_date(special.dates.first, language),
                                spoken_date(special.dates.last, language),
                                week_words(week, language)));
  }
  return lines;
}

std::string year_hours_text(const CalendarSheet& sheet, Language language, const TextStyle& style) {
  std::string text;
  for (const auto& line : year_hours(sheet, language)) {
    text += hanging(" ", harmless(line), Tone::plain, style);
  }
  return text;
}

std::string days_off_text(const CalendarSheet& sheet, Language language, const TextStyle& style) {
  const auto found = days_off_of(sheet, KindAs::mark, language);
  if (found.listing.rows.empty()) return {};
  auto page = style;
  page.width = sheet_width(style);
  return "\n" + to_table_text(found.listing, page) + "\n" + decrees_text(found, style);
}

Listing months_listing(const CalendarSheet& sheet, Language language) {
  const auto title = [&](CalendarLabel label) { return std::string(words(label, language)); };
  Listing listing{
      .schema = {},
      .columns = {{.key = {}, .title = title(CalendarLabel::month)},
                  {.key = {}, .title = title(CalendarLabel::sum), .align = Align::right}},
      .rows = {}};
  for (std::size_t i = 0; i < sheet.days.size();) {
    const auto month = month_of(sheet.days[i].date);
    std::vector<CalendarDay> days;
    for (; i < sheet.days.size() && month_of(sheet.days[i].date) == month; ++i) {
      days.push_back(sheet.days[i]);
    }
    listing.rows.push_back(
        {{}, {{spoken_month(month, language)}, {sum_words(sum_of(days), language)}}});
  }
  return listing;
}

}  // namespace

std::string sheet_title(const CalendarSheet& sheet, Language language) {
  const auto first = sheet.days.front().date;
  const auto period =
      sheet.is_year ? std::to_string(year_of(first)) : spoken_month(month_of(first), language);
  return sheet.known.calendar.id() + " · " + period + " · " + sheet.zone().name();
}

Listing sheet_listing(const CalendarSheet& sheet, Language language) {
  const auto title = [&](CalendarLabel label) { return std::string(words(label, language)); };
  Listing listing{.schema = "sp.calendar.show/1",
                  .columns = {{.key = "date", .title = title(CalendarLabel::date)},
                              {.key = "stretches", .title = title(CalendarLabel::hours)},
                              {.key = "working_minutes",
                               .title = title(CalendarLabel::sum),
                               .align = Align::right},
                              {.key = "", .title = title(CalendarLabel::remark), .flexible = true}},
                  .rows = {}};
  for (const auto* key : {"weekday", "works", "day_off", "kind", "decree", "known_from",
                          "withdrawn_on", "standing", "override", "provisional"}) {
    listing.columns.push_back({.key = key, .title = {}});
  }
  for (const auto& day : sheet.days) listing.rows.push_back(row_of(day, sheet.zone(), language));
  return listing;
}

std::string sheet_text(const CalendarSheet& sheet, Language language, const TextStyle& style) {
  auto text = head_text(sheet, language, style) + "\n";
  if (sheet.is_year) {
    text += year_grid(sheet, language, style) + "\n" + year_hours_text(sheet, language, style);
    text += days_off_text(sheet, language, style);
  } else {
    text += month_text(sheet, language, style);
  }
  return text + "\n" + hanging("", last_line(sheet, language), Tone::strong, style);
}

std::string sheet_markdown(const CalendarSheet& sheet, Language language) {
  auto text = "## " + escape_markdown(sheet_title(sheet, language)) + "\n\n";
  const auto known = known_line(sheet, language);
  if (!known.empty()) text += known + "\n\n";
  if (sheet.is_year) {
    text += to_markdown(months_listing(sheet, language)) + "\n";
    for (const auto& line : year_hours(sheet, language))
      text += "- " + escape_markdown(line) + "\n";
    text += "\n";
    const auto found = days_off_of(sheet, KindAs::words, language);
    if (!found.listing.rows.empty()) text += to_markdown(found.listing) + "\n";
    for (std::size_t i = 0; i < found.decrees.size(); ++i) {
      text += fmt::format("{}. {}\n", i + 1, escape_markdown(found.decrees[i]));
    }
    if (!found.decrees.empty()) text += "\n";
  } else {
    text += to_markdown(sheet_listing(sheet, language)) + "\n";
  }
  return text + last_line(sheet, language) + "\n";
}

}  // namespace sp::cli
