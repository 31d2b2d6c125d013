// SPDX-License-Identifier: Apache-2.0
// Why a clock says what it says, date by date: what the calendar has of each date, what of it
// counted and what did not, the running sum, and where the sum reaches the limit. It is counted
// again from the dates and not taken from the deadline, so that the two can be held against each
// other.
#pragma once

#include "sla/clock.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sp {

/// What became of a part of the working hours, for a limit in minutes.
enum class StretchKind {
  counted,  // before due, up to the moment that time is measured to
  paused,   // the clock stood still
  ahead,    // after that moment, up to due
  late,     // after due, up to that moment
};

struct ExplainedStretch {
  Span span;
  StretchKind kind = StretchKind::counted;
  std::optional<std::size_t> pause;  ///< in Explanation::pauses; of a late one: it cures nothing

  bool operator==(const ExplainedStretch&) const = default;
};

/// What a date is in one count of days.
struct DayCount {
  bool counts = false;
  std::int64_t sum = 0;  ///< days counted to the end of the date
};

struct ExplainedDate {
  Date date{};
  bool covered = true;       ///< else the calendar says nothing of it, and it was not asked
  bool provisional = false;  ///< outside the coverage, by the weekly hours
  std::vector<Span> hours;   ///< of work, as the calendar has them
  std::optional<DayOff> day_off;
  std::string special;                    ///< hours of these dates alone, like "Ramadan 1445"
  std::string special_source;             ///< the act they rest on
  std::vector<std::size_t> pauses;        ///< in Explanation::pauses: those that touch the date
  std::optional<std::size_t> stopped_by;  ///< the one that runs just before its last closing
  bool measured = true;    ///< its last closing lies not after the moment that time is measured to
  bool after_due = false;  ///< later than the date of the deadline

  std::vector<ExplainedStretch> stretches;  ///< limits in minutes
  Seconds counted{0};                       ///< of them, before due
  Seconds late{0};                          ///< of them, after it
  Seconds sum{0};                           ///< counted from the start to the end of the date
  std::vector<DayCount> counts;             ///< limits in days: one for each of the tallies
};

/// One way of counting a limit in days. A limit in unspecified days has two: working days, then
/// calendar days.
struct Tally {
  Unit unit = Unit::working_day;
  std::int64_t limit = 0;       ///< dates to be counted; of months, those to the target
  std::int64_t used = 0;        ///< counted up to the moment that time is measured to
  std::optional<Date> reached;  ///< on which the limit is counted out, before any roll
  std::optional<Date> due;      ///< after it
};

enum class PauseEffect {
  credited,      // the clock stood still
  undeclared,    // the standard does not say that the cause stops the clock
  too_late,      // it began at or after due
  cap_used_up,   // earlier ones had taken all that the cause may cost
  before_start,  // it was over when the clock began
  of_others,     // its cause stops other clocks of the case, and not this one
  after_stop,    // it began when the clock had stopped
};

struct ExplainedPause {
  Hold hold;
  std::optional<std::int64_t> from_event;  ///< numbers in the case
  std::optional<std::int64_t> to_event;
  PauseEffect effect = PauseEffect::credited;
  /// Of a credited one; of one that came too late: it is not counted as time used.
  std::optional<Interruption> counted;
  bool capped = false;              ///< its cap ended it
  std::optional<Amount> cap;        ///< of the cause, where it has one
  Seconds taken_off{0};             ///< working time before due that did not count for it
  std::int64_t days_taken_off = 0;  ///< dates that did not, in the first tally
};

struct ExplainedExtension {
  GivenExtension given;
  std::optional<std::int64_t> event;  ///< number in the case
  std::string reason;
};

struct Explanation {
  std::optional<std::int64_t> start_event;  ///< number in the case; nothing for an appointment
  std::optional<std::int64_t> stop_event;
  std::vector<ExplainedPause> pauses;  ///< every hold, in their order
  std::vector<ExplainedExtension> extensions;
  /// Up to when time is measured: the stop, the moment one looks from, or the end of a coverage
  /// that does not reach so far. Nothing, like all below, for a clock without a deadline.
  std::optional<Instant> until;
  std::optional<Date> day_zero;      ///< limits in days
  std::optional<Date> target;        ///< months and years: the same day of the month, clamped
  std::vector<ExplainedDate> dates;  ///< every one from the start to the end of the account
  std::vector<Tally> tallies;        ///< limits in days
  Seconds used{0};                   ///< limits in minutes: counted up to `until`, also after due
  Seconds late{0};
  std::optional<Instant> due;  ///< as the dates have it
};

/// What a clock was computed from.
struct ClockGrounds {
  const CaseState& state;
  const Standard& standard;
  const WorkingCalendar& calendar;
  std::span<const CaseEvent> history;  ///< as history_of() has it
  Instant as_of;
};

/// `clock` must have been computed from `grounds`.
Explanation explain(const Clock& clock, const ClockGrounds& grounds);

std::string_view name_of(StretchKind kind);
std::string_view name_of(PauseEffect effect);

}  // namespace sp
