// SPDX-License-Identifier: Apache-2.0
#include "calendar/counting_rules.hpp"

namespace sp {

std::string_view name_of(CountRule rule) {
  switch (rule) {
    case CountRule::next_day:
      return "next_day";
    case CountRule::same_day:
      return "same_day";
  }
  return "";
}

std::optional<CountRule> parse_count_rule(std::string_view name) {
  for (const auto rule : {CountRule::next_day, CountRule::same_day}) {
    if (name_of(rule) == name) return rule;
  }
  return std::nullopt;
}

std::string_view name_of(Roll roll) {
  switch (roll) {
    case Roll::following:
      return "following";
    case Roll::modified_following:
      return "modified_following";
    case Roll::preceding:
      return "preceding";
    case Roll::none:
      return "none";
  }
  return "";
}

std::optional<Roll> parse_roll(std::string_view name) {
  for (const auto roll : {Roll::following, Roll::modified_following, Roll::preceding, Roll::none}) {
    if (name_of(roll) == name) return roll;
  }
  return std::nullopt;
}

std::optional<Cutoff> parse_cutoff(std::string_view text) {
  if (text == "close") return Cutoff{.at_close = true};
  const auto of_day = parse_time_of_day(text);
  if (!of_day) return std::nullopt;
  return Cutoff{.time_of_day = *of_day};
}

std::string to_string(const Cutoff& cutoff) {
  return cutoff.at_close ? "close" : to_string_of_day(cutoff.time_of_day);
}

}  // namespace sp
