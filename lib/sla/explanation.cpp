// SPDX-License-Identifier: Apache-2.0
#include "sla/explanation.hpp"

#include "sla/explained_dates.hpp"

#include <algorithm>

namespace sp {
namespace {

/// The last event of the moment that is no remark; of the first kinds, where there is one.
std::optional<std::int64_t> event_at(std::span<const CaseEvent> history, Instant when,
                                     std::optional<EventKind> wanted = std::nullopt) {
  std::optional<std::int64_t> number;
  for (const auto& event : history) {
    if (event.occurred_at != when || event.kind == EventKind::noted) continue;
    number = event.number;
    if (wanted && event.kind == *wanted) return number;
  }
  return number;
}

std::optional<EventKind> kind_that_starts(ClockStart start) {
  switch (start) {
    case ClockStart::received:
      return EventKind::opened;
    case ClockStart::complete:
      return EventKind::accepted;
    case ClockStart::paid:
      return EventKind::advanced;
    case ClockStart::scheduled:
      return std::nullopt;
  }
  return std::nullopt;
}

std::optional<std::int64_t> typed_at(std::span<const CaseEvent> history, Instant happened,
                                     Instant recorded) {
  for (const auto& event : history) {
    if (event.occurred_at == happened && event.recorded_at == recorded) return event.number;
  }
  return std::nullopt;
}

PauseEffect effect_of(const Clock& clock, const Hold& hold, const Credit* credit) {
  if (!hold.declared) return PauseEffect::undeclared;
  if (clock.stop && hold.from >= *clock.stop) return PauseEffect::after_stop;
  if (credit == nullptr) {
    const bool over = hold.to && clock.start && *hold.to <= *clock.start;
    return over ? PauseEffect::before_start : PauseEffect::of_others;
  }
  if (clock.deadline && credit->counted.from >= clock.deadline->due) return PauseEffect::too_late;
  const bool empty = credit->counted.to <= credit->counted.from;
  return empty && credit->capped ? PauseEffect::cap_used_up : PauseEffect::credited;
}

ExplainedPause pause_of(const Clock& clock, const ClockGrounds& grounds, std::size_t index) {
  const auto& hold = grounds.state.holds[index];
  const auto credit =
      std::find_if(clock.credits.begin(), clock.credits.end(),
                   [index](const Credit& candidate) { return candidate.hold == index; });
  const auto* found = credit == clock.credits.end() ? nullptr : &*credit;
  ExplainedPause pause;
  pause.hold = hold;
  pause.from_event = typed_at(grounds.history, hold.from, hold.from_recorded_at);
  if (hold.to) {
    pause.to_event = typed_at(grounds.history, *hold.to, hold.to_recorded_at.value_or(*hold.to));
  }
  pause.effect = effect_of(clock, hold, found);
  const bool stops = pause.effect == PauseEffect::credited || pause.effect == PauseEffect::too_late;
  if (found != nullptr && stops) {
    pause.counted = found->counted;
    pause.capped = found->capped;
  }
  const auto* rule = find_pause_rule(grounds.standard, hold.cause);
  if (rule != nullptr) pause.cap = rule->cap.value;
  return pause;
}

ExplainedExtension explained(const GivenExtension& given, const ClockGrounds& grounds) {
  ExplainedExtension told{.given = given, .event = {}, .reason = {}};
  const auto& extension = given.extension;
  for (const auto& event : grounds.history) {
    const bool is_it = event.kind == EventKind::extended && event.occurred_at == extension.at &&
                       event.recorded_at == extension.recorded_at;
    if (!is_it) continue;
    told.event = event.number;
    told.reason = event.details.reason.value_or("");
  }
  return told;
}

/// As the clock measures: not beyond a coverage that ends before.
Instant measured_until(const Clock& clock, const ClockGrounds& grounds) {
  const auto& calendar = grounds.calendar;
  const Instant now = clock.stop.value_or(grounds.as_of);
  if (calendar.beyond_coverage() == BeyondCoverage::provisional) return now;
  const CivilTime after_last{calendar.coverage().last + std::chrono::days{1}};
  return std::min(now, calendar.zone().to_instant(after_last) - Seconds{1});
}

}  // namespace

Explanation explain(const Clock& clock, const ClockGrounds& grounds) {
  Explanation explanation;
  if (clock.start) {
    explanation.start_event =
        event_at(grounds.history, *clock.start, kind_that_starts(clock.terms.start));
  }
  if (clock.stop) explanation.stop_event = event_at(grounds.history, *clock.stop);
  for (std::size_t i = 0; i < grounds.state.holds.size(); ++i) {
    explanation.pauses.push_back(pause_of(clock, grounds, i));
  }
  for (const auto& given : clock.given) {
    explanation.extensions.push_back(explained(given, grounds));
  }
  // What is counted back from an event has no account of days that passed.
  if (!clock.start || !clock.deadline || clock.backwards) return explanation;
  explanation.until = measured_until(clock, grounds);
  const Account account{clock, grounds.calendar, *explanation.until};
  explanation.dates = dates_of(account, explanation.pauses);
  if (clock.limit.is_working_time()) {
    count_minutes(account, explanation);
  } else {
    count_days(account, explanation);
  }
  return explanation;
}

std::string_view name_of(StretchKind kind) {
  switch (kind) {
    case StretchKind::counted:
      return "counted";
    case StretchKind::paused:
      return "paused";
    case StretchKind::ahead:
      return "ahead";
    case StretchKind::late:
      return "late";
  }
  return "";
}

std::string_view name_of(PauseEffect effect) {
  switch (effect) {
    case PauseEffect::credited:
      return "credited";
    case PauseEffect::undeclared:
      return "undeclared";
    case PauseEffect::too_late:
      return "too_late";
    case PauseEffect::cap_used_up:
      return "cap_used_up";
    case PauseEffect::before_start:
      return "before_start";
    case PauseEffect::of_others:
      return "of_others";
    case PauseEffect::after_stop:
      return "after_stop";
  }
  return "";
}

}  // namespace sp
