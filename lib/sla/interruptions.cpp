// SPDX-License-Identifier: Apache-2.0
#include "sla/interruptions.hpp"

#include "standard/standard.hpp"

#include <algorithm>
#include <map>

namespace sp {
namespace {

constexpr Instant end_of_time{std::chrono::sys_days{std::chrono::year{9000} / 1 / 1}};

/// The last closing of working days that an interruption keeps from counting.
Result<std::vector<Instant>> closings_covered(const WorkingCalendar& calendar, Interruption hold,
                                              std::int64_t most) {
  std::vector<Instant> closings;
  Date date = calendar.zone().date_of(hold.from);
  while (static_cast<std::int64_t>(closings.size()) < most &&
         calendar.zone().to_instant(CivilTime{date}) < hold.to) {
    const auto hours = calendar.opening_and_closing(date);
    if (!hours) return fail(hours.error());
    const bool covered = hours->has_value() && hold.from < (*hours)->to && hold.to >= (*hours)->to;
    if (covered) closings.push_back((*hours)->to);
    date += std::chrono::days{1};
  }
  return closings;
}

/// One hold cut to what is left of its cap; `left` (seconds, or days) shrinks by what it uses.
Result<Interruption> cut(const WorkingCalendar& calendar, Interruption hold, const Amount& cap,
                         std::int64_t& left) {
  if (left <= 0) return Interruption{hold.from, hold.from};
  if (cap.is_working_time()) {
    const auto end = calendar.due(hold.from, Seconds{left});
    if (!end) return fail(end.error());
    hold.to = std::min(hold.to, *end);
    const auto used = calendar.working_time(hold.from, hold.to);
    if (!used) return fail(used.error());
    left -= used->count();
    return hold;
  }
  const auto closings = closings_covered(calendar, hold, left);
  if (!closings) return fail(closings.error());
  left -= static_cast<std::int64_t>(closings->size());
  if (left <= 0) hold.to = closings->back();
  return hold;
}

std::int64_t budget_of(const Amount& cap) {
  return cap.is_working_time() ? std::chrono::seconds{Minutes{cap.max}}.count() : cap.max;
}

}  // namespace

Result<std::vector<Interruption>> credited_interruptions(const CaseState& state,
                                                         const Standard& standard,
                                                         const WorkingCalendar& calendar,
                                                         OpenHold open, Instant now) {
  std::vector<Interruption> credited;
  std::map<std::string, std::int64_t> left;
  for (const auto& hold : state.holds) {
    if (!hold.declared) continue;
    const auto* rule = find_pause_rule(standard, hold.cause);
    const bool capped = rule != nullptr && rule->cap;
    const Instant open_end = capped && open == OpenHold::for_the_cap ? end_of_time : now;
    Interruption interruption{hold.from, hold.to.value_or(open_end)};
    if (capped) {
      auto& budget = left.try_emplace(hold.cause, budget_of(*rule->cap)).first->second;
      const auto shorter = cut(calendar, interruption, *rule->cap, budget);
      if (!shorter) return fail(shorter.error());
      interruption = *shorter;
    }
    credited.push_back(interruption);
  }
  return merge(std::move(credited));
}

}  // namespace sp
