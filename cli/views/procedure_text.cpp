// SPDX-License-Identifier: Apache-2.0
#include "cli/views/procedure_text.hpp"

#include "base/utf8.hpp"
#include "cli/views/layout.hpp"
#include "cli/views/words.hpp"
#include "procedure/procedure.hpp"
#include "sla/observed_case.hpp"
#include "text/spoken_time.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sp::cli {
namespace {

struct Marker {
  std::string_view sign;
  Tone tone;
};

const Visit* last_visit(const CaseView& view, const Step& step) {
  const auto& visits = view.state.visits;
  const auto found = std::find_if(visits.rbegin(), visits.rend(),
                                  [&](const Visit& visit) { return visit.step == *step.id; });
  return found == visits.rend() ? nullptr : &*found;
}

/// A step that is left: done, sent back, or decided against.
Marker marker_of(const Visit& visit, const Step& step) {
  const auto* outcome = visit.outcome ? find_outcome(step, *visit.outcome) : nullptr;
  if (outcome == nullptr || !outcome->effect) return {"✓", Tone::good};
  switch (*outcome->effect) {
    case Effect::return_back:
      return {"↺", Tone::warning};
    case Effect::reject:
      return {"✗", Tone::warning};
    case Effect::approve:
    case Effect::proceed:
      return {"✓", Tone::good};
  }
  return {"✓", Tone::good};
}

Marker marker_of(const CaseView& view, const Step& step) {
  for (const auto* here : view.state.open_visits()) {
    if (here->step == *step.id) return {"▶", Tone::strong};
  }
  const auto* visit = last_visit(view, step);
  if (visit == nullptr) return {is_closed(view.state.status) ? "–" : "○", Tone::muted};
  const bool broken_off = visit->broken_off;
  return broken_off ? Marker{"✗", Tone::muted} : marker_of(*visit, step);
}

struct Used {
  std::string words;
  bool over = false;  ///< more than the step's standard time
};

/// Time spent, in minutes, of a step's standard time in minutes.
Used used_minutes(const CaseView& view, Instant from, Instant until, const Step& step,
                  Language language) {
  const auto worked = view.calendar.working_time(from, until);
  if (!worked) return {};
  const auto minutes = std::chrono::floor<Minutes>(*worked).count();
  Used used{.words = spoken_minutes(minutes, language)};
  if (!step.time) return used;
  used.words = say(Label::used_of, language, {used.words, spoken_amount(*step.time, language)});
  used.over = minutes > step.time->max;
  if (used.over) {
    used.words += fmt::format(" (+{})", spoken_minutes(minutes - step.time->max, language));
  }
  return used;
}

/// The same in days, counted as a promise in days is: the day of arrival is not.
Used used_days(const CaseView& view, Instant from, Instant until, const Step& step,
               Language language) {
  const auto unit = step.time->unit == Unit::day ? Unit::working_day : step.time->unit;
  const bool counts = unit == Unit::working_day || unit == Unit::calendar_day;
  if (!counts) return {};
  const auto days = days_counted(view.calendar, from, unit, {}, until, {});
  if (!days) return {};
  auto words = fmt::format("{} {}", *days, spoken_unit(unit, *days, language));
  return {.words = say(Label::used_of, language, {words, spoken_amount(*step.time, language)}),
          .over = *days > step.time->max};
}

/// As the clock of the visit has it, which stands still in declared pauses.
std::optional<Used> used_by_clock(const CaseView& view, const Visit& visit, const Step& step,
                                  Language language) {
  const auto name = fmt::format("step:{}#{}", visit.step, visit.number);
  for (const auto& clock : view.clocks) {
    if (clock.name != name || !clock.elapsed_minutes) continue;
    const auto minutes = *clock.elapsed_minutes;
    const auto over = minutes - step.time->max;
    Used used{
        .words = say(Label::used_of, language,
                     {spoken_minutes(minutes, language), spoken_amount(*step.time, language)}),
        .over = over > 0};
    if (used.over) used.words += fmt::format(" (+{})", spoken_minutes(over, language));
    return used;
  }
  return std::nullopt;
}

/// Nothing where the calendar does not tell.
Used used_of(const CaseView& view, const Visit& visit, const Step& step, Language language) {
  if (const auto used = used_by_clock(view, visit, step, language)) return *used;
  const auto until = std::max(visit.from, visit.to.value_or(view.as_of));
  const bool in_days = step.time && !step.time->is_working_time();
  return in_days ? used_days(view, visit.from, until, step, language)
                 : used_minutes(view, visit.from, until, step, language);
}

std::string end_words(const CaseView& view, const Visit& visit, Language language) {
  if (!visit.to) return std::string(words(Label::now_here, language));
  const auto& zone = view.zone();
  const bool same_day = zone.date_of(visit.from) == zone.date_of(*visit.to);
  return same_day ? spoken_clock(*visit.to, zone, language)
                  : spoken_time(*visit.to, zone, language);
}

/// What the decision was, in the document's word, and why.
std::string outcome_words(const Visit& visit, const Step& step) {
  std::string text;
  if (!visit.outcome) return text;
  const auto* outcome = find_outcome(step, *visit.outcome);
  text = " · " + (outcome != nullptr ? outcome->label.value_or(*visit.outcome) : *visit.outcome);
  return visit.reason.empty() ? text : text + ": " + visit.reason;
}

std::string visit_block(const CaseView& view, const Visit& visit, const Step& step,
                        const std::string& indent, Language language, const TextStyle& style) {
  auto text =
      fmt::format("#{} {} → {}", visit.number, spoken_time(visit.from, view.zone(), language),
                  end_words(view, visit, language));
  const auto used = used_of(view, visit, step, language);
  if (!used.words.empty()) text += " · " + used.words;
  text += outcome_words(visit, step);
  return hanging(indent, harmless(text), used.over ? Tone::warning : Tone::plain, style);
}

std::string flows_line(const Step& step, Language language) {
  std::string text;
  for (const auto& outcome : *step.outcomes) {
    const auto target =
        *outcome.next == "end" ? std::string(words(Label::the_end, language)) : *outcome.next;
    text += text.empty() ? "◇ " : " · ";
    text += fmt::format("{} → {}", outcome.label.value_or(*outcome.id), target);
  }
  return text;
}

std::string step_block(const CaseView& view, const Step& step, std::size_t id_width,
                       Language language, const TextStyle& style) {
  const auto marker = marker_of(view, step);
  const auto lead = fmt::format("  {} {}  ", marker.sign, pad_right(*step.id, id_width));
  auto text = step.text.value_or("");
  if (step.time) text += " (" + spoken_amount(*step.time, language) + ")";
  auto block = hanging(lead, harmless(text), marker.tone, style);
  const std::string indent(column_width(lead), ' ');
  if (step.when) {
    block += hanging(indent, harmless(when_words(*step.when, language)), Tone::muted, style);
  }
  if (step.is_decision() && step.outcomes) {
    block += hanging(indent, harmless(flows_line(step, language)), Tone::muted, style);
  }
  for (const auto& visit : view.state.visits) {
    if (visit.step == *step.id) block += visit_block(view, visit, step, indent, language, style);
  }
  return block;
}

}  // namespace

std::string procedure_text(const CaseView& view, Language language, const TextStyle& style) {
  std::size_t id_width = 0;
  for (const auto& step : view.standard().steps()) {
    id_width = std::max(id_width, column_width(*step.id));
  }
  std::string text;
  for (const auto& step : view.standard().steps()) {
    text += step_block(view, step, id_width, language, style);
  }
  return text;
}

}  // namespace sp::cli
