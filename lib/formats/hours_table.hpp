// SPDX-License-Identifier: Apache-2.0
// `[hours]`: stretches like "07:30-12:00" for a weekday or a group of weekdays.
#pragma once

#include "formats/binding.hpp"
#include "formats/calendar_file.hpp"

#include <array>
#include <optional>
#include <vector>

namespace sp {

/// As written, key by key: seven weekdays, then the groups from narrow to wide.
struct HoursTable {
  static constexpr std::size_t key_count = 11;
  std::array<std::optional<std::vector<TypedStretch>>, key_count> stretches;
};

const Table<HoursTable>& table_for(Of<HoursTable> type);

/// SP008 where a text is no stretch of a day.
void check_hours(Reading& reading, const Node& node, const std::string& path);

/// What each weekday has: by its own key, else by the narrowest group that holds it.
TypedWeek expand(const HoursTable& table);

/// The stretch as it is written.
std::string to_string(const TypedStretch& stretch);

}  // namespace sp
