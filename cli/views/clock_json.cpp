// SPDX-License-Identifier: Apache-2.0
// A clock as a JSON record.
#include "cli/views/case_json.hpp"

namespace sp::cli {
namespace {

std::string start_name(const Clock& clock) {
  if (clock.name == "applicant") return "requested";
  if (is_of_step(clock)) return "arrived";
  if (!clock.terms.start_step.empty()) return clock.terms.start_step;
  return std::string(name_of(clock.terms.start));
}

Json readings_json(const Clock& clock, const Zone& zone) {
  if (!clock.readings) return {};
  Json readings;
  put_deadline(readings["working_days"], clock.readings->working_days, zone);
  put_deadline(readings["calendar_days"], clock.readings->calendar_days, zone);
  return readings;
}

/// Why it is not the limit that the standard begins with.
Json reason_json(LimitReason reason) {
  switch (reason) {
    case LimitReason::none:
      return {};
    case LimitReason::refused:
      return "refused";
    case LimitReason::condition:
      return "condition";
  }
  return {};
}

void put_terms(Json& record, const Clock& clock) {
  record["limit"] = clock.has_limit() ? Json(to_string(clock.limit)) : Json();
  record["extension"] = clock.extension ? Json(to_string(*clock.extension)) : Json();
  record["late_extensions"] = clock.late_extensions;
  record["limit_because"] = reason_json(clock.terms.reason);
  record["units"] = clock.units;
  record["units_apart"] = clock.units_apart;
  record["per"] = clock.terms.per.empty() ? Json() : Json(clock.terms.per);
  record["multiply"] =
      clock.terms.per.empty() ? Json() : Json(std::string(name_of(clock.terms.multiply)));
  record["started_by"] = start_name(clock);
  record["stopped_by"] = clock.name == "applicant" ? "supplied"
                         : clock.backwards         ? "received"
                                                   : clock.terms.stop;
  record["count"] = clock.limit.is_working_time() || !clock.has_limit()
                        ? Json()
                        : Json(std::string(name_of(clock.terms.rules.count)));
  record["cutoff"] = clock.terms.rules.cutoff ? Json(to_string(*clock.terms.rules.cutoff)) : Json();
  record["defaults"] = strings_json(clock.terms.defaults);
  record["inferred"] = strings_json(clock.terms.inferred);
}

}  // namespace

Json clock_json(const Clock& clock, const Zone& zone) {
  Json record;
  record["clock"] = clock.name;
  record["start"] = time_json(clock.start, zone);
  record["stop"] = time_json(clock.stop, zone);
  record["status"] = name_of(clock.status);
  put_deadline(record, clock.deadline, zone);
  record["provisional"] = clock.is_provisional();
  put_terms(record, clock);
  record["readings"] = readings_json(clock, zone);
  record["elapsed_minutes"] = clock.elapsed_minutes;
  record["remaining_minutes"] = clock.remaining_minutes;
  record["elapsed_days"] = clock.elapsed_days;
  record["remaining_days"] = clock.remaining_days;
  record["late_minutes"] = clock.late_minutes;
  record["late_days"] = clock.late_days;
  record["late_at_least"] = clock.late_at_least;
  record["after_hours"] = clock.after_hours;
  record["recorded_late_minutes"] = clock.recorded_late_minutes;
  return record;
}

}  // namespace sp::cli
