// SPDX-License-Identifier: Apache-2.0
#include "store/one_thread.hpp"

#include <sqlite3.h>

namespace sp {

void use_one_thread() {
  // Refused, without harm, once SQLite is in use.
  sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
  sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

}  // namespace sp
