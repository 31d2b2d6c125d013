// SPDX-License-Identifier: Apache-2.0
#include "cli/views/case_text.hpp"

#include "base/utf8.hpp"
#include "cases/moves.hpp"
#include "cli/views/case_details.hpp"
#include "cli/views/layout.hpp"
#include "cli/views/limit_words.hpp"
#include "cli/views/procedure_text.hpp"
#include "cli/views/promise_text.hpp"
#include "cli/views/words.hpp"
#include "text/spoken_time.hpp"

#include <fmt/format.h>

namespace sp::cli {
namespace {

std::string next_text(const CaseView& view, Language language) {
  std::string text;
  for (const auto& line : next_commands(view)) text += fmt::format("  {}\n", line);
  return text.empty() ? text : fmt::format("\n{}:\n{}", words(Label::next_step, language), text);
}

/// Whether the clock stands still, or why it does not.
Label credit_of(const Hold& hold, const Clock& clock) {
  if (!hold.declared) return Label::clock_runs_on;
  const bool too_late = clock.deadline && hold.from >= clock.deadline->due;
  return too_late ? Label::pause_too_late : Label::clock_stands;
}

std::string holds_text(const CaseView& view, Language language, const TextStyle& style) {
  std::string text;
  for (const auto& hold : view.state.holds) {
    auto line =
        fmt::format("{} · {} → {}", hold.cause, spoken_time(hold.from, view.zone(), language),
                    hold.to ? spoken_time(*hold.to, view.zone(), language)
                            : std::string(words(Label::now_here, language)));
    line += fmt::format(" · {}", words(credit_of(hold, view.promise()), language));
    if (!hold.reason.empty()) line += ": " + hold.reason;
    text += field(Label::hold, harmless(line), language, style, Tone::muted);
  }
  return text;
}

/// What was recorded wrongly at first, and why it reads otherwise now.
std::string corrections_text(const CaseView& view, Language language, const TextStyle& style) {
  std::string text;
  for (std::size_t i = 0; i < view.log.size(); ++i) {
    const auto& event = view.log[i];
    if (!is_correction(event.kind) || view.standings[i].annulled_by) continue;
    auto line = fmt::format("{}. {} · {}", event.number, event_words(event, language),
                            spoken_time(event.recorded_at, view.zone(), language));
    if (event.details.correction) line += ": " + *event.details.correction;
    text += field(Label::corrected, harmless(line), language, style, Tone::muted);
  }
  return text;
}

std::string head_text(const CaseView& view, Language language, const TextStyle& style) {
  const auto& state = view.state;
  const auto& zone = view.zone();
  const auto edition = say(Label::edition_of, language,
                           {state.pins.standard_id, std::to_string(state.pins.edition)});
  auto text = field(Label::standard, edition, language, style);
  text += field(Label::subject, harmless(state.subject), language, style);
  if (state.ref) text += field(Label::reference, harmless(*state.ref), language, style);
  text += field(Label::received, spoken_time(state.received, zone, language), language, style);
  if (state.ended) {
    text += field(Label::ended, spoken_time(*state.ended, zone, language), language, style);
  }
  text += details_text(view, language, style);
  return text + field(Label::status, status_words(state, language), language, style,
                      tone_of(state.status));
}

}  // namespace

std::string case_text(const CaseView& view, Language language, const TextStyle& style) {
  const auto title = title_in(view.standard(), name_of(language));
  auto text = hanging(view.state.case_number + "  ", harmless(title), Tone::strong, style);
  text += head_text(view, language, style);
  text += promise_text(view.promise(), view.zone(), view.state.case_number, language, style);
  const auto inferred = inferred_words(view.standard().time_limit, language);
  if (!inferred.empty()) text += field(Label::no_words, inferred, language, style, Tone::muted);
  text += other_clocks_text(view, language, style);
  text += units_text(view, language, style);
  text += holds_text(view, language, style);
  text += corrections_text(view, language, style);
  text += "\n" + procedure_text(view, language, style);
  text += next_text(view, language);
  const auto as_of = say(Label::as_of_line, language,
                         {spoken_time(view.as_of, view.zone(), language), view.zone().name()});
  return text + "\n" + paint(as_of, Tone::muted, style) + "\n";
}

std::vector<std::string> next_commands(const CaseView& view) {
  const auto& state = view.state;
  const bool waits = !view.promise().start && view.promise().terms.start == ClockStart::complete;
  std::vector<std::string> lines;
  for (const auto& move : possible_moves(state, view.standard())) {
    const bool starts_clock = waits && move.verb == Verb::accept;
    const bool wanted =
        move.moves_on || move.verb == Verb::resume || move.verb == Verb::supply || starts_clock;
    if (!wanted) continue;
    const auto at = starts_clock ? lines.begin() : lines.end();
    lines.insert(at, to_command_line(move, state.case_number));
  }
  return lines;
}

}  // namespace sp::cli
