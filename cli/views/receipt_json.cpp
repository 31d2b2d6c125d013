// SPDX-License-Identifier: Apache-2.0
#include "cases/corrections.hpp"
#include "cli/views/case_json.hpp"
#include "cli/views/receipt_parts.hpp"
#include "cli/views/receipt_text.hpp"

#include <algorithm>

namespace sp::cli {
namespace {

Json requirements_json(const CaseView& view) {
  Json all{Json::Array{}};
  for (const auto& requirement : ticked_requirements(view)) {
    Json record;
    record["id"] = requirement.id;
    record["text"] = requirement.text;
    record["ticked"] = requirement.ticked;
    all.push_back(record);
  }
  return all;
}

Json pauses_json(const Standard& standard) {
  Json all{Json::Array{}};
  for (const auto& rule : standard.time_limit.pauses.value_or({})) {
    Json record;
    record["cause"] = rule.cause.value;
    record["text"] = rule.text.value;
    record["cap"] = rule.cap ? Json(to_string(*rule.cap)) : Json();
    all.push_back(record);
  }
  return all;
}

Json channels_json(const Standard& standard) {
  Json all{Json::Array{}};
  for (const auto& channel : standard.complaints.channels.value_or({})) {
    Json record;
    record["kind"] = channel.kind.value;
    record["name"] = channel.name.value;
    record["contact"] = strings_json(channel.contact.value_or({}));
    all.push_back(record);
  }
  return all;
}

}  // namespace

std::vector<TickedRequirement> ticked_requirements(const CaseView& view) {
  std::vector<std::string> ids;
  for (const auto& event : history_of(view.log)) {
    if (event.kind == EventKind::accepted) ids = event.requirements;
  }
  std::vector<TickedRequirement> all;
  for (const auto& item : view.standard().requirements.items.value_or({})) {
    // A dash says nothing behind a box to be ticked.
    const bool labelled = item.label && *item.label != "-";
    const auto label = labelled ? *item.label + " " : std::string();
    const bool named = item.id && std::find(ids.begin(), ids.end(), *item.id) != ids.end();
    all.push_back({.id = item.id.value,
                   .text = label + item.text.value_or(""),
                   .ticked = view.state.accepted && (named || !item.id)});
  }
  return all;
}

std::string receiving_officer(const CaseView& view) {
  return view.log.empty() ? std::string() : view.log.front().details.actor.value_or("");
}

Json receipt_json(const CaseView& view) {
  const auto& state = view.state;
  const auto& standard = view.standard();
  Json record;
  record["case"] = state.case_number;
  record["ref"] = state.ref;
  record["subject"] = state.subject;
  record["agency"] = standard.service.agency.value;
  record["unit"] = standard.service.unit.value;
  record["title"] = standard.service.title.value;
  record["standard"] = state.pins.standard_id;
  record["edition"] = state.pins.edition;
  record["status"] = name_of(state.status);
  record["units"] = state.units;
  record["received"] = time_json(state.received, view.zone());
  record["received_by"] = receiving_officer(view).empty() ? Json() : Json(receiving_officer(view));
  record["accepted"] = time_json(state.accepted, view.zone());
  record["requirements"] = requirements_json(view);
  const auto& fee = standard.fee;
  record["fee"] = fee.original ? Json(*fee.original)
                  : fee.amount ? Json(to_string(*fee.amount))
                               : Json();
  record["promise"] = standard.time_limit.original.value;
  record["clock"] = clock_json(view.promise(), view.zone());
  record["pauses"] = pauses_json(standard);
  record["complaints"] = channels_json(standard);
  return record;
}

}  // namespace sp::cli
