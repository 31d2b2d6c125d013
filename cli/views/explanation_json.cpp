// SPDX-License-Identifier: Apache-2.0
#include "cli/views/explanation_json.hpp"

#include "cli/views/case_json.hpp"

namespace sp::cli {
namespace {

Json optional_text(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}

template <class T>
Json field_json(const Field<T>& field) {
  return Json(field.value);
}

std::int64_t whole_minutes(Seconds seconds) {
  return std::chrono::floor<Minutes>(seconds).count();
}

Json index_json(const std::optional<std::size_t>& index) {
  return index ? Json(static_cast<std::int64_t>(*index)) : Json();
}

Json promise_json(const CaseView& view, const Clock& clock) {
  const auto& standard = view.standard();
  const auto& limit = standard.time_limit;
  Json record;
  record["original"] = field_json(limit.original);
  record["component"] = field_json(limit.number);
  record["heading"] = field_json(limit.heading);
  record["applies_to"] = field_json(limit.applies_to);
  record["document"] = field_json(standard.document.source);
  record["number"] = field_json(standard.service.number);
  record["decree"] = field_json(standard.service.decree);
  record["limit"] = clock.has_limit() ? Json(to_string(clock.terms.limit)) : Json();
  const bool legal = clock.name == "legal";
  record["act"] = legal ? field_json(limit.legal.act) : Json();
  record["roll"] = std::string(name_of(clock.terms.rules.roll));
  return record;
}

Json pause_json(const CaseView& view, const ExplainedPause& pause) {
  const auto& zone = view.zone();
  Json record;
  record["cause"] = pause.hold.cause;
  record["from"] = time_json(pause.hold.from, zone);
  record["to"] = time_json(pause.hold.to, zone);
  record["from_event"] = pause.from_event;
  record["to_event"] = pause.to_event;
  record["reason"] = pause.hold.reason;
  record["effect"] = name_of(pause.effect);
  record["counted_from"] = pause.counted ? time_json(pause.counted->from, zone) : Json();
  record["counted_to"] = pause.counted ? time_json(pause.counted->to, zone) : Json();
  record["capped"] = pause.capped;
  record["cap"] = pause.cap ? Json(to_string(*pause.cap)) : Json();
  record["taken_off_minutes"] = whole_minutes(pause.taken_off);
  record["taken_off_days"] = pause.days_taken_off;
  return record;
}

Json extension_json(const CaseView& view, const ExplainedExtension& extension) {
  Json record;
  record["by"] = to_string(extension.given.extension.by);
  record["at"] = time_json(extension.given.extension.at, view.zone());
  record["recorded_at"] = time_json(extension.given.extension.recorded_at, view.zone());
  record["in_time"] = extension.given.in_time;
  record["event"] = extension.event;
  record["reason"] = optional_text(extension.reason);
  return record;
}

Json day_off_json(const DayOff& day_off) {
  Json record;
  record["kind"] = std::string(name_of(day_off.kind));
  record["name"] = day_off.name;
  record["decree"] = optional_text(day_off.decree);
  record["known_from"] = day_off.known_from ? Json(to_string(*day_off.known_from)) : Json();
  return record;
}

Json stretches_json(const ExplainedDate& entry, const Zone& zone) {
  Json all{Json::Array{}};
  for (const auto& stretch : entry.stretches) {
    Json record;
    record["from"] = time_json(stretch.span.from, zone);
    record["to"] = time_json(stretch.span.to, zone);
    record["kind"] = name_of(stretch.kind);
    record["pause"] = index_json(stretch.pause);
    record["seconds"] = (stretch.span.to - stretch.span.from).count();
    all.push_back(record);
  }
  return all;
}

Json hours_json(const ExplainedDate& entry, const Zone& zone) {
  Json hours{Json::Array{}};
  for (const auto& span : entry.hours) {
    Json record;
    record["from"] = time_json(span.from, zone);
    record["to"] = time_json(span.to, zone);
    hours.push_back(record);
  }
  return hours;
}

Json pauses_of_date(const ExplainedDate& entry) {
  Json indices{Json::Array{}};
  for (const auto index : entry.pauses) indices.push_back(static_cast<std::int64_t>(index));
  return indices;
}

void put_sums(Json& record, const ExplainedDate& entry, bool in_minutes) {
  const auto count = [&](std::size_t which) {
    return which < entry.counts.size() ? &entry.counts[which] : nullptr;
  };
  const auto* first = count(0);
  const auto* second = count(1);
  record["counts"] = first != nullptr ? Json(first->counts) : Json();
  record["sum_days"] = first != nullptr ? Json(first->sum) : Json();
  record["counts_as_calendar_day"] = second != nullptr ? Json(second->counts) : Json();
  record["sum_calendar_days"] = second != nullptr ? Json(second->sum) : Json();
  record["counted_seconds"] = in_minutes ? Json(entry.counted.count()) : Json();
  record["late_seconds"] = in_minutes ? Json(entry.late.count()) : Json();
  record["sum_seconds"] = in_minutes ? Json(entry.sum.count()) : Json();
}

Json date_json(const ExplainedDate& entry, const ExplainedClock& of, const Zone& zone) {
  Json record;
  record["date"] = to_string(entry.date);
  record["covered"] = entry.covered;
  record["provisional"] = entry.provisional;
  record["hours"] = hours_json(entry, zone);
  record["day_off"] = entry.day_off ? day_off_json(*entry.day_off) : Json();
  record["special"] = optional_text(entry.special);
  record["special_source"] = optional_text(entry.special_source);
  record["day_zero"] = of.why.day_zero == entry.date;
  record["due"] = of.clock.deadline->date == entry.date;
  record["measured"] = entry.measured;
  record["after_due"] = entry.after_due;
  record["pauses"] = pauses_of_date(entry);
  record["stopped_by"] = index_json(entry.stopped_by);
  record["stretches"] = stretches_json(entry, zone);
  put_sums(record, entry, of.clock.limit.is_working_time());
  return record;
}

Json tallies_json(const Explanation& why) {
  Json all{Json::Array{}};
  for (const auto& tally : why.tallies) {
    Json record;
    record["unit"] = name_of(tally.unit);
    record["limit_days"] = tally.limit;
    record["used_days"] = tally.used;
    record["reached"] = tally.reached ? Json(to_string(*tally.reached)) : Json();
    record["due"] = tally.due ? Json(to_string(*tally.due)) : Json();
    all.push_back(record);
  }
  return all;
}

Json account_json(const CaseView& view, const ExplainedClock& of) {
  const auto& why = of.why;
  const bool in_minutes = of.clock.limit.is_working_time() && why.until;
  Json record = clock_json(of.clock, view.zone());
  record["promise"] = promise_json(view, of.clock);
  record["start_event"] = why.start_event;
  record["stop_event"] = why.stop_event;
  record["measured_until"] = time_json(why.until, view.zone());
  record["day_zero"] = why.day_zero ? Json(to_string(*why.day_zero)) : Json();
  record["target"] = why.target ? Json(to_string(*why.target)) : Json();
  record["used_seconds"] = in_minutes ? Json(why.used.count()) : Json();
  record["late_seconds"] = in_minutes ? Json(why.late.count()) : Json();
  record["counted_due"] = time_json(why.due, view.zone());
  record["counts"] = tallies_json(why);
  Json pauses{Json::Array{}};
  for (const auto& pause : why.pauses) pauses.push_back(pause_json(view, pause));
  record["pauses"] = pauses;
  Json extensions{Json::Array{}};
  for (const auto& given : why.extensions) extensions.push_back(extension_json(view, given));
  record["extensions"] = extensions;
  Json dates{Json::Array{}};
  for (const auto& entry : why.dates) dates.push_back(date_json(entry, of, view.zone()));
  record["dates"] = dates;
  return record;
}

}  // namespace

Json explanation_json(const CaseView& view, const std::vector<ExplainedClock>& clocks) {
  const auto& state = view.state;
  Json record;
  record["case"] = state.case_number;
  record["ref"] = state.ref;
  record["subject"] = state.subject;
  record["title"] = view.standard().service.title.value;
  record["agency"] = view.standard().service.agency.value;
  record["standard"] = state.pins.standard_id;
  record["edition"] = state.pins.edition;
  record["standard_sha256"] = to_hex(state.pins.standard);
  record["calendar"] = view.calendar.id();
  record["calendar_sha256"] = to_hex(state.pins.calendar);
  record["status"] = name_of(state.status);
  Json all{Json::Array{}};
  for (const auto& clock : clocks) all.push_back(account_json(view, clock));
  record["clocks"] = all;
  return record;
}

Listing explanation_rows(const CaseView& view, const std::vector<ExplainedClock>& clocks) {
  Listing listing{.schema = "sp.explain/1", .columns = {}, .rows = {}};
  for (const auto* key :
       {"clock", "date", "counts", "sum_days", "counts_as_calendar_day", "sum_calendar_days",
        "counted_seconds", "late_seconds", "sum_seconds", "measured", "after_due", "due",
        "day_zero", "provisional", "covered", "special", "special_source"}) {
    listing.columns.push_back({.key = key, .title = {}});
  }
  for (const auto& clock : clocks) {
    for (const auto& entry : clock.why.dates) {
      auto record = date_json(entry, clock, view.zone());
      record["clock"] = clock.clock.name;
      listing.rows.push_back({record, {}});
    }
  }
  return listing;
}

}  // namespace sp::cli
