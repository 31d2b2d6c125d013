// SPDX-License-Identifier: Apache-2.0
// The tables of variants and sub-procedures, and of what stands beside the components: sources,
// counter hours, charter.
#include "formats/component_rows.hpp"
#include "formats/hours_table.hpp"
#include "formats/standard_tables.hpp"

namespace sp {
namespace {

/// The same keys, none of which must stand there: what a variant does not say, the standard does.
template <class T>
const Table<T>& loosened(Of<T> type) {
  static const Table<T> table = [type] {
    Table<T> loose = table_for(type);
    for (auto& row : loose.rows) row.doc.needed = Needed::no;
    return loose;
  }();
  return table;
}

/// A component as a variant has it.
template <auto member, class M = PlainMember<decltype(member)>>
Row<Variant> instead(std::string name) {
  using Value = typename M::Value;
  KeyDoc doc{name, "table", Needed::no, {}, "what differs from [" + name + "], key by key", name};
  const auto read = [](Reading& reading, const Node& node, Variant& variant,
                       const std::string& path) {
    auto& value = variant.*member;
    value.presence = Presence::stated;
    value.place = node.place;
    (void)reading.expect(node, Node::Kind::table, path);
    read_table(reading, node, loosened(Of<Value>{}), value, path);
  };
  const auto fields = [](Variant& variant, std::string_view below) -> FieldStates {
    auto& value = variant.*member;
    if (below.empty()) return std::vector{FieldState{&value.presence, &value.place}};
    return fields_of(loosened(Of<Value>{}), value, below);
  };
  return {std::move(doc), read, fields};
}

/// `step` in a sub-procedure has the keys of a step of the procedure.
Row<Subprocedure> steps_row() {
  auto row = always(key<&Subprocedure::steps>("step", "in the order in which people read them"));
  row.doc.same_as = "procedure.step";
  return row;
}

Row<ServiceHours> day(Row<ServiceHours> row) {
  row.doc.type = "list_of_hours";
  row.read = [plain = row.read](Reading& reading, const Node& node, ServiceHours& hours,
                                const std::string& path) {
    plain(reading, node, hours, path);
    if (node.kind == Node::Kind::string) check_hours(reading, node, path);
    for (std::size_t i = 0; i < node.items.size(); ++i) {
      if (node.items[i].kind != Node::Kind::string) continue;
      check_hours(reading, node.items[i], element_path(path, i));
    }
  };
  return row;
}

}  // namespace

const Table<Variant>& table_for(Of<Variant>) {
  static const Table<Variant> table{
      "A kind of the service that differs: new, renewal, express. A key that stands here replaces "
      "that of the standard; a list is replaced whole",
      {always(key<&Variant::id>("id", "permanent id, for `open --variant`", id_form())),
       needed(key<&Variant::title>("title", "its name, in the document's words")),
       key<&Variant::title_en>("title_en", "its name in English"),
       key<&Variant::original>("original", "the document's own words"),
       key<&Variant::note>("note", "a remark of whoever transcribed it"),
       instead<&Variant::requirements>("requirements"), instead<&Variant::procedure>("procedure"),
       instead<&Variant::time_limit>("time_limit"), instead<&Variant::fee>("fee"),
       instead<&Variant::product>("product")}};
  return table;
}

const Table<Subprocedure>& table_for(Of<Subprocedure>) {
  static const Table<Subprocedure> table{
      "Steps that a step of the procedure stands for; their \"end\" leads back",
      {always(key<&Subprocedure::id>("id", "permanent id", id_form())),
       needed(key<&Subprocedure::title>("title", "its name, in the document's words")),
       key<&Subprocedure::title_en>("title_en", "its name in English"), steps_row()}};
  return table;
}

const Table<SourceDefinition>& table_for(Of<SourceDefinition>) {
  static const Table<SourceDefinition> table{
      "A paper that the file was transcribed from",
      {needed(key<&SourceDefinition::title>("title", "what it is")),
       key<&SourceDefinition::url>("url", "where it is published"),
       key<&SourceDefinition::retrieved>("retrieved", "when it was read there"),
       key<&SourceDefinition::note>("note", "a remark of whoever transcribed it")}};
  return table;
}

const Table<Charter>& table_for(Of<Charter>) {
  static const Table<Charter> table{
      "The office's promise to the public (maklumat pelayanan)",
      with_common<Charter>({key<&Charter::text>("text", "its words")})};
  return table;
}

const Table<Quota>& table_for(Of<Quota>) {
  static const Table<Quota> table{
      "How many are served in a period",
      {needed(key<&Quota::count>("count", "how many", from_one())),
       needed(key<&Quota::per>("per", "day, week, session, …")),
       key<&Quota::text>("text", "the words of the document"),
       key<&Quota::variants>("variants", "ids of the variants it is for")}};
  return table;
}

const Table<ServiceHours>& table_for(Of<ServiceHours>) {
  using Hours = ServiceHours;
  static const Table<Hours> table{
      "When the counter is open; the clock goes by the working calendar, not by these hours",
      {day(key<&Hours::monday>("monday", "like \"08:00-12:00\"; [] is closed")),
       day(key<&Hours::tuesday>("tuesday", "likewise")),
       day(key<&Hours::wednesday>("wednesday", "likewise")),
       day(key<&Hours::thursday>("thursday", "likewise")),
       day(key<&Hours::friday>("friday", "likewise")),
       day(key<&Hours::saturday>("saturday", "likewise")),
       day(key<&Hours::sunday>("sunday", "likewise")),
       key<&Hours::always_open>("always_open", "true for day and night, in place of the days"),
       key<&Hours::zone>("zone", "of these hours; the agency's where absent", zone_form()),
       key<&Hours::quotas>("quota", "how many are served"),
       key<&Hours::original>("original", "the document's own words"),
       key<&Hours::note>("note", "a remark of whoever transcribed it"),
       key<&Hours::source>("source", "id of one of [sources]: where it was transcribed from",
                           id_form()),
       key<&Hours::page>("page", "where in that source")}};
  return table;
}

}  // namespace sp
