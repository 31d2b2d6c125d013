// SPDX-License-Identifier: Apache-2.0
#include "cli/views/words.hpp"

#include "text/spoken_time.hpp"

#include <fmt/format.h>

namespace sp::cli {

Label label_of(CaseStatus status) {
  switch (status) {
    case CaseStatus::open:
      return Label::status_open;
    case CaseStatus::paused:
      return Label::status_paused;
    case CaseStatus::approved:
      return Label::status_approved;
    case CaseStatus::rejected:
      return Label::status_rejected;
    case CaseStatus::completed:
      return Label::status_completed;
    case CaseStatus::withdrawn:
      return Label::status_withdrawn;
    case CaseStatus::lapsed:
      return Label::status_lapsed;
    case CaseStatus::void_:
      return Label::status_void;
  }
  return Label::status_open;
}

Label label_of(ClockStatus status) {
  switch (status) {
    case ClockStatus::not_started:
      return Label::clock_not_started;
    case ClockStatus::running:
      return Label::clock_running;
    case ClockStatus::due_soon:
      return Label::clock_due_soon;
    case ClockStatus::overdue:
      return Label::clock_overdue;
    case ClockStatus::paused:
      return Label::clock_paused;
    case ClockStatus::met:
      return Label::clock_met;
    case ClockStatus::missed:
      return Label::clock_missed;
    case ClockStatus::stopped:
      return Label::clock_stopped;
    case ClockStatus::unknown:
      return Label::clock_unknown;
    case ClockStatus::unpromised:
      return Label::clock_unpromised;
  }
  return Label::clock_unknown;
}

Label label_of(ComponentKey key) {
  // The labels stand in the order of the components.
  const auto first = static_cast<int>(Label::component_requirements);
  return static_cast<Label>(first + static_cast<int>(key));
}

Label label_of(EventKind kind) {
  const auto first = static_cast<int>(Label::event_opened);
  return static_cast<Label>(first + static_cast<int>(kind));
}

std::string event_words(const CaseEvent& event, Language language) {
  const auto about = event.corrected.value_or(CorrectedEvent{});
  const auto number = std::to_string(about.number.value_or(0));
  if (event.kind == EventKind::amended) return say(Label::amends, language, {number});
  if (event.kind == EventKind::annulled) return say(Label::annuls, language, {number});
  if (event.kind != EventKind::inserted || !about.kind) {
    return std::string(words(label_of(event.kind), language));
  }
  const auto happened = std::string(words(label_of(*about.kind), language));
  return say(Label::inserts, language, {happened});
}

Tone tone_of(CaseStatus status) {
  switch (status) {
    case CaseStatus::approved:
    case CaseStatus::completed:
      return Tone::good;
    case CaseStatus::rejected:
      return Tone::warning;
    case CaseStatus::paused:
    case CaseStatus::withdrawn:
    case CaseStatus::lapsed:
    case CaseStatus::void_:
      return Tone::muted;
    case CaseStatus::open:
      return Tone::strong;
  }
  return Tone::plain;
}

Tone tone_of(ClockStatus status) {
  switch (status) {
    case ClockStatus::overdue:
    case ClockStatus::missed:
      return Tone::bad;
    case ClockStatus::due_soon:
    case ClockStatus::unknown:
      return Tone::warning;
    case ClockStatus::met:
      return Tone::good;
    case ClockStatus::not_started:
    case ClockStatus::paused:
    case ClockStatus::stopped:
    case ClockStatus::unpromised:
      return Tone::muted;
    case ClockStatus::running:
      return Tone::plain;
  }
  return Tone::plain;
}

std::string per_words(const std::string& per, Language language) {
  for (const auto label :
       {Label::per_application, Label::per_document, Label::per_employee, Label::per_sample}) {
    if (words(label, Language::english) == per) return std::string(words(label, language));
  }
  return per;
}

namespace {

std::string status_words(CaseStatus status, bool held, Language language) {
  std::string text(words(label_of(status), language));
  const bool held_only = held && status == CaseStatus::open;
  if (held_only) text += " (" + std::string(words(Label::held, language)) + ")";
  return text;
}

}  // namespace

std::string status_words(const CaseState& state, Language language) {
  return status_words(state.status, state.is_held(), language);
}

std::string status_words(const CaseRow& row, Language language) {
  return status_words(row.status, row.held, language);
}

std::string step_words(const CaseRow& row) {
  const auto step = row.step.value_or("–");
  return row.visit.value_or(1) > 1 ? step + "#" + std::to_string(*row.visit) : step;
}

std::string when_words(const When& when, Language language) {
  return say(Label::only_where, language, {when.step.value_or(""), when.outcome.value_or("")});
}

namespace {

std::string days_words(Unit unit, std::int64_t days, Language language) {
  return std::to_string(days) + " " + spoken_unit(unit, days, language);
}

/// The value that the engine took for a key of [time_limit], as it would stand in the file.
std::string_view value_taken(const PromiseTerms& terms, const std::string& key) {
  if (key == "start") return name_of(terms.start);
  if (key == "stop") return terms.stop;
  if (key == "count") return name_of(terms.rules.count);
  if (key == "roll") return name_of(terms.rules.roll);
  return name_of(terms.multiply);
}

}  // namespace

std::string defaults_words(const PromiseTerms& terms, Language language) {
  std::string text;
  for (const auto& key : terms.defaults) {
    if (!text.empty()) text += " · ";
    text += key + " = " + std::string(value_taken(terms, key));
  }
  return text.empty() ? text : say(Label::defaults_taken, language, {text});
}

std::string margin_words(const Clock& clock, Language language) {
  const auto label = clock.late_at_least ? Label::late_at_least : Label::late_by_amount;
  if (clock.late_days.value_or(0) > 0) {
    return say(label, language, {days_words(Unit::working_day, *clock.late_days, language)});
  }
  if (clock.late_minutes > 0) {
    return say(label, language, {spoken_minutes(clock.late_minutes, language)});
  }
  if (clock.after_hours) return std::string(words(Label::late_after_hours, language));
  if (clock.stop || !clock.deadline) return {};
  if (clock.remaining_minutes) {
    return say(Label::amount_left, language, {spoken_minutes(*clock.remaining_minutes, language)});
  }
  if (!clock.remaining_days) return {};
  if (*clock.remaining_days == 0) return std::string(words(Label::due_today, language));
  const auto unit = clock.limit.unit == Unit::day ? Unit::working_day : clock.limit.unit;
  return say(Label::amount_left, language, {days_words(unit, *clock.remaining_days, language)});
}

std::string due_words(const Clock& clock, const Zone& zone, Language language) {
  if (!clock.deadline) return "–";
  std::string text = clock.limit.is_working_time()
                         ? spoken_time(clock.deadline->due, zone, language)
                         : spoken_date(clock.deadline->date, language);
  if (!clock.is_provisional()) return text;
  return fmt::format("{} ({})", text, words(Label::provisional, language));
}

}  // namespace sp::cli
