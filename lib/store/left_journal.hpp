// SPDX-License-Identifier: Apache-2.0
// A journal beside a database that no writer is at work with: one died in the middle of its
// transaction, and whoever opens the file next undoes what it had begun.
#pragma once

#include <string>

namespace sp {

/// Is one left beside the database `path`? Closes a file of its own on the database, and with it
/// all locks that this process has there.
bool has_left_journal(const std::string& path);

}  // namespace sp
