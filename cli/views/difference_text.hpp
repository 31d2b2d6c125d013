// SPDX-License-Identifier: Apache-2.0
// What differs between two calendars, for a person and for machines.
#pragma once

#include "calendar/calendar_difference.hpp"
#include "report/json.hpp"
#include "report/listing.hpp"
#include "report/text_style.hpp"
#include "text/language.hpp"

#include <string>

namespace sp::cli {

/// Two calendars, or one as known at two moments, with what differs.
struct Compared {
  KnownCalendar before;
  KnownCalendar after;
  CalendarDifference found;
};

/// The days off that differ, one a row, and nothing else: for CSV.
Listing difference_listing(const Compared& compared, Language language);
Json difference_json(const Compared& compared);
std::string difference_text(const Compared& compared, Language language, const TextStyle& style);
std::string difference_markdown(const Compared& compared, Language language);

}  // namespace sp::cli
