// SPDX-License-Identifier: Apache-2.0
// One line a command; each is defined in commands/<name>.cpp.
#pragma once

#include "cli/command.hpp"

namespace sp::cli {

extern const Command accept_command;
extern const Command advance_command;
extern const Command approve_command;
extern const Command assign_command;
extern const Command backup_command;
extern const Command bundle_command;
extern const Command calendar_coverage_command;
extern const Command calendar_diff_command;
extern const Command calendar_impact_command;
extern const Command calendar_show_command;
extern const Command check_command;
extern const Command checkpoint_command;
extern const Command correct_amend_command;
extern const Command correct_annul_command;
extern const Command correct_insert_command;
extern const Command doctor_command;
extern const Command due_command;
extern const Command explain_command;
extern const Command help_command;
extern const Command import_command;
extern const Command init_command;
extern const Command list_command;
extern const Command log_command;
extern const Command next_command;
extern const Command note_command;
extern const Command open_command;
extern const Command receipt_command;
extern const Command reject_command;
extern const Command report_ageing_command;
extern const Command report_compliance_command;
extern const Command report_overdue_command;
extern const Command report_returns_command;
extern const Command report_steps_command;
extern const Command report_workload_command;
extern const Command resume_command;
extern const Command return_back_command;
extern const Command show_command;
extern const Command standard_diff_command;
extern const Command standard_list_command;
extern const Command standard_show_command;
extern const Command standard_new_command;
extern const Command standard_fmt_command;
extern const Command standard_schema_command;
extern const Command standard_graph_command;
extern const Command standard_import_mermaid_command;
extern const Command suspend_command;
extern const Command undo_command;
extern const Command rules_command;
extern const Command validate_command;
extern const Command verify_command;
extern const Command version_command;
extern const Command extend_command;
extern const Command lapse_command;
extern const Command reopen_command;
extern const Command request_command;
extern const Command supply_command;
extern const Command void_case_command;
extern const Command withdraw_command;

}  // namespace sp::cli
