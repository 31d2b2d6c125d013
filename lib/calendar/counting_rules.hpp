// SPDX-License-Identifier: Apache-2.0
// What a standard states about counting days: whether the day of receipt counts, until when it is
// the day of receipt, and what becomes of a date on which nobody works.
#pragma once

#include "calendar/civil_time.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace sp {

/// Is the day of receipt the first counted day?
enum class CountRule { next_day, same_day };
/// What becomes of a calendar date that is not a working day.
enum class Roll { following, modified_following, preceding, none };

/// From when on a receipt counts as the next working day's: at closing time, or at a time of day.
struct Cutoff {
  bool at_close = false;
  Seconds time_of_day{0};
  bool operator==(const Cutoff&) const = default;
};

struct CountingRules {
  CountRule count = CountRule::next_day;
  std::optional<Cutoff> cutoff{};
  Roll roll = Roll::following;
};

std::string_view name_of(CountRule rule);
std::optional<CountRule> parse_count_rule(std::string_view name);
std::string_view name_of(Roll roll);
std::optional<Roll> parse_roll(std::string_view name);
/// Reads "close" or "HH:MM".
std::optional<Cutoff> parse_cutoff(std::string_view text);
std::string to_string(const Cutoff& cutoff);

}  // namespace sp
