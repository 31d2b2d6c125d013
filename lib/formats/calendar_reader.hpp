// SPDX-License-Identifier: Apache-2.0
// A working calendar put together from its files: the office's own, those it is based on, and the
// days off of each year.
#pragma once

#include "base/result.hpp"
#include "calendar/calendar_parts.hpp"
#include "formats/calendar_file.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace sp {

/// Gives the bytes of the calendar file with this id.
using FetchCalendar = std::function<Result<std::string>(const std::string& id)>;

/// What is known of a zone that is not built in.
struct FoundZone {
  std::optional<std::string> text{};       ///< as zone_text.hpp writes it; nothing: no such zone
  std::vector<std::string> suggestions{};  ///< names that may have been meant
};
/// Gives the zone of this name with all transitions that `dates` need.
using FetchZone = std::function<Result<FoundZone>(const std::string& name, DateRange dates)>;

/// One file that a calendar was made of, to be pinned by its content.
struct CalendarLayer {
  std::string kind;  ///< "days_off", "office" or "zone"
  std::string id;
  std::string bytes;
};

struct ComposedCalendar {
  CalendarParts parts;
  /// From the bottom up: a zone that is not built in, days off in the order of the list, then the
  /// office calendars, the one that was asked for last.
  std::vector<CalendarLayer> layers;
};

/// At most so many office calendars may be based on each other.
inline constexpr std::size_t longest_calendar_chain = 8;

/// Composes the office calendar `id`. Hours of a weekday replace those of the calendar below;
/// special hours come behind its own, so that they win; lists of days off are joined. `zone`
/// replaces what the files say; without either it is WIB. What is none of WIB, WITA, WIT and UTC is
/// asked of `fetch_zone`, for 50 years around the dates that the calendar covers.
/// Fails with what `fetch` says, or with file_unusable and the findings of the file: of shape, an
/// id that is not the one asked for, a circle, a gap between the dates of the days off, a zone that
/// is not known.
Result<ComposedCalendar> compose_calendar(const std::string& id, const FetchCalendar& fetch,
                                          const std::optional<std::string>& zone,
                                          const FetchZone& fetch_zone = {});

}  // namespace sp
