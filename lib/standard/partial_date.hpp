// SPDX-License-Identifier: Apache-2.0
// A date as far as a document gives it: a year, a month of a year, or a day.
#pragma once

#include "calendar/civil_time.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace sp {

struct PartialDate {
  int year = 0;
  std::optional<unsigned> month;
  std::optional<unsigned> day;

  bool operator==(const PartialDate&) const = default;
};

/// Reads "2022", "2022-03" or "2022-03-17".
std::optional<PartialDate> parse_partial_date(std::string_view text);
std::string to_string(const PartialDate& date);
/// The first day that the date can mean.
Date first_day(const PartialDate& date);

}  // namespace sp
