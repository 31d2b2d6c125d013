// SPDX-License-Identifier: Apache-2.0
#include "cases/correct.hpp"

#include "cases/corrections.hpp"
#include "cases/replay.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace sp {
namespace {

Failure cannot(const Situation& situation, const Correction& correction, std::string_view why) {
  return fail({.code = ErrorCode::correction_impossible,
               .args = {situation.state.case_number, std::to_string(correction.number.value_or(0)),
                        std::string(why)}});
}

/// What an event of a kind can hold beside its time and document.
struct Content {
  EventKind kind;
  bool opening = false;  ///< subject, ref, units, scheduled_at
  bool outcome = false;
  bool requirements = false;
  bool cause = false;
  bool reason = false;
  bool note = false;
  bool assignee = false;
};

constexpr std::array contents{
    Content{.kind = EventKind::opened, .opening = true},
    Content{.kind = EventKind::accepted, .requirements = true},
    Content{.kind = EventKind::advanced, .outcome = true},
    Content{.kind = EventKind::approved, .outcome = true},
    Content{.kind = EventKind::returned, .outcome = true, .reason = true},
    Content{.kind = EventKind::rejected, .outcome = true, .reason = true},
    Content{.kind = EventKind::suspended, .cause = true, .reason = true},
    Content{.kind = EventKind::resumed},
    Content{.kind = EventKind::requested, .requirements = true, .reason = true},
    Content{.kind = EventKind::supplied, .requirements = true, .note = true},
    Content{.kind = EventKind::extended, .reason = true},
    Content{.kind = EventKind::withdrawn, .reason = true},
    Content{.kind = EventKind::lapsed, .reason = true},
    Content{.kind = EventKind::voided, .reason = true},
    Content{.kind = EventKind::reopened, .reason = true},
    Content{.kind = EventKind::assigned, .assignee = true},
    Content{.kind = EventKind::repinned},
    Content{.kind = EventKind::noted, .note = true},
};

const Content& content_of(EventKind kind) {
  for (const auto& content : contents) {
    if (content.kind == kind) return content;
  }
  throw std::logic_error("a correction has no content of its own");
}

bool changes_letter(const EventFacts& facts) {
  return facts.letter_date || facts.agenda_number || facts.agenda_date || facts.disposition_date;
}

bool changes_opening(const Correction& correction) {
  return correction.details.subject || correction.details.names || correction.ref ||
         correction.units || correction.scheduled_at || changes_letter(correction.facts);
}

/// Each fact is known of one kind of event, a unit's number of two.
bool facts_belong(const EventFacts& facts, EventKind kind) {
  const bool decides = kind == EventKind::approved || kind == EventKind::rejected;
  return (decides || !facts.unit) && (kind == EventKind::extended || !facts.extension) &&
         (kind == EventKind::lapsed || !facts.request) &&
         (kind == EventKind::voided || !facts.duplicate_of);
}

bool belongs(const Correction& correction, EventKind kind) {
  const auto& content = content_of(kind);
  return (content.opening || !changes_opening(correction)) &&
         (content.outcome || !correction.outcome) &&
         (content.requirements || correction.requirements.empty()) &&
         (content.cause || !correction.cause) && (content.reason || !correction.details.reason) &&
         (content.note || !correction.details.note) &&
         (content.assignee || !correction.details.assignee) && facts_belong(correction.facts, kind);
}

bool changes_anything(const Correction& correction) {
  return correction.at || correction.document || correction.outcome || correction.cause ||
         !correction.requirements.empty() || changes_opening(correction) ||
         correction.details.reason || correction.details.note || correction.details.assignee ||
         !correction.facts.empty();
}

EventKind kind_of(Effect effect) {
  switch (effect) {
    case Effect::proceed:
      return EventKind::advanced;
    case Effect::approve:
      return EventKind::approved;
    case Effect::return_back:
      return EventKind::returned;
    case Effect::reject:
      return EventKind::rejected;
  }
  throw std::logic_error("an effect without an event");
}

template <class T>
void replace(std::optional<T>& value, const std::optional<T>& by) {
  if (by) value = by;
}

void change(EventFacts& facts, const EventFacts& by) {
  replace(facts.unit, by.unit);
  replace(facts.extension, by.extension);
  replace(facts.request, by.request);
  replace(facts.duplicate_of, by.duplicate_of);
  replace(facts.letter_date, by.letter_date);
  replace(facts.agenda_number, by.agenda_number);
  replace(facts.agenda_date, by.agenda_date);
  replace(facts.disposition_date, by.disposition_date);
}

void change(CaseEvent& event, const Correction& correction) {
  if (correction.at) event.occurred_at = *correction.at;
  replace(event.outcome, correction.outcome);
  replace(event.cause, correction.cause);
  if (!correction.requirements.empty()) event.requirements = correction.requirements;
  replace(event.units, correction.units);
  replace(event.ref, correction.ref);
  replace(event.document, correction.document);
  replace(event.scheduled_at, correction.scheduled_at);
  change(event.facts, correction.facts);
}

/// Another outcome of the same decision may make another event of it.
Result<EventKind> amended_kind(const Situation& situation, const Correction& correction,
                               const CaseEvent& target) {
  if (!correction.outcome) return target.kind;
  const auto* step = find_step(situation.standard, target.step.value_or(""));
  const auto* outcome = step != nullptr ? find_outcome(*step, *correction.outcome) : nullptr;
  if (outcome == nullptr) {
    return fail({.code = ErrorCode::outcome_unknown,
                 .args = {*correction.outcome, target.step.value_or("")}});
  }
  return kind_of(*outcome->effect);
}

Result<CaseEvent> amendment(const Situation& situation, const Correction& correction,
                            const CaseEvent& target) {
  if (!changes_anything(correction)) return cannot(situation, correction, "nothing was changed");
  const auto kind = amended_kind(situation, correction, target);
  if (!kind) return fail(kind.error());
  if (!belongs(correction, *kind)) {
    return cannot(situation, correction, "such an event does not hold what was changed");
  }
  if (content_of(*kind).reason && !correction.details.reason && !target.details.reason) {
    return fail({.code = ErrorCode::option_missing, .args = {"--reason TEXT", "correct amend"}});
  }
  CaseEvent event = target;
  change(event, correction);
  event.corrected = CorrectedEvent{correction.number, *kind};
  return event;
}

Result<CaseEvent> insertion(const Situation& situation, const Correction& correction) {
  if (!correction.at) throw std::logic_error("an insertion without a time");
  const auto then = replay(situation.standard, situation.log, correction.at).state;
  if (then.number == 0)
    return cannot(situation, correction, "a case does not begin with its opening");
  Command command;
  command.verb = correction.verb;
  command.at = *correction.at;
  command.outcome = correction.outcome;
  command.cause = correction.cause;
  command.requirements = correction.requirements;
  command.document = correction.document;
  command.step = correction.step;
  command.facts = correction.facts;
  auto event = decide(
      Situation{then, situation.standard, situation.log, situation.zone, situation.now}, command);
  if (!event) return fail(event.error());
  event->corrected = CorrectedEvent{std::nullopt, event->kind};
  return event;
}

/// As the history has it now.
Result<CaseEvent> target_of(const Situation& situation, const Correction& correction) {
  for (auto& event : history_of(situation.log)) {
    if (event.number == correction.number) return std::move(event);
  }
  const auto place = static_cast<std::size_t>(correction.number.value_or(0) - 1);
  const auto& event = situation.log.at(place);
  const bool is_gone = standings(situation.log)[place].annulled_by.has_value();
  if (is_gone || correction.kind == EventKind::amended) {
    return cannot(
        situation, correction,
        is_gone ? "an event that was annulled was corrected" : "a correction was amended");
  }
  return event;
}

Result<CaseEvent> draft(const Situation& situation, const Correction& correction) {
  if (correction.kind == EventKind::inserted) return insertion(situation, correction);
  auto target = target_of(situation, correction);
  if (!target) return target;
  if (correction.kind == EventKind::amended) return amendment(situation, correction, *target);
  if (target->kind == EventKind::opened) {
    return cannot(situation, correction, "the opening was annulled");
  }
  CaseEvent event;
  event.occurred_at = target->occurred_at;
  event.corrected = CorrectedEvent{correction.number, std::nullopt};
  return event;
}

Failure impossible(const Situation& situation, const HistoryConflict& conflict) {
  const auto& event = conflict.event;
  return fail({.code = ErrorCode::history_impossible,
               .args = {situation.state.case_number, std::to_string(event.number),
                        std::string(name_of(event.kind)),
                        to_rfc3339(event.occurred_at, situation.zone), std::string(conflict.why)}});
}

Result<void> check_number(const Situation& situation, const Correction& correction) {
  const auto& state = situation.state;
  if (!correction.if_number || *correction.if_number == state.number) return {};
  Command command;
  command.if_number = correction.if_number;
  return check_conflict(situation, command);
}

}  // namespace

