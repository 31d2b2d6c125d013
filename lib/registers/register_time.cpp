// SPDX-License-Identifier: Apache-2.0
#include "registers/register_time.hpp"

#include "base/ascii.hpp"
#include "calendar/zone.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace sp {
namespace {

using Words = std::vector<std::string>;

constexpr std::array<std::array<std::string_view, 4>, 12> month_names{
    {{"januari", "january", "jan", ""},
     {"februari", "february", "feb", "pebruari"},
     {"maret", "march", "mar", ""},
     {"april", "apr", "", ""},
     {"mei", "may", "", ""},
     {"juni", "june", "jun", ""},
     {"juli", "july", "jul", ""},
     {"agustus", "august", "agu", "aug"},
     {"september", "sep", "sept", ""},
     {"oktober", "october", "okt", "oct"},
     {"november", "nov", "nopember", "nop"},
     {"desember", "december", "des", "dec"}}};

constexpr std::array<std::array<std::string_view, 3>, 7> weekday_names{
    {{"senin", "monday", ""},
     {"selasa", "tuesday", ""},
     {"rabu", "wednesday", ""},
     {"kamis", "thursday", ""},
     {"jumat", "jum'at", "friday"},
     {"sabtu", "saturday", ""},
     {"minggu", "ahad", "sunday"}}};

bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

Words split(std::string_view text, std::string_view at) {
  Words parts;
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of(at), text.size());
    if (end > 0) parts.push_back(in_small_letters(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

/// "4/3/2026": numbers with one of the separators between each two; else none.
Words numbers_in(const std::string& word, std::string_view separators) {
  const auto first = word.find_first_of(separators);
  if (first == std::string::npos) return {};
  auto parts = split(word, word.substr(first, 1));
  const auto between = static_cast<std::size_t>(std::count(word.begin(), word.end(), word[first]));
  const bool sound =
      parts.size() == between + 1 && std::all_of(parts.begin(), parts.end(), is_number);
  return sound ? parts : Words{};
}

template <class Names>
bool is_one_of(const Names& names, std::string_view word) {
  return std::find(names.begin(), names.end(), word) != names.end();
}

/// Up to four digits.
int number_of(std::string_view digits) {
  int number = 0;
  for (const char c : digits.substr(0, 4)) number = 10 * number + (c - '0');
  return number;
}

/// The row of names that the word stands in.
template <class Rows>
std::optional<std::size_t> row_named(const Rows& rows, std::string_view word) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!word.empty() && is_one_of(rows.at(i), word)) return i;
  }
  return std::nullopt;
}

/// From 1; 0 where it is none.
int month_named(std::string_view word) {
  const auto row = row_named(month_names, word);
  return row ? static_cast<int>(*row) + 1 : 0;
}

/// A date in the making, as ISO 8601 writes it; or what was expected.
struct IsoDate {
  std::string text;
  std::string_view expected{};
};

IsoDate iso_date(std::string_view year, int month, std::string_view day) {
  if (year.size() == 2) return {{}, "four_digit_year"};
  if (year.size() != 4 || day.size() > 2) return {{}, "register_date"};
  auto text = fmt::format("{:04}-{:02}-{:02}", number_of(year), month, number_of(day));
  if (!parse_date(text)) return {{}, "date_that_exists"};
  return {std::move(text), {}};
}

/// "4-Mar-2026"
IsoDate date_with_named_month(const std::string& word) {
  const auto parts = split(word, "/-.");
  const auto month = parts.size() == 3 ? month_named(parts[1]) : 0;
  const bool sound = month > 0 && is_number(parts[0]) && is_number(parts[2]);
  return sound ? iso_date(parts[2], month, parts[0]) : IsoDate{{}, "register_date"};
}

