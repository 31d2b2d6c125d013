// SPDX-License-Identifier: Apache-2.0
// The working table of a calendar, built as far as questions reach and no further: the first one
// pays for two months, later ones for three times what there was. Copies of a calendar share one,
// in whatever thread they are asked: a table never changes, a larger one takes its place, and those
// that were handed out live as long as the index.
#pragma once

#include "calendar/office_hours.hpp"
#include "calendar/working_table.hpp"

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace sp {

class WorkingIndex {
 public:
  /// Of `hours`; no date outside `limits` is ever asked for.
  WorkingIndex(std::shared_ptr<const OfficeHours> hours, DateRange limits);

  /// What is built so far, if anything.
  const WorkingTable* newest() const { return newest_.load(std::memory_order_acquire); }
  /// A table that holds `date`, and whatever was built before.
  const WorkingTable& holding(Date date) const {
    const auto* table = newest();
    return table != nullptr && table->holds(date) ? *table : extended({date, date});
  }
  /// A table that holds all of `dates`, which is not empty.
  const WorkingTable& holding(DateRange dates) const {
    const auto* table = newest();
    const bool holds = table != nullptr && table->holds(dates.first) && table->holds(dates.last);
    return holds ? *table : extended(dates);
  }
  /// The date that `instant` belongs to: OfficeHours::date_at.
  Date date_at(Instant instant) const {
    const auto* table = newest();
    const bool holds = table != nullptr && table->holds(instant);
    return holds ? table->date_at(instant) : hours_->date_at(instant);
  }

 private:
  const WorkingTable& extended(DateRange dates) const;
  DateRange with_margin(DateRange dates, const WorkingTable* so_far) const;

  std::shared_ptr<const OfficeHours> hours_;
  DateRange limits_;
  mutable std::atomic<const WorkingTable*> newest_{nullptr};
  mutable std::mutex building_;
  mutable std::vector<std::unique_ptr<const WorkingTable>> tables_;
};

}  // namespace sp
