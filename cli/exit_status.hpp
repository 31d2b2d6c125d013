// SPDX-License-Identifier: Apache-2.0
// The promise to scripts and cron: what each exit status means. `sp help` is printed from
// the same table.
#pragma once

#include "base/error.hpp"
#include "text/wording.hpp"

#include <array>

namespace sp::cli {

enum class ExitStatus {
  done = 0,
  found = 1,
  usage = 2,
  input = 3,
  not_found = 4,
  refused = 5,
  conflict = 6,
  fault = 70,
  io = 74,
  busy = 75,
};

ExitStatus exit_status_of(const Error& error);

struct ExitStatusRow {
  ExitStatus status;
  Wording meaning;
};
const std::array<ExitStatusRow, 10>& exit_statuses();

}  // namespace sp::cli
