// SPDX-License-Identifier: Apache-2.0
#include "cases/corrections.hpp"

#include <algorithm>

namespace sp {
namespace {

using Place = std::optional<std::size_t>;

/// Where in the log the event stands that a correction names.
Place place_of(std::span<const CaseEvent> log, const std::optional<std::int64_t>& number) {
  if (!number || *number < 1 || static_cast<std::size_t>(*number) > log.size()) return {};
  return static_cast<std::size_t>(*number - 1);
}

Place target_of(std::span<const CaseEvent> log, const CaseEvent& correction) {
  return correction.corrected ? place_of(log, correction.corrected->number) : Place{};
}

/// From the last to the first, so that an annulment is known to be in force when it is reached.
void annul(std::span<const CaseEvent> log, std::vector<EventStanding>& all) {
  for (auto i = log.size(); i-- > 0;) {
    if (log[i].kind != EventKind::annulled || all[i].annulled_by) continue;
    const auto target = target_of(log, log[i]);
    if (target && !all[*target].annulled_by) all[*target].annulled_by = log[i].number;
  }
}

void amend(std::span<const CaseEvent> log, std::vector<EventStanding>& all) {
  for (std::size_t i = 0; i < log.size(); ++i) {
    if (log[i].kind != EventKind::amended || all[i].annulled_by) continue;
    if (const auto target = target_of(log, log[i])) all[*target].amended_by = log[i].number;
  }
}

/// What happened, where the event says that something did.
std::optional<EventKind> happening(const CaseEvent& event) {
  if (!is_correction(event.kind)) return event.kind;
  if (event.kind != EventKind::inserted || !event.corrected) return std::nullopt;
  return event.corrected->kind;
}

/// An amendment holds all columns of what it amends, and of the personal values those that it
/// changes, so that no copies of them are made.
void take_content(CaseEvent& event, const CaseEvent& amendment) {
  event.kind = amendment.corrected->kind.value_or(event.kind);
  event.occurred_at = amendment.occurred_at;
  event.recorded_at = amendment.recorded_at;
  event.outcome = amendment.outcome;
  event.cause = amendment.cause;
  event.requirements = amendment.requirements;
  event.units = amendment.units;
  event.ref = amendment.ref;
  event.document = amendment.document;
  event.scheduled_at = amendment.scheduled_at;
  event.facts = amendment.facts;
  for (const auto field : {&EventDetails::subject, &EventDetails::reason, &EventDetails::note,
                           &EventDetails::assignee, &EventDetails::names}) {
    if (amendment.details.*field) event.details.*field = amendment.details.*field;
  }
}

/// Each event as it reads after all amendments in force.
std::vector<CaseEvent> readings(std::span<const CaseEvent> log,
                                const std::vector<EventStanding>& all) {
  std::vector<CaseEvent> events(log.begin(), log.end());
  for (auto& event : events) event.kind = happening(event).value_or(event.kind);
  for (std::size_t i = 0; i < log.size(); ++i) {
    if (log[i].kind != EventKind::amended || all[i].annulled_by) continue;
    if (const auto target = target_of(log, log[i])) take_content(events[*target], log[i]);
  }
  return events;
}

std::optional<std::string_view> why_not_amended(const CaseEvent& target) {
  const bool is_happening = happening(target).has_value();
  return is_happening ? std::nullopt : std::optional<std::string_view>("a correction was amended");
}

}  // namespace

std::vector<EventStanding> standings(std::span<const CaseEvent> log) {
  std::vector<EventStanding> all(log.size());
  annul(log, all);
  amend(log, all);
  return all;
}

std::vector<CaseEvent> history_of(std::span<const CaseEvent> log) {
  const auto all = standings(log);
  auto events = readings(log, all);
  std::vector<CaseEvent> history;
  for (std::size_t i = 0; i < log.size(); ++i) {
    if (!happening(log[i]) || all[i].annulled_by) continue;
    events[i].corrected.reset();
    history.push_back(std::move(events[i]));
  }
  std::stable_sort(history.begin(), history.end(), [](const CaseEvent& a, const CaseEvent& b) {
    return a.occurred_at < b.occurred_at;
  });
  return history;
}

const Pins& pins_in_force(std::span<const CaseEvent> log, std::optional<Instant> until) {
  const auto all = standings(log);
  for (auto i = log.size(); i-- > 1;) {
    const bool later = until && log[i].occurred_at > *until;
    if (log[i].pins && !all[i].annulled_by && !later) return *log[i].pins;
  }
  return *log.front().pins;
}

std::optional<std::string_view> why_no_correction(std::span<const CaseEvent> log,
                                                  const CaseEvent& correction) {
  const auto& about = correction.corrected;
  if (!about) return "a correction corrects nothing";
  if (correction.kind == EventKind::inserted) {
    const bool can_be = about->kind && !is_correction(*about->kind) &&
                        *about->kind != EventKind::opened && !about->number;
    return can_be ? std::nullopt : std::optional<std::string_view>("nothing was inserted");
  }
  const auto target = place_of(log, about->number);
  if (!target) return "an event that does not exist was corrected";
  if (standings(log)[*target].annulled_by) return "an event that was annulled was corrected";
  if (correction.kind == EventKind::amended) return why_not_amended(log[*target]);
  if (log[*target].kind == EventKind::opened) return "the opening was annulled";
  return std::nullopt;
}

}  // namespace sp