Result<void> check_names(const Situation& situation, const Correction& correction) {
  Command named;
  named.outcome = correction.outcome;
  named.requirements = correction.requirements;
  if (const auto known = check_names(situation, named); !known) return known;
  if (!correction.number) return {};
  const auto last = static_cast<std::int64_t>(situation.log.size());
  if (*correction.number >= 1 && *correction.number <= last) return {};
  return fail({.code = ErrorCode::event_unknown,
               .args = {situation.state.case_number, std::to_string(*correction.number),
                        std::to_string(last)}});
}

Result<CaseEvent> decide(const Situation& situation, const Correction& correction) {
  if (const auto current = check_number(situation, correction); !current) {
    return fail(current.error());
  }
  auto event = draft(situation, correction);
  if (!event) return event;
  if (const auto times = check_clock(situation, event->occurred_at); !times) {
    return fail(times.error());
  }
  event->seq = 0;
  event->case_number = situation.state.case_number;
  event->number = static_cast<std::int64_t>(situation.log.size()) + 1;
  event->kind = correction.kind;
  event->recorded_at = situation.now;
  event->pins.reset();
  event->request_id.reset();
  event->details = correction.details;
  auto log = situation.log;
  log.push_back(*event);
  const auto then = replay(situation.standard, log);
  if (then.conflict) return impossible(situation, *then.conflict);
  return event;
}

std::optional<CaseEvent> last_undoable(const std::vector<CaseEvent>& log) {
  const auto all = standings(log);
  for (auto i = log.size(); i-- > 1;) {
    if (!all[i].annulled_by && log[i].kind != EventKind::annulled) return log[i];
  }
  return std::nullopt;
}

}  // namespace sp
