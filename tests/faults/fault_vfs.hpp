// SPDX-License-Identifier: Apache-2.0
// A layer between SQLite and the files that writes down every change and can refuse some. It is the
// default for all databases that are opened while it lives; they must be closed before it ends.
#pragma once

#include "faults/disk.hpp"

#include <sqlite3.h>

#include <optional>
#include <string>
#include <vector>

namespace sp::test {

/// An error that is to happen at the `at`-th change from now on (from 0).
struct Fault {
  enum class Reason { io_error, disk_full };

  std::size_t at = 0;
  Reason reason = Reason::io_error;
  bool sticky = false;   ///< every later change fails too
  bool in_vain = false;  ///< the change is made, and an error is reported nevertheless
};

class FaultVfs {
 public:
  FaultVfs();
  FaultVfs(const FaultVfs&) = delete;
  FaultVfs& operator=(const FaultVfs&) = delete;
  ~FaultVfs();

  /// All changes that were made, in their order.
  const std::vector<Change>& changes() const { return changes_; }
  /// Counts from here.
  void arm(const Fault& fault);
  /// How many changes have failed.
  std::size_t failures() const { return failures_; }

  /// Makes a change by `work`, or fails it; an SQLite status. `failing` is the status of a change
  /// that fails.
  template <class Work>
  int make(Change change, int failing, const Work& work);

  /// Is a change under way?
  bool making() const { return making_; }
  sqlite3_vfs& real() const { return *real_; }

 private:
  sqlite3_vfs* real_;
  sqlite3_vfs layer_{};
  std::vector<Change> changes_;
  std::optional<Fault> fault_;
  std::size_t counted_ = 0;
  std::size_t failures_ = 0;
  bool making_ = false;
};

}  // namespace sp::test
