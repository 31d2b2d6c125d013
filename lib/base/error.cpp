// SPDX-License-Identifier: Apache-2.0
#include "base/error.hpp"

#include <array>
#include <stdexcept>

namespace sp {
namespace {

struct Row {
  ErrorCode code;
  std::string_view name;
  ErrorKind kind;
};

constexpr std::array rows{
    Row{ErrorCode::command_missing, "command_missing", ErrorKind::usage},
    Row{ErrorCode::command_unknown, "command_unknown", ErrorKind::usage},
    Row{ErrorCode::option_unknown, "option_unknown", ErrorKind::usage},
    Row{ErrorCode::option_needs_value, "option_needs_value", ErrorKind::usage},
    Row{ErrorCode::option_missing, "option_missing", ErrorKind::usage},
    Row{ErrorCode::argument_missing, "argument_missing", ErrorKind::usage},
    Row{ErrorCode::argument_unexpected, "argument_unexpected", ErrorKind::usage},
    Row{ErrorCode::option_bad_value, "option_bad_value", ErrorKind::usage},
    Row{ErrorCode::argument_bad_value, "argument_bad_value", ErrorKind::usage},
    Row{ErrorCode::option_repeated, "option_repeated", ErrorKind::usage},
    Row{ErrorCode::date_needs_time, "date_needs_time", ErrorKind::usage},
    Row{ErrorCode::now_not_allowed, "now_not_allowed", ErrorKind::usage},
    Row{ErrorCode::output_is_input, "output_is_input", ErrorKind::usage},
    Row{ErrorCode::argument_encoding, "argument_encoding", ErrorKind::usage},
    Row{ErrorCode::backup_is_database, "backup_is_database", ErrorKind::usage},
    Row{ErrorCode::case_or_all, "case_or_all", ErrorKind::usage},
    Row{ErrorCode::standard_or_amount, "standard_or_amount", ErrorKind::usage},
    Row{ErrorCode::option_not_with, "option_not_with", ErrorKind::usage},
    Row{ErrorCode::option_idle, "option_idle", ErrorKind::usage},
    Row{ErrorCode::file_missing, "file_missing", ErrorKind::input},
    Row{ErrorCode::file_is_directory, "file_is_directory", ErrorKind::input},
    Row{ErrorCode::file_unreadable, "file_unreadable", ErrorKind::input},
    Row{ErrorCode::file_unusable, "file_unusable", ErrorKind::input},
    Row{ErrorCode::calendar_gap, "calendar_gap", ErrorKind::input},
    Row{ErrorCode::deadline_unknown, "deadline_unknown", ErrorKind::input},
    Row{ErrorCode::calendar_before_coverage, "calendar_before_coverage", ErrorKind::input},
    Row{ErrorCode::amount_invalid, "amount_invalid", ErrorKind::usage},
    Row{ErrorCode::time_invalid, "time_invalid", ErrorKind::usage},
    Row{ErrorCode::variant_needed, "variant_needed", ErrorKind::usage},
    Row{ErrorCode::edition_changed, "edition_changed", ErrorKind::input},
    Row{ErrorCode::database_missing, "database_missing", ErrorKind::input},
    Row{ErrorCode::database_not_given, "database_not_given", ErrorKind::input},
    Row{ErrorCode::database_foreign, "database_foreign", ErrorKind::input},
    Row{ErrorCode::database_newer, "database_newer", ErrorKind::input},
    Row{ErrorCode::database_exists, "database_exists", ErrorKind::input},
    Row{ErrorCode::database_path_unsafe, "database_path_unsafe", ErrorKind::input},
    Row{ErrorCode::folder_not_for_group, "folder_not_for_group", ErrorKind::input},
    Row{ErrorCode::backup_exists, "backup_exists", ErrorKind::input},
    Row{ErrorCode::migration_backup_differs, "migration_backup_differs", ErrorKind::input},
    Row{ErrorCode::standards_not_given, "standards_not_given", ErrorKind::input},
    Row{ErrorCode::limit_missing, "limit_missing", ErrorKind::input},
    Row{ErrorCode::procedure_missing, "procedure_missing", ErrorKind::input},
    Row{ErrorCode::edition_not_in_force, "edition_not_in_force", ErrorKind::input},
    Row{ErrorCode::config_unusable, "config_unusable", ErrorKind::input},
    Row{ErrorCode::checkpoint_unusable, "checkpoint_unusable", ErrorKind::input},
    Row{ErrorCode::checkpoint_not_signed, "checkpoint_not_signed", ErrorKind::input},
    Row{ErrorCode::key_unusable, "key_unusable", ErrorKind::input},
    Row{ErrorCode::file_exists, "file_exists", ErrorKind::input},
    Row{ErrorCode::csv_malformed, "csv_malformed", ErrorKind::input},
    Row{ErrorCode::register_unreadable, "register_unreadable", ErrorKind::input},
    Row{ErrorCode::map_unusable, "map_unusable", ErrorKind::input},
    Row{ErrorCode::register_heading_missing, "register_heading_missing", ErrorKind::input},
    Row{ErrorCode::register_heading_twice, "register_heading_twice", ErrorKind::input},
    Row{ErrorCode::register_row_width, "register_row_width", ErrorKind::input},
    Row{ErrorCode::register_cell_unusable, "register_cell_unusable", ErrorKind::input},
    Row{ErrorCode::register_cell_empty, "register_cell_empty", ErrorKind::input},
    Row{ErrorCode::register_ref_twice, "register_ref_twice", ErrorKind::input},
    Row{ErrorCode::register_ref_known, "register_ref_known", ErrorKind::input},
    Row{ErrorCode::register_unusable, "register_unusable", ErrorKind::input},
    Row{ErrorCode::case_unknown, "case_unknown", ErrorKind::not_found},
    Row{ErrorCode::case_not_yet, "case_not_yet", ErrorKind::not_found},
    Row{ErrorCode::event_unknown, "event_unknown", ErrorKind::not_found},
    Row{ErrorCode::ref_ambiguous, "ref_ambiguous", ErrorKind::not_found},
    Row{ErrorCode::standard_unknown, "standard_unknown", ErrorKind::not_found},
    Row{ErrorCode::step_unknown, "step_unknown", ErrorKind::not_found},
    Row{ErrorCode::outcome_unknown, "outcome_unknown", ErrorKind::not_found},
    Row{ErrorCode::requirement_unknown, "requirement_unknown", ErrorKind::not_found},
    Row{ErrorCode::unit_unknown, "unit_unknown", ErrorKind::not_found},
    Row{ErrorCode::variant_unknown, "variant_unknown", ErrorKind::not_found},
    Row{ErrorCode::request_unknown, "request_unknown", ErrorKind::not_found},
    Row{ErrorCode::calendar_unknown, "calendar_unknown", ErrorKind::not_found},
    Row{ErrorCode::rule_unknown, "rule_unknown", ErrorKind::not_found},
    Row{ErrorCode::clock_unknown, "clock_unknown", ErrorKind::not_found},
    Row{ErrorCode::agency_missing, "agency_missing", ErrorKind::not_found},
    Row{ErrorCode::case_closed, "case_closed", ErrorKind::refused},
    Row{ErrorCode::case_held, "case_held", ErrorKind::refused},
    Row{ErrorCode::case_waits, "case_waits", ErrorKind::refused},
    Row{ErrorCode::case_not_held, "case_not_held", ErrorKind::refused},
    Row{ErrorCode::step_is_decision, "step_is_decision", ErrorKind::refused},
    Row{ErrorCode::step_is_task, "step_is_task", ErrorKind::refused},
    Row{ErrorCode::effect_unavailable, "effect_unavailable", ErrorKind::refused},
    Row{ErrorCode::outcome_ambiguous, "outcome_ambiguous", ErrorKind::refused},
    Row{ErrorCode::outcome_spent, "outcome_spent", ErrorKind::refused},
    Row{ErrorCode::step_ambiguous, "step_ambiguous", ErrorKind::refused},
    Row{ErrorCode::step_elsewhere, "step_elsewhere", ErrorKind::refused},
    Row{ErrorCode::outcome_effect_differs, "outcome_effect_differs", ErrorKind::refused},
    Row{ErrorCode::case_not_closed, "case_not_closed", ErrorKind::refused},
    Row{ErrorCode::not_requested, "not_requested", ErrorKind::refused},
    Row{ErrorCode::answer_not_overdue, "answer_not_overdue", ErrorKind::refused},
    Row{ErrorCode::extension_not_allowed, "extension_not_allowed", ErrorKind::refused},
    Row{ErrorCode::extension_spent, "extension_spent", ErrorKind::refused},
    Row{ErrorCode::extension_too_long, "extension_too_long", ErrorKind::refused},
    Row{ErrorCode::unit_decided, "unit_decided", ErrorKind::refused},
    Row{ErrorCode::unit_moves_with_others, "unit_moves_with_others", ErrorKind::refused},
    Row{ErrorCode::already_accepted, "already_accepted", ErrorKind::refused},
    Row{ErrorCode::requirements_incomplete, "requirements_incomplete", ErrorKind::refused},
    Row{ErrorCode::duplicate_impossible, "duplicate_impossible", ErrorKind::refused},
    Row{ErrorCode::time_in_future, "time_in_future", ErrorKind::refused},
    Row{ErrorCode::time_before_last_event, "time_before_last_event", ErrorKind::refused},
    Row{ErrorCode::clock_behind_log, "clock_behind_log", ErrorKind::refused},
    Row{ErrorCode::correction_impossible, "correction_impossible", ErrorKind::refused},
    Row{ErrorCode::history_impossible, "history_impossible", ErrorKind::refused},
    Row{ErrorCode::undo_of_another, "undo_of_another", ErrorKind::refused},
    Row{ErrorCode::nothing_to_undo, "nothing_to_undo", ErrorKind::refused},
    Row{ErrorCode::step_moved_on, "step_moved_on", ErrorKind::conflict},
    Row{ErrorCode::number_moved_on, "number_moved_on", ErrorKind::conflict},
    Row{ErrorCode::request_id_taken, "request_id_taken", ErrorKind::conflict},
    Row{ErrorCode::ref_taken, "ref_taken", ErrorKind::conflict},
    Row{ErrorCode::io_failed, "io_failed", ErrorKind::io},
    Row{ErrorCode::answer_lost, "answer_lost", ErrorKind::io},
    Row{ErrorCode::answers_lost, "answers_lost", ErrorKind::io},
    Row{ErrorCode::database_corrupt, "database_corrupt", ErrorKind::io},
    Row{ErrorCode::database_busy, "database_busy", ErrorKind::busy},
    Row{ErrorCode::program_missing, "program_missing", ErrorKind::input},
    Row{ErrorCode::program_failed, "program_failed", ErrorKind::io},
    Row{ErrorCode::mermaid_malformed, "mermaid_malformed", ErrorKind::input},
    Row{ErrorCode::mermaid_unusable, "mermaid_unusable", ErrorKind::input},
};

const Row& row_of(ErrorCode code) {
  for (const auto& row : rows) {
    if (row.code == code) return row;
  }
  throw std::logic_error("an error code without a row");
}

}  // namespace

ErrorKind kind_of(ErrorCode code) {
  return row_of(code).kind;
}
std::string_view name_of(ErrorCode code) {
  return row_of(code).name;
}

}  // namespace sp
