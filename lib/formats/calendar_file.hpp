// SPDX-License-Identifier: Apache-2.0
// Calendar files: the days off of a year by decree, and the hours of an office.
#pragma once

#include "base/finding.hpp"
#include "calendar/calendar_parts.hpp"
#include "formats/table_doc.hpp"
#include "standard/field.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace sp {

/// Index 0 = Monday … 6 = Sunday; nothing where the file says nothing about the weekday.
using TypedWeek = std::array<std::optional<std::vector<TypedStretch>>, 7>;

/// `kind = "days_off"`
struct DaysOffFile {
  DateRange dates;  ///< the dates for which all days off are known
  std::vector<DayOff> days_off;
};

/// `kind = "office"`
struct OfficeFile {
  Text based_on;  ///< id of another office calendar
  Text zone;
  Field<std::vector<std::string>> days_off;  ///< ids of days_off files
  Field<bool> works_joint_leave;
  TypedWeek week;
  std::vector<DatedHours> specials;
};

struct CalendarFile {
  Text id;
  Text title;
  Text source;
  std::variant<DaysOffFile, OfficeFile> content;
};

struct CalendarFileOrFindings {
  std::optional<CalendarFile> calendar;  ///< set when no finding is an error
  std::vector<Finding> findings;
};

CalendarFileOrFindings read_calendar_file(std::string_view bytes, const std::string& file);

/// The tables of both kinds of files, for docs/reference and the schema.
const std::vector<TableDoc>& calendar_tables();

/// The stretches of all weekdays that say something.
std::vector<TypedStretch> all_stretches(const TypedWeek& week);

}  // namespace sp
