// SPDX-License-Identifier: Apache-2.0
// The members of every struct that is compiled: those of a standard, and the parts of a calendar.
// The lists name each member, so that one that is added to a struct and not here does not compile.
#pragma once

#include "calendar/calendar_parts.hpp"
#include "standard/members.hpp"

namespace sp {

template <Like<Stretch> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [open, close] = value;
  visit(open, close);
}

template <Like<DateRange> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [first, last] = value;
  visit(first, last);
}

template <Like<DatedHours> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [dates, hours, name, source, where] = value;
  visit(dates, hours, name, source, where);
}

template <Like<DayOff> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [date, kind, name, decree, known_from, withdrawn_on, where] = value;
  visit(date, kind, name, decree, known_from, withdrawn_on, where);
}

template <Like<CalendarParts> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [id, title, zone, week, overrides, days_off, coverage, works_joint_leave] = value;
  visit(id, title, zone, week, overrides, days_off, coverage, works_joint_leave);
}

}  // namespace sp
