// SPDX-License-Identifier: Apache-2.0
#include "sla/bare_amount.hpp"

namespace sp {
namespace {

struct Heeded {
  bool count = false;
  bool cutoff = false;
  bool roll = false;
};

/// Which rules an amount in `unit` depends on.
Heeded heeded_by(Unit unit) {
  switch (unit) {
    case Unit::minute:
      return {};
    case Unit::working_day:
      return {.count = true, .cutoff = true, .roll = false};
    case Unit::calendar_day:
    case Unit::day:
      return {.count = true, .cutoff = true, .roll = true};
    case Unit::month:
    case Unit::year:
      return {.count = false, .cutoff = true, .roll = true};
  }
  return {};
}

}  // namespace

CountingRules BareAmount::rules() const {
  CountingRules rules;
  rules.count = count.value_or(rules.count);
  rules.cutoff = cutoff;
  rules.roll = roll.value_or(rules.roll);
  return rules;
}

std::optional<std::string> idle_option(const BareAmount& bare) {
  const auto heeded = heeded_by(bare.amount.unit);
  if (bare.count && !heeded.count) return "--count";
  if (bare.cutoff && !heeded.cutoff) return "--cutoff";
  if (bare.roll && !heeded.roll) return "--roll";
  return std::nullopt;
}

Result<Clock> bare_clock(const BareAmount& bare, const WorkingCalendar& calendar, Instant start) {
  Clock clock;
  clock.terms.limit = bare.amount;
  clock.terms.rules = bare.rules();
  const auto heeded = heeded_by(bare.amount.unit);
  if (heeded.count && !bare.count) clock.terms.defaults.emplace_back("count");
  if (heeded.roll && !bare.roll) clock.terms.defaults.emplace_back("roll");
  clock.limit = bare.amount;
  clock.start = start;
  const auto due = deadline(calendar, start, bare.amount, clock.terms.rules);
  if (!due) return fail(due.error());
  clock.deadline = *due;
  if (bare.amount.unit != Unit::day) return clock;
  const auto readings = readings_of_days(calendar, start, bare.amount.max, clock.terms.rules);
  if (!readings) return fail(readings.error());
  clock.readings = *readings;
  return clock;
}

}  // namespace sp
