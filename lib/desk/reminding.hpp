// SPDX-License-Identifier: Apache-2.0
// Reminders, each given once: noted as pending before it is printed, as done after. A run that dies
// in between leaves it pending, and the next run prints it again; what was printed by a run that
// ended is not repeated.
#pragma once

#include "desk/looking.hpp"
#include "store/case_store.hpp"

#include <optional>
#include <vector>

namespace sp {

/// What a case at risk gives reason to say.
Reminder reminder_of(const CaseView& view, const Clock& clock);

struct Reminding {
  CaseViews found;                  ///< what is to be printed; the warnings are of all at risk
  std::vector<Reminder> reminders;  ///< of these
  bool any_overdue = false;         ///< among all that are at risk, reminded of or not
};

/// Notes as pending what is at risk now and was not reminded of, in one transaction. What is
/// pending and no longer true is forgotten: should it become true again, it is news. Nothing is
/// written where there is nothing to say. now_not_allowed where a time was given for a log that
/// goes by the machine's clock.
Result<Reminding> begin_reminding(CaseStore& store, const Vantage& vantage, bool now_was_given);

/// Notes that they were given.
Result<void> end_reminding(CaseStore& store, const std::vector<Reminder>& reminders);

}  // namespace sp
