// SPDX-License-Identifier: Apache-2.0
#include "zones/zone_database.hpp"

#include <absl/time/time.h>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace sp {
namespace {

absl::Time to_absl(Instant instant) {
  return absl::FromUnixSeconds(instant.time_since_epoch().count());
}

Instant from_absl(absl::Time time) {
  return Instant{Seconds{absl::ToUnixSeconds(time)}};
}

Seconds offset_at(const absl::TimeZone& zone, Instant instant) {
  return Seconds{zone.At(to_absl(instant)).offset};
}

std::vector<Zone::Transition> transitions_of(const absl::TimeZone& zone, Instant first,
                                             Instant end) {
  std::vector<Zone::Transition> transitions;
  Seconds offset = offset_at(zone, first);
  absl::TimeZone::CivilTransition change;
  for (Instant at = first; zone.NextTransition(to_absl(at), &change);) {
    at = from_absl(zone.At(change.to).trans);
    if (at >= end) break;
    // A change of the zone's abbreviation alone moves no clock.
    if (const Seconds next = offset_at(zone, at); next != offset) {
      transitions.push_back({at, next});
      offset = next;
    }
  }
  return transitions;
}

/// Is it a name of the zone database, and no path, rule or setting of the machine?
bool is_zone_name(std::string_view name) {
  constexpr std::string_view allowed =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-/";
  const auto begins = [name](std::string_view start) {
    return name.substr(0, start.size()) == start;
  };
  if (name.empty() || name.size() > 64 || name.find_first_not_of(allowed) != name.npos)
    return false;
  return !begins("/") && !begins("posix") && !begins("right/") && name != "localtime";
}

}  // namespace

std::optional<Zone> find_zone(const std::string& name, DateRange dates) {
  absl::TimeZone zone;
  if (!is_zone_name(name) || !absl::LoadTimeZone(name, &zone)) return std::nullopt;
  const std::chrono::days day{1};
  const Instant first{Seconds{(dates.first - day).time_since_epoch()}};
  const Instant end{Seconds{(dates.last + day + day).time_since_epoch()}};
  return Zone(name, offset_at(zone, first), transitions_of(zone, first, end));
}

std::vector<std::string> zone_names() {
  const char* folder = std::getenv("TZDIR");
  std::ifstream file(std::string(folder == nullptr ? "/usr/share/zoneinfo" : folder) +
                     "/tzdata.zi");
  std::vector<std::string> names;
  for (std::string line; std::getline(file, line);) {
    std::istringstream words(line);
    std::string kind;
    std::string name;
    words >> kind >> name;
    if (kind == "L") words >> name;
    if (kind == "L" || kind == "Z") names.push_back(name);
  }
  return names;
}

}  // namespace sp
