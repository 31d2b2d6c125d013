// SPDX-License-Identifier: Apache-2.0
#include "vectors/vector_calendar.hpp"

#include "zones/zone_database.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <stdexcept>

namespace sp::test {
namespace {

using nlohmann::json;
using std::chrono::days;

constexpr Seconds midnight{0};
constexpr Seconds end_of_day{24 * 3600};

/// The hours of a date, and what runs on into the next.
struct Hours {
  DayHours own;
  DayHours next;
};

template <class T>
T required(const std::optional<T>& value, const json& from) {
  if (!value) throw std::runtime_error("cannot be read: " + from.dump());
  return *value;
}

Date read_date(const std::string& text) {
  return required(parse_date(text), text);
}

Seconds read_time(const json& text) {
  return required(parse_time_of_day(text.get<std::string>()), text);
}

Hours read_hours(const json& list) {
  Hours hours;
  for (const auto& pair : list) {
    const Seconds open = read_time(pair.at(0));
    const Seconds close = read_time(pair.at(1));
    const bool runs_on = close <= open;
    hours.own.push_back({open, runs_on ? end_of_day : close});
    if (runs_on) hours.next.push_back({midnight, close});
  }
  return hours;
}

/// Ascending, what overlaps or touches joined, what is empty left out.
DayHours joined(DayHours hours) {
  std::erase_if(hours, [](const Stretch& stretch) { return stretch.close <= stretch.open; });
  std::sort(hours.begin(), hours.end(),
            [](const Stretch& a, const Stretch& b) { return a.open < b.open; });
  DayHours all;
  for (const auto& next : hours) {
    if (all.empty() || all.back().close < next.open) {
      all.push_back(next);
    } else {
      all.back().close = std::max(all.back().close, next.close);
    }
  }
  return all;
}

void append(DayHours& hours, const DayHours& more) {
  hours.insert(hours.end(), more.begin(), more.end());
}

/// "mon" to "sun", or "1" to "7", which is Sunday.
std::size_t read_weekday(const std::string& key) {
  constexpr std::array names{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  for (std::size_t day = 0; day < names.size(); ++day) {
    if (key == names.at(day) || key == std::to_string(day + 1)) return day;
  }
  throw std::runtime_error("not a weekday: " + key);
}

WeeklyHours read_week(const json& spelt) {
  WeeklyHours week;
  for (const auto& [key, list] : spelt.items()) {
    const auto day = read_weekday(key);
    const Hours hours = read_hours(list);
    append(week.at(day), hours.own);
    append(week.at((day + 1) % week.size()), hours.next);
  }
  for (auto& day : week) day = joined(std::move(day));
  return week;
}

std::vector<DatedHours> read_special(const json& spelt, const WeeklyHours& week) {
  std::map<Date, DayHours> dates;
  std::vector<std::pair<Date, DayHours>> running_on;
  for (const auto& [key, list] : spelt.items()) {
    const Date date = read_date(key);
    const Hours hours = read_hours(list);
    dates[date] = hours.own;
    if (!joined(hours.next).empty()) running_on.emplace_back(date + days{1}, hours.next);
  }
  for (const auto& [date, hours] : running_on) {
    append(dates.try_emplace(date, week.at(weekday_index(date))).first->second, hours);
  }
  std::vector<DatedHours> special;
  for (auto& [date, hours] : dates) {
    DatedHours dated{.dates = {date, date}};
    dated.hours.at(weekday_index(date)) = joined(std::move(hours));
    special.push_back(std::move(dated));
  }
  return special;
}

Zone read_zone(const json& spelt, DateRange dates) {
  const auto name = spelt.value("tz", std::string("UTC"));
  if (const auto zone = Zone::built_in(name)) return *zone;
  const auto zone = find_zone(name, dates);
  if (!zone) throw std::runtime_error("no zone of this name: " + name);
  return *zone;
}

}  // namespace

WorkingCalendar read_vector_calendar(const nlohmann::json& spelt) {
  CalendarParts parts;
  parts.coverage = {make_date(1800, 1, 1), make_date(2299, 12, 31)};
  parts.zone = read_zone(spelt, parts.coverage);
  parts.week = read_week(spelt.at("week"));
  if (spelt.contains("special")) parts.overrides = read_special(spelt.at("special"), parts.week);
  for (const auto& date : spelt.value("holidays", nlohmann::json::array())) {
    DayOff day_off;
    day_off.date = read_date(date.get<std::string>());
    parts.days_off.push_back(day_off);
  }
  return WorkingCalendar::create(std::move(parts));
}

}  // namespace sp::test
