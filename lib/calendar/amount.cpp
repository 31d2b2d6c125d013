// SPDX-License-Identifier: Apache-2.0
#include "calendar/amount.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace sp {
namespace {

constexpr std::int64_t largest_value = 1'000'000;
constexpr std::int64_t minutes_per_hour = 60;
constexpr std::int64_t most_minutes = largest_value * minutes_per_hour;

struct UnitWord {
  std::string_view singular;
  Unit unit;
  std::int64_t factor;
};

constexpr std::array unit_words{
    UnitWord{"minute", Unit::minute, 1},
    UnitWord{"hour", Unit::minute, minutes_per_hour},
    UnitWord{"working_day", Unit::working_day, 1},
    UnitWord{"calendar_day", Unit::calendar_day, 1},
    UnitWord{"month", Unit::month, 1},
    UnitWord{"year", Unit::year, 1},
    UnitWord{"day", Unit::day, 1},
};

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

std::optional<std::int64_t> parse_value(std::string_view word) {
  std::int64_t value = 0;
  const char* end = word.data() + word.size();
  const auto read = std::from_chars(word.data(), end, value);
  if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  if (value < 0 || value > largest_value) return std::nullopt;
  return value;
}

std::optional<UnitWord> parse_unit(std::string_view word) {
  for (const auto& row : unit_words) {
    const bool plural = word.size() == row.singular.size() + 1 && word.back() == 's';
    if (word.substr(0, row.singular.size()) != row.singular) continue;
    if (plural || word.size() == row.singular.size()) return row;
  }
  return std::nullopt;
}

/// N unit, or N to M unit.
std::optional<Amount> parse_plain(const std::vector<std::string_view>& words) {
  const auto unit = parse_unit(words.back());
  const auto min = parse_value(words.front());
  const auto max = parse_value(words[words.size() - 2]);
  if (!unit || !min || !max || *min > *max) return std::nullopt;
  return Amount{.unit = unit->unit, .min = *min * unit->factor, .max = *max * unit->factor};
}

/// N hours M minutes.
std::optional<Amount> parse_hours_and_minutes(const std::vector<std::string_view>& words) {
  const auto hours = parse_value(words[0]);
  const auto minutes = parse_value(words[2]);
  if (!hours || !minutes) return std::nullopt;
  if (words[1] != "hour" && words[1] != "hours") return std::nullopt;
  if (words[3] != "minute" && words[3] != "minutes") return std::nullopt;
  const std::int64_t total = *hours * minutes_per_hour + *minutes;
  if (total > most_minutes) return std::nullopt;
  return Amount{.unit = Unit::minute, .min = total, .max = total};
}

std::string with_unit(std::int64_t value, std::string_view unit) {
  return fmt::format("{} {}{}", value, unit, value == 1 ? "" : "s");
}

std::string minutes_to_string(std::int64_t total) {
  const std::int64_t hours = total / minutes_per_hour;
  const std::int64_t minutes = total % minutes_per_hour;
  if (hours == 0) return with_unit(minutes, "minute");
  if (minutes == 0) return with_unit(hours, "hour");
  return with_unit(hours, "hour") + " " + with_unit(minutes, "minute");
}

std::string range_to_string(const Amount& amount) {
  const bool whole_hours = amount.unit == Unit::minute && amount.min % minutes_per_hour == 0 &&
                           amount.max % minutes_per_hour == 0;
  const std::int64_t divisor = whole_hours ? minutes_per_hour : 1;
  const std::string_view unit = whole_hours ? "hour" : name_of(amount.unit);
  return fmt::format("{} to {}", amount.min / divisor, with_unit(amount.max / divisor, unit));
}

}  // namespace

std::optional<Amount> parse_amount(std::string_view text) {
  auto words = words_of(text);
  const bool approximate = !words.empty() && words.front() == "about";
  if (approximate) words.erase(words.begin());
  std::optional<Amount> amount;
  if (words.size() == 2 || (words.size() == 4 && words[1] == "to")) amount = parse_plain(words);
  if (words.size() == 4 && words[1] != "to") amount = parse_hours_and_minutes(words);
  if (amount) amount->approximate = approximate;
  return amount;
}

std::string to_string(const Amount& amount) {
  const std::string about = amount.approximate ? "about " : "";
  if (amount.is_range()) return about + range_to_string(amount);
  if (amount.unit == Unit::minute) return about + minutes_to_string(amount.max);
  return about + with_unit(amount.max, name_of(amount.unit));
}

std::string_view name_of(Unit unit) {
  switch (unit) {
    case Unit::minute:
      return "minute";
    case Unit::working_day:
      return "working_day";
    case Unit::calendar_day:
      return "calendar_day";
    case Unit::month:
      return "month";
    case Unit::year:
      return "year";
    case Unit::day:
      return "day";
  }
  return "";
}

}  // namespace sp
