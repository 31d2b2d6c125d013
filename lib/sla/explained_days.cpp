// SPDX-License-Identifier: Apache-2.0
#include "sla/explained_dates.hpp"

#include <algorithm>

namespace sp {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month_day;

bool counts_months(Unit unit) {
  return unit == Unit::month || unit == Unit::year;
}

/// The same day of a later month, or its last.
Date months_later(Date date, std::int64_t count) {
  const year_month_day from{date};
  const auto month = from.year() / from.month() + months{static_cast<int>(count)};
  const std::chrono::year_month_day_last last{month.year(), month.month() / std::chrono::last};
  return Date{month / std::min(from.day(), last.day())};
}

std::vector<Tally> tallies_of(const Amount& limit, const Explanation& explanation) {
  const auto tally = [](Unit unit, std::int64_t n) {
    return Tally{.unit = unit, .limit = n, .used = 0, .reached = {}, .due = {}};
  };
  if (limit.unit == Unit::day) {
    return {tally(Unit::working_day, limit.max), tally(Unit::calendar_day, limit.max)};
  }
  const bool by_month = counts_months(limit.unit);
  const auto to_target = [&] { return (*explanation.target - *explanation.day_zero).count(); };
  return {tally(limit.unit, by_month ? to_target() : limit.max)};
}

class DayAccount {
 public:
  DayAccount(const Account& account, Explanation& explanation)
      : account_(account), explanation_(explanation), dates_(explanation.dates) {}

  void count(std::size_t which);
  void find_due(std::size_t which);

 private:
  /// The first date that can count.
  Date first_of(const Tally& tally) const;
  bool counts(const Tally& tally, const ExplainedDate& entry) const;
  const ExplainedDate* entry_of(Date date) const;
  std::optional<Date> next_worked(Date date, days step, bool must_run) const;
  std::optional<Date> worked_before(Date date) const;
  std::optional<Date> rolled(Date date, Roll roll) const;

  const Account& account_;
  Explanation& explanation_;
  std::vector<ExplainedDate>& dates_;
};

Date DayAccount::first_of(const Tally& tally) const {
  const bool same_day = account_.clock.terms.rules.count == CountRule::same_day;
  const bool from_zero = !counts_months(tally.unit) && (same_day || tally.limit == 0);
  return *explanation_.day_zero + days{from_zero ? 0 : 1};
}

bool DayAccount::counts(const Tally& tally, const ExplainedDate& entry) const {
  if (entry.date < first_of(tally) || entry.stopped_by) return false;
  return tally.unit != Unit::working_day || !entry.hours.empty();
}

void DayAccount::count(std::size_t which) {
  auto& tally = explanation_.tallies[which];
  const std::int64_t wanted = std::max<std::int64_t>(tally.limit, 1);
  // A limit of no days is counted out by the day of receipt, which is not used for it.
  const bool same_day = account_.clock.terms.rules.count == CountRule::same_day;
  const Date used_from = std::max(first_of(tally), *explanation_.day_zero + days{same_day ? 0 : 1});
  std::int64_t sum = 0;
  for (auto& entry : dates_) {
    const bool counted = counts(tally, entry);
    if (counted) ++sum;
    if (counted && entry.measured && entry.date >= used_from) ++tally.used;
    if (counted && sum == wanted) tally.reached = entry.date;
    entry.counts.push_back({.counts = counted, .sum = sum});
    const bool waits = which == 0 && entry.stopped_by && !tally.reached &&
                       entry.date >= first_of(tally) &&
                       (tally.unit != Unit::working_day || !entry.hours.empty());
    if (waits) ++explanation_.pauses[*entry.stopped_by].days_taken_off;
  }
}

const ExplainedDate* DayAccount::entry_of(Date date) const {
  if (dates_.empty() || date < dates_.front().date || date > dates_.back().date) return nullptr;
  return &dates_[static_cast<std::size_t>((date - dates_.front().date).count())];
}

std::optional<Date> DayAccount::next_worked(Date date, days step, bool must_run) const {
  for (const auto* entry = entry_of(date); entry != nullptr; entry = entry_of(date += step)) {
    if (!entry->hours.empty() && !(must_run && entry->stopped_by)) return date;
  }
  return std::nullopt;
}

/// It may lie before the start of a clock that begins within a row of days off.
std::optional<Date> DayAccount::worked_before(Date date) const {
  if (const auto held = next_worked(date, days{-1}, false)) return held;
  const auto found = account_.calendar.add_working_days(date, -1);
  return found ? std::optional(*found) : std::nullopt;
}

std::optional<Date> DayAccount::rolled(Date date, Roll roll) const {
  const auto following = next_worked(date, days{1}, false);
  const auto preceding = worked_before(date);
  switch (roll) {
    case Roll::none:
      return date;
    case Roll::following:
      return following;
    case Roll::preceding:
      return preceding;
    case Roll::modified_following:
      break;
  }
  const bool stays =
      following && year_month_day{*following}.month() == year_month_day{date}.month();
  return stays ? following : preceding;
}

void DayAccount::find_due(std::size_t which) {
  auto& tally = explanation_.tallies[which];
  tally.due = tally.reached;
  if (!tally.reached || tally.unit == Unit::working_day) return;
  tally.due = rolled(*tally.reached, account_.clock.terms.rules.roll);
  if (!tally.due || tally.due == tally.reached) return;
  const auto* entry = entry_of(*tally.due);
  if (entry != nullptr && entry->stopped_by) tally.due = next_worked(*tally.due, days{1}, true);
}

}  // namespace

void count_days(const Account& account, Explanation& explanation) {
  const auto& clock = account.clock;
  const auto zero = day_zero(account.calendar, *clock.start, clock.terms.rules);
  if (!zero) return;
  explanation.day_zero = *zero;
  if (counts_months(clock.limit.unit)) {
    const auto per_unit = clock.limit.unit == Unit::year ? 12 : 1;
    explanation.target = months_later(*zero, clock.limit.max * per_unit);
  }
  explanation.tallies = tallies_of(clock.limit, explanation);
  DayAccount days_of_clock(account, explanation);
  std::optional<Date> latest;
  for (std::size_t which = 0; which < explanation.tallies.size(); ++which) {
    days_of_clock.count(which);
    days_of_clock.find_due(which);
    const auto& due = explanation.tallies[which].due;
    if (due && (!latest || *due > *latest)) latest = due;
  }
  if (!latest) return;
  const auto hours = account.calendar.opening_and_closing(*latest);
  const bool closes = hours && hours->has_value();
  explanation.due = closes ? (*hours)->to : account.calendar.zone().to_instant(*latest + days{1});
}

}  // namespace sp
