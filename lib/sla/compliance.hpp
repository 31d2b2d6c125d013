// SPDX-License-Identifier: Apache-2.0
// How far promises were kept. The cohort is the cases received in the period, the open ones
// included: a share of closed cases alone misleads, because the fast ones close first.
#pragma once

#include "sla/observed_case.hpp"

#include <cstdint>
#include <map>
#include <string>

namespace sp {

/// Promises by how they stand. A case with n units, each with the limit for itself, is n promises.
struct ComplianceCounts {
  std::int64_t on_time = 0;
  std::int64_t late = 0;
  std::int64_t open_not_due = 0;  ///< running, paused, or not yet begun
  std::int64_t open_overdue = 0;
  std::int64_t unknown = 0;  ///< open or closed: nobody can say whether it is late
  // Apart, in no share:
  std::int64_t withdrawn = 0;  ///< while the promise still ran
  std::int64_t lapsed = 0;     ///< likewise
  std::int64_t not_begun = 0;  ///< closed before the clock was ever started
  std::int64_t void_ = 0;      ///< of cases that should not have been opened

  /// The denominator of the shares.
  std::int64_t counted() const { return on_time + late + open_not_due + open_overdue + unknown; }
  /// Everything received: the denominator and what stands apart, but not the void ones.
  std::int64_t received() const { return counted() + withdrawn + lapsed + not_begun; }
  /// On time, in thousandths of counted(), rounded down: 1000 only where all are. Nothing where
  /// nothing is counted.
  std::optional<std::int64_t> kept_permille() const;
  /// Late and open overdue, likewise, but rounded up: 0 only where none is.
  std::optional<std::int64_t> broken_permille() const;

  ComplianceCounts& operator+=(const ComplianceCounts& more);
  bool operator==(const ComplianceCounts&) const = default;
};

class Compliance {
 public:
  explicit Compliance(Period period) : period_(period) {}

  /// Counts a case that was received in the period; passes over every other.
  void add(const ObservedCase& seen);
  /// The same of a case that nothing can be computed of.
  void add_unknown(const std::string& standard_id, Instant received, std::int64_t promises);

  /// By the id of the standard.
  const std::map<std::string, ComplianceCounts>& by_standard() const { return by_standard_; }
  ComplianceCounts total() const;

 private:
  Period period_;
  std::map<std::string, ComplianceCounts> by_standard_;
};

}  // namespace sp
