// SPDX-License-Identifier: Apache-2.0
#include "calendar/working_index.hpp"

#include <algorithm>
#include <utility>

namespace sp {
namespace {

using std::chrono::days;

constexpr days first_length{64};

}  // namespace

WorkingIndex::WorkingIndex(std::shared_ptr<const OfficeHours> hours, DateRange limits)
    : hours_(std::move(hours)), limits_(limits) {}

const WorkingTable& WorkingIndex::extended(DateRange dates) const {
  const std::lock_guard lock(building_);
  const auto* so_far = newest_.load(std::memory_order_relaxed);
  if (so_far != nullptr && so_far->holds(dates.first) && so_far->holds(dates.last)) return *so_far;
  tables_.push_back(std::make_unique<const WorkingTable>(*hours_, with_margin(dates, so_far)));
  newest_.store(tables_.back().get(), std::memory_order_release);
  return *tables_.back();
}

/// Grows threefold in the direction that is asked for, so that many small steps cost no more than a
/// few large ones.
DateRange WorkingIndex::with_margin(DateRange dates, const WorkingTable* so_far) const {
  if (so_far == nullptr) {
    const Date last = std::min(std::max(dates.last, dates.first + first_length), limits_.last);
    return {dates.first, std::max(dates.last, last)};
  }
  const DateRange held = so_far->dates();
  const days more = 2 * (held.last - held.first + days{1});
  DateRange all = held;
  if (dates.first < held.first) {
    all.first = std::min(dates.first, std::max(held.first - more, limits_.first));
  }
  if (held.last < dates.last) {
    all.last = std::max(dates.last, std::min(held.last + more, limits_.last));
  }
  return all;
}

}  // namespace sp
