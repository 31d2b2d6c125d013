// SPDX-License-Identifier: Apache-2.0
// What a database holds, looked at after a fault: by the program's own opening, by a second
// computation of the chain of hashes, and row by row.
#pragma once

#include "faults/disk.hpp"

#include <string>
#include <vector>

namespace sp::test {

/// Every row of every table but what is random: salts, and what follows from them.
using Rows = std::vector<std::string>;

/// Read through a plain connection.
Rows content_of(const std::string& path);

struct Found {
  std::string fault;       ///< empty where the database is sound
  std::size_t events = 0;  ///< how many
};

/// Opens the database as the program does and holds it against what it must be after none, one, two
/// … events. No FaultVfs may be alive.
Found examine(const std::string& path, const std::vector<Rows>& after);

/// A folder of its own with these files; removed with all that is in it.
class Restored {
 public:
  explicit Restored(const Files& files);
  Restored(const Restored&) = delete;
  Restored& operator=(const Restored&) = delete;
  ~Restored();

  std::string database() const { return folder_ + "/sp.db"; }

 private:
  std::string folder_;
};

}  // namespace sp::test
