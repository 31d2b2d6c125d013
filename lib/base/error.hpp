// SPDX-License-Identifier: Apache-2.0
// Why the world refused. An Error is a value: a code, the values concerned and a place. Its
// sentence and hint are in text/, in both languages; its exit status follows from its kind.
#pragma once

#include "base/finding.hpp"
#include "base/position.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sp {

/// What a caller can do about it; the command line maps each kind to one exit status.
enum class ErrorKind {
  usage,      // 2: the command line is wrong
  input,      // 3: a file, an amount or a calendar is missing or unusable
  not_found,  // 4: no such case, standard, step, outcome or calendar
  refused,    // 5: the procedure does not allow it
  conflict,   // 6: the case has moved on, the request id or number is taken
  io,         // 74: reading or writing failed
  busy,       // 75: busy or in doubt; the same request may be tried again
};

/// One enumerator a message; the comment names its arguments in order.
enum class ErrorCode {
  // usage
  command_missing,      //
  command_unknown,      // command
  option_unknown,       // option, command
  option_needs_value,   // option
  option_missing,       // option, command
  argument_missing,     // argument, command
  argument_unexpected,  // argument, command
  option_bad_value,     // option, value, what is expected
  argument_bad_value,   // argument, value, what is expected
  option_repeated,      // option
  date_needs_time,      // option, value
  now_not_allowed,      //
  output_is_input,      // path
  argument_encoding,    // argument
  backup_is_database,   // path
  case_or_all,          // command
  standard_or_amount,   //
  option_not_with,      // option, what it does not go with
  option_idle,          // option, amount
  variant_needed,       // standard, its variants
  // input
  file_missing,              // path
  file_is_directory,         // path
  file_unreadable,           // path, reason
  file_unusable,             // path, number of findings
  calendar_gap,              // calendar, date asked for, last covered date
  deadline_unknown,          // case, calendar, date asked for, last covered date
  calendar_before_coverage,  // calendar, date asked for, first covered date
  amount_invalid,            // text; a usage error: amounts are typed on the command line
  time_invalid,              // text; a usage error likewise
  edition_changed,           // standard, edition, known hash, hash of the file
  database_missing,          // path
  database_not_given,        //
  database_foreign,          // path
  database_newer,            // path, schema found, schema known
  database_exists,           // path
  database_path_unsafe,      // path, reason
  folder_not_for_group,      // folder, group
  backup_exists,             // path
  migration_backup_differs,  // path of the backup, path of the database
  standards_not_given,       //
  limit_missing,             // standard
  procedure_missing,         // standard
  edition_not_in_force,      // standard, its effective date, date asked for
  config_unusable,           // path, number of findings
  checkpoint_unusable,       // path
  checkpoint_not_signed,     // path, name of the key
  key_unusable,              // path
  file_exists,               // path
  csv_malformed,             //
  register_unreadable,       // path, reason
  map_unusable,              // path, number of findings
  register_heading_missing,  // heading, the headings that are there
  register_heading_twice,    // heading
  register_row_width,        // number of fields, number of headings
  register_cell_unusable,    // heading, value, what is expected
  register_cell_empty,       // heading
  register_ref_twice,        // ref, line of the row that has it too
  register_ref_known,        // ref, case
  register_unusable,         // path, number of rows
  // not found
  case_unknown,         // case
  case_not_yet,         // case, when it was received
  event_unknown,        // case, number, number of its last event
  ref_ambiguous,        // ref, the cases
  standard_unknown,     // standard
  step_unknown,         // step, standard
  outcome_unknown,      // outcome, step
  requirement_unknown,  // requirement, standard
  unit_unknown,         // unit, case, how many it has
  variant_unknown,      // variant, standard
  request_unknown,      // case, number, number of the request that is open
  calendar_unknown,     // calendar
  rule_unknown,         // rule
  clock_unknown,        // clock, case, its clocks
  agency_missing,       // office
  // refused by the procedure
  case_closed,              // case, status
  case_held,                // case, cause
  case_waits,               // case, event of the request that is open
  case_not_held,            // case
  step_is_decision,         // verb, step
  step_is_task,             // verb, step
  effect_unavailable,       // verb, step
  outcome_ambiguous,        // verb, step
  outcome_spent,            // outcome, step, how often it may be taken, case
  step_ambiguous,           // verb, case, steps it is at
  step_elsewhere,           // step named, case, step it is at
  outcome_effect_differs,   // outcome, step, its verb
  case_not_closed,          // case
  not_requested,            // case
  answer_not_overdue,       // case, until when it may be answered
  extension_not_allowed,    // case, standard
  extension_spent,          // case, how many are allowed
  extension_too_long,       // amount, what is allowed
  unit_decided,             // unit, case, outcome
  unit_moves_with_others,   // verb, case
  already_accepted,         // case
  requirements_incomplete,  // case, the missing requirements
  duplicate_impossible,     // case, the one it would repeat, why: itself, void_case
  time_in_future,           // time given, now
  time_before_last_event,   // time given, time of the last event, case
  clock_behind_log,         // now, last recorded time
  correction_impossible,    // case, number of the event, why
  history_impossible,       // case, number of the event that could not be, its kind, when, why
  undo_of_another,          // case, number of the event, who recorded it
  nothing_to_undo,          // case
  // conflict
  step_moved_on,     // case, step expected, where it is; `since`
  number_moved_on,   // case, number expected, number it has; `since`
  request_id_taken,  // request id, case
  ref_taken,         // ref, case
  // io and busy
  io_failed,         // what was being done, reason
  answer_lost,       // case, event that is recorded, where its answer should have gone, reason
  answers_lost,      // number of cases that are recorded, where the answer should have gone, reason
  database_corrupt,  // path, reason
  database_busy,     // path
  // drawings
  program_missing,    // name of the program
  program_failed,     // name of the program, why; of kind io
  mermaid_malformed,  // what is wrong
  mermaid_unusable,   // path, number of mistakes
};

/// An event that a writer did not know of, as it is quoted to them.
struct PastEvent {
  std::int64_t number = 0;
  std::string kind;         ///< "advanced"
  std::string occurred_at;  ///< RFC 3339, with the offset of the case's calendar
  std::string actor{};      ///< may be empty
};

struct Error {
  ErrorCode code{};
  std::vector<std::string> args;
  Location where{};
  std::string heading{};                   ///< of the column of a register that it is about
  std::vector<std::string> suggestions{};  ///< did-you-mean, best first, at most three
  std::vector<std::string> possible{};     ///< commands that would work now
  std::vector<Finding> findings{};         ///< everything that is wrong with the file
  std::vector<PastEvent> since{};          ///< what happened after the writer looked
  std::vector<Error> each{};               ///< what is wrong with single rows, by line
};

ErrorKind kind_of(ErrorCode code);
/// Stable name for machine formats, like "case_unknown".
std::string_view name_of(ErrorCode code);

}  // namespace sp
