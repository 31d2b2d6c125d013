// SPDX-License-Identifier: Apache-2.0
#include "standard/standard.hpp"

#include "base/ascii.hpp"

#include <array>
#include <stdexcept>

namespace sp {
namespace {

constexpr std::array service_kinds{ServiceKind::application, ServiceKind::routine,
                                   ServiceKind::assignment, ServiceKind::complaint};

bool is_id_character(char c) {
  return is_small_letter(c) || is_digit(c);
}

void collect_ids(const std::vector<Item>& items, std::vector<std::string>& ids) {
  for (const auto& item : items) {
    if (item.id) ids.push_back(*item.id);
    collect_ids(item.items, ids);
  }
}

}  // namespace

Standard::Standard() = default;
Standard::Standard(const Standard&) = default;
Standard::Standard(Standard&&) noexcept = default;
Standard& Standard::operator=(const Standard&) = default;
Standard& Standard::operator=(Standard&&) noexcept = default;
Standard::~Standard() = default;

const std::vector<Step>& Standard::steps() const {
  static const std::vector<Step> none;
  return procedure.steps ? *procedure.steps : none;
}

const Component& component_of(const Standard& standard, ComponentKey key) {
  switch (key) {
    case ComponentKey::requirements:
      return standard.requirements;
    case ComponentKey::procedure:
      return standard.procedure;
    case ComponentKey::time_limit:
      return standard.time_limit;
    case ComponentKey::fee:
      return standard.fee;
    case ComponentKey::product:
      return standard.product;
    case ComponentKey::complaints:
      return standard.complaints;
    case ComponentKey::legal_basis:
      return standard.legal_basis;
    case ComponentKey::facilities:
      return standard.facilities;
    case ComponentKey::competence:
      return standard.competence;
    case ComponentKey::internal_control:
      return standard.internal_control;
    case ComponentKey::staffing:
      return standard.staffing;
    case ComponentKey::guarantee:
      return standard.guarantee;
    case ComponentKey::safety:
      return standard.safety;
    case ComponentKey::evaluation:
      return standard.evaluation;
  }
  throw std::logic_error("a component that does not exist");
}

const Step* find_step(const Standard& standard, std::string_view id) {
  for (const auto& step : standard.steps()) {
    if (step.id && *step.id == id) return &step;
  }
  return nullptr;
}

std::vector<std::string> step_ids(const Standard& standard) {
  std::vector<std::string> ids;
  for (const auto& step : standard.steps()) {
    if (step.id) ids.push_back(*step.id);
  }
  return ids;
}

std::vector<std::string> requirement_ids(const Standard& standard) {
  std::vector<std::string> ids;
  if (standard.requirements.items) collect_ids(*standard.requirements.items, ids);
  return ids;
}

std::vector<std::string> variant_ids(const Standard& standard) {
  std::vector<std::string> ids;
  if (!standard.variants) return ids;
  for (const auto& variant : *standard.variants) {
    if (variant.id) ids.push_back(*variant.id);
  }
  return ids;
}

const Variant* find_variant(const Standard& standard, std::string_view id) {
  if (!standard.variants) return nullptr;
  for (const auto& variant : *standard.variants) {
    if (variant.id && *variant.id == id) return &variant;
  }
  return nullptr;
}

const Subprocedure* find_subprocedure(const Standard& standard, std::string_view id) {
  if (!standard.subprocedures) return nullptr;
  for (const auto& known : *standard.subprocedures) {
    if (known.id && *known.id == id) return &known;
  }
  return nullptr;
}

const RoleDefinition* find_role(const Standard& standard, std::string_view id) {
  for (const auto& role : standard.roles) {
    if (role.id == id) return &role;
  }
  return nullptr;
}

const PauseRule* find_pause_rule(const Standard& standard, std::string_view cause) {
  if (!standard.time_limit.pauses) return nullptr;
  for (const auto& rule : *standard.time_limit.pauses) {
    if (rule.cause && *rule.cause == cause) return &rule;
  }
  return nullptr;
}

std::string title_in(const Standard& standard, std::string_view language) {
  const auto& service = standard.service;
  const bool translated = language == "en" && service.title_en;
  return translated ? *service.title_en : service.title.value_or("");
}

std::string_view name_of(RoleKind kind) {
  switch (kind) {
    case RoleKind::own:
      return "own";
    case RoleKind::agency:
      return "agency";
    case RoleKind::applicant:
      return "applicant";
  }
  throw std::logic_error("a role kind without a word");
}

std::optional<RoleKind> parse_role_kind(std::string_view name) {
  for (const auto kind : {RoleKind::own, RoleKind::agency, RoleKind::applicant}) {
    if (name_of(kind) == name) return kind;
  }
  return std::nullopt;
}

std::string_view name_of(ServiceKind kind) {
  switch (kind) {
    case ServiceKind::application:
      return "application";
    case ServiceKind::routine:
      return "routine";
    case ServiceKind::assignment:
      return "assignment";
    case ServiceKind::complaint:
      return "complaint";
  }
  throw std::logic_error("a service kind without a word");
}

std::optional<ServiceKind> parse_service_kind(std::string_view name) {
  for (const auto kind : service_kinds) {
    if (name_of(kind) == name) return kind;
  }
  return std::nullopt;
}

bool is_id(std::string_view text) {
  bool after_hyphen = true;  // an id begins neither with a hyphen nor has two in a row
  for (const char c : text) {
    if (c == '-' && after_hyphen) return false;
    if (c != '-' && !is_id_character(c)) return false;
    after_hyphen = c == '-';
  }
  return !after_hyphen;
}

bool is_standard_id(std::string_view text) {
  const auto slash = text.find('/');
  if (slash == std::string_view::npos) return false;
  return is_id(text.substr(0, slash)) && is_id(text.substr(slash + 1));
}

}  // namespace sp
