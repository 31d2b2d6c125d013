// SPDX-License-Identifier: Apache-2.0
// What `sp calendar …` says of working calendars, in both languages.
#pragma once

#include "text/language.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sp {

enum class CalendarLabel {
  // titles of columns
  calendar,
  change,
  date,
  day_off,
  days_left,
  difference,
  hours,
  kind,
  lists,
  month,
  remark,
  sum,
  until,
  working_days,
  was,
  is,
  due_was,
  due_is,
  // kinds of days off
  kind_national,
  kind_joint_leave,
  kind_election,
  kind_local,
  // a calendar
  known_then,
  no_work,
  off_count,
  special_hours,
  today,
  withdrawn_since,
  worked_through,
  // how far it reaches
  ended_ago,
  // what differs
  added,
  changed,
  diff_known,
  diff_two,
  known_all,
  no_difference,
  removed,
  reaches,
  week_hours,
  known_since,
  // an amount that was typed
  amount,
  both_readings,
  // what it means for open cases
  impact_heading,
  impact_none,
  impact_written,
  earlier,
  later,
  now_known,
  not_known,
  warn_calendar_unusable,
};

std::string_view words(CalendarLabel label, Language language);

/// The words with {0} {1} … replaced by the arguments, which are made harmless: colours come after.
std::string say(CalendarLabel label, Language language, const std::vector<std::string>& arguments);

}  // namespace sp
