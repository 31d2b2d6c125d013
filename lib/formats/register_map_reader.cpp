// SPDX-License-Identifier: Apache-2.0
#include "formats/register_map_reader.hpp"

#include "formats/format_gate.hpp"
#include "formats/forms.hpp"

#include <algorithm>
#include <array>

namespace sp {
namespace {

struct ColumnKey {
  std::string_view name;
  Text RegisterColumns::*heading;
};

/// The same names in a map and as the headings of a register that needs none.
constexpr std::array column_keys{ColumnKey{"received", &RegisterColumns::received},
                                 ColumnKey{"subject", &RegisterColumns::subject},
                                 ColumnKey{"ref", &RegisterColumns::ref},
                                 ColumnKey{"units", &RegisterColumns::units},
                                 ColumnKey{"unit_names", &RegisterColumns::unit_names},
                                 ColumnKey{"document", &RegisterColumns::document},
                                 ColumnKey{"scheduled", &RegisterColumns::scheduled},
                                 ColumnKey{"variant", &RegisterColumns::variant},
                                 ColumnKey{"letter_date", &RegisterColumns::letter_date},
                                 ColumnKey{"agenda_number", &RegisterColumns::agenda_number},
                                 ColumnKey{"agenda_date", &RegisterColumns::agenda_date},
                                 ColumnKey{"disposition_date", &RegisterColumns::disposition_date},
                                 ColumnKey{"actor", &RegisterColumns::actor},
                                 ColumnKey{"accepted", &RegisterColumns::accepted},
                                 ColumnKey{"suspended", &RegisterColumns::suspended},
                                 ColumnKey{"cause", &RegisterColumns::cause},
                                 ColumnKey{"resumed", &RegisterColumns::resumed},
                                 ColumnKey{"withdrawn", &RegisterColumns::withdrawn},
                                 ColumnKey{"reason", &RegisterColumns::reason}};

}  // namespace

inline constexpr std::array<DateOrder, 2> choices_of(Of<DateOrder>) {
  return {DateOrder::day_first, DateOrder::month_first};
}

namespace {

Text heading(const std::string& text) {
  return {.value = text, .presence = Presence::stated, .place = {}};
}

RegisterStep& step_of(std::vector<RegisterStep>& steps, const std::string& id) {
  const auto known = std::find_if(steps.begin(), steps.end(),
                                  [&](const RegisterStep& step) { return step.id.value == id; });
  if (known != steps.end()) return *known;
  steps.emplace_back().id = heading(id);
  return steps.back();
}

/// "examine.outcome"
void add_of_step(RegisterMap& map, const std::string& name) {
  const auto dot = name.rfind('.');
  if (dot == std::string::npos || !is_id(name.substr(0, dot))) return;
  const auto part = name.substr(dot + 1);
  if (part != "done" && part != "outcome" && part != "reason") return;
  if (!map.steps) map.steps.value.emplace();
  auto& step = step_of(*map.steps.value, name.substr(0, dot));
  (part == "done" ? step.done : part == "outcome" ? step.outcome : step.reason) = heading(name);
}

}  // namespace

const Table<RegisterColumns>& table_for(Of<RegisterColumns>) {
  using Columns = RegisterColumns;
  static const Table<Columns> table{
      "The headings of the register's columns; only the first two must be there",
      {always(key<&Columns::received>("received", "when the request came")),
       always(key<&Columns::subject>("subject", "what it is about, or whose it is")),
       key<&Columns::ref>("ref", "the office's own number for it"),
       key<&Columns::units>("units", "how many units it asks for"),
       key<&Columns::unit_names>("unit_names", "their names, with ; between them"),
       key<&Columns::document>("document", "number of the letter or form"),
       key<&Columns::scheduled>("scheduled", "appointed start of a scheduled service"),
       key<&Columns::variant>("variant", "id of the standard's variant"),
       key<&Columns::letter_date>("letter_date", "date on the applicant's letter"),
       key<&Columns::agenda_number>("agenda_number", "number in the agenda of letters"),
       key<&Columns::agenda_date>("agenda_date", "date in the agenda of letters"),
       key<&Columns::disposition_date>("disposition_date", "date of the memo that assigned it"),
       key<&Columns::actor>("actor", "who did all that the row tells"),
       key<&Columns::accepted>("accepted", "when the requirements were complete"),
       key<&Columns::suspended>("suspended", "since when work stood still"),
       key<&Columns::cause>("cause", "why it stood still: the id of a cause, or a word for one"),
       key<&Columns::resumed>("resumed", "when work went on"),
       key<&Columns::withdrawn>("withdrawn", "when the applicant took it back"),
       key<&Columns::reason>("reason", "why it was held or withdrawn, in words")}};
  return table;
}

const Table<RegisterWord>& table_for(Of<RegisterWord>) {
  static const Table<RegisterWord> table{
      "What the register writes for an id",
      {always(key<&RegisterWord::text>("text", "as it stands in the register")),
       always(key<&RegisterWord::id>("id", "what it means in the standard", id_form()))}};
  return table;
}

const Table<RegisterStep>& table_for(Of<RegisterStep>) {
  static const Table<RegisterStep> table{
      "A step of the standard whose end the register dates",
      {always(key<&RegisterStep::id>("id", "of the step in the standard", id_form())),
       always(key<&RegisterStep::done>("done", "heading: when it was done")),
       key<&RegisterStep::outcome>("outcome", "heading: what was decided"),
       key<&RegisterStep::reason>("reason", "heading: why it was rejected or sent back"),
       key<&RegisterStep::words>("words", "what the register writes for the outcomes")}};
  return table;
}

const Table<RegisterMap>& table_for(Of<RegisterMap>) {
  static const Table<RegisterMap> table{
      "How an office's own register is read",
      {always(key<&RegisterMap::format>("format", "the number of this grammar: 1", from_one())),
       key<&RegisterMap::standard>("standard", "id of the standard that its cases follow",
                                   standard_id_form()),
       key<&RegisterMap::dates>("dates", "what comes first in dates like 03/04/2026"),
       always(subtable<&RegisterMap::columns>("columns", "the headings of its columns")),
       key<&RegisterMap::steps>("step", "the steps whose end it dates"),
       key<&RegisterMap::causes>("cause", "what it writes for the causes of standing still")}};
  return table;
}

RegisterMapOrFindings read_register_map(std::string_view bytes, const std::string& file) {
  auto opened = open_document(bytes, file);
  if (!opened.document) return {std::nullopt, std::move(opened.findings)};
  Reading reading(file, opened.document->incomplete);
  RegisterMap map;
  read_table(reading, opened.document->root, table_for(Of<RegisterMap>{}), map, "");
  RegisterMapOrFindings result{std::nullopt, reading.take_findings(std::move(opened.findings))};
  if (!has_error(result.findings)) result.map = std::move(map);
  return result;
}

RegisterMap map_of_headings(const std::vector<std::string>& headings) {
  RegisterMap map;
  for (const auto& name : headings) {
    const auto known = std::find_if(column_keys.begin(), column_keys.end(),
                                    [&](const ColumnKey& column) { return column.name == name; });
    if (known != column_keys.end()) {
      map.columns.*(known->heading) = heading(name);
    } else {
      add_of_step(map, name);
    }
  }
  return map;
}

std::vector<std::string> headings_of(const RegisterMap& map) {
  std::vector<std::string> named;
  for (const auto& column : column_keys) {
    if (const auto& heading = map.columns.*(column.heading)) named.push_back(*heading);
  }
  for (const auto& step : map.steps.value_or({})) {
    for (const auto* heading : {&step.done, &step.outcome, &step.reason}) {
      if (*heading) named.push_back(**heading);
    }
  }
  return named;
}

const std::vector<TableDoc>& register_map_tables() {
  static const std::vector<TableDoc> tables{
      describe("", table_for(Of<RegisterMap>{})),
      describe("columns", table_for(Of<RegisterColumns>{})),
      describe("step", table_for(Of<RegisterStep>{}), true),
      describe("step.words", table_for(Of<RegisterWord>{}), true),
      describe("cause", table_for(Of<RegisterWord>{}), true)};
  return tables;
}

}  // namespace sp
