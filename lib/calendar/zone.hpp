// SPDX-License-Identifier: Apache-2.0
// The offset of civil time from UTC: fixed for WIB, WITA and WIT, else a list of transitions that
// was read outside the core and is pinned with the calendar, so that later zone data change no old
// verdict.
#pragma once

#include "calendar/civil_time.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sp {

class Zone {
 public:
  /// From `at` on, civil time is UTC + `offset`.
  struct Transition {
    Instant at;
    Seconds offset;
    bool operator==(const Transition&) const = default;
  };

  /// WIB (+07:00).
  Zone() : Zone("WIB", Seconds{7 * 3600}, {}) {}
  /// `offset` holds before the first transition; transitions must be in strictly ascending order
  /// (else std::logic_error).
  Zone(std::string name, Seconds offset, std::vector<Transition> transitions);

  /// WIB (+07:00), WITA (+08:00), WIT (+09:00), UTC; nothing for another name.
  static std::optional<Zone> built_in(std::string_view name);

  const std::string& name() const { return name_; }
  Seconds offset_at(Instant instant) const;
  CivilTime to_civil(Instant instant) const;
  /// The instant at which clocks show `civil`. A time in a gap (clocks put forward) is the instant
  /// of the transition; of a time that occurs twice (clocks put back) the first counts.
  Instant to_instant(CivilTime civil) const;
  Date date_of(Instant instant) const { return sp::date_of(to_civil(instant)); }

  /// Civil times [from, to) of which to_instant is the time less `offset`.
  struct Steady {
    CivilTime from;
    CivilTime to;
    Seconds offset;
  };
  /// Those about `civil`; apart from it where it lies in a gap of the clocks or is shown twice.
  Steady steady_at(CivilTime civil) const;

  /// The offset before the first transition.
  Seconds first_offset() const { return first_offset_; }
  const std::vector<Transition>& transitions() const { return transitions_; }

 private:
  /// The first transition before which clocks still showed `civil` or a later time.
  std::vector<Transition>::const_iterator next_after(CivilTime civil) const;
  Seconds offset_before(std::vector<Transition>::const_iterator transition) const;

  std::string name_;
  Seconds first_offset_;
  std::vector<Transition> transitions_;
};

/// Has the text the form of a name of the zone database with an area, like "Asia/Tokyo"?
bool is_zone_name(std::string_view text);

/// RFC 3339 with the offset that `zone` has at that instant.
std::string to_rfc3339(Instant instant, const Zone& zone);

/// The instant a typed time means in `zone`: a time of day is of the date `now` has there, a date
/// alone is its midnight (callers that give dates another meaning test `shape` first).
Instant resolve(const TypedTime& typed, const Zone& zone, Instant now);

}  // namespace sp
