// SPDX-License-Identifier: Apache-2.0
#include "formats/calendar_file.hpp"

#include "formats/calendar_tables.hpp"
#include "formats/format_gate.hpp"

namespace sp {
namespace {

const Date first_of_time = make_date(1, 1, 1);
const Date end_of_time = make_date(9999, 12, 31);

/// A day off is in force in [known_from, withdrawn_on): both rows on some date?
bool both_in_force(const DayOff& a, const DayOff& b) {
  const Date from =
      std::max(a.known_from.value_or(first_of_time), b.known_from.value_or(first_of_time));
  const Date until =
      std::min(a.withdrawn_on.value_or(end_of_time), b.withdrawn_on.value_or(end_of_time));
  return from < until;
}

std::optional<DateRange> range_of(const DaysOffTable& table, Reading& reading) {
  const bool year = table.year.presence == Presence::stated;
  const bool first = table.first.presence == Presence::stated;
  const bool last = table.last.presence == Presence::stated;
  if (year && (first || last)) {
    reading.add(FindingCode::bad_value,
                {"year", table.year ? std::to_string(*table.year) : "", "year_or_first_and_last"},
                table.year.place.value, "year");
    return std::nullopt;
  }
  if (!year && !(first && last)) {
    const auto& given = first ? table.first.place.key : table.last.place.key;
    const auto* missing = first ? "last" : (last ? "first" : "year");
    reading.missing_key(missing, "", given.known() ? given : Position{1, 1});
    return std::nullopt;
  }
  if (table.year) {
    const int number = static_cast<int>(*table.year);
    return DateRange{make_date(number, 1, 1), make_date(number, 12, 31)};
  }
  if (!table.first || !table.last) return std::nullopt;
  if (*table.first > *table.last) {
    reading.add(FindingCode::bad_value,
                {"last", to_string(*table.last), "not_before:" + to_string(*table.first)},
                table.last.place.value, "last");
    return std::nullopt;
  }
  return DateRange{*table.first, *table.last};
}

void check_date(const DayOff& day, const std::optional<DateRange>& range, const std::string& path,
                Reading& reading) {
  if (!range || range->contains(day.date)) return;
  const auto expected = "date_in:" + to_string(range->first) + "," + to_string(range->last);
  reading.add(FindingCode::bad_value, {"date", to_string(day.date), expected}, day.where.at, path);
}

void check_repeated(const DayOff& day, std::multimap<Date, DayOff>& seen, const std::string& path,
                    Reading& reading) {
  const auto [begin, end] = seen.equal_range(day.date);
  for (auto other = begin; other != end; ++other) {
    if (!both_in_force(day, other->second)) continue;
    reading.add(FindingCode::duplicate_id, {to_string(day.date), "day_off"}, day.where.at, path);
    return;
  }
  seen.emplace(day.date, day);
}

/// What was withdrawn before anybody knew of it never held.
void check_history(const DayOffRow& row, const std::string& path, Reading& reading) {
  if (!row.known_from || !row.withdrawn_on || *row.withdrawn_on >= *row.known_from) return;
  reading.add(
      FindingCode::bad_value,
      {"withdrawn_on", to_string(*row.withdrawn_on), "not_before:" + to_string(*row.known_from)},
      row.withdrawn_on.place.value, path + ".withdrawn_on");
}

DaysOffFile to_days_off(const DaysOffTable& table, Reading& reading) {
  DaysOffFile file;
  const auto range = range_of(table, reading);
  if (range) file.dates = *range;
  std::multimap<Date, DayOff> seen;
  for (std::size_t i = 0; table.rows && i < table.rows->size(); ++i) {
    const auto& row = (*table.rows)[i];
    check_history(row, element_path("day_off", i), reading);
    if (!row.date || !row.kind) continue;
    const DayOff day{.date = *row.date,
                     .kind = *row.kind,
                     .name = row.name.value_or(""),
                     .decree = row.decree.value_or(""),
                     .known_from = row.known_from.value,
                     .withdrawn_on = row.withdrawn_on.value,
                     .where = {reading.file(), row.date.place.value}};
    const auto path = element_path("day_off", i) + ".date";
    check_date(day, range, path, reading);
    check_repeated(day, seen, path, reading);
    file.days_off.push_back(day);
  }
  return file;
}

/// `path` is that of the table of the hours.
void arrange(const std::vector<TypedStretch>& typed, const std::string& path, Reading& reading,
             WeeklyHours& week) {
  auto arranged = arrange_week(typed);
  for (auto& finding : arranged.findings) {
    const auto key = join_path(path, finding.args.front());
    reading.add(finding.code, finding.args, finding.where.at, key, finding.suggestions);
  }
  week = std::move(arranged.week);
}

std::optional<DateRange> dates_of(const SpecialTable& row, const std::string& path,
                                  Reading& reading) {
  const bool range =
      row.from.presence == Presence::stated || row.until.presence == Presence::stated;
  if (row.date && range) {
    reading.add(FindingCode::bad_value, {"date", to_string(*row.date), "date_or_from_and_until"},
                row.date.place.value, path + ".date");
    return std::nullopt;
  }
  if (row.date) return DateRange{*row.date, *row.date};
  if (row.date.presence == Presence::stated) return std::nullopt;
  const auto missing = [&](const char* name, const auto& field) {
    if (field.presence == Presence::absent) reading.missing_key(name, path, row.place.value);
  };
  missing("from", row.from);
  missing("until", row.until);
  if (!row.from || !row.until) return std::nullopt;
  if (*row.from <= *row.until) return DateRange{*row.from, *row.until};
  reading.add(FindingCode::bad_value,
              {"until", to_string(*row.until), "not_before:" + to_string(*row.from)},
              row.until.place.value, path + ".until");
  return std::nullopt;
}

/// What runs past midnight needs a next day that the same table speaks of.
void check_spill(const TypedWeek& typed, const std::string& path, Reading& reading) {
  for (const auto& stretch : all_stretches(typed)) {
    const bool spills = stretch.close < stretch.open && stretch.close > Seconds{0};
    if (!spills || typed.at((stretch.day + 1) % 7)) continue;
    reading.add(FindingCode::bad_value, {"hours", to_string(stretch), "hours_of_the_next_day_too"},
                stretch.where.at, path + ".hours");
  }
}

std::optional<DatedHours> to_special(const SpecialTable& row, const std::string& path,
                                     Reading& reading) {
  const auto typed = expand(row.hours);
  WeeklyHours week;
  arrange(all_stretches(typed), path + ".hours", reading, week);
  check_spill(typed, path, reading);
  const auto dates = dates_of(row, path, reading);
  if (!dates) return std::nullopt;
  DatedHours special{.dates = *dates,
                     .hours = {},
                     .name = row.name.value_or(""),
                     .source = row.source.value_or(""),
                     .where = {reading.file(), row.place.value}};
  for (std::size_t day = 0; day < week.size(); ++day) {
    if (typed.at(day)) special.hours.at(day) = week.at(day);
  }
  return special;
}

OfficeFile to_office(const OfficeTable& table, Reading& reading) {
  OfficeFile file{.based_on = table.based_on,
                  .zone = table.zone,
                  .days_off = table.days_off,
                  .works_joint_leave = table.works_joint_leave,
                  .week = expand(table.hours),
                  .specials = {}};
  WeeklyHours checked;
  arrange(all_stretches(file.week), "hours", reading, checked);
  for (std::size_t i = 0; table.specials && i < table.specials->size(); ++i) {
    auto special = to_special((*table.specials)[i], element_path("special", i), reading);
    if (special) file.specials.push_back(std::move(*special));
  }
  return file;
}

template <class T>
std::ptrdiff_t keys_of(const Table<T>& table, const Node& root) {
  return std::count_if(table.rows.begin(), table.rows.end(),
                       [&root](const Row<T>& row) { return root.find(row.doc.name) != nullptr; });
}

/// What the file says it is, or else what it looks like, so that the rest of it is judged as well.
CalendarKind kind_of(const Node& root) {
  const Node* stated = root.find("kind");
  for (const auto kind : choices_of(Of<CalendarKind>{})) {
    if (stated != nullptr && stated->text == name_of(kind)) return kind;
  }
  const auto as_days_off = keys_of(table_for(Of<DaysOffTable>{}), root);
  const auto as_office = keys_of(table_for(Of<OfficeTable>{}), root);
  return as_days_off > as_office ? CalendarKind::days_off : CalendarKind::office;
}

CalendarFile read_content(CalendarKind kind, const Node& root, Reading& reading) {
  if (kind == CalendarKind::office) {
    OfficeTable table;
    read_table(reading, root, table_for(Of<OfficeTable>{}), table, "");
    return {table.id, table.title, table.source, to_office(table, reading)};
  }
  DaysOffTable table;
  read_table(reading, root, table_for(Of<DaysOffTable>{}), table, "");
  return {table.id, table.title, table.source, to_days_off(table, reading)};
}

}  // namespace

CalendarFileOrFindings read_calendar_file(std::string_view bytes, const std::string& file) {
  auto opened = open_document(bytes, file);
  if (!opened.document) return {std::nullopt, std::move(opened.findings)};
  Reading reading(file, opened.document->incomplete);
  CalendarFileOrFindings result;
  const auto& root = opened.document->root;
  result.calendar = read_content(kind_of(root), root, reading);
  result.findings = reading.take_findings(std::move(opened.findings));
  if (has_error(result.findings)) result.calendar.reset();
  return result;
}

}  // namespace sp
