// SPDX-License-Identifier: Apache-2.0
#include "cases/decide.hpp"

#include "cases/outcome_choice.hpp"
#include "cases/refusal.hpp"
#include "cases/verb_content.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sp {
namespace {

std::string place_name(const Visit& visit) {
  return fmt::format("{}#{}", visit.step, visit.number);
}

std::string where_it_is(const CaseState& state) {
  const auto* visit = state.current();
  return visit != nullptr ? place_name(*visit) : std::string(name_of(state.status));
}

std::vector<PastEvent> since(const Situation& situation, std::int64_t after_number) {
  std::vector<PastEvent> events;
  for (const auto& event : situation.log) {
    if (event.number <= after_number) continue;
    events.push_back({.number = event.number,
                      .kind = std::string(name_of(event.kind)),
                      .occurred_at = to_rfc3339(event.occurred_at, situation.zone),
                      .actor = event.details.actor.value_or("")});
  }
  return events;
}

bool is_at(const Visit& visit, const StepReference& expected) {
  return visit.step == expected.step && (!expected.visit || visit.number == *expected.visit);
}

/// Number of the last event before the case left the place that is expected; its last one where it
/// never was there.
std::int64_t last_number_at(const Situation& situation, const StepReference& expected) {
  std::int64_t number = situation.state.number;
  for (const auto& event : situation.log) {
    if (!event.step || *event.step != expected.step) continue;
    if (!expected.visit || event.visit == expected.visit) number = event.number - 1;
  }
  return number;
}

bool allowed_while_held(Verb verb) {
  switch (verb) {
    case Verb::resume:
    case Verb::request:
    case Verb::supply:
    case Verb::withdraw:
    case Verb::lapse:
    case Verb::void_:
    case Verb::note:
      return true;
    case Verb::open:
    case Verb::accept:
    case Verb::advance:
    case Verb::approve:
    case Verb::return_back:
    case Verb::reject:
    case Verb::suspend:
    case Verb::extend:
    case Verb::reopen:
    case Verb::assign:
      return false;
  }
  return false;
}

Result<void> check_closed(const Situation& situation, Verb verb) {
  const auto& state = situation.state;
  const bool is_void = state.status == CaseStatus::void_;
  if (verb == Verb::note || (verb == Verb::reopen && !is_void)) return {};
  return refuse(situation, ErrorCode::case_closed,
                {state.case_number, std::string(name_of(state.status))});
}

Result<void> check_open(const Situation& situation, const Command& command) {
  const auto& state = situation.state;
  if (is_closed(state.status)) return check_closed(situation, command.verb);
  if (command.verb == Verb::reopen) {
    return refuse(situation, ErrorCode::case_not_closed, {state.case_number});
  }
  if (state.is_held() && !allowed_while_held(command.verb)) {
    if (const auto* hold = state.suspension()) {
      return refuse(situation, ErrorCode::case_held, {state.case_number, hold->cause});
    }
    return refuse(situation, ErrorCode::case_waits,
                  {state.case_number, std::to_string(*state.request()->request)});
  }
  if (state.suspension() == nullptr && command.verb == Verb::resume) {
    return refuse(situation, ErrorCode::case_not_held, {state.case_number});
  }
  return {};
}

CaseEvent draft_event(const Situation& situation, const Command& command) {
  CaseEvent event;
  event.case_number = situation.state.case_number;
  event.number = situation.state.number + 1;
  event.kind = event_of(command.verb);
  event.occurred_at = command.at;
  event.recorded_at = situation.now;
  if (const auto* visit = situation.state.current()) {
    event.step = visit->step;
    event.visit = visit->number;
  }
  event.document = command.document;
  event.details = command.details;
  return event;
}

/// The outcome must exist somewhere; whether the case is where it can be chosen is asked later, so
/// that a write which has been overtaken hears of that.
Result<void> check_outcome_name(const Situation& situation, const Command& command) {
  if (!command.outcome) return {};
  std::vector<std::string> known;
  for (const auto& step : situation.standard.steps()) {
    if (command.from && *step.id != command.from->step) continue;
    const auto ids = outcome_ids(step);
    known.insert(known.end(), ids.begin(), ids.end());
  }
  if (std::find(known.begin(), known.end(), *command.outcome) != known.end()) return {};
  const auto& where = command.from ? command.from->step : *situation.standard.id;
  return unknown(ErrorCode::outcome_unknown, *command.outcome, where, known);
}

}  // namespace

Result<void> check_conflict(const Situation& situation, const Command& command) {
  const auto& state = situation.state;
  if (command.from) {
    const auto open = state.open_visits();
    const bool there = std::any_of(
        open.begin(), open.end(), [&](const Visit* visit) { return is_at(*visit, *command.from); });
    if (!there) {
      return fail({.code = ErrorCode::step_moved_on,
                   .args = {state.case_number, to_string(*command.from), where_it_is(state)},
                   .since = since(situation, last_number_at(situation, *command.from))});
    }
  }
  if (command.if_number && *command.if_number != state.number) {
    return fail({.code = ErrorCode::number_moved_on,
                 .args = {state.case_number, std::to_string(*command.if_number),
                          std::to_string(state.number)},
                 .since = since(situation, *command.if_number)});
  }
  return {};
}

Result<void> check_names(const Situation& situation, const Command& command) {
  const auto& standard = situation.standard;
  if (command.from && find_step(standard, command.from->step) == nullptr) {
    return unknown(ErrorCode::step_unknown, command.from->step, *standard.id, step_ids(standard));
  }
  if (command.step && find_step(standard, *command.step) == nullptr) {
    return unknown(ErrorCode::step_unknown, *command.step, *standard.id, step_ids(standard));
  }
  const auto requirements = requirement_ids(standard);
  for (const auto& id : command.requirements) {
    if (std::find(requirements.begin(), requirements.end(), id) != requirements.end()) continue;
    return unknown(ErrorCode::requirement_unknown, id, *standard.id, requirements);
  }
  return check_outcome_name(situation, command);
}

Result<void> check_clock(const Situation& situation, Instant at) {
  const auto say = [&](Instant instant) { return to_rfc3339(instant, situation.zone); };
  const auto& state = situation.state;
  if (situation.now < state.last_recorded_at) {
    return fail({.code = ErrorCode::clock_behind_log,
                 .args = {say(situation.now), say(state.last_recorded_at)}});
  }
  if (at > situation.now) {
    return fail({.code = ErrorCode::time_in_future, .args = {say(at), say(situation.now)}});
  }
  return {};
}

Result<void> check_times(const Situation& situation, Instant at) {
  if (const auto clock = check_clock(situation, at); !clock) return clock;
  const auto say = [&](Instant instant) { return to_rfc3339(instant, situation.zone); };
  const auto& state = situation.state;
  if (state.number > 0 && at < state.last_occurred_at) {
    return fail({.code = ErrorCode::time_before_last_event,
                 .args = {say(at), say(state.last_occurred_at), state.case_number}});
  }
  return {};
}

Result<CaseEvent> decide(const Situation& situation, const Command& command) {
  if (const auto current = check_conflict(situation, command); !current) {
    return fail(current.error());
  }
  if (const auto open = check_open(situation, command); !open) return fail(open.error());
  if (const auto times = check_times(situation, command.at); !times) return fail(times.error());
  CaseEvent event = draft_event(situation, command);
  if (const auto filled = fill_in(event, situation, command); !filled) return fail(filled.error());
  return event;
}

}  // namespace sp
