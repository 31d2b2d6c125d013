// SPDX-License-Identifier: Apache-2.0
// What cannot follow in a case, whoever wrote it.
#include "cases/case_state.hpp"
#include "cases/event_effect.hpp"

namespace sp {
namespace {

using Objection = std::optional<std::string_view>;

Objection why_no_opening(const Standard& standard, const CaseEvent& event) {
  if (event.kind != EventKind::opened) return "a case does not begin with its opening";
  if (!event.pins) return "a case was opened without a standard";
  if (standard.steps().empty()) return "a case was opened under a standard without a step";
  return std::nullopt;
}

Objection why_no_unit(const CaseState& state, const CaseEvent& event) {
  const auto unit = event.facts.unit;
  if (!unit) return std::nullopt;
  const bool decides = event.kind == EventKind::approved || event.kind == EventKind::rejected;
  if (!decides) return "one unit alone did what all of them do together";
  if (*unit < 1 || *unit > state.units) return "a unit was decided that the case does not have";
  const bool decided = state.decided_here(*unit) != nullptr;
  return decided ? Objection("a unit was decided twice") : std::nullopt;
}

/// The visit that the event says it is about, or the only one there is.
const Visit* visit_of(const CaseState& state, const CaseEvent& event) {
  for (const auto* visit : state.open_visits()) {
    if (!event.step || visit->step == *event.step) return visit;
  }
  return nullptr;
}

Objection why_no_move(const CaseState& state, const Standard& standard, const CaseEvent& event) {
  const auto* here = visit_of(state, event);
  if (here == nullptr) return "a step was done where the case was not";
  const Step* step = find_step(standard, here->step);
  if (step == nullptr) return "a step is not in the pinned standard";
  if (!step->is_decision()) {
    if (event.kind == EventKind::advanced && !event.outcome) return std::nullopt;
    return "a step that is no decision was decided";
  }
  if (!event.outcome) return "a decision was left without an outcome";
  const auto* outcome = find_outcome(*step, *event.outcome);
  if (outcome == nullptr) return "an outcome is not in the pinned standard";
  if (state.is_spent(*step, *outcome)) {
    return "a case went a way more often than the standard allows";
  }
  const bool fits = outcome->effect && *outcome->effect == effect_of(event.kind);
  return fits ? why_no_unit(state, event) : Objection("an outcome has another effect");
}

Objection why_no_request(const CaseState& state) {
  return state.request() == nullptr ? Objection("nothing had been requested") : std::nullopt;
}

Objection why_not_lapsed(const CaseState& state, const CaseEvent& event) {
  for (const auto& hold : state.holds) {
    if (!hold.to && hold.request && hold.request == event.facts.request) return std::nullopt;
  }
  return "a case lapsed for a request that was not open";
}

Objection why_not_repinned(const CaseState& state, const CaseEvent& event) {
  if (!event.pins) return "a case was to be judged by another calendar, and none was pinned";
  const bool same = event.pins->standard == state.pins.standard &&
                    event.pins->standard_id == state.pins.standard_id &&
                    event.pins->edition == state.pins.edition;
  return same ? std::nullopt : Objection("another standard was pinned after the opening");
}

Objection why_not_reopened(const CaseState& state, const Standard& standard,
                           const CaseEvent& event) {
  if (!is_closed(state.status)) return "a case was reopened that was not closed";
  if (state.status == CaseStatus::void_) return "a void case was reopened";
  const bool known = event.step && find_step(standard, *event.step) != nullptr;
  return known ? std::nullopt : Objection("a step is not in the pinned standard");
}

/// For what may be done to a case that is not held alone.
Objection why_not_while_held(const CaseState& state, const Standard& standard,
                             const CaseEvent& event) {
  if (state.is_held()) return "a case went on while it was held";
  if (event.kind == EventKind::extended && !event.facts.extension) return "nothing was extended";
  const bool moves = effect_of(event.kind).has_value();
  return moves ? why_no_move(state, standard, event) : std::nullopt;
}

/// For an event that changes where an open case is or what holds it.
Objection why_no_change(const CaseState& state, const Standard& standard, const CaseEvent& event) {
  switch (event.kind) {
    case EventKind::resumed:
      if (state.suspension() == nullptr) return "a case that was not held was resumed";
      return std::nullopt;
    case EventKind::supplied:
      return why_no_request(state);
    case EventKind::lapsed:
      return why_not_lapsed(state, event);
    case EventKind::repinned:
      return why_not_repinned(state, event);
    case EventKind::amended:
    case EventKind::annulled:
    case EventKind::inserted:
      return "a correction was taken for what it corrects";
    case EventKind::opened:
    case EventKind::requested:
    case EventKind::withdrawn:
    case EventKind::voided:
    case EventKind::noted:
      return std::nullopt;
    case EventKind::accepted:
    case EventKind::suspended:
    case EventKind::advanced:
    case EventKind::approved:
    case EventKind::returned:
    case EventKind::rejected:
    case EventKind::extended:
    case EventKind::assigned:
    case EventKind::reopened:
      return why_not_while_held(state, standard, event);
  }
  return "an event of no kind";
}

}  // namespace

std::optional<std::string_view> why_impossible(const CaseState& state, const Standard& standard,
                                               const CaseEvent& event) {
  if (state.number == 0) return why_no_opening(standard, event);
  if (event.kind == EventKind::opened) return "a case was opened twice";
  if (event.occurred_at < state.last_occurred_at) return "an event happened before the one before";
  if (event.pins && event.kind != EventKind::repinned) {
    return "a standard was pinned after the opening";
  }
  if (event.kind == EventKind::reopened) return why_not_reopened(state, standard, event);
  if (is_closed(state.status) && event.kind != EventKind::noted) {
    return "a case went on after its end";
  }
  return why_no_change(state, standard, event);
}

}  // namespace sp
