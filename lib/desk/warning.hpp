// SPDX-License-Identifier: Apache-2.0
// What a reader must know beside an answer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sp {

enum class WarningCode {
  no_effective_date,   // standard, edition: in force by default, its document states no date
  deadline_unknown,    // case, calendar, last covered date
  provisional,         // calendar, last covered date: computed by the weekly hours alone
  coverage_ends_soon,  // calendar, last covered date
  known_from_missing,  // calendar, number of days off without a date of announcement
  not_pausing,         // cause, standard, causes it declares: a hold that does not stop the clock
  calendar_unusable,   // case, standard, file: its office's calendar of now cannot be used
  case_not_judged,     // case, code of the error: a report counts it as unknown
  rows_known,          // lines of a register whose number has a case, with the case
  columns_ignored,     // headings of a register that nobody asked for
  rows_unnumbered,     // number of rows without a reference: imported again they are new cases
  left_alone,          // numbers of the cases that are held by something else
  migrated,            // schema it had, schema it has, file that holds it as it was
};

struct Warning {
  WarningCode code{};
  std::vector<std::string> args;

  bool operator==(const Warning&) const = default;
};

/// Adds a warning once.
void warn(std::vector<Warning>& warnings, Warning warning);
/// Stable name for machine formats, like "deadline_unknown".
std::string_view name_of(WarningCode code);

}  // namespace sp
