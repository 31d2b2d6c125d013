// SPDX-License-Identifier: Apache-2.0
#include "formats/calendar_tables.hpp"

namespace sp {
namespace {

template <class T>
std::vector<Row<T>> below_head(std::vector<Row<T>> rows) {
  const std::vector<Row<CalendarHead>> head{
      always(key<&CalendarHead::format>("format", "the number of this grammar: 1", from_one())),
      always(key<&CalendarHead::id>("id", "like \"id/2024\"", standard_id_form())),
      always(key<&CalendarHead::kind>("kind", "what the file holds")),
      needed(key<&CalendarHead::title>("title", "its name")),
      key<&CalendarHead::source>("source", "the acts it rests on"),
  };
  rows.insert(rows.begin(), head.begin(), head.end());
  return rows;
}

Form<std::int64_t> year_form() {
  return {[](const std::int64_t& year) { return year >= 1 && year <= 9999; }, "year", {}};
}

/// The ids of files, each looked at by itself.
Row<OfficeTable> days_off_row() {
  auto row = key<&OfficeTable::days_off>("days_off", "ids of the files with its days off");
  row.read = [plain = row.read](Reading& reading, const Node& node, OfficeTable& table,
                                const std::string& path) {
    plain(reading, node, table, path);
    const auto check = [&reading](const Node& id, const std::string& at) {
      const bool blank = id.text.find_first_not_of(" \t\r\n") == std::string::npos;
      if (!blank && !is_standard_id(id.text)) reading.bad_value(id, "standard_id", at);
    };
    check(node, path);
    for (std::size_t i = 0; i < node.items.size(); ++i) check(node.items[i], element_path(path, i));
  };
  return row;
}

}  // namespace

const Table<DayOffRow>& table_for(Of<DayOffRow>) {
  static const Table<DayOffRow> table{
      "A date without work",
      {always(key<&DayOffRow::date>("date", "the date")),
       always(key<&DayOffRow::kind>("kind", "what sort of day it is")),
       needed(key<&DayOffRow::name>("name", "what the day is called")),
       needed(key<&DayOffRow::decree>("decree", "the decree that says so")),
       key<&DayOffRow::known_from>("known_from", "first date on which it was known"),
       key<&DayOffRow::withdrawn_on>("withdrawn_on", "date from which it no longer holds")}};
  return table;
}

const Table<DaysOffTable>& table_for(Of<DaysOffTable>) {
  static const Table<DaysOffTable> table{
      "The days off of a year by decree",
      below_head<DaysOffTable>(
          {key<&DaysOffTable::year>("year", "the year of which all days off stand here",
                                    year_form()),
           key<&DaysOffTable::first>("first", "first date, where it is no whole year"),
           key<&DaysOffTable::last>("last", "last date, where it is no whole year"),
           key<&DaysOffTable::rows>("day_off", "the dates without work")})};
  return table;
}

const Table<SpecialTable>& table_for(Of<SpecialTable>) {
  static const Table<SpecialTable> table{
      "Hours of certain dates; a weekday it says nothing about keeps its own",
      {needed(key<&SpecialTable::name>("name", "like \"Ramadan 1445\"")),
       key<&SpecialTable::source>("source", "the act it rests on"),
       key<&SpecialTable::from>("from", "first date"),
       key<&SpecialTable::until>("until", "last date"),
       key<&SpecialTable::date>("date", "the date, where it is one"),
       always(subtable<&SpecialTable::hours>("hours", "when there is work"))}};
  return table;
}

const Table<OfficeTable>& table_for(Of<OfficeTable>) {
  static const Table<OfficeTable> table{
      "When an office works",
      below_head<OfficeTable>(
          {key<&OfficeTable::based_on>("based_on", "the office calendar that this one changes",
                                       standard_id_form()),
           key<&OfficeTable::zone>("zone", "zone of the office", zone_form()), days_off_row(),
           key<&OfficeTable::works_joint_leave>("works_joint_leave",
                                                "true where joint leave is no day off"),
           subtable<&OfficeTable::hours>("hours", "the hours of each weekday"),
           key<&OfficeTable::specials>("special", "hours of certain dates")})};
  return table;
}

const std::vector<TableDoc>& calendar_tables() {
  static const std::vector<TableDoc> tables{
      describe("days_off", table_for(Of<DaysOffTable>{})),
      describe("days_off.day_off", table_for(Of<DayOffRow>{}), true),
      describe("office", table_for(Of<OfficeTable>{})),
      describe("office.hours", table_for(Of<HoursTable>{})),
      describe("office.special", table_for(Of<SpecialTable>{}), true),
      describe("office.special.hours", table_for(Of<HoursTable>{})),
  };
  return tables;
}

}  // namespace sp
