// SPDX-License-Identifier: Apache-2.0
#include "cli/views/explanation_words.hpp"
#include "cli/views/words.hpp"
#include "text/sentences.hpp"
#include "text/spoken_time.hpp"

namespace sp::cli {

std::string due_sentence(const Told& told) {
  const auto& clock = told.clock();
  if (!clock.deadline) return "–";
  const auto& deadline = *clock.deadline;
  if (clock.limit.is_working_time()) {
    return told.say(ExplainLabel::due_minutes, {moment_words(told, deadline.due)});
  }
  const auto date = spoken_date(deadline.date, told.language);
  const auto late_from = moment_words(told, deadline.late_from);
  auto text =
      deadline.due < deadline.late_from
          ? told.say(ExplainLabel::due_days, {date, clock_words(told, deadline.due), late_from})
          : told.say(ExplainLabel::due_day_off, {date, late_from});
  if (!clock.readings) return text;
  return text + "; " +
         told.say(ExplainLabel::due_readings,
                  {spoken_date(clock.readings->working_days.date, told.language),
                   spoken_date(clock.readings->calendar_days.date, told.language)});
}

namespace {

std::string bare_verdict(const Told& told) {
  const auto& clock = told.clock();
  const auto due = due_words(clock, told.view.zone(), told.language);
  const auto margin = margin_words(clock, told.language);
  const auto when = moment_words(told, clock.stop.value_or(told.view.as_of));
  const bool of_answer = clock.name == "applicant";
  switch (clock.status) {
    case ClockStatus::met:
      return told.say(of_answer ? ExplainLabel::verdict_answered : ExplainLabel::verdict_met,
                      {when, due});
    case ClockStatus::missed:
      return told.say(
          of_answer ? ExplainLabel::verdict_answered_late : ExplainLabel::verdict_missed,
          {when, due, margin});
    case ClockStatus::overdue:
      return told.say(
          of_answer ? ExplainLabel::verdict_answered_late : ExplainLabel::verdict_overdue,
          {when, due, margin});
    case ClockStatus::running:
    case ClockStatus::due_soon: {
      const auto state = std::string(words(cli::label_of(clock.status), told.language));
      return told.say(ExplainLabel::verdict_running,
                      {when, due, margin.empty() ? state : state + ", " + margin});
    }
    case ClockStatus::paused:
      return told.say(ExplainLabel::verdict_paused, {when, due});
    case ClockStatus::not_started:
      return told.say(ExplainLabel::verdict_not_started);
    case ClockStatus::stopped:
      return told.say(ExplainLabel::verdict_stopped, {when});
    case ClockStatus::unpromised:
      return told.say(ExplainLabel::verdict_unpromised);
    case ClockStatus::unknown:
      break;
  }
  return told.say(ExplainLabel::verdict_unknown,
                  {clock.unknown_because ? sentence(*clock.unknown_because, told.language) : "–"});
}

}  // namespace

std::string verdict_sentence(const Told& told) {
  const auto& clock = told.clock();
  auto text = bare_verdict(told);
  const bool judged = clock.status == ClockStatus::met || clock.status == ClockStatus::missed ||
                      clock.status == ClockStatus::overdue;
  if (judged && clock.recorded_late_minutes > 0) {
    text += " " + told.say(ExplainLabel::verdict_recorded_late,
                           {spoken_span(clock.recorded_late_minutes, told.language)});
  }
  if (clock.is_provisional()) text += " " + told.say(ExplainLabel::verdict_provisional);
  return text;
}

}  // namespace sp::cli
