// SPDX-License-Identifier: Apache-2.0
#include "sla/explained_dates.hpp"

#include <algorithm>

namespace sp {
namespace {

using std::chrono::days;

Instant midnight_after(const WorkingCalendar& calendar, Date date) {
  return calendar.zone().to_instant(date + days{1});
}

/// The date whose midnights `instant` lies between, also where clocks are put back over midnight.
Date date_at(const Zone& zone, Instant instant) {
  Date date = zone.date_of(instant);
  while (instant < zone.to_instant(date)) date -= days{1};
  while (zone.to_instant(date + days{1}) <= instant) date += days{1};
  return date;
}

ExplainedDate as_the_calendar_has_it(const WorkingCalendar& calendar, Date date) {
  ExplainedDate entry;
  entry.date = date;
  entry.provisional = calendar.is_provisional(date);
  const auto hours = calendar.stretches(date);
  entry.covered = hours.has_value();
  if (!hours) return entry;
  entry.hours = *hours;
  if (const auto* day_off = calendar.day_off(date)) {
    entry.day_off = *day_off;
    return entry;
  }
  if (const auto* special = calendar.override_on(date)) {
    entry.special = special->name;
    entry.special_source = special->source;
  }
  return entry;
}

Instant last_closing(const Account& account, const ExplainedDate& entry) {
  return entry.hours.empty() ? midnight_after(account.calendar, entry.date) : entry.hours.back().to;
}

void note_pauses(const Account& account, const std::vector<ExplainedPause>& pauses,
                 ExplainedDate& entry) {
  const Instant from =
      std::max(account.calendar.zone().to_instant(entry.date), *account.clock.start);
  const Instant to = midnight_after(account.calendar, entry.date);
  const Instant closing = last_closing(account, entry);
  for (std::size_t i = 0; i < pauses.size(); ++i) {
    const auto& hold = pauses[i].hold;
    if (hold.from < to && hold.to.value_or(account.until) > from) entry.pauses.push_back(i);
    const auto& counted = pauses[i].counted;
    if (entry.stopped_by || !counted) continue;
    if (counted->from < closing && closing <= counted->to) entry.stopped_by = i;
  }
}

/// A limit that is rolled back is counted out after its due date, on one of the dates without work
/// that follow it.
bool counts_on_after_due(const Clock& clock, const ExplainedDate& entry) {
  const auto unit = clock.limit.unit;
  if (unit == Unit::minute || unit == Unit::working_day) return false;
  const auto roll = clock.terms.rules.roll;
  if (roll != Roll::preceding && roll != Roll::modified_following) return false;
  return entry.covered && entry.hours.empty();
}

/// Moments at which the account changes its mind, in order.
std::vector<Instant> turning_points(const Account& account, const Explanation& explanation) {
  std::vector<Instant> points{account.clock.deadline->due, account.until};
  for (const auto& pause : explanation.pauses) {
    if (!pause.counted) continue;
    points.push_back(pause.counted->from);
    points.push_back(pause.counted->to);
  }
  std::sort(points.begin(), points.end());
  return points;
}

/// What the working time from `from` to the next turning point is.
ExplainedStretch judged(const Account& account, const Explanation& explanation, Span span) {
  const bool late = span.from >= account.clock.deadline->due;
  ExplainedStretch stretch{.span = span, .kind = StretchKind::late, .pause = {}};
  if (!late) stretch.kind = span.from < account.until ? StretchKind::counted : StretchKind::ahead;
  for (std::size_t i = 0; i < explanation.pauses.size(); ++i) {
    const auto& counted = explanation.pauses[i].counted;
    if (!counted || span.from < counted->from || span.from >= counted->to) continue;
    stretch.pause = i;
    if (!late) stretch.kind = StretchKind::paused;
    return stretch;
  }
  return stretch;
}

void add(ExplainedDate& entry, const ExplainedStretch& stretch) {
  auto& all = entry.stretches;
  const bool goes_on = !all.empty() && all.back().span.to == stretch.span.from &&
                       all.back().kind == stretch.kind && all.back().pause == stretch.pause;
  if (goes_on) {
    all.back().span.to = stretch.span.to;
  } else {
    all.push_back(stretch);
  }
}

void cut_into_stretches(const Account& account, const Explanation& explanation,
                        const std::vector<Instant>& points, ExplainedDate& entry) {
  const Instant end = std::max(account.clock.deadline->due, account.until);
  for (const auto& hours : entry.hours) {
    Instant from = std::max(hours.from, *account.clock.start);
    const Instant to = std::min(hours.to, end);
    while (from < to) {
      const auto next = std::upper_bound(points.begin(), points.end(), from);
      const Instant until = next == points.end() ? to : std::min(*next, to);
      add(entry, judged(account, explanation, {from, until}));
      from = until;
    }
  }
}

void add_up(Explanation& explanation, ExplainedDate& entry) {
  for (const auto& stretch : entry.stretches) {
    const Seconds length = stretch.span.to - stretch.span.from;
    switch (stretch.kind) {
      case StretchKind::counted:
        explanation.used += length;
        entry.counted += length;
        explanation.due = stretch.span.to;
        break;
      case StretchKind::ahead:
        entry.counted += length;
        explanation.due = stretch.span.to;
        break;
      case StretchKind::late:
        entry.late += length;
        explanation.late += length;
        if (!stretch.pause) explanation.used += length;
        break;
      case StretchKind::paused:
        explanation.pauses[*stretch.pause].taken_off += length;
        break;
    }
  }
}

}  // namespace

std::vector<ExplainedDate> dates_of(const Account& account,
                                    const std::vector<ExplainedPause>& pauses) {
  const auto& zone = account.calendar.zone();
  const auto& deadline = *account.clock.deadline;
  const Date start = date_at(zone, *account.clock.start);
  const Date first = std::min(start, deadline.date);
  const Date last = std::max({start, deadline.date, date_at(zone, account.until)});
  std::vector<ExplainedDate> dates;
  for (Date date = first;; date += days{1}) {
    auto entry = as_the_calendar_has_it(account.calendar, date);
    if (date > last && !counts_on_after_due(account.clock, entry)) return dates;
    note_pauses(account, pauses, entry);
    entry.measured = last_closing(account, entry) <= account.until;
    entry.after_due = date > deadline.date;
    dates.push_back(std::move(entry));
  }
}

void count_minutes(const Account& account, Explanation& explanation) {
  const auto points = turning_points(account, explanation);
  explanation.due = account.clock.start;
  Seconds sum{0};
  for (auto& entry : explanation.dates) {
    cut_into_stretches(account, explanation, points, entry);
    add_up(explanation, entry);
    sum += entry.counted;
    entry.sum = sum;
  }
}

}  // namespace sp
