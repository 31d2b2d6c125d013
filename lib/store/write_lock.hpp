// SPDX-License-Identifier: Apache-2.0
// A queue for writers that find the database busy: whoever waits, waits for the one file beside it
// and is woken in turn, instead of asking again and again. It protects nothing; SQLite's own lock
// does.
#pragma once

#include <chrono>
#include <memory>
#include <string>

namespace sp {

/// An open file, closed (and so unlocked) with its last owner.
class LockFile {
 public:
  explicit LockFile(int descriptor) : descriptor_(descriptor) {}
  LockFile(const LockFile&) = delete;
  LockFile& operator=(const LockFile&) = delete;
  ~LockFile();

  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

/// Waits for the lock `<database><ending>`, a file that is made when it is first needed and never
/// removed. Nothing after `patience`, or where the file cannot be made: the writer then goes on
/// without.
std::shared_ptr<LockFile> wait_in_line(const std::string& database,
                                       std::chrono::milliseconds patience,
                                       const char* ending = ".lock");

}  // namespace sp
