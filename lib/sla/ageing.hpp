// SPDX-License-Identifier: Apache-2.0
// How old the open cases are: working days since receipt, in bands, for each step where they lie.
#pragma once

#include "sla/by_step.hpp"
#include "sla/observed_case.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace sp {

/// First day of each band of ages; it ends before the next one, the last has no end.
inline constexpr std::array<std::int64_t, 6> age_bands{0, 2, 4, 6, 11, 21};

/// The band that an age belongs to. days >= 0.
std::size_t band_of(std::int64_t days);

struct AgeFigures {
  std::int64_t cases = 0;
  std::array<std::int64_t, age_bands.size()> in_band{};
  std::int64_t unknown = 0;  ///< no calendar reaches over their age
  std::optional<std::int64_t> longest_days;
  std::string longest_case;  ///< of those equally old, the one that comes first

  AgeFigures& operator+=(const AgeFigures& more);
};

/// Working dates after the date of receipt, up to and with the date of `as_of`: 0 on the day of
/// receipt. calendar_gap.
Result<std::int64_t> working_days_old(const ObservedCase& seen);

class Ageing {
 public:
  /// Counts an open case; passes over closed ones.
  void add(const ObservedCase& seen);
  /// Counts an open case that nothing can be computed of.
  void add_unknown(const StepKey& key);

  std::vector<std::pair<StepKey, AgeFigures>> rows() const { return by_step_.in_order(); }
  AgeFigures total() const;

 private:
  ByStep<AgeFigures> by_step_;
};

}  // namespace sp
