// SPDX-License-Identifier: Apache-2.0
#include "cli/views/standard_sections.hpp"

#include "base/lines.hpp"
#include "calendar/civil_time.hpp"
#include "cli/views/component_words.hpp"
#include "cli/views/lines.hpp"
#include "cli/views/step_words.hpp"
#include "cli/views/words.hpp"
#include "text/label.hpp"
#include "text/spoken_time.hpp"
#include "text/standard_label.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>

namespace sp::cli {
namespace {

/// A standard that says what the variant says and nothing else, for the words of its components.
Standard differences_of(const Standard& standard, const Variant& variant) {
  Standard only;
  only.id = standard.id;
  only.roles = standard.roles;
  only.subprocedures = standard.subprocedures;
  only.requirements = variant.requirements;
  only.procedure = variant.procedure;
  only.time_limit = variant.time_limit;
  only.fee = variant.fee;
  only.product = variant.product;
  return only;
}

bool is_said(const Standard& differences, ComponentKey key) {
  return component_of(differences, key).presence != Presence::absent;
}

Section variant_section(const Standard& standard, const Variant& variant, Language language) {
  const auto title = text_in(variant.title, variant.title_en, language);
  Section section{say(StandardLabel::variant, language,
                      {fmt::format("{} [{}]", title, variant.id.value_or(""))}),
                  {}};
  if (variant.original) section.lines.push_back(*variant.original);
  const auto differences = differences_of(standard, variant);
  for (const auto key : all_components()) {
    if (!is_said(differences, key)) continue;
    section.lines.push_back(fmt::format("{}:", words(label_of(key), language)));
    for (const auto& line : lines_of(component_words(differences, key, language))) {
      section.lines.push_back("   " + line);
    }
  }
  section.lines.emplace_back(words(StandardLabel::same_as_standard, language));
  return section;
}

std::string day_line(unsigned weekday, const Field<std::vector<std::string>>& hours,
                     Language language) {
  if (!hours) return {};
  const auto stretches = hours->empty() ? std::string(words(StandardLabel::closed, language))
                                        : fmt::format("{}", fmt::join(*hours, ", "));
  return fmt::format("{} {}", spoken_weekday(weekday, language), stretches);
}

Section hours_section(const ServiceHours& hours, Language language) {
  Section section{std::string(words(StandardLabel::hours, language)), {}};
  const auto add = [&](const std::string& line) {
    if (!line.empty()) section.lines.push_back(line);
  };
  add(hours.original.value_or(""));
  if (hours.always_open.value_or(false)) {
    add(std::string(words(StandardLabel::always_open, language)));
  }
  const std::array days{&hours.monday, &hours.tuesday,  &hours.wednesday, &hours.thursday,
                        &hours.friday, &hours.saturday, &hours.sunday};
  for (std::size_t i = 0; i < days.size(); ++i) {
    add(day_line(static_cast<unsigned>(i), *days.at(i), language));
  }
  for (const auto& quota : hours.quotas.value_or({})) {
    const auto count = quota.count ? std::to_string(*quota.count) : std::string("–");
    add(beside({say(StandardLabel::quota, language, {count, quota.per.value_or("")}),
                quota.text.value_or(""),
                quota.variants ? only_variants_words(*quota.variants, language) : ""}));
  }
  if (!section.lines.empty() && hours.zone) section.title += " (" + *hours.zone + ")";
  return section;
}

std::string source_line(const SourceDefinition& source) {
  return beside({source.title.value_or(source.id), source.url.value_or(""),
                 source.retrieved ? to_string(*source.retrieved) : "", source.note.value_or("")});
}

}  // namespace

std::vector<Section> sections_of(const Standard& standard, Language language) {
  std::vector<Section> sections;
  for (const auto& variant : standard.variants.value_or({})) {
    sections.push_back(variant_section(standard, variant, language));
  }
  auto hours = hours_section(standard.hours, language);
  if (!hours.lines.empty()) sections.push_back(std::move(hours));
  if (standard.charter.text) {
    sections.push_back(
        {std::string(words(StandardLabel::charter, language)), lines_of(*standard.charter.text)});
  }
  if (standard.sources.empty()) return sections;
  Section sources{std::string(words(StandardLabel::sources, language)), {}};
  for (const auto& source : standard.sources) sources.lines.push_back(source_line(source));
  sections.push_back(std::move(sources));
  return sections;
}

}  // namespace sp::cli
