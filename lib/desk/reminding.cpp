// SPDX-License-Identifier: Apache-2.0
#include "desk/reminding.hpp"

#include "desk/recording.hpp"

#include <algorithm>

namespace sp {
namespace {

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

/// Has this been said? Notes as pending what is new.
Result<bool> is_unsaid(CaseWriter& writer, const Reminder& reminder, bool& changed) {
  const auto state = writer.reminder_state(reminder);
  if (!state) return fail(state.error());
  if (*state == ReminderState::done) return false;
  if (*state == ReminderState::pending) return true;
  changed = true;
  const auto noted = writer.put_reminder(reminder, ReminderState::pending);
  return noted ? Result<bool>(true) : Result<bool>(fail(noted.error()));
}

/// Keeps of the clocks at risk those of which nothing has been said.
Result<bool> keep_unsaid(CaseWriter& writer, CaseView& view, Reminding& reminding) {
  bool changed = false;
  std::vector<std::string> unsaid;
  for (const auto& name : view.at_risk) {
    auto reminder = reminder_of(view, view.clock(name));
    const auto is_new = is_unsaid(writer, reminder, changed);
    if (!is_new) return fail(is_new.error());
    if (!*is_new) continue;
    unsaid.push_back(name);
    reminding.reminders.push_back(std::move(reminder));
  }
  view.at_risk = std::move(unsaid);
  return changed;
}

Result<bool> keep_unsaid(CaseWriter& writer, CaseViews found, Reminding& reminding) {
  bool changed = false;
  for (auto& view : found.views) {
    const auto kept = keep_unsaid(writer, view, reminding);
    if (!kept) return fail(kept.error());
    changed = changed || *kept;
    if (!view.at_risk.empty()) reminding.found.views.push_back(std::move(view));
  }
  return changed;
}

std::vector<Reminder> reminders_of(const CaseViews& found) {
  std::vector<Reminder> all;
  for (const auto& view : found.views) {
    for (const auto& name : view.at_risk) all.push_back(reminder_of(view, view.clock(name)));
  }
  return all;
}

Result<Ending> begin(CaseWriter& writer, const Vantage& vantage, Reminding& reminding) {
  auto found = cases_at_risk(writer, vantage);
  if (!found) return fail(found.error());
  reminding.found.warnings = found->warnings;
  reminding.any_overdue = count_at_risk(found->views, ClockStatus::overdue) > 0;
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
