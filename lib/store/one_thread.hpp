// SPDX-License-Identifier: Apache-2.0
// A setting of the whole process.
#pragma once

namespace sp {

/// Spares SQLite its locks and its counting of memory. For a program with one thread, before its
/// first store; later it does nothing.
void use_one_thread();

}  // namespace sp
