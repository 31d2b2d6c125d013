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

/// Of the folders of the database, these hold every zone once more.
bool is_copy(std::string_view name) {
  const auto area = name.substr(0, name.find('/'));
  return area == "posix" || area == "right";
}

}  // namespace

std::optional<Zone> find_zone(const std::string& name, DateRange dates) {
  absl::TimeZone zone;
  if (!is_zone_name(name) || is_copy(name) || !absl::LoadTimeZone(name, &zone)) return std::nullopt;
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
