// SPDX-License-Identifier: Apache-2.0
#include "cli/views/component_json.hpp"

#include "cli/views/offer_json.hpp"

namespace sp::cli {
namespace {

Json item_json(const Item& item) {
  Json entry;
  entry["id"] = field_json(item.id);
  entry["label"] = field_json(item.label);
  entry["text"] = field_json(item.text);
  entry["text_en"] = field_json(item.text_en);
  entry["every"] = amount_json(item.every);
  entry["variants"] = texts_json(item.variants);
  Json below{Json::Array{}};
  for (const auto& one : item.items) below.push_back(item_json(one));
  entry["items"] = std::move(below);
  return entry;
}

Json channel_json(const Channel& channel) {
  Json entry;
  entry["kind"] = field_json(channel.kind);
  entry["name"] = field_json(channel.name);
  entry["contact"] = texts_json(channel.contact);
  return entry;
}

Json act_json(const Act& act) {
  Json entry;
  entry["act"] = field_json(act.act);
  entry["kind"] = act.kind.value_or("act");
  entry["article"] = field_json(act.article);
  entry["about"] = field_json(act.about);
  return entry;
}

Json education_json(const Education& education) {
  Json entry;
  entry["level"] = field_json(education.level);
  entry["count"] = field_json(education.count);
  return entry;
}

Json role_competence_json(const RoleCompetence& role) {
  Json entry;
  entry["role"] = field_json(role.role);
  entry["title"] = field_json(role.title);
  entry["education"] = list_json(role.education, education_json);
  entry["certificates"] = texts_json(role.certificates);
  entry["original"] = field_json(role.original);
  return entry;
}

Json role_count_json(const RoleCount& role) {
  Json entry;
  entry["role"] = field_json(role.role);
  entry["title"] = field_json(role.title);
  entry["count"] = field_json(role.count);
  return entry;
}

}  // namespace

Json items_json(const Field<std::vector<Item>>& items) {
  return list_json(items, item_json);
}

Json complaints_json(const ComplaintsComponent& complaints) {
  Json entry;
  entry["channels"] = list_json(complaints.channels, channel_json);
  entry["limit"] = amount_json(complaints.limit);
  entry["officer"] = field_json(complaints.officer);
  entry["handling"] = field_json(complaints.handling);
  return entry;
}

Json acts_json(const LegalBasisComponent& basis) {
  return list_json(basis.acts, act_json);
}

Json competence_json(const CompetenceComponent& competence) {
  Json entry;
  entry["items"] = items_json(competence.items);
  entry["roles"] = list_json(competence.roles, role_competence_json);
  return entry;
}

Json staffing_json(const StaffingComponent& staffing) {
  Json entry;
  entry["total"] = field_json(staffing.total);
  entry["roles"] = list_json(staffing.roles, role_count_json);
  return entry;
}

}  // namespace sp::cli
