// SPDX-License-Identifier: Apache-2.0
#include "calendar/working_table.hpp"

#include <algorithm>
#include <stdexcept>

namespace sp {
namespace {

using std::chrono::days;

constexpr Seconds day_length = days{1};

}  // namespace

WorkingTable::WorkingTable(const OfficeHours& hours, DateRange dates) : dates_(dates) {
  if (dates.last < dates.first) throw std::logic_error("a table of no dates");
  const auto count = row_of(dates.last) + 1;
  days_.reserve(count + 1);
  stretches_.reserve(2 * count + 1);
  stretches_.push_back({Instant{}, Seconds{0}});
  working_dates_.reserve(count);
  add_days(hours);
  add_row(hours.midnight_of(dates.last + days{1}));
  rows_ = count;
  worked_dates_ = working_dates_.size();
  mark_amounts();
}

void WorkingTable::add_days(const OfficeHours& hours) {
  const Zone& zone = hours.zone();
  Zone::Steady steady = zone.steady_at(dates_.first);
  std::vector<Span> spans;
  for (Date date = dates_.first; date <= dates_.last; date += days{1}) {
    if (steady.to <= date + days{1}) steady = zone.steady_at(date);
    spans.clear();
    if (steady.from <= date && date + days{1} < steady.to) {
      add_row(Instant{Seconds{date.time_since_epoch()} - steady.offset});
      hours.append_stretches(date, steady.offset, spans);
    } else {
      add_row(zone.to_instant(date));
      hours.append_stretches(date, spans);
    }
    add_stretches(date, spans);
  }
}

void WorkingTable::add_row(Instant midnight) {
  days_.push_back({midnight, static_cast<std::uint32_t>(stretches_.size() - 1),
                   static_cast<std::uint32_t>(working_dates_.size())});
}

void WorkingTable::add_stretches(Date date, const std::vector<Span>& spans) {
  for (const auto& span : spans) {
    const Seconds worked = stretches_.back().worked_before + (span.to - span.from);
    stretches_.back().open = span.from;
    stretches_.push_back({span.to, worked});
  }
  if (!spans.empty()) working_dates_.push_back(date);
}

/// As many marks as there are stretches, so that few stretches lie between two of them.
void WorkingTable::mark_amounts() {
  const auto stretches = static_cast<std::int64_t>(stretches_.size());
  while ((worked().count() >> shift_) > stretches) ++shift_;
  const auto last = worked().count() >> shift_;
  reached_in_.reserve(static_cast<std::size_t>(last) + 1);
  reached_in_.push_back(0);
  std::uint32_t stretch = 0;
  for (std::int64_t mark = 1; mark <= last; ++mark) {
    while (stretches_[stretch + 1].worked_before < Seconds{mark << shift_}) ++stretch;
    reached_in_.push_back(stretch);
  }
}

std::size_t WorkingTable::row_at(Instant instant) const {
  const auto guess = (instant - days_.front().midnight) / day_length;
  std::size_t row = std::min(static_cast<std::size_t>(guess), days_.size() - 2);
  while (instant < days_[row].midnight) --row;
  while (days_[row + 1].midnight <= instant) ++row;
  return row;
}

Seconds WorkingTable::worked_until(Instant instant) const {
  if (instant >= days_.back().midnight) return worked();
  const std::size_t row = row_at(instant);
  std::size_t after = days_[row].stretches_before;
  const std::size_t last = days_[row + 1].stretches_before;
  while (after < last && stretches_[after].open < instant) ++after;
  if (after == days_[row].stretches_before) return stretches_[after].worked_before;
  const Seconds since_opening = instant - stretches_[after - 1].open;
  return std::min(stretches_[after - 1].worked_before + since_opening,
                  stretches_[after].worked_before);
}

Instant WorkingTable::reach(Seconds amount) const {
  const auto mark = static_cast<std::size_t>(amount.count() >> shift_);
  std::size_t stretch = reached_in_[mark];
  const std::size_t last =
      mark + 1 < reached_in_.size() ? reached_in_[mark + 1] : stretches_.size() - 2;
  // Few stretches lie between two marks, but where hours are very uneven.
  constexpr std::size_t few = 8;
  if (last - stretch > few) {
    const auto begin = stretches_.begin() + 1;
    const auto reached = std::lower_bound(
        begin + std::ptrdiff_t(stretch), begin + std::ptrdiff_t(last), amount,
        [](const Opening& next, Seconds wanted) { return next.worked_before < wanted; });
    stretch = static_cast<std::size_t>(reached - begin);
  }
  while (stretches_[stretch + 1].worked_before < amount) ++stretch;
  return stretches_[stretch].open + (amount - stretches_[stretch].worked_before);
}

std::optional<Span> WorkingTable::opening_and_closing(Date date) const {
  const std::size_t row = row_of(date);
  const std::size_t first = days_[row].stretches_before;
  const std::size_t end = days_[row + 1].stretches_before;
  if (first == end) return std::nullopt;
  return Span{stretches_[first].open, closing_of(end - 1)};
}

}  // namespace sp
