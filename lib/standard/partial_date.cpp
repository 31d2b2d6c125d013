// SPDX-License-Identifier: Apache-2.0
#include "standard/partial_date.hpp"

#include <fmt/format.h>

namespace sp {
namespace {

// "2022" and "2022-03" are read as the first day they can mean; what is missing is left out again.
constexpr std::string_view first_of_year = "-01-01";
constexpr std::size_t year_length = 4;
constexpr std::size_t month_length = 7;
constexpr std::size_t day_length = 10;

}  // namespace

std::optional<PartialDate> parse_partial_date(std::string_view text) {
  const std::size_t length = text.size();
  if (length != year_length && length != month_length && length != day_length) return std::nullopt;
  const auto rest = first_of_year.substr(length - year_length);
  const auto date = parse_date(std::string(text) + std::string(rest));
  if (!date) return std::nullopt;
  const std::chrono::year_month_day parts{*date};
  PartialDate partial{.year = int{parts.year()}, .month = {}, .day = {}};
  if (length >= month_length) partial.month = unsigned{parts.month()};
  if (length == day_length) partial.day = unsigned{parts.day()};
  return partial;
}

std::string to_string(const PartialDate& date) {
  auto text = fmt::format("{:04}", date.year);
  if (date.month) text += fmt::format("-{:02}", *date.month);
  if (date.month && date.day) text += fmt::format("-{:02}", *date.day);
  return text;
}

Date first_day(const PartialDate& date) {
  return make_date(date.year, date.month.value_or(1), date.day.value_or(1));
}

}  // namespace sp
