// SPDX-License-Identifier: Apache-2.0
#include "cli/views/case_text.hpp"

#include "base/utf8.hpp"
#include "cases/moves.hpp"
#include "cli/views/words.hpp"
#include "text/spoken_time.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sp::cli {
namespace {

constexpr std::size_t widest = 100;
constexpr std::size_t title_width = 11;

std::size_t width_of(const TextStyle& style) {
  return style.width == 0 ? widest : std::clamp<std::size_t>(style.width, 40, widest);
}

/// `text` wrapped behind `lead` on the first line, below it on the others.
std::string hanging(const std::string& lead, std::string_view text, Tone tone,
                    const TextStyle& style) {
  const auto indent = column_width(lead);
  const auto lines = wrap(text, width_of(style) - std::min(indent, width_of(style) - 20));
  std::string out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    out += (i == 0 ? lead : std::string(indent, ' ')) + paint(lines[i], tone, style) + "\n";
  }
  return out;
}

std::string field(Label label, std::string_view value, Language language, const TextStyle& style,
                  Tone tone = Tone::plain) {
  return hanging(pad_right(words(label, language), title_width) + " ", value, tone, style);
}

struct Marker {
  std::string_view sign;
  Tone tone;
};

Marker marker_of(const CaseView& view, const Step& step) {
  const auto* here = view.state.current();
  if (here != nullptr && here->step == *step.id) return {"▶", Tone::strong};
  const auto& visits = view.state.visits;
  const bool visited = std::any_of(visits.begin(), visits.end(),
                                   [&](const Visit& visit) { return visit.step == *step.id; });
  const bool broken_off =
      view.state.status == CaseStatus::withdrawn && visits.back().step == *step.id;
  if (broken_off) return {"✗", Tone::muted};
  if (visited) return {"✓", Tone::good};
  return {is_closed(view.state.status) ? "–" : "○", Tone::muted};
}

std::string used_words(const CaseView& view, const Visit& visit, const Step& step,
                       Language language) {
  const auto calendar = view.calendar.with(BeyondCoverage::provisional);
  const auto until = std::max(visit.from, visit.to.value_or(view.as_of));
  const auto worked = calendar.working_time(visit.from, until);
  if (!worked) return {};
  const auto minutes = std::chrono::floor<Minutes>(*worked).count();
  auto text = spoken_minutes(minutes, language);
  if (step.time) text = say(Label::used_of, language, {text, spoken_amount(*step.time, language)});
  return text;
}

std::string end_words(const CaseView& view, const Visit& visit, Language language) {
  if (!visit.to) return std::string(words(Label::now_here, language));
  const auto& zone = view.zone();
  const bool same_day = zone.date_of(visit.from) == zone.date_of(*visit.to);
  return same_day ? spoken_clock(*visit.to, zone, language)
                  : spoken_time(*visit.to, zone, language);
}

std::string visit_line(const CaseView& view, const Visit& visit, const Step& step,
                       Language language) {
  auto text =
      fmt::format("#{} {} → {}", visit.number, spoken_time(visit.from, view.zone(), language),
                  end_words(view, visit, language));
  const auto used = used_words(view, visit, step, language);
  if (!used.empty()) text += " · " + used;
  if (!visit.outcome) return text;
  const auto* outcome = find_outcome(step, *visit.outcome);
  if (outcome != nullptr) text += " · " + outcome->label.value_or(*visit.outcome);
  return text;
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
  const std::string inner(column_width(lead), ' ');
  if (step.when) {
    block += hanging(inner, harmless(when_words(*step.when, language)), Tone::muted, style);
  }
  if (step.is_decision() && step.outcomes) {
    block += hanging(inner, harmless(flows_line(step, language)), Tone::muted, style);
  }
  for (const auto& visit : view.state.visits) {
    if (visit.step != *step.id) continue;
    block += hanging(inner, harmless(visit_line(view, visit, step, language)), Tone::plain, style);
  }
  return block;
}

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

