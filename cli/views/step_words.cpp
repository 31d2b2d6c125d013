// SPDX-License-Identifier: Apache-2.0
#include "cli/views/step_words.hpp"

#include "cli/views/lines.hpp"
#include "cli/views/words.hpp"
#include "text/label.hpp"
#include "text/spoken_time.hpp"
#include "text/standard_label.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace sp::cli {
namespace {

std::string with_owner(const RoleDefinition& role, const std::string& title, Language language) {
  const bool elsewhere = role.kind.value_or(RoleKind::own) == RoleKind::agency && role.agency;
  return elsewhere ? say(StandardLabel::by_agency, language, {title, *role.agency}) : title;
}

std::string performer_words(const Standard& standard, const Step& step, Language language) {
  const auto title = role_title(standard, step.performer, step.performer_title, language);
  const auto* role = find_role(standard, step.performer.value_or(""));
  return role == nullptr ? title : with_owner(*role, title, language);
}

std::string head_words(const Standard& standard, const Step& step, std::size_t number,
                       Language language) {
  auto text = fmt::format("{}. [{}] {}", number, step.id.value_or(""),
                          text_in(step.text, step.text_en, language));
  if (step.time) text += fmt::format(" ({})", spoken_amount(*step.time, language));
  const auto performer = performer_words(standard, step, language);
  return performer.empty() ? text : text + " – " + performer;
}

std::string condition_words(const When& when, Language language) {
  return beside({when.step ? when_words(when, language) : std::string(),
                 when.variant ? only_variants_words(*when.variant, language) : std::string()});
}

/// What is special about a step.
std::string marks_words(const Step& step, Language language) {
  const auto with = [&](StandardLabel label, const Text& value) {
    return value ? say(label, language, {*value}) : std::string();
  };
  return beside({step.parallel ? with(StandardLabel::beside_others, step.parallel) : "",
                 step.gate ? std::string(words(StandardLabel::pays_here, language)) : "",
                 with(StandardLabel::stands_still, step.pause),
                 with(StandardLabel::stands_for, step.procedure)});
}

std::string outcome_words(const Outcome& outcome, Language language) {
  const auto next = outcome.next.value_or("");
  const auto target = next == "end" ? std::string(words(Label::the_end, language)) : next;
  auto text = fmt::format("◇ {} → {}", text_in(outcome.label, outcome.label_en, language), target);
  if (!outcome.at_most) return text;
  const auto cap = *outcome.at_most == 1
                       ? std::string(words(StandardLabel::at_most_once, language))
                       : say(StandardLabel::at_most, language, {std::to_string(*outcome.at_most)});
  return text + " (" + cap + ")";
}

void add_steps(Lines& lines, const Standard& standard, const std::vector<Step>& steps,
               const std::string& indent, Language language) {
  std::size_t number = 0;
  for (const auto& step : steps) {
    lines.add(indent + head_words(standard, step, ++number, language));
    const auto add_below = [&](const std::string& line) {
      if (!line.empty()) lines.add(indent + "   " + line);
    };
    if (step.when) add_below(condition_words(*step.when, language));
    add_below(marks_words(step, language));
    for (const auto& outcome : step.outcomes.value_or({})) {
      add_below(outcome_words(outcome, language));
    }
    const auto* below = find_subprocedure(standard, step.procedure.value_or(""));
    if (below != nullptr && below->steps) {
      add_steps(lines, standard, *below->steps, indent + "   ", language);
    }
  }
}

}  // namespace

std::string text_in(const Text& text, const Text& english, Language language) {
  const bool translated = language == Language::english && english;
  return translated ? *english : text.value_or("");
}

std::string role_title(const Standard& standard, const Text& role, const Text& own,
                       Language language) {
  if (own) return *own;
  const auto* known = find_role(standard, role.value_or(""));
  if (known == nullptr) return {};
  const auto title = text_in(known->title, known->title_en, language);
  return title.empty() ? known->id : title;
}

std::string only_variants_words(const std::vector<std::string>& variants, Language language) {
  return say(StandardLabel::only_variants, language,
             {fmt::format("{}", fmt::join(variants, ", "))});
}

std::string procedure_words(const Standard& standard, const ProcedureComponent& procedure,
                            Language language) {
  Lines lines;
  add_steps(lines, standard, procedure.steps.value_or({}), "", language);
  return lines.text();
}

}  // namespace sp::cli
