// SPDX-License-Identifier: Apache-2.0
// When an amount is due that somebody typed, with the rules of counting that they chose: no
// standard stands behind it.
#pragma once

#include "base/result.hpp"
#include "sla/clock.hpp"

#include <optional>
#include <string>

namespace sp {

/// An amount with the rules that were stated; the others are those of CountingRules.
struct BareAmount {
  Amount amount;
  std::optional<CountRule> count;
  std::optional<Cutoff> cutoff;
  std::optional<Roll> roll;

  CountingRules rules() const;
};

/// The option that says nothing about an amount in this unit, if one was given: "--count",
/// "--cutoff" and "--roll" about minutes, "--roll" about working days, "--count" about months and
/// years.
std::optional<std::string> idle_option(const BareAmount& bare);

/// As a clock that starts at `start`. What deadline() fails with.
Result<Clock> bare_clock(const BareAmount& bare, const WorkingCalendar& calendar, Instant start);

}  // namespace sp
