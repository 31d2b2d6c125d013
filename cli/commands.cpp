// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.hpp"

namespace sp::cli {

const std::vector<const Command*>& all_commands() {
  static const std::vector<const Command*> commands{
      &init_command,
      &validate_command,
      &standard_diff_command,
      &standard_list_command,
      &standard_show_command,
      &open_command,
      &import_command,
      &accept_command,
      &advance_command,
      &approve_command,
      &return_back_command,
      &reject_command,
      &suspend_command,
      &resume_command,
      &request_command,
      &supply_command,
      &extend_command,
      &withdraw_command,
      &lapse_command,
      &void_case_command,
      &reopen_command,
      &assign_command,
      &note_command,
      &correct_amend_command,
      &correct_annul_command,
      &correct_insert_command,
      &undo_command,
      &list_command,
      &show_command,
      &explain_command,
      &receipt_command,
      &log_command,
      &next_command,
      &check_command,
      &due_command,
      &calendar_show_command,
      &calendar_coverage_command,
      &calendar_diff_command,
      &calendar_impact_command,
      &report_overdue_command,
      &report_compliance_command,
      &report_ageing_command,
      &report_steps_command,
      &report_returns_command,
      &report_workload_command,
      &verify_command,
      &checkpoint_command,
      &bundle_command,
      &backup_command,
      &doctor_command,
      &version_command,
      &help_command,
  };
  return commands;
}

}  // namespace sp::cli
