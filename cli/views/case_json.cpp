// SPDX-License-Identifier: Apache-2.0
#include "cli/views/case_json.hpp"

#include "cases/moves.hpp"

namespace sp::cli {
namespace {

Json visits_json(const CaseView& view) {
  Json visits{Json::Array{}};
  for (const auto& visit : view.state.visits) {
    Json entry;
    entry["step"] = visit.step;
    entry["visit"] = visit.number;
    entry["from"] = time_json(visit.from, view.zone());
    entry["to"] = time_json(visit.to, view.zone());
    entry["outcome"] = visit.outcome;
    visits.push_back(entry);
  }
  return visits;
}

Json holds_json(const CaseView& view) {
  Json holds{Json::Array{}};
  for (const auto& hold : view.state.holds) {
    Json entry;
    entry["cause"] = hold.cause;
    entry["declared"] = hold.declared;
    entry["from"] = time_json(hold.from, view.zone());
    entry["to"] = time_json(hold.to, view.zone());
    entry["reason"] = hold.reason;
    entry["request"] = hold.request;
    entry["requirements"] = strings_json(hold.requirements);
    holds.push_back(entry);
  }
  return holds;
}

/// Only units that were named or decided apart.
Json units_json(const CaseView& view) {
  const auto& state = view.state;
  Json units{Json::Array{}};
  if (state.unit_names.empty() && state.unit_outcomes.empty()) return units;
  for (std::int64_t unit = 1; unit <= state.units; ++unit) {
    const auto place = static_cast<std::size_t>(unit - 1);
    const auto found = state.unit_outcomes.find(unit);
    const bool decided = found != state.unit_outcomes.end();
    Json entry;
    entry["unit"] = unit;
    entry["name"] = place < state.unit_names.size() ? Json(state.unit_names[place]) : Json();
    entry["step"] = decided ? Json(found->second.step) : Json();
    entry["outcome"] = decided ? Json(found->second.outcome) : Json();
    entry["at"] = decided ? time_json(found->second.at, view.zone()) : Json();
    units.push_back(entry);
  }
  return units;
}

Json date_json(const std::optional<Date>& date) {
  return date ? Json(to_string(*date)) : Json();
}

void put_details(Json& record, const CaseView& view) {
  const auto& state = view.state;
  record["assignee"] = state.assignee.empty() ? Json() : Json(state.assignee);
  record["letter_date"] = date_json(state.intake.letter_date);
  record["agenda_number"] = state.intake.agenda_number;
  record["agenda_date"] = date_json(state.intake.agenda_date);
  record["disposition_date"] = date_json(state.intake.disposition_date);
  record["variant"] = state.pins.variant.empty() ? Json() : Json(state.pins.variant);
  record["reopened"] = time_json(state.reopened, view.zone());
  record["unanswered"] = state.unanswered;
  record["duplicate_of"] = state.duplicate_of;
  record["units_decided"] = units_json(view);
}

Json clocks_json(const CaseView& view) {
  Json clocks{Json::Array{}};
  for (const auto& clock : view.clocks) clocks.push_back(clock_json(clock, view.zone()));
  return clocks;
}

void put_facts(Json& record, const EventFacts& facts) {
  record["unit"] = facts.unit;
  record["extension"] = facts.extension ? Json(to_string(*facts.extension)) : Json();
  record["request"] = facts.request;
  record["duplicate_of"] = facts.duplicate_of;
  record["letter_date"] = date_json(facts.letter_date);
  record["agenda_number"] = facts.agenda_number;
  record["agenda_date"] = date_json(facts.agenda_date);
  record["disposition_date"] = date_json(facts.disposition_date);
  record["variant"] = facts.variant;
}

Json possible_json(const CaseView& view) {
  Json lines{Json::Array{}};
  for (const auto& move : possible_moves(view.state, view.standard())) {
    lines.push_back(to_command_line(move, view.state.case_number));
  }
  for (const auto& clock : view.clocks) {
    const bool unanswered = clock.name == "applicant" && clock.status == ClockStatus::overdue;
    if (unanswered) lines.push_back("sp lapse " + view.state.case_number);
  }
  return lines;
}

/// Every step the case is at: several where they run side by side.
Json steps_json(const CaseState& state) {
  std::vector<std::string> steps;
  for (const auto* visit : state.open_visits()) steps.push_back(visit->step);
  return strings_json(steps);
}

}  // namespace

Json time_json(const std::optional<Instant>& instant, const Zone& zone) {
  return instant ? Json(to_rfc3339(*instant, zone)) : Json();
}

Json strings_json(const std::vector<std::string>& values) {
  Json array{Json::Array{}};
  for (const auto& value : values) array.push_back(value);
  return array;
}

void put_deadline(Json& record, const std::optional<Deadline>& deadline, const Zone& zone) {
  record["due"] = deadline ? time_json(deadline->due, zone) : Json();
  record["date"] = deadline ? Json(to_string(deadline->date)) : Json();
  record["late_from"] = deadline ? time_json(deadline->late_from, zone) : Json();
  record["provisional"] = deadline ? Json(deadline->provisional) : Json(false);
}

Json case_json(const CaseView& view) {
  const auto& state = view.state;
  const auto* here = state.current();
  Json record;
  record["case"] = state.case_number;
  record["standard"] = state.pins.standard_id;
  record["standard_sha256"] = to_hex(state.pins.standard);
  record["calendar"] = view.calendar.id();
  record["calendar_sha256"] = to_hex(state.pins.calendar);
  record["edition"] = state.pins.edition;
  record["revision"] = view.standard().service.revision.value;
  record["title"] = view.standard().service.title.value;
  record["status"] = name_of(state.status);
  record["held"] = state.is_held();
  record["step"] = here != nullptr ? Json(here->step) : Json();
  record["visit"] = here != nullptr ? Json(here->number) : Json();
  record["steps"] = steps_json(state);
  record["number"] = state.number;
  record["ref"] = state.ref;
  record["units"] = state.units;
  record["subject"] = state.subject;
  record["received"] = time_json(state.received, view.zone());
  put_details(record, view);
  record["ended"] = time_json(state.ended, view.zone());
  record["visits"] = visits_json(view);
  record["holds"] = holds_json(view);
  record["clocks"] = clocks_json(view);
  record["possible"] = possible_json(view);
  return record;
}

Json row_json(const CaseRow& row, const Zone& zone) {
  Json record;
  record["case"] = row.case_number;
  record["standard"] = row.standard_id;
  record["edition"] = row.edition;
  record["status"] = name_of(row.status);
  record["held"] = row.held;
  record["step"] = row.step;
  record["visit"] = row.visit;
  record["number"] = row.number;
  record["ref"] = row.ref;
  record["units"] = row.units;
  record["received"] = time_json(row.received, zone);
  record["ended"] = time_json(row.ended, zone);
  record["subject"] = row.subject;
  return record;
}

Json event_json(const CaseEvent& event, const Zone& zone) {
  // A dry run's event has no place in the log, and so no hash.
  const bool is_stored = event.seq > 0;
  Json record;
  record["seq"] = is_stored ? Json(event.seq) : Json();
  record["case"] = event.case_number;
  record["number"] = event.number;
  record["kind"] = name_of(event.kind);
  record["occurred_at"] = time_json(event.occurred_at, zone);
  record["recorded_at"] = time_json(event.recorded_at, zone);
  record["actor"] = event.details.actor;
  record["uid"] = event.uid;
  record["login_uid"] = event.login_uid;
  record["step"] = event.step;
  record["visit"] = event.visit;
  record["outcome"] = event.outcome;
  record["cause"] = event.cause;
  record["requirements"] = strings_json(event.requirements);
  record["units"] = event.units;
  record["ref"] = event.ref;
  record["document"] = event.document;
  record["scheduled_at"] = time_json(event.scheduled_at, zone);
  record["standard"] = event.pins ? Json(event.pins->standard_id) : Json();
  record["edition"] = event.pins ? Json(event.pins->edition) : Json();
  record["standard_sha256"] = event.pins ? Json(to_hex(event.pins->standard)) : Json();
  record["calendar_sha256"] = event.pins ? Json(to_hex(event.pins->calendar)) : Json();
  record["request_id"] = event.request_id;
  record["subject"] = event.details.subject;
  record["reason"] = event.details.reason;
  record["note"] = event.details.note;
  record["assignee"] = event.details.assignee;
  record["names"] = event.details.names;
  put_facts(record, event.facts);
  const auto about = event.corrected.value_or(CorrectedEvent{});
  record["corrects"] = about.number;
  record["corrected_kind"] = about.kind ? Json(std::string(name_of(*about.kind))) : Json();
  record["correction"] = event.details.correction;
  record["hash"] = is_stored ? Json(to_hex(event.hash)) : Json();
  return record;
}

Json check_json(const CaseView& view, const Clock& clock) {
  const auto* here = view.state.current();
  Json record;
  record["case"] = view.state.case_number;
  record["clock"] = clock.name;
  put_deadline(record, clock.deadline, view.zone());
  record["provisional"] = clock.is_provisional();
  record["status"] = name_of(clock.status);
  record["late_minutes"] = clock.late_minutes;
  record["late_days"] = clock.late_days;
  record["late_at_least"] = clock.late_at_least;
  record["after_hours"] = clock.after_hours;
  record["remaining_minutes"] = clock.remaining_minutes;
  record["remaining_days"] = clock.remaining_days;
  record["standard"] = view.state.pins.standard_id;
  record["step"] = here != nullptr ? Json(here->step) : Json();
  record["visit"] = here != nullptr ? Json(here->number) : Json();
  record["ref"] = view.state.ref;
  return record;
}

}  // namespace sp::cli
