// SPDX-License-Identifier: Apache-2.0
#include "cli/exit_status.hpp"

namespace sp::cli {

ExitStatus exit_status_of(const Error& error) {
  switch (kind_of(error.code)) {
    case ErrorKind::usage:
      return ExitStatus::usage;
    case ErrorKind::input:
      return ExitStatus::input;
    case ErrorKind::not_found:
      return ExitStatus::not_found;
    case ErrorKind::refused:
      return ExitStatus::refused;
    case ErrorKind::conflict:
      return ExitStatus::conflict;
    case ErrorKind::io:
      return ExitStatus::io;
    case ErrorKind::busy:
      return ExitStatus::busy;
  }
  return ExitStatus::fault;
}

const std::array<ExitStatusRow, 10>& exit_statuses() {
  static constexpr std::array rows{
      ExitStatusRow{ExitStatus::done, Label::exit_done},
      ExitStatusRow{ExitStatus::found, Label::exit_found},
      ExitStatusRow{ExitStatus::usage, Label::exit_usage},
      ExitStatusRow{ExitStatus::input, Label::exit_input},
      ExitStatusRow{ExitStatus::not_found, Label::exit_not_found},
      ExitStatusRow{ExitStatus::refused, Label::exit_refused},
      ExitStatusRow{ExitStatus::conflict, Label::exit_conflict},
      ExitStatusRow{ExitStatus::fault, Label::exit_fault},
      ExitStatusRow{ExitStatus::io, Label::exit_io},
      ExitStatusRow{ExitStatus::busy, Label::exit_busy},
  };
  return rows;
}

}  // namespace sp::cli
