// SPDX-License-Identifier: Apache-2.0
#include "cli/views/case_details.hpp"

#include "base/utf8.hpp"
#include "cli/views/layout.hpp"
#include "cli/views/words.hpp"
#include "text/case_label.hpp"
#include "text/spoken_time.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sp::cli {
namespace {

void join(std::string& line, const std::string& part) {
  line += (line.empty() ? "" : " · ") + part;
}

std::string letter_words(const EventFacts& letter, Language language) {
  std::string line;
  const auto date = [&](const std::optional<Date>& when, CaseLabel label) {
    if (when) join(line, say(label, language, {spoken_date(*when, language)}));
  };
  date(letter.letter_date, CaseLabel::letter_dated);
  if (letter.agenda_number) {
    join(line, say(CaseLabel::letter_agenda, language, {*letter.agenda_number}));
  }
  date(letter.agenda_date, CaseLabel::letter_entered);
  date(letter.disposition_date, CaseLabel::letter_memo);
  return line;
}

std::string name_of_unit(const CaseState& state, std::int64_t unit) {
  const auto place = static_cast<std::size_t>(unit - 1);
  return place < state.unit_names.size() ? state.unit_names[place] : std::string();
}

std::string unit_words(const CaseView& view, std::int64_t unit, Language language) {
  auto line = name_of_unit(view.state, unit);
  const auto found = view.state.unit_outcomes.find(unit);
  if (found == view.state.unit_outcomes.end()) {
    join(line, std::string(words(CaseLabel::unit_open, language)));
    return line;
  }
  const auto& decided = found->second;
  const auto* step = find_step(view.standard(), decided.step);
  const auto* outcome = step != nullptr ? find_outcome(*step, decided.outcome) : nullptr;
  join(line, outcome != nullptr ? outcome->label.value_or(decided.outcome) : decided.outcome);
  join(line, spoken_time(decided.at, view.zone(), language));
  if (!decided.reason.empty()) line += ": " + decided.reason;
  return line;
}

/// Empty for clocks that are told of elsewhere.
std::string title_of(const Clock& clock, Language language) {
  const std::string_view cycle = "promise@";
  if (clock.name == "legal") return std::string(words(CaseLabel::clock_legal, language));
  if (clock.name == "applicant") return std::string(words(CaseLabel::clock_applicant, language));
  const auto kind = clock.name.substr(0, clock.name.find(':'));
  if (kind == "phase") return std::string(words(CaseLabel::clock_phase, language));
  if (kind == "product") return std::string(words(CaseLabel::clock_product, language));
  if (kind == "before") return std::string(words(CaseLabel::clock_before, language));
  if (clock.name.substr(0, cycle.size()) != cycle) return {};
  return say(CaseLabel::clock_cycle, language, {clock.name.substr(cycle.size())});
}

std::string clock_words(const CaseView& view, const Clock& clock, Language language) {
  auto line = spoken_amount(clock.limit, language);
  const auto colon = clock.name.find(':');
  if (colon != std::string::npos) line = clock.name.substr(colon + 1) + ": " + line;
  const auto& act = view.standard().time_limit.legal.act;
  if (clock.name == "legal" && act) line += " (" + *act + ")";
  join(line, due_words(clock, view.zone(), language));
  join(line, std::string(words(label_of(clock.status), language)));
  const auto margin = margin_words(clock, language);
  if (!margin.empty()) join(line, margin);
  return line;
}

}  // namespace

std::string details_text(const CaseView& view, Language language, const TextStyle& style) {
  const auto& state = view.state;
  std::string text;
  const auto add = [&](CaseLabel label, const std::string& value) {
    if (!value.empty()) text += field(words(label, language), harmless(value), style);
  };
  add(CaseLabel::variant, state.pins.variant);
  add(CaseLabel::letter, letter_words(state.intake, language));
  add(CaseLabel::assignee, state.assignee);
  add(CaseLabel::duplicate_of, state.duplicate_of.value_or(""));
  if (state.unanswered) {
    add(CaseLabel::unanswered,
        say(CaseLabel::unanswered_request, language, {std::to_string(*state.unanswered)}));
  }
  if (state.reopened) {
    add(CaseLabel::reopened, spoken_time(*state.reopened, view.zone(), language));
  }
  return text;
}

std::string units_text(const CaseView& view, Language language, const TextStyle& style) {
  const auto& state = view.state;
  std::string text;
  if (state.unit_names.empty() && state.unit_outcomes.empty()) return text;
  for (std::int64_t unit = 1; unit <= state.units; ++unit) {
    const auto title = say(CaseLabel::unit_line, language, {std::to_string(unit)});
    text += field(title, harmless(unit_words(view, unit, language)), style);
  }
  return text;
}

std::string other_clocks_text(const CaseView& view, Language language, const TextStyle& style) {
  std::string text;
  for (const auto& clock : view.clocks) {
    const auto title = title_of(clock, language);
    if (title.empty()) continue;
    text +=
        field(title, harmless(clock_words(view, clock, language)), style, tone_of(clock.status));
  }
  return text;
}

}  // namespace sp::cli
