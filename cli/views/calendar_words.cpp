// SPDX-License-Identifier: Apache-2.0
#include "cli/views/calendar_words.hpp"

#include "text/label.hpp"
#include "text/spoken_time.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace sp::cli {
namespace {

constexpr std::string_view between = " · ";

void add(std::string& text, std::string_view more) {
  if (!text.empty() && !more.empty()) text += between;
  text += more;
}

std::string time_words(Seconds of_day, Language language) {
  auto text = to_string_of_day(of_day);
  if (language == Language::indonesian) std::replace(text.begin(), text.end(), ':', '.');
  return text;
}

Json date_json(const std::optional<Date>& date) {
  return date ? Json(to_string(*date)) : Json();
}

}  // namespace

std::string kind_words(DayOffKind kind, Language language) {
  switch (kind) {
    case DayOffKind::national:
      return std::string(words(CalendarLabel::kind_national, language));
    case DayOffKind::joint_leave:
      return std::string(words(CalendarLabel::kind_joint_leave, language));
    case DayOffKind::election:
      return std::string(words(CalendarLabel::kind_election, language));
    case DayOffKind::local:
      return std::string(words(CalendarLabel::kind_local, language));
  }
  return {};
}

DayHours hours_of(const CalendarDay& day, const Zone& zone) {
  DayHours hours;
  for (const auto& span : day.stretches) {
    const auto midnight = CivilTime(day.date);
    // Where clocks are put forward at midnight, the next date begins later than 24:00.
    const auto close = std::min<Seconds>(zone.to_civil(span.to) - midnight, std::chrono::days{1});
    hours.push_back({zone.to_civil(span.from) - midnight, close});
  }
  return hours;
}

std::string hours_words(const DayHours& hours, Language language) {
  std::string text;
  for (const auto& stretch : hours) {
    text += fmt::format("{}{}–{}", text.empty() ? "" : " ", time_words(stretch.open, language),
                        time_words(stretch.close, language));
  }
  return text;
}

std::string week_words(const WeeklyHours& week, Language language) {
  std::string text;
  for (unsigned first = 0; first < week.size();) {
    auto last = first;
    while (last + 1 < week.size() && week.at(last + 1) == week.at(first)) ++last;
    auto days = spoken_weekday(first, language);
    if (last > first) days += "–" + spoken_weekday(last, language);
    if (!week.at(first).empty()) add(text, days + " " + hours_words(week.at(first), language));
    first = last + 1;
  }
  return text;
}

std::string hours_words(const CalendarDay& day, const Zone& zone, Language language) {
  return hours_words(hours_of(day, zone), language);
}

std::string worked_words(Seconds worked, Language language) {
  return spoken_minutes(std::chrono::floor<Minutes>(worked).count(), language);
}

std::string sum_words(const WorkSum& sum, Language language) {
  return fmt::format("{} {}{}{}", sum.working_days,
                     spoken_unit(Unit::working_day, sum.working_days, language), between,
                     worked_words(sum.worked, language));
}

std::string row_words(const CalendarDay::Row& row, Language language) {
  return row_words(row, row.day_off.decree, language);
}

std::string row_words(const CalendarDay::Row& row, std::string_view decree, Language language) {
  const auto& day_off = row.day_off;
  auto text = day_off.name;
  add(text, kind_words(day_off.kind, language));
  add(text, decree);
  if (row.standing == DayOffStanding::worked_through) {
    add(text, words(CalendarLabel::worked_through, language));
  }
  if (day_off.withdrawn_on) {
    const auto date = spoken_date(*day_off.withdrawn_on, language);
    add(text, say(CalendarLabel::withdrawn_since, language, {date}));
  }
  return text;
}

std::string remark_words(const CalendarDay& day, Language language) {
  std::string text;
  for (const auto& row : day.rows) add(text, row_words(row, language));
  if (day.special) {
    const auto& name = day.special->name;
    add(text, name.empty() ? words(CalendarLabel::special_hours, language) : name);
  }
  if (day.provisional) add(text, words(Label::provisional, language));
  return text;
}

std::string_view weekday_name(unsigned weekday) {
  constexpr std::array names{"monday", "tuesday",  "wednesday", "thursday",
                             "friday", "saturday", "sunday"};
  return names.at(weekday);
}

Json hours_json(const DayHours& hours) {
  Json all{Json::Array{}};
  for (const auto& stretch : hours) {
    all.push_back(to_string_of_day(stretch.open) + "-" + to_string_of_day(stretch.close));
  }
  return all;
}

void put_day_off(Json& record, const DayOff* row) {
  for (const auto* key : {"day_off", "kind", "decree", "known_from", "withdrawn_on"}) {
    record[key] = Json();
  }
  if (row == nullptr) return;
  record["day_off"] = row->name;
  record["kind"] = name_of(row->kind);
  record["decree"] = row->decree.empty() ? Json() : Json(row->decree);
  record["known_from"] = date_json(row->known_from);
  record["withdrawn_on"] = date_json(row->withdrawn_on);
}

}  // namespace sp::cli
