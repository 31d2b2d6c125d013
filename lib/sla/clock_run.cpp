// SPDX-License-Identifier: Apache-2.0
#include "sla/clock_run.hpp"

#include "sla/interruptions.hpp"
#include "sla/recorded_late.hpp"

#include <algorithm>

namespace sp {
namespace {

std::int64_t floor_minutes(Seconds seconds) {
  return std::chrono::floor<Minutes>(seconds).count();
}

std::int64_t ceil_minutes(Seconds seconds) {
  return std::chrono::ceil<Minutes>(seconds).count();
}

/// Everything that the parts of a clock are computed from.
struct Question {
  const CaseState& state;
  const Standard& standard;
  const WorkingCalendar& calendar;
  const ClockPlan& plan;
  Instant now;  ///< as-of, or the moment the clock stopped
  std::vector<Interruption> interruptions;
};

/// Each extension that was recorded before the promise was broken; a later one mends nothing.
Result<void> grant_extensions(Clock& clock, const Question& question) {
  for (const auto& extension : question.plan.extensions) {
    const auto due = deadline(question.calendar, *clock.start, clock.limit, clock.terms.rules,
                              question.interruptions);
    if (!due) return fail(due.error());
    const bool in_time = extension.recorded_at < due->late_from;
    clock.given.push_back({extension, in_time});
    if (!in_time) {
      ++clock.late_extensions;
      continue;
    }
    clock.limit.min += extension.by.max;
    clock.limit.max += extension.by.max;
    if (!clock.extension) clock.extension = Amount{.unit = extension.by.unit, .min = 0, .max = 0};
    clock.extension->min += extension.by.max;
    clock.extension->max += extension.by.max;
  }
  return {};
}

Result<void> set_deadline(Clock& clock, const Question& question) {
  if (const auto granted = grant_extensions(clock, question); !granted) return granted;
  const auto& rules = clock.terms.rules;
  auto limit = clock.limit;
  // The whole amount before the event: of a range the larger one.
  if (clock.backwards) limit.min = limit.max = -clock.limit.max;
  const auto due = deadline(question.calendar, *clock.start, limit, rules, question.interruptions);
  if (!due) return fail(due.error());
  clock.deadline = *due;
  if (clock.limit.unit != Unit::day || clock.backwards) return {};
  const auto readings = readings_of_days(question.calendar, *clock.start, clock.limit.max, rules,
                                         question.interruptions);
  if (!readings) return fail(readings.error());
  clock.readings = *readings;
  return {};
}

/// Until when time is measured: now, or the end of a coverage that does not reach so far. What was
/// due before it is late after it, at least by the time that can be measured.
Instant measured_until(const Question& question) {
  const auto& calendar = question.calendar;
  if (calendar.beyond_coverage() == BeyondCoverage::provisional) return question.now;
  const CivilTime after_last{calendar.coverage().last + std::chrono::days{1}};
  return std::min(question.now, calendar.zone().to_instant(after_last) - Seconds{1});
}

Result<void> set_minutes(Clock& clock, const Question& question) {
  const auto until = std::max(*clock.start, measured_until(question));
  const auto used =
      working_time_outside(question.calendar, *clock.start, until, question.interruptions);
  if (!used) return fail(used.error());
  clock.elapsed_minutes = floor_minutes(*used);
  clock.remaining_minutes = std::max<std::int64_t>(0, clock.limit.max - *clock.elapsed_minutes);
  return {};
}

Result<void> set_days(Clock& clock, const Question& question) {
  const bool counts_days = clock.limit.unit != Unit::month && clock.limit.unit != Unit::year;
  auto rules = clock.terms.rules;
  // Months are counted from day zero, whether or not it is the first day of a count of days.
  if (!counts_days) rules.count = CountRule::next_day;
  const auto used = days_counted(question.calendar, *clock.start, clock.limit.unit, rules,
                                 measured_until(question), question.interruptions);
  if (!used) return fail(used.error());
  clock.elapsed_days = *used;
  if (counts_days) clock.remaining_days = std::max<std::int64_t>(0, clock.limit.max - *used);
  return {};
}

Result<void> set_lateness(Clock& clock, const Question& question) {
  if (question.now < clock.deadline->late_from) return {};
  const auto until = std::max(clock.deadline->due, measured_until(question));
  const auto late = question.calendar.working_time(clock.deadline->due, until);
  if (!late) return fail(late.error());
  clock.late_minutes = ceil_minutes(*late);
  const auto& calendar = question.calendar;
  if (calendar.is_provisional(calendar.zone().date_of(question.now))) {
    clock.late_provisional = calendar.beyond_coverage() == BeyondCoverage::provisional;
    clock.late_at_least = !clock.late_provisional;
  }
  clock.after_hours = clock.late_minutes == 0;
  if (clock.limit.is_working_time()) return {};
  const auto days = question.calendar.working_days_between(
      clock.deadline->date, question.calendar.zone().date_of(measured_until(question)));
  if (!days) return fail(days.error());
  clock.late_days = *days;
  return {};
}

/// Whether the deadline comes within `within` of now. The horizon may lie beyond the coverage: it
/// decides no verdict.
bool is_due_soon(const Clock& clock, const Question& question, const Amount& within) {
  const auto horizon =
      deadline(question.calendar.with(BeyondCoverage::provisional), question.now, within);
  // A horizon beyond all counting takes in every deadline that could be counted.
  return !horizon || clock.deadline->due <= horizon->due;
}

bool is_held_by_cause(const Question& question) {
  return std::any_of(question.state.holds.begin(), question.state.holds.end(),
                     [&](const Hold& hold) { return !hold.to && stops(hold, question.plan); });
}

/// A pause whose cap is used up no longer stops the clock, though the hold goes on.
bool stands_still(const Clock& clock, const Question& question) {
  if (!is_held_by_cause(question)) return false;
  // A pause that began before due moves it beyond now; one that begins later cures nothing.
  if (question.now >= clock.deadline->due) return false;
  const auto interruptions =
      credited_interruptions(question.state, question.standard, question.calendar, question.plan,
                             OpenHold::until_now, question.now + Seconds{1});
  if (!interruptions) return true;
  return std::any_of(interruptions->begin(), interruptions->end(), [&](const auto& pause) {
    return pause.from <= question.now && question.now < pause.to;
  });
}

ClockStatus status_of(const Clock& clock, const Question& question, const Amount& within) {
  const bool late = question.now >= clock.deadline->late_from;
  if (clock.stop) {
    if (question.plan.broken_off) return ClockStatus::stopped;
    return late ? ClockStatus::missed : ClockStatus::met;
  }
  if (late) return ClockStatus::overdue;
  if (question.now < *clock.start) return ClockStatus::not_started;
  if (stands_still(clock, question)) return ClockStatus::paused;
  return is_due_soon(clock, question, within) ? ClockStatus::due_soon : ClockStatus::running;
}

/// Nothing is used of a time that is counted back.
Result<void> set_used(Clock& clock, const Question& question) {
  if (clock.backwards) return {};
  return clock.limit.is_working_time() ? set_minutes(clock, question) : set_days(clock, question);
}

Result<void> run(Clock& clock, const Question& question, const Amount& within) {
  if (const auto set = set_deadline(clock, question); !set) return set;
  if (const auto set = set_used(clock, question); !set) return set;
  if (const auto late = set_lateness(clock, question); !late) return late;
  clock.status = status_of(clock, question, within);
  return {};
}

void make_unknown(Clock& clock, const Error& why) {
  clock.status = ClockStatus::unknown;
  clock.unknown_because = why;
  clock.deadline.reset();
  clock.readings.reset();
  clock.credits.clear();
  clock.elapsed_minutes.reset();
  clock.remaining_minutes.reset();
  clock.elapsed_days.reset();
  clock.remaining_days.reset();
  clock.late_minutes = 0;
  clock.late_days.reset();
  clock.late_at_least = false;
  clock.late_provisional = false;
  clock.after_hours = false;
}

Clock new_clock(const ClockPlan& plan) {
  Clock clock;
  clock.name = plan.name;
  clock.terms = plan.terms;
  clock.units = plan.units;
  clock.units_apart = plan.units_apart;
  clock.limit = plan.limit;
  clock.backwards = plan.backwards;
  if (plan.start) clock.start = plan.start->at;
  if (plan.stop) clock.stop = plan.stop->at;
  return clock;
}

/// Until when a hold without an end may still last, if nothing more happens: for ever, where its
/// cause has no cap.
bool is_paused_without_cap(const Question& question) {
  return std::any_of(question.state.holds.begin(), question.state.holds.end(),
                     [&](const Hold& hold) {
                       if (hold.to || !stops(hold, question.plan)) return false;
                       const auto* rule = find_pause_rule(question.standard, hold.cause);
                       return rule != nullptr && !rule->cap;
                     });
}

}  // namespace

Clock run_clock(const ClockPlan& plan, const CaseState& state, const Standard& standard,
                const WorkingCalendar& calendar, Instant as_of, const Amount& within) {
  Clock clock = new_clock(plan);
  if (!plan.promised) clock.status = ClockStatus::unpromised;
  if (!clock.start || !plan.promised) return clock;
  const Instant now = clock.stop.value_or(as_of);
  clock.recorded_late_minutes = minutes_recorded_late(state, plan);
  const auto credits = credits_of(state, standard, calendar, plan, OpenHold::until_now, now);
  if (!credits) {
    make_unknown(clock, credits.error());
    return clock;
  }
  clock.credits = *credits;
  const Question question{state, standard, calendar, plan, now, interruptions_of(*credits)};
  if (const auto ran = run(clock, question, within); !ran) make_unknown(clock, ran.error());
  return clock;
}

std::optional<IndexEntry> index_entry(const ClockPlan& plan, const CaseState& state,
                                      const Standard& standard, const WorkingCalendar& calendar) {
  Clock clock = new_clock(plan);
  if (!clock.start || clock.stop || !plan.promised) return std::nullopt;
  const Instant now = state.last_occurred_at;
  const auto interruptions =
      credited_interruptions(state, standard, calendar, plan, OpenHold::for_the_cap, now);
  IndexEntry entry{.clock = clock.name, .late_from = {}, .due = {}};
  if (!interruptions) return entry;
  const Question question{state, standard, calendar, plan, now, *interruptions};
  if (!set_deadline(clock, question)) return entry;
  // A pause that begins at or after due cures nothing.
  const bool stands_still = is_paused_without_cap(question) && now < clock.deadline->due;
  if (stands_still) return std::nullopt;
  entry.late_from = clock.deadline->late_from;
  entry.due = clock.deadline->due;
  return entry;
}

}  // namespace sp
