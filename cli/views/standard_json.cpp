// SPDX-License-Identifier: Apache-2.0
// A standard as data for other programs.
#include "cli/views/component_json.hpp"
#include "cli/views/offer_json.hpp"
#include "cli/views/standard_table.hpp"

namespace sp::cli {
namespace {

Json date_json(const Field<PartialDate>& date) {
  return date ? Json(to_string(*date)) : Json();
}

Json outcome_json(const Outcome& outcome) {
  Json entry;
  entry["id"] = field_json(outcome.id);
  entry["label"] = field_json(outcome.label);
  entry["label_en"] = field_json(outcome.label_en);
  entry["effect"] = outcome.effect ? Json(std::string(name_of(*outcome.effect))) : Json();
  entry["next"] = field_json(outcome.next);
  entry["at_most"] = field_json(outcome.at_most);
  return entry;
}

Json step_json(const Step& step) {
  Json entry;
  entry["id"] = *step.id;
  entry["kind"] = name_of(step.kind.value_or(StepKind::task));
  entry["text"] = field_json(step.text);
  entry["text_en"] = field_json(step.text_en);
  entry["time"] = amount_json(step.time);
  entry["performer"] = field_json(step.performer);
  entry["input"] = field_json(step.input);
  entry["output"] = field_json(step.output);
  entry["when"] = when_json(step.when.value);
  entry["gate"] = field_json(step.gate);
  entry["pause"] = field_json(step.pause);
  entry["parallel"] = field_json(step.parallel);
  entry["procedure"] = field_json(step.procedure);
  entry["next"] = field_json(step.next);
  entry["outcomes"] = list_json(step.outcomes, outcome_json);
  return entry;
}

Json phase_json(const PhaseLimit& phase) {
  Json entry;
  entry["id"] = field_json(phase.id);
  entry["text"] = field_json(phase.text);
  entry["text_en"] = field_json(phase.text_en);
  entry["limit"] = amount_json(phase.limit);
  entry["start"] = field_json(phase.start);
  entry["stop"] = field_json(phase.stop);
  entry["role"] = field_json(phase.role);
  return entry;
}

Json other_limit_json(const ConditionalLimit& other) {
  Json entry;
  entry["when"] = when_json(other.when.value);
  entry["limit"] = amount_json(other.limit);
  return entry;
}

Json pause_json(const PauseRule& rule) {
  Json entry;
  entry["cause"] = field_json(rule.cause);
  entry["cap"] = amount_json(rule.cap);
  return entry;
}

Json time_limit_json(const TimeLimitComponent& limit) {
  Json entry;
  entry["limit"] = amount_json(limit.limit);
  entry["per"] = field_json(limit.per);
  entry["start"] = limit.start ? Json(std::string(name_of(*limit.start))) : Json();
  entry["stop"] = field_json(limit.stop);
  entry["refusal_limit"] = amount_json(limit.refusal_limit);
  entry["answer_limit"] = amount_json(limit.answer_limit);
  entry["phases"] = list_json(limit.phases, phase_json);
  entry["conditional"] = list_json(limit.conditional, other_limit_json);
  entry["pauses"] = list_json(limit.pauses, pause_json);
  entry["before"] = amount_json(limit.before.limit);
  entry["before_event"] = field_json(limit.before.event);
  entry["extension"] = amount_json(limit.extension.limit);
  entry["extension_count"] = field_json(limit.extension.count);
  entry["legal_limit"] = amount_json(limit.legal.limit);
  entry["legal_act"] = field_json(limit.legal.act);
  return entry;
}

Json variant_json(const Variant& variant) {
  Json entry;
  entry["id"] = field_json(variant.id);
  entry["title"] = field_json(variant.title);
  entry["title_en"] = field_json(variant.title_en);
  entry["steps"] = list_json(variant.procedure.steps, step_json);
  entry["time_limit"] = time_limit_json(variant.time_limit);
  entry["fee"] = fee_json(variant.fee);
  entry["products"] = list_json(variant.product.items, product_json);
  return entry;
}

Json subprocedure_json(const Subprocedure& below) {
  Json entry;
  entry["id"] = field_json(below.id);
  entry["title"] = field_json(below.title);
  entry["title_en"] = field_json(below.title_en);
  entry["steps"] = list_json(below.steps, step_json);
  return entry;
}

Json role_json(const RoleDefinition& role) {
  Json entry;
  entry["id"] = role.id;
  entry["title"] = field_json(role.title);
  entry["title_en"] = field_json(role.title_en);
  entry["kind"] = std::string(name_of(role.kind.value_or(RoleKind::own)));
  entry["agency"] = field_json(role.agency);
  return entry;
}

Json source_json(const SourceDefinition& source) {
  Json entry;
  entry["id"] = source.id;
  entry["title"] = field_json(source.title);
  entry["url"] = field_json(source.url);
  entry["retrieved"] = date_json(source.retrieved);
  return entry;
}

Json quota_json(const Quota& quota) {
  Json entry;
  entry["count"] = field_json(quota.count);
  entry["per"] = field_json(quota.per);
  entry["variants"] = texts_json(quota.variants);
  return entry;
}

Json hours_json(const ServiceHours& hours) {
  Json entry;
  entry["monday"] = texts_json(hours.monday);
  entry["tuesday"] = texts_json(hours.tuesday);
  entry["wednesday"] = texts_json(hours.wednesday);
  entry["thursday"] = texts_json(hours.thursday);
  entry["friday"] = texts_json(hours.friday);
  entry["saturday"] = texts_json(hours.saturday);
  entry["sunday"] = texts_json(hours.sunday);
  entry["always_open"] = hours.always_open.value_or(false);
  entry["zone"] = field_json(hours.zone);
  entry["quotas"] = list_json(hours.quotas, quota_json);
  return entry;
}

std::string_view presence_name(Presence presence) {
  switch (presence) {
    case Presence::absent:
      return "absent";
    case Presence::stated:
      return "stated";
    case Presence::inferred:
      return "inferred";
    case Presence::not_stated:
      return "not_stated";
    case Presence::not_applicable:
      return "not_applicable";
    case Presence::not_seen:
      return "not_seen";
  }
  return {};
}

void add_lists(Json& data, const Standard& standard) {
  data["requirements"] = items_json(standard.requirements.items);
  data["complaints"] = complaints_json(standard.complaints);
  data["acts"] = acts_json(standard.legal_basis);
  data["facilities"] = items_json(standard.facilities.items);
  data["competence"] = competence_json(standard.competence);
  data["internal_control"] = items_json(standard.internal_control.items);
  data["staffing"] = staffing_json(standard.staffing);
  data["guarantee"] = items_json(standard.guarantee.items);
  data["safety"] = items_json(standard.safety.items);
  data["evaluation"] = items_json(standard.evaluation.items);
}

Json components_json(const Standard& standard, const ShownPart& part) {
  Json components{Json::Array{}};
  for (const auto& row : component_rows(standard, Language::indonesian)) {
    if (part.component && row.key != *part.component) continue;
    const auto& component = component_of(standard, row.key);
    Json entry;
    entry["key"] = name_of(row.key);
    entry["presence"] = presence_name(component.presence);
    entry["number"] = field_json(component.number);
    entry["heading"] = field_json(component.heading);
    entry["description"] = row.description;
    entry["source"] = field_json(component.source);
    entry["page"] = field_json(component.page);
    components.push_back(entry);
  }
  return components;
}

}  // namespace

Json standard_json(const Standard& standard, const ShownPart& part) {
  const auto& service = standard.service;
  Json data;
  data["id"] = *standard.id;
  data["edition"] = *standard.edition;
  data["title"] = field_json(service.title);
  data["title_en"] = field_json(service.title_en);
  data["kind"] = service.kind ? Json(std::string(name_of(*service.kind))) : Json();
  data["agency"] = field_json(service.agency);
  data["unit"] = field_json(service.unit);
  data["revision"] = field_json(service.revision);
  data["decree"] = field_json(service.decree);
  data["issued"] = date_json(service.issued);
  data["effective"] = date_json(service.effective);
  data["limit"] = amount_json(standard.time_limit.limit);
  data["time_limit"] = time_limit_json(standard.time_limit);
  data["fee"] = fee_json(standard.fee);
  data["products"] = list_json(standard.product.items, product_json);
  data["steps"] = list_json(standard.procedure.steps, step_json);
  data["subprocedures"] = list_json(standard.subprocedures, subprocedure_json);
  data["variants"] = list_json(standard.variants, variant_json);
  data["hours"] = hours_json(standard.hours);
  data["charter"] = field_json(standard.charter.text);
  data["components"] = components_json(standard, part);
  add_lists(data, standard);
  Json roles{Json::Array{}};
  for (const auto& role : standard.roles) roles.push_back(role_json(role));
  data["roles"] = roles;
  Json sources{Json::Array{}};
  for (const auto& source : standard.sources) sources.push_back(source_json(source));
  data["sources"] = sources;
  return data;
}

}  // namespace sp::cli
