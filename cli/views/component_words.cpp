// SPDX-License-Identifier: Apache-2.0
#include "cli/views/component_words.hpp"

#include "cli/views/words.hpp"
#include "sla/promise.hpp"
#include "text/label.hpp"
#include "text/spoken_time.hpp"

#include <fmt/format.h>

namespace sp::cli {
namespace {

/// Lines of text, one below the other.
class Lines {
 public:
  void add(const std::string& line) {
    if (line.empty()) return;
    if (!text_.empty()) text_ += '\n';
    text_ += line;
  }
  bool empty() const { return text_.empty(); }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

std::string joined(const std::vector<std::string>& words, const char* between) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : between) + word;
  return text;
}

void add_items(Lines& lines, const Field<std::vector<Item>>& items, const std::string& indent) {
  if (!items) return;
  std::size_t number = 0;
  for (const auto& item : *items) {
    ++number;
    const bool alone = items->size() == 1 && !item.label;
    const auto label = item.label ? *item.label : alone ? "" : fmt::format("{}.", number);
    lines.add(
        fmt::format("{}{}{}{}", indent, label, label.empty() ? "" : " ", item.text.value_or("")));
    if (item.items.empty()) continue;
    add_items(lines, Field<std::vector<Item>>{item.items, Presence::stated, item.place},
              indent + "   ");
  }
}

std::string items_words(const ItemComponent& component) {
  if (component.original) return *component.original;
  Lines lines;
  add_items(lines, component.items, "");
  return lines.text();
}

/// The document's spelling of who does it, or the role's.
std::string performer_words(const Standard& standard, const Step& step) {
  if (step.performer_title) return *step.performer_title;
  for (const auto& role : standard.roles) {
    if (step.performer && role.id == *step.performer) return role.title.value_or(role.id);
  }
  return {};
}

std::string step_words(const Standard& standard, const Step& step, std::size_t number,
                       Language language) {
  auto text = fmt::format("{}. [{}] {}", number, step.id.value_or(""), step.text.value_or(""));
  if (step.time) text += fmt::format(" ({})", spoken_amount(*step.time, language));
  const auto performer = performer_words(standard, step);
  return performer.empty() ? text : text + " – " + performer;
}

std::string procedure_words(const Standard& standard, Language language) {
  Lines lines;
  std::size_t number = 0;
  for (const auto& step : standard.steps()) {
    lines.add(step_words(standard, step, ++number, language));
    if (step.when) lines.add("   " + when_words(*step.when, language));
    if (!step.outcomes) continue;
    for (const auto& outcome : *step.outcomes) {
      const auto next = outcome.next.value_or("");
      const auto target = next == "end" ? std::string(words(Label::the_end, language)) : next;
      lines.add(fmt::format("   ◇ {} → {}", outcome.label.value_or(""), target));
    }
  }
  return lines.text();
}

std::string time_limit_words(const Standard& standard, Language language) {
  const auto& limit = standard.time_limit;
  Lines lines;
  lines.add(limit.original.value_or(""));
  if (limit.limit) lines.add(fmt::format("= {}", spoken_amount(*limit.limit, language)));
  if (limit.applies_to) {
    lines.add(say(Label::names_service, language, {*limit.applies_to}));
  }
  if (const auto terms = promise_of(standard)) lines.add(defaults_words(*terms, language));
  return lines.text();
}

std::string fee_words(const FeeComponent& fee) {
  return fee.original ? *fee.original : fee.amount.value_or("");
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

std::string role_words(const RoleCompetence& role, std::size_t number) {
  Lines lines;
  lines.add(fmt::format("{}. {}", number, role.title.value_or("")));
  lines.add("   " + role.original.value_or(""));
  if (!role.certificates) return lines.text();
  char letter = 'a';
  for (const auto& certificate : *role.certificates) {
    lines.add(fmt::format("   {}. {}", letter++, certificate));
  }
  return lines.text();
}

std::string competence_words(const CompetenceComponent& competence) {
  Lines lines;
  if (!competence.roles) lines.add(competence.original.value_or(""));
  add_items(lines, competence.items, "");
  if (!competence.roles) return lines.text();
  std::size_t number = 0;
  for (const auto& role : *competence.roles) lines.add(role_words(role, ++number));
  return lines.text();
}

std::string staffing_words(const StaffingComponent& staffing, Language language) {
  if (staffing.original) return *staffing.original;
  Lines lines;
  if (staffing.roles) {
    std::size_t number = 0;
    for (const auto& role : *staffing.roles) {
      const auto count = role.count ? std::to_string(*role.count) : std::string("–");
      lines.add(fmt::format("{}. {} {}", ++number, role.title.value_or(""),
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
      return items_words(standard.requirements);
    case ComponentKey::procedure:
      return procedure_words(standard, language);
    case ComponentKey::time_limit:
      return time_limit_words(standard, language);
    case ComponentKey::fee:
      return fee_words(standard.fee);
    case ComponentKey::product:
      return items_words(standard.product);
    case ComponentKey::complaints:
      return complaints_words(standard.complaints);
    case ComponentKey::legal_basis:
      return legal_basis_words(standard.legal_basis);
    case ComponentKey::facilities:
      return items_words(standard.facilities);
    case ComponentKey::competence:
      return competence_words(standard.competence);
    case ComponentKey::internal_control:
      return items_words(standard.internal_control);
    case ComponentKey::staffing:
      return staffing_words(standard.staffing, language);
    case ComponentKey::guarantee:
      return items_words(standard.guarantee);
    case ComponentKey::safety:
      return items_words(standard.safety);
    case ComponentKey::evaluation:
      return items_words(standard.evaluation);
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
    case Presence::not_stated:
      return std::string(words(Label::not_stated, language));
    case Presence::absent:
    case Presence::stated:
    case Presence::inferred:
      return std::string(words(Label::absent, language));
  }
  return {};
}

}  // namespace sp::cli