std::string possible_text(const CaseView& view, Language language) {
  std::string text;
  for (const auto& move : possible_moves(view.state, view.standard())) {
    if (!move.moves_on && view.state.current() != nullptr && !view.state.is_held()) continue;
    text += fmt::format("  {}\n", to_command_line(move, view.state.case_number));
  }
  return text.empty() ? text : fmt::format("\n{}:\n{}", words(Label::possible_now, language), text);
}

std::string holds_text(const CaseView& view, Language language, const TextStyle& style) {
  std::string text;
  for (const auto& hold : view.state.holds) {
    auto line =
        fmt::format("{} · {} → {}", hold.cause, spoken_time(hold.from, view.zone(), language),
                    hold.to ? spoken_time(*hold.to, view.zone(), language)
                            : std::string(words(Label::now_here, language)));
    line += fmt::format(
        " · {}", words(hold.declared ? Label::clock_stands : Label::clock_runs_on, language));
    text += field(Label::hold, harmless(line), language, style, Tone::muted);
  }
  return text;
}

std::string multiply_words(const Clock& clock, Language language) {
  switch (clock.terms.multiply) {
    case Multiply::each:
      return say(Label::each_counted, language, {per_words(clock.terms.per, language)});
    case Multiply::parallel:
      return say(Label::parallel_counted, language, {std::to_string(clock.units)});
    case Multiply::serial:
      return say(Label::serial_counted, language, {spoken_amount(clock.limit, language)});
  }
  return {};
}

/// " · overdue · late by 25 min"; nothing for an answer to what-if, which has no verdict.
std::string verdict_words(const Clock& clock, Language language) {
  if (clock.status == ClockStatus::not_started && clock.deadline) return {};
  auto verdict = " · " + std::string(words(label_of(clock.status), language));
  const auto margin = margin_words(clock, language);
  if (!margin.empty()) verdict += " · " + margin;
  const bool judged = clock.status == ClockStatus::met || clock.status == ClockStatus::missed;
  if (!judged || clock.recorded_late_minutes == 0) return verdict;
  const auto late = spoken_minutes(clock.recorded_late_minutes, language);
  return verdict + " · " + say(Label::recorded_late, language, {late});
}

}  // namespace

std::string promise_text(const Clock& clock, const Zone& zone, Language language,
                         const TextStyle& style) {
  auto limit = spoken_amount(clock.terms.limit, language);
  if (!clock.terms.per.empty()) {
    limit = say(Label::limit_per, language,
                {limit, per_words(clock.terms.per, language), std::to_string(clock.units)});
    if (clock.units > 1) limit += ": " + multiply_words(clock, language);
  }
  auto text = field(Label::promise, harmless(limit), language, style);
  text += field(Label::due, due_words(clock, zone, language) + verdict_words(clock, language),
                language, style, tone_of(clock.status));
  const auto defaults = defaults_words(clock.terms, language);
  if (!defaults.empty()) text += field(Label::no_words, defaults, language, style, Tone::muted);
  return text;
}

std::string case_text(const CaseView& view, Language language, const TextStyle& style) {
  const auto& state = view.state;
  const auto title = title_in(view.standard(), name_of(language));
  auto text = hanging(paint(state.case_number, Tone::strong, {}) + "  ", harmless(title),
                      Tone::strong, style);
  const auto edition = say(Label::edition_of, language,
                           {state.pins.standard_id, std::to_string(state.pins.edition)});
  text += field(Label::standard, edition, language, style);
  text += field(Label::subject, harmless(state.subject), language, style);
  if (state.ref) text += field(Label::reference, harmless(*state.ref), language, style);
  text +=
      field(Label::received, spoken_time(state.received, view.zone(), language), language, style);
  if (state.ended) {
    text += field(Label::ended, spoken_time(*state.ended, view.zone(), language), language, style);
  }
  text +=
      field(Label::status, status_words(state, language), language, style, tone_of(state.status));
  text += promise_text(view.promise(), view.zone(), language, style);
  text += holds_text(view, language, style);
  text += "\n" + procedure_text(view, language, style);
  text += possible_text(view, language);
  return text + "\n" +
         paint(say(Label::as_of_line, language,
                   {spoken_time(view.as_of, view.zone(), language), view.zone().name()}),
               Tone::muted, style) +
         "\n";
}

}  // namespace sp::cli
