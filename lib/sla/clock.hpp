// SPDX-License-Identifier: Apache-2.0
// The clocks of a case: due, elapsed, remaining and the verdict, computed from the log, the pinned
// standard and the calendar, never stored as truth.
#pragma once

#include "base/result.hpp"
#include "calendar/working_calendar.hpp"
#include "cases/case_state.hpp"
#include "sla/credit.hpp"
#include "sla/promise.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sp {

enum class ClockStatus {
  not_started,
  running,
  due_soon,
  overdue,
  paused,
  met,
  missed,
  stopped,
  unknown,
  unpromised,  ///< the standard states no time: no verdict, whatever happens
};

std::string_view name_of(ClockStatus status);

/// "Due soon" is due within this much of now.
inline constexpr Amount one_working_day{.unit = Unit::working_day, .min = 1, .max = 1};

/// More time that was recorded for a clock.
struct GivenExtension {
  Extension extension;
  bool in_time = true;  ///< else the promise was broken by then: it mends nothing
};

struct Clock {
  std::string name = "promise";
  PromiseTerms terms;
  Amount limit;  ///< for all the case's units, with the extensions that were granted; of a promise
                 ///< without a time nothing
  std::optional<Amount> extension;      ///< by how much it was extended in time, in all
  std::int64_t late_extensions = 0;     ///< recorded when the promise was broken: they mend nothing
  std::vector<GivenExtension> given{};  ///< each of them, in their order
  bool backwards = false;               ///< counted back from its start, which is an event to come
  std::int64_t units = 1;
  std::int64_t units_apart = 0;  ///< of them, those with a clock of their own
  std::optional<Instant> start;
  std::optional<Instant> stop;           ///< when it stopped, if it has
  std::optional<Deadline> deadline;      ///< nothing before the start, or where it is not known
  std::optional<Readings> readings;      ///< of a limit in unspecified days
  std::vector<Credit> credits;           ///< what stopped it for a time, in the order of the holds
  std::optional<Error> unknown_because;  ///< set with status unknown
  ClockStatus status = ClockStatus::not_started;
  /// Whole minutes of working time used and left (limits in minutes), whole days counted and left
  /// (limits in days); nothing for the other kind and for a clock that is not running or unknown.
  std::optional<std::int64_t> elapsed_minutes;
  std::optional<std::int64_t> remaining_minutes;
  std::optional<std::int64_t> elapsed_days;
  std::optional<std::int64_t> remaining_days;
  /// Working minutes after due, rounded up; 0 while in time. Like the time used, measured to the
  /// end of the calendar's coverage at most.
  std::int64_t late_minutes = 0;
  bool late_at_least = false;     ///< now lies beyond that coverage: late by more, perhaps
  bool late_provisional = false;  ///< lateness counted by the weekly hours beyond the coverage
  bool after_hours = false;       ///< late, but by no working time
  /// Working days begun after the due date, for limits in days; nothing for limits in minutes.
  std::optional<std::int64_t> late_days;
  /// Of the events the verdict rests on (start, pauses, stop): how long after it happened the one
  /// typed latest was typed, in minutes.
  std::int64_t recorded_late_minutes = 0;

  bool has_limit() const { return status != ClockStatus::unpromised; }
  /// A figure of it was counted without the decrees of its dates.
  bool is_provisional() const {
    return late_provisional || (deadline.has_value() && deadline->provisional);
  }
};

/// A visit of a step has it: the office's own measure, and no promise to anyone.
bool is_of_step(const Clock& clock);

/// The promise's clock at `as_of`; the state must know nothing later. An open pause is measured to
/// `as_of`. Never fails: where the standard promises no time the clock is `unpromised`, and a
/// calendar that does not reach makes it `unknown` and says why.
Result<Clock> promise_clock(const CaseState& state, const Standard& standard,
                            const WorkingCalendar& calendar, Instant as_of,
                            const Amount& within = one_working_day);

/// Every clock of the case, the promise first: `promise`; `promise/2` of a unit that was decided by
/// itself; `promise@1` of the cycle before a reopening; `legal`, the most that the law allows;
/// `phase:recommendation`, a part of the service; `product:certificate`, a product with a limit of
/// its own; `before`, by when the request had to be in; `applicant`, for the answer to the last
/// request; `step:draft#2` for each visit of a step that has a time. Fails as promise_clock() does;
/// each clock by itself may be unknown.
Result<std::vector<Clock>> case_clocks(const CaseState& state, const Standard& standard,
                                       const WorkingCalendar& calendar, Instant as_of,
                                       const Amount& within = one_working_day);

/// What the index of deadlines holds for a case: from when it is late if nothing more happens.
/// Promise, legal maximum and applicant's answer; none where no clock runs, or where it stands
/// still for a cause without a cap.
struct IndexEntry {
  std::string clock;
  std::optional<Instant> late_from;  ///< nothing: not known
  std::optional<Instant> due;
};
Result<std::vector<IndexEntry>> index_entries(const CaseState& state, const Standard& standard,
                                              const WorkingCalendar& calendar);

/// When a case received at `start` would be due (what-if, without a case).
struct WhatIf {
  PromiseTerms terms;
  Amount limit;
  std::int64_t units = 1;
  Deadline deadline;
  std::optional<Readings> readings;
};
Result<WhatIf> what_if(const Standard& standard, const WorkingCalendar& calendar, Instant start,
                       std::int64_t units);

}  // namespace sp
