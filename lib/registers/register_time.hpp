// SPDX-License-Identifier: Apache-2.0
// Dates and times as offices write them: 2026-03-04, 04/03/2026, 4-3-2026 14.05, "Rabu, 4 Maret
// 2026 pukul 14.05 WIB". What could mean two dates is never guessed.
#pragma once

#include "calendar/civil_time.hpp"
#include "formats/register_map_reader.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace sp {

struct RegisterTime {
  std::optional<TypedTime> time;  ///< a date, alone or with a time of day; or an instant
  /// What was expected instead, a stable word: "register_date"; "date_order" where the map must say
  /// what comes first; "four_digit_year"; "date_that_exists"; "matching_weekday"; "date_not_serial"
  /// for the bare number of a spreadsheet.
  std::string_view expected{};
};

RegisterTime parse_register_time(std::string_view text, std::optional<DateOrder> order);

}  // namespace sp