/// "04/03/2026", "4.3.2026", "2026/03/04"
IsoDate numeric_date(const std::string& word, std::optional<DateOrder> order) {
  const auto parts = numbers_in(word, "/-.");
  if (parts.empty()) return date_with_named_month(word);
  const auto is_long = [](const std::string& part) { return part.size() > 2; };
  const auto first = parts[0].size() == 4 ? parts.begin() + 1 : parts.begin();
  const auto last = parts[0].size() == 4 ? parts.end() : parts.end() - 1;
  if (parts.size() != 3 || std::any_of(first, last, is_long)) return {{}, "register_date"};
  if (parts[0].size() == 4) return iso_date(parts[0], number_of(parts[1]), parts[2]);
  if (!order) return {{}, "date_order"};
  const bool day_first = *order == DateOrder::day_first;
  return iso_date(parts[2], number_of(parts[day_first ? 1 : 0]), parts[day_first ? 0 : 1]);
}

/// Takes the words of the date away from the front.
IsoDate take_bare_date(Words& words, std::optional<DateOrder> order) {
  if (words.empty()) return {{}, "register_date"};
  if (!is_number(words.front())) {
    const auto date = numeric_date(words.front(), order);
    words.erase(words.begin());
    return date;
  }
  if (words.size() == 1) return {{}, "date_not_serial"};
  const bool named = words.size() >= 3 && month_named(words[1]) > 0 && is_number(words[2]);
  if (!named) return {{}, "register_date"};
  auto date = iso_date(words[2], month_named(words[1]), words[0]);
  words.erase(words.begin(), words.begin() + 3);
  return date;
}

/// A day of the week before it must be the right one.
IsoDate take_date(Words& words, std::optional<DateOrder> order) {
  const auto weekday = words.empty() ? std::nullopt : row_named(weekday_names, words.front());
  if (weekday) words.erase(words.begin());
  auto date = take_bare_date(words, order);
  if (!weekday || date.text.empty()) return date;
  const bool fits = weekday_index(*parse_date(date.text)) == *weekday;
  return fits ? date : IsoDate{{}, "matching_weekday"};
}

/// "14:05", "14.05", "pukul 8.30", "14.05.30"; empty where it is none.
std::optional<std::string> take_time_of_day(Words& words) {
  const bool led = words.front() == "pukul" || words.front() == "jam";
  if (led) words.erase(words.begin());
  if (words.empty()) return std::nullopt;
  const auto parts = numbers_in(words.front(), ":.");
  words.erase(words.begin());
  const bool sound = (parts.size() == 2 || parts.size() == 3) &&
                     std::all_of(parts.begin(), parts.end(),
                                 [](const std::string& part) { return part.size() <= 2; });
  if (!sound) return std::nullopt;
  std::string text;
  for (const auto& part : parts)
    text += fmt::format("{}{:02}", text.empty() ? "" : ":", number_of(part));
  return text;
}

/// "WIB": then the time is an instant.
std::optional<TypedTime> in_named_zone(const TypedTime& time, const Words& words) {
  if (words.empty()) return time;
  if (words.size() > 1) return std::nullopt;
  const auto zone = Zone::built_in(in_capitals(words.front()));
  if (!zone) return std::nullopt;
  return TypedTime{.shape = TypedTime::Shape::instant, .instant = zone->to_instant(time.civil)};
}

}  // namespace

RegisterTime parse_register_time(std::string_view text, std::optional<DateOrder> order) {
  const RegisterTime none{std::nullopt, "register_date"};
  if (const auto iso = parse_typed_time(text)) {
    return iso->shape == TypedTime::Shape::time_of_day ? none : RegisterTime{iso};
  }
  auto words = split(text, " ,");
  auto date = take_date(words, order);
  if (date.text.empty()) return {std::nullopt, date.expected};
  if (words.empty()) return {parse_typed_time(date.text)};
  const auto of_day = take_time_of_day(words);
  const auto time = of_day ? parse_typed_time(date.text + "T" + *of_day) : std::nullopt;
  if (!time) return none;
  const auto zoned = in_named_zone(*time, words);
  return zoned ? RegisterTime{zoned} : none;
}

}  // namespace sp
