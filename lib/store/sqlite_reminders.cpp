// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite_columns.hpp"
#include "store/sqlite_guard.hpp"
#include "store/sqlite_transaction.hpp"

#include <SQLiteCpp/Statement.h>

#include <utility>

namespace sp {

Result<ReminderState> SqliteTransaction::reminder_state(const Reminder& reminder) {
  return guarded(path_, [&]() -> Result<ReminderState> {
    Query query(statements_,
                "SELECT done FROM reminders WHERE case_number = ? AND clock = ? AND kind = ? "
                "AND ifnull(late_from, '') = ifnull(?, '')");
    ColumnWriter(query)
        .add(reminder.case_number)
        .add(reminder.clock)
        .add(reminder.kind)
        .add(reminder.late_from);
    if (!query.executeStep()) return ReminderState::unknown;
    return ColumnReader(query).integer() == 1 ? ReminderState::done : ReminderState::pending;
  });
}

Result<std::vector<Reminder>> SqliteTransaction::pending_reminders() {
  return guarded(path_, [&]() -> Result<std::vector<Reminder>> {
    Query query(statements_,
                "SELECT case_number, clock, kind, late_from FROM reminders WHERE done = 0 "
                "ORDER BY case_number");
    std::vector<Reminder> pending;
    while (query.executeStep()) {
      ColumnReader row(query);
      Reminder reminder;
      reminder.case_number = row.case_number();
      reminder.clock = row.text();
      reminder.kind = row.text();
      reminder.late_from = row.maybe_instant();
      pending.push_back(std::move(reminder));
    }
    return pending;
  });
}

}  // namespace sp
