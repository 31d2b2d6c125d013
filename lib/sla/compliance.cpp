// SPDX-License-Identifier: Apache-2.0
#include "sla/compliance.hpp"

namespace sp {
namespace {

using Count = std::int64_t ComplianceCounts::*;

/// Of a clock that never gave a verdict: where it is counted depends on how the case ended.
Count count_without_verdict(const CaseState& state) {
  switch (state.status) {
    case CaseStatus::withdrawn:
      return &ComplianceCounts::withdrawn;
    case CaseStatus::lapsed:
      return &ComplianceCounts::lapsed;
    case CaseStatus::void_:
      return &ComplianceCounts::void_;
    case CaseStatus::approved:
    case CaseStatus::rejected:
    case CaseStatus::completed:
      return &ComplianceCounts::not_begun;
    case CaseStatus::open:
    case CaseStatus::paused:
      return &ComplianceCounts::open_not_due;
  }
  return &ComplianceCounts::unknown;
}

Count count_of(const CaseState& state, const Clock& clock) {
  if (state.status == CaseStatus::void_) return &ComplianceCounts::void_;
  switch (clock.status) {
    case ClockStatus::met:
      return &ComplianceCounts::on_time;
    case ClockStatus::missed:
      return &ComplianceCounts::late;
    case ClockStatus::overdue:
      return &ComplianceCounts::open_overdue;
    case ClockStatus::unpromised:
    case ClockStatus::unknown:
      return &ComplianceCounts::unknown;
    case ClockStatus::not_started:
    case ClockStatus::stopped:
      return count_without_verdict(state);
    case ClockStatus::running:
    case ClockStatus::due_soon:
    case ClockStatus::paused:
      return &ComplianceCounts::open_not_due;
  }
  return &ComplianceCounts::unknown;
}

}  // namespace

std::optional<std::int64_t> ComplianceCounts::kept_permille() const {
  if (counted() == 0) return std::nullopt;
  return on_time * 1000 / counted();
}

std::optional<std::int64_t> ComplianceCounts::broken_permille() const {
  if (counted() == 0) return std::nullopt;
  return ((late + open_overdue) * 1000 + counted() - 1) / counted();
}

ComplianceCounts& ComplianceCounts::operator+=(const ComplianceCounts& more) {
  on_time += more.on_time;
  late += more.late;
  open_not_due += more.open_not_due;
  open_overdue += more.open_overdue;
  unknown += more.unknown;
  withdrawn += more.withdrawn;
  lapsed += more.lapsed;
  not_begun += more.not_begun;
  void_ += more.void_;
  return *this;
}

void Compliance::add(const ObservedCase& seen) {
  if (!period_.contains(seen.state.received)) return;
  auto& counts = by_standard_[seen.state.pins.standard_id];
  for (const auto& clock : seen.clocks) {
    // Of a void case no verdict stays, not that of an earlier cycle either.
    const bool passed_over = seen.state.status == CaseStatus::void_ && is_of_earlier_cycle(clock);
    if (is_promise(clock) && clock.has_limit() && !passed_over)
      counts.*count_of(seen.state, clock) += weight_of(clock);
  }
}

void Compliance::add_unknown(const std::string& standard_id, Instant received,
                             std::int64_t promises) {
  if (period_.contains(received)) by_standard_[standard_id].unknown += promises;
}

ComplianceCounts Compliance::total() const {
  ComplianceCounts total;
  for (const auto& [standard_id, counts] : by_standard_) total += counts;
  return total;
}

}  // namespace sp
