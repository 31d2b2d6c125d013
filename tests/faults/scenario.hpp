// SPDX-License-Identifier: Apache-2.0
// A clerk's day: a few requests, one event each, and what the database holds after each of them.
#pragma once

#include "desk/workplace.hpp"
#include "faults/disk.hpp"
#include "faults/examination.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace sp::test {

inline constexpr std::size_t requests = 5;

/// The request of that number (from 0), each with a request id; they build on each other.
Result<Written> ask(CaseStore& store, const Library& library, std::size_t number);

/// A day without faults, with every change that it made to the disk.
struct Recording {
  Recording();

  Workplace place;
  Files before;  ///< the disk in the morning
  std::vector<Change> changes;
  std::vector<std::size_t> acknowledged;  ///< how many changes were made when each was answered
  std::vector<Rows> after;                ///< none, one, two … events

  /// How many events are acknowledged after so many changes.
  std::size_t acknowledged_by(std::size_t made) const;
};

/// Whether every point is to be run, and not a sample: SP_FAULTS=all.
bool run_all();
/// One of `of` in the ordinary run, chosen by `seed`; all of them when every point is to be run.
bool chosen(std::uint64_t seed, std::uint64_t of);

}  // namespace sp::test
