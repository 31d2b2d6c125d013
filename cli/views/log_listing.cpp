// SPDX-License-Identifier: Apache-2.0
#include "cli/views/log_listing.hpp"

#include "cli/views/case_json.hpp"
#include "cli/views/words.hpp"
#include "procedure/procedure.hpp"
#include "text/spoken_time.hpp"

#include <initializer_list>

namespace sp::cli {
namespace {

std::string what(const CaseEvent& event) {
  std::string all;
  for (const auto& text : {event.details.correction, event.details.subject, event.details.reason,
                           event.details.note, event.details.assignee}) {
    if (text) all += (all.empty() ? "" : " · ") + *text;
  }
  return all;
}

/// What the event says, and what later ones made of it.
std::string event_cell(const CaseEvent& event, const EventStanding& standing, Language language) {
  auto text = event_words(event, language);
  const auto mark = [&](Label label, const std::optional<std::int64_t>& by) {
    if (by) text += " · " + say(label, language, {std::to_string(*by)});
  };
  mark(Label::amended_by, standing.amended_by);
  mark(Label::annulled_by, standing.annulled_by);
  return text;
}

/// Typed later than the minute in which it happened?
bool is_recorded_late(const CaseEvent& event) {
  return event.recorded_at - event.occurred_at >= std::chrono::minutes{1};
}

/// The document's word for what was decided; the cause of a suspension.
std::string outcome_words(const CaseEvent& event, const Standard& standard) {
  if (!event.outcome) return event.cause.value_or("");
  const auto* step = find_step(standard, event.step.value_or(""));
  const auto* outcome = step != nullptr ? find_outcome(*step, *event.outcome) : nullptr;
  return outcome != nullptr ? outcome->label.value_or(*event.outcome) : *event.outcome;
}

void add_for_machines(Listing& listing, std::initializer_list<const char*> keys) {
  for (const auto* key : keys) listing.columns.push_back({.key = key, .title = {}});
}

/// What few events have.
void add_facts(Listing& listing) {
  add_for_machines(
      listing, {"assignee", "names", "unit", "extension", "request", "duplicate_of", "letter_date",
                "agenda_number", "agenda_date", "disposition_date", "variant"});
}

std::vector<Column> columns(const Context& context) {
  return {{.key = "number", .title = context.say(Label::number), .align = Align::right},
          {.key = "kind", .title = context.say(Label::event)},
          {.key = "occurred_at", .title = context.say(Label::occurred_at)},
          {.key = "", .title = context.say(Label::recorded)},
          {.key = "step", .title = context.say(Label::step)},
          {.key = "outcome", .title = context.say(Label::outcome)},
          {.key = "actor", .title = context.say(Label::actor)},
          {.key = "reason", .title = context.say(Label::reason), .flexible = true}};
}

Json hash_json(const std::optional<Hash>& hash) {
  return hash ? Json(to_hex(*hash)) : Json();
}

Json salt_json(const std::optional<Salt>& salt) {
  return salt ? Json(to_hex(*salt)) : Json();
}

Json details_json(const std::vector<LoggedDetail>& details) {
  Json entries{Json::Array{}};
  for (const auto& detail : details) {
    Json entry;
    entry["field"] = detail.field;
    entry["salt"] = salt_json(detail.salt);
    entry["value"] = detail.value;
    entry["commitment"] = to_hex(detail.commitment);
    entries.push_back(entry);
  }
  return entries;
}

/// What the hash is computed from beside the event.
void put_seal(Json& record, const LoggedEvent& logged, const std::string& log_id) {
  record["log_id"] = log_id;
  record["enc"] = logged.encoding;
  record["previous"] = to_hex(logged.previous);
  record["request_commitment"] = hash_json(logged.commitments.request);
  record["details_commitment"] = hash_json(logged.commitments.details);
  record["details"] = details_json(logged.details);
}

Row log_row(const CaseEvent& event, const EventStanding& standing, const Zone& zone,
            const Standard& standard, Language language) {
  auto step = event.step.value_or("");
  if (event.visit.value_or(1) > 1) step += "#" + std::to_string(*event.visit);
  return {
      event_json(event, zone),
      {{std::to_string(event.number)},
       {event_cell(event, standing, language), standing.annulled_by ? Tone::muted : Tone::plain},
       {spoken_time(event.occurred_at, zone, language)},
       {is_recorded_late(event) ? spoken_time(event.recorded_at, zone, language) : "",
        Tone::warning},
       {step},
       {outcome_words(event, standard)},
       {event.details.actor.value_or("")},
       {what(event)}}};
}

}  // namespace

Listing case_log_listing(const Context& context) {
  Listing listing{.schema = "sp.log/1", .columns = columns(context), .rows = {}};
  add_for_machines(listing, {"seq", "case", "recorded_at", "visit", "cause", "document", "ref",
                             "units", "subject", "note", "request_id", "hash", "corrects",
                             "corrected_kind", "correction", "amended_by", "annulled_by"});
  add_facts(listing);
  return listing;
}

Listing whole_log_listing(const Context& context) {
  Listing listing{.schema = "sp.log.all/1",
                  .columns = {{.key = "case", .title = context.say(Label::case_)}},
                  .rows = {}};
  const auto shared = columns(context);
  listing.columns.insert(listing.columns.end(), shared.begin(), shared.end());
  add_for_machines(listing, {"seq",
                             "recorded_at",
                             "uid",
                             "login_uid",
                             "visit",
                             "cause",
                             "requirements",
                             "document",
                             "ref",
                             "units",
                             "scheduled_at",
                             "subject",
                             "note",
                             "corrects",
                             "corrected_kind",
                             "correction",
                             "standard",
                             "edition",
                             "standard_sha256",
                             "calendar_sha256",
                             "request_id",
                             "request_commitment",
                             "details_commitment",
                             "enc",
                             "log_id",
                             "previous",
                             "hash"});
  add_facts(listing);
  return listing;
}

Row case_log_row(const CaseEvent& event, const EventStanding& standing, const Zone& zone,
                 const Standard& standard, Language language) {
  auto row = log_row(event, standing, zone, standard, language);
  row.record["amended_by"] = standing.amended_by;
  row.record["annulled_by"] = standing.annulled_by;
  return row;
}

Row whole_log_row(const LoggedEvent& logged, const std::string& log_id, const Judge& judge,
                  Language language) {
  auto row = log_row(logged.event, {}, judge.calendar.zone, judge.standard, language);
  put_seal(row.record, logged, log_id);
  row.cells.insert(row.cells.begin(), Cell{logged.event.case_number, Tone::strong});
  return row;
}

}  // namespace sp::cli
