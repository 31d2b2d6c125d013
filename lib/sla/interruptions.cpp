// SPDX-License-Identifier: Apache-2.0
#include "sla/interruptions.hpp"

#include "standard/standard.hpp"

#include <algorithm>
#include <map>

namespace sp {
namespace {

constexpr Instant end_of_time{std::chrono::sys_days{std::chrono::year{9000} / 1 / 1}};

bool counts_working_days(Unit unit) {
  return unit == Unit::working_day || unit == Unit::day;
}

/// The moments that decide whether a date counts, of the first `most` dates that an interruption
/// keeps from counting: the last closing, or 24:00 where no work is done.
Result<std::vector<Instant>> closings_covered(const WorkingCalendar& calendar, Interruption hold,
                                              Unit unit, std::int64_t most) {
  const auto& zone = calendar.zone();
  std::vector<Instant> closings;
  Date date = zone.date_of(hold.from);
  while (static_cast<std::int64_t>(closings.size()) < most &&
         zone.to_instant(CivilTime{date}) < hold.to) {
    const auto hours = calendar.opening_and_closing(date);
    if (!hours) return fail(hours.error());
    date += std::chrono::days{1};
    if (!hours->has_value() && counts_working_days(unit)) continue;
    const Instant closing = hours->has_value() ? (*hours)->to : zone.to_instant(CivilTime{date});
    if (hold.from < closing && hold.to >= closing) closings.push_back(closing);
  }
  return closings;
}

/// Reads no date after the hold's end, which a calendar may not reach beyond.
Result<Interruption> cut_to_time(const WorkingCalendar& calendar, Interruption hold,
                                 std::int64_t& left) {
  const bool has_end = hold.to < end_of_time;
  const auto whole = has_end ? calendar.working_time(hold.from, hold.to) : Seconds{left};
  if (!whole) return fail(whole.error());
  if (has_end && whole->count() <= left) {
    left -= whole->count();
    return hold;
  }
  const auto end = calendar.due(hold.from, Seconds{left});
  if (!end) return fail(end.error());
  left = 0;
  return Interruption{hold.from, *end};
}

/// One hold cut to what is left of its cap; `left` (seconds, or days) shrinks by what it uses.
Result<Interruption> cut(const WorkingCalendar& calendar, Interruption hold, const Amount& cap,
                         std::int64_t& left) {
  if (left <= 0) return Interruption{hold.from, hold.from};
  if (cap.is_working_time()) return cut_to_time(calendar, hold, left);
  const auto closings = closings_covered(calendar, hold, cap.unit, left);
  if (!closings) return fail(closings.error());
  left -= static_cast<std::int64_t>(closings->size());
  if (left <= 0) hold.to = closings->back();
  return hold;
}

/// Days from `date` to the same day of a later month, or to that month's end.
std::int64_t days_of_months(Date date, std::int64_t months) {
  using namespace std::chrono;
  const year_month_day from{date};
  const auto later = static_cast<int>(std::min<std::int64_t>(months, 12'000));
  const auto month = from.year() / from.month() + std::chrono::months{later};
  const auto last = month / std::chrono::last;
  const auto day = std::min(from.day(), year_month_day_last{last}.day());
  return (local_days{month / day} - date).count();
}

/// Seconds, working days or dates that a cause may cost, by when it first stopped the clock.
std::int64_t budget_of(const Amount& cap, Date first) {
  switch (cap.unit) {
    case Unit::minute:
      return std::chrono::seconds{Minutes{cap.max}}.count();
    case Unit::working_day:
    case Unit::calendar_day:
    case Unit::day:
      return cap.max;
    case Unit::month:
      return days_of_months(first, cap.max);
    case Unit::year:
      return days_of_months(first, cap.max * 12);
  }
  return 0;
}

}  // namespace

bool stops(const Hold& hold, const ClockPlan& plan) {
  if (!hold.declared || (hold.step && plan.for_a_step)) return false;
  if (!plan.causes) return true;
  return std::find(plan.causes->begin(), plan.causes->end(), hold.cause) != plan.causes->end();
}

Result<std::vector<Credit>> credits_of(const CaseState& state, const Standard& standard,
                                       const WorkingCalendar& calendar, const ClockPlan& plan,
                                       OpenHold open, Instant now) {
  const Instant start = plan.start->at;
  std::vector<Credit> credits;
  std::map<std::string, std::int64_t> left;
  for (std::size_t i = 0; i < state.holds.size(); ++i) {
    const auto& hold = state.holds[i];
    if (!stops(hold, plan)) continue;
    const auto* rule = find_pause_rule(standard, hold.cause);
    const bool has_cap = rule != nullptr && rule->cap;
    const Instant open_end = has_cap && open == OpenHold::for_the_cap ? end_of_time : now;
    // What came after the clock had stopped moves nothing.
    const Instant end = hold.to ? std::min(*hold.to, now) : open_end;
    const Interruption whole{std::max(hold.from, start), end};
    if (whole.to < whole.from) continue;
    Credit credit{.hold = i, .counted = whole};
    if (has_cap) {
      const Date first = calendar.zone().date_of(whole.from);
      auto& budget = left.try_emplace(hold.cause, budget_of(*rule->cap, first)).first->second;
      const auto shorter = cut(calendar, whole, *rule->cap, budget);
      if (!shorter) return fail(shorter.error());
      credit.counted = *shorter;
      credit.capped = shorter->to < whole.to;
    }
    credits.push_back(credit);
  }
  return credits;
}

std::vector<Interruption> interruptions_of(const std::vector<Credit>& credits) {
  std::vector<Interruption> counted;
  for (const auto& credit : credits) counted.push_back(credit.counted);
  return merge(std::move(counted));
}

Result<std::vector<Interruption>> credited_interruptions(const CaseState& state,
                                                         const Standard& standard,
                                                         const WorkingCalendar& calendar,
                                                         const ClockPlan& plan, OpenHold open,
                                                         Instant now) {
  const auto credits = credits_of(state, standard, calendar, plan, open, now);
  if (!credits) return fail(credits.error());
  return interruptions_of(*credits);
}

}  // namespace sp
