// SPDX-License-Identifier: Apache-2.0
// What may stand in a calendar file, as it is written.
#pragma once

#include "formats/forms.hpp"
#include "formats/hours_table.hpp"

#include <map>

namespace sp {

enum class CalendarKind { days_off, office };
inline std::string_view name_of(CalendarKind kind) {
  return kind == CalendarKind::office ? "office" : "days_off";
}
inline constexpr std::array<CalendarKind, 2> choices_of(Of<CalendarKind>) {
  return {CalendarKind::days_off, CalendarKind::office};
}

/// The keys of both kinds of files.
struct CalendarHead {
  Field<std::int64_t> format;
  Text id;
  Field<CalendarKind> kind;
  Text title;
  Text source;
};

struct DayOffRow {
  Field<Date> date;
  Field<DayOffKind> kind;
  Text name;
  Text decree;
  Field<Date> known_from;
  Field<Date> withdrawn_on;
  Place place;
};

struct DaysOffTable : CalendarHead {
  Field<std::int64_t> year;
  Field<Date> first;
  Field<Date> last;
  Field<std::vector<DayOffRow>> rows;
};

struct SpecialTable {
  Text name;
  Text source;
  Field<Date> from;
  Field<Date> until;
  Field<Date> date;
  HoursTable hours;
  Place place;
};

struct OfficeTable : CalendarHead {
  Text based_on;
  Text zone;
  Field<std::vector<std::string>> days_off;
  Field<bool> works_joint_leave;
  HoursTable hours;
  Field<std::vector<SpecialTable>> specials;
};

const Table<DayOffRow>& table_for(Of<DayOffRow> type);
const Table<DaysOffTable>& table_for(Of<DaysOffTable> type);
const Table<SpecialTable>& table_for(Of<SpecialTable> type);
const Table<OfficeTable>& table_for(Of<OfficeTable> type);

}  // namespace sp
