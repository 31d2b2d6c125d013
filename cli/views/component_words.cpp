// SPDX-License-Identifier: Apache-2.0
#include "cli/views/component_words.hpp"

#include "cli/views/limit_words.hpp"
#include "cli/views/lines.hpp"
#include "cli/views/offer_words.hpp"
#include "cli/views/step_words.hpp"
#include "text/label.hpp"
#include "text/spoken_time.hpp"

#include <fmt/format.h>

namespace sp::cli {
namespace {

std::string joined(const std::vector<std::string>& words, const char* between) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : between) + word;
  return text;
}

/// Which variants an entry is for, and how often it recurs where its words do not say it.
std::string with_marks(const Item& item, Language language) {
  auto text = text_in(item.text, item.text_en, language);
  if (!item.variants) return text;
  return text + " (" + only_variants_words(*item.variants, language) + ")";
}

void add_items(Lines& lines, const Field<std::vector<Item>>& items, const std::string& indent,
               Language language) {
  if (!items) return;
  std::size_t number = 0;
  for (const auto& item : *items) {
    ++number;
    const bool alone = items->size() == 1 && !item.label;
    const auto label = item.label ? *item.label : alone ? "" : fmt::format("{}.", number);
    lines.add(fmt::format("{}{}{}{}", indent, label, label.empty() ? "" : " ",
                          with_marks(item, language)));
    if (item.items.empty()) continue;
    add_items(lines, Field<std::vector<Item>>{item.items, Presence::stated, item.place},
              indent + "   ", language);
  }
}

std::string items_words(const ItemComponent& component, Language language) {
  if (component.original) return *component.original;
  Lines lines;
  add_items(lines, component.items, "", language);
  return lines.text();
}

std::string complaints_words(const ComplaintsComponent& complaints) {
  if (complaints.original) return *complaints.original;
  Lines lines;
  if (!complaints.channels) return {};
  for (const auto& channel : *complaints.channels) {
    const auto name = channel.name ? *channel.name : channel.kind.value_or("");
    const auto contact = channel.contact ? joined(*channel.contact, ", ") : std::string();
    lines.add(contact.empty() ? name : name + ": " + contact);
  }
  return lines.text();
}

std::string legal_basis_words(const LegalBasisComponent& basis) {
  if (!basis.acts) return basis.original.value_or("");
  Lines lines;
  std::size_t number = 0;
  for (const auto& act : *basis.acts) {
    const auto words = act.original ? *act.original : act.act.value_or("");
    lines.add(fmt::format("{}. {}", ++number, words));
  }
  return lines.text();
}

/// The title of a role, or that none is stated.
std::string role_or_none(const Standard& standard, const Text& role, const Text& own,
                         Language language) {
  const auto title = role_title(standard, role, own, language);
  return title.empty() ? std::string(words(Label::not_stated, language)) : title;
}

std::string education_words(const std::vector<Education>& education, Language language) {
  std::vector<std::string> levels;
  for (const auto& one : education) {
    auto level = one.level.value_or("");
    if (one.count) level += " " + say(Label::people, language, {std::to_string(*one.count)});
    levels.push_back(std::move(level));
  }
  return joined(levels, "; ");
}

std::string role_words(const Standard& standard, const RoleCompetence& role, std::size_t number,
                       Language language) {
  Lines lines;
  lines.add(fmt::format("{}. {}", number, role_or_none(standard, role.role, role.title, language)));
  const auto education = education_words(role.education.value_or({}), language);
  const auto wanted = role.original.value_or(education);
  if (!wanted.empty()) lines.add("   " + wanted);
  if (!role.certificates) return lines.text();
  char letter = 'a';
  for (const auto& certificate : *role.certificates) {
    lines.add(fmt::format("   {}. {}", letter++, certificate));
  }
  return lines.text();
}

std::string competence_words(const Standard& standard, Language language) {
  const auto& competence = standard.competence;
  Lines lines;
  if (!competence.roles) lines.add(competence.original.value_or(""));
  add_items(lines, competence.items, "", language);
  if (!competence.roles) return lines.text();
  std::size_t number = 0;
  for (const auto& role : *competence.roles) {
    lines.add(role_words(standard, role, ++number, language));
  }
  return lines.text();
}

std::string staffing_words(const Standard& standard, Language language) {
  const auto& staffing = standard.staffing;
  if (staffing.original) return *staffing.original;
  Lines lines;
  if (staffing.roles) {
    std::size_t number = 0;
    for (const auto& role : *staffing.roles) {
      const auto count = role.count ? std::to_string(*role.count) : std::string("–");
      lines.add(fmt::format("{}. {} {}", ++number,
                            role_or_none(standard, role.role, role.title, language),
                            say(Label::people, language, {count})));
    }
  }
  if (lines.empty() && staffing.total) {
    lines.add(say(Label::people, language, {std::to_string(*staffing.total)}));
  }
  return lines.text();
}

std::string content_words(const Standard& standard, ComponentKey key, Language language) {
  switch (key) {
    case ComponentKey::requirements:
      return items_words(standard.requirements, language);
    case ComponentKey::procedure:
      return procedure_words(standard, standard.procedure, language);
    case ComponentKey::time_limit:
      return time_limit_words(standard, language);
    case ComponentKey::fee:
      return fee_words(standard.fee, language);
    case ComponentKey::product:
      return product_words(standard.product, language);
    case ComponentKey::complaints:
      return complaints_words(standard.complaints);
    case ComponentKey::legal_basis:
      return legal_basis_words(standard.legal_basis);
    case ComponentKey::facilities:
      return items_words(standard.facilities, language);
    case ComponentKey::competence:
      return competence_words(standard, language);
    case ComponentKey::internal_control:
      return items_words(standard.internal_control, language);
    case ComponentKey::staffing:
      return staffing_words(standard, language);
    case ComponentKey::guarantee:
      return items_words(standard.guarantee, language);
    case ComponentKey::safety:
      return items_words(standard.safety, language);
    case ComponentKey::evaluation:
      return items_words(standard.evaluation, language);
  }
  return {};
}

}  // namespace

std::string component_words(const Standard& standard, ComponentKey key, Language language) {
  const auto content = content_words(standard, key, language);
  if (!content.empty()) return content;
  switch (component_of(standard, key).presence) {
    case Presence::not_applicable:
      return std::string(words(Label::not_applicable, language));
    case Presence::not_seen:
      return std::string(words(Label::not_seen, language));
    case Presence::not_stated:
      return std::string(words(Label::not_stated, language));
    case Presence::stated:
    case Presence::inferred:
      // Its table stands there and says nothing but what the document leaves unsaid.
      return std::string(words(Label::not_stated, language));
    case Presence::absent:
      return std::string(words(Label::absent, language));
  }
  return {};
}

}  // namespace sp::cli
