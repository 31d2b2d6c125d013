// SPDX-License-Identifier: Apache-2.0
#include "desk/reminding.hpp"

#include "desk/recording.hpp"

#include <algorithm>

namespace sp {
namespace {

bool is_overdue(const CaseView& view) {
  return view.promise().status == ClockStatus::overdue;
}

/// What a run that died has left and is no longer so.
Result<bool> forget(CaseWriter& writer, const std::vector<Reminder>& true_now) {
  const auto pending = writer.pending_reminders();
  if (!pending) return fail(pending.error());
  bool changed = false;
  for (const auto& reminder : *pending) {
    if (std::find(true_now.begin(), true_now.end(), reminder) != true_now.end()) continue;
    changed = true;
    const auto dropped = writer.put_reminder(reminder, ReminderState::unknown);
    if (!dropped) return fail(dropped.error());
  }
  return changed;
}

/// Keeps of `found` what has not been said; notes what is new.
Result<bool> keep_unsaid(CaseWriter& writer, CaseViews found, Reminding& reminding) {
  bool changed = false;
  for (auto& view : found.views) {
    auto reminder = reminder_of(view, view.promise());
    const auto state = writer.reminder_state(reminder);
    if (!state) return fail(state.error());
    if (*state == ReminderState::done) continue;
    if (*state == ReminderState::unknown) {
      changed = true;
      const auto noted = writer.put_reminder(reminder, ReminderState::pending);
      if (!noted) return fail(noted.error());
    }
    reminding.reminders.push_back(std::move(reminder));
    reminding.found.views.push_back(std::move(view));
  }
  return changed;
}

std::vector<Reminder> reminders_of(const CaseViews& found) {
  std::vector<Reminder> all;
  for (const auto& view : found.views) all.push_back(reminder_of(view, view.promise()));
  return all;
}

Result<Ending> begin(CaseWriter& writer, const Vantage& vantage, Reminding& reminding) {
  auto found = cases_at_risk(writer, vantage);
  if (!found) return fail(found.error());
  reminding.found.warnings = found->warnings;
  reminding.any_overdue = std::any_of(found->views.begin(), found->views.end(), is_overdue);
  const auto forgotten = forget(writer, reminders_of(*found));
  if (!forgotten) return fail(forgotten.error());
  const auto noted = keep_unsaid(writer, std::move(*found), reminding);
  if (!noted) return fail(noted.error());
  return *forgotten || *noted ? Ending::commit : Ending::roll_back;
}

}  // namespace

Reminder reminder_of(const CaseView& view, const Clock& clock) {
  Reminder reminder{.case_number = view.state.case_number,
                    .clock = clock.name,
                    .kind = std::string(name_of(clock.status)),
                    .late_from = {}};
  if (clock.deadline) reminder.late_from = clock.deadline->late_from;
  return reminder;
}

Result<Reminding> begin_reminding(CaseStore& store, const Vantage& vantage, bool now_was_given) {
  if (now_was_given && !store.is_replay()) {
    return fail({.code = ErrorCode::now_not_allowed, .args = {}});
  }
  Reminding reminding;
  const auto done =
      store.write([&](CaseWriter& writer) { return begin(writer, vantage, reminding); });
  if (!done) return fail(done.error());
  warn_of_migration(store, reminding.found.warnings);
  return reminding;
}

Result<void> end_reminding(CaseStore& store, const std::vector<Reminder>& reminders) {
  if (reminders.empty()) return {};
  return store.write([&](CaseWriter& writer) -> Result<Ending> {
    for (const auto& reminder : reminders) {
      const auto noted = writer.put_reminder(reminder, ReminderState::done);
      if (!noted) return fail(noted.error());
    }
    return Ending::commit;
  });
}

}  // namespace sp
