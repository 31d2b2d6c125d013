// SPDX-License-Identifier: Apache-2.0
// Tables of a file as tables of rows: each row names a key, says what it means and binds it to a
// member of the model. One such table reads the file, checks its marks and prints its reference.
#pragma once

#include "formats/bound_table.hpp"
#include "formats/values.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace sp {

template <class Owner>
struct Row {
  KeyDoc doc;
  std::function<void(Reading&, const Node&, Owner&, const std::string& path)> read;
  std::function<FieldStates(Owner&, std::string_view below)> fields;

  Row(KeyDoc documentation, decltype(read) reader, decltype(fields) states)
      : doc(std::move(documentation)), read(std::move(reader)), fields(std::move(states)) {}
  /// A row of a base serves what is derived from it.
  template <class Base>
  requires std::is_base_of_v<Base, Owner> Row(const Row<Base>& base)
      : doc(base.doc), read(base.read), fields(base.fields) {}
};

template <class Owner>
struct Table {
  std::string summary;
  std::vector<Row<Owner>> rows;
  /// Fields of elements that a mark of this table covers, like those of every step.
  std::function<FieldStates(Owner&, std::string_view name)> covered{};
  std::vector<std::string> covered_names{};

  BoundTable bind(Reading& reading, Owner& owner) const {
    BoundTable bound{.rows = {}, .covered = {}, .covered_names = covered_names};
    for (const auto& row : rows) {
      const auto* bound_row = &row;
      bound.rows.push_back({&row.doc,
                            [&reading, &owner, bound_row](const Node& node, const auto& path) {
                              bound_row->read(reading, node, owner, path);
                            },
                            [&owner, bound_row](std::string_view below) {
                              return bound_row->fields(owner, below);
                            }});
    }
    if (covered) {
      bound.covered = [this, &owner](std::string_view name) { return covered(owner, name); };
    }
    return bound;
  }
};

template <class Owner>
void read_table(Reading& reading, const Node& node, const Table<Owner>& table, Owner& owner,
                const std::string& path) {
  read_bound(reading, node, table.bind(reading, owner), path);
}

/// Types of the model that a table of the file describes: `table_for(Of<T>)` gives it.
template <class T>
concept Tabular = requires {
  table_for(Of<T>{});
};

template <Tabular T>
std::string type_of(Of<T>) {
  return "table";
}

template <Tabular T>
std::string type_of(Of<std::vector<T>>) {
  return "list_of_tables";
}

/// One table; of what is none, all fields are there without their values.
template <Tabular T>
T read_element(Reading& reading, const Node& node, const std::string& path) {
  T value;
  if constexpr (requires { value.place = node.place; }) value.place = node.place;
  (void)reading.expect(node, Node::Kind::table, path);
  read_table(reading, node, table_for(Of<T>{}), value, path);
  return value;
}

template <Tabular T>
std::optional<T> read_value(Reading& reading, const Node& node, const std::string& path, Of<T>) {
  if (!reading.expect(node, Node::Kind::table, path)) return std::nullopt;
  return read_element<T>(reading, node, path);
}

template <Tabular T>
std::optional<std::vector<T>> read_value(Reading& reading, const Node& node,
                                         const std::string& path, Of<std::vector<T>>) {
  if (node.kind != Node::Kind::array) {
    reading.wrong_type(node, "list_of_tables", path);
    return std::nullopt;
  }
  std::vector<T> values;
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    values.push_back(read_element<T>(reading, node.items[i], element_path(path, i)));
  }
  return values;
}

/// A form that a value must have beyond its type.
template <class T>
struct Form {
  bool (*accepts)(const T& value) = nullptr;
  std::string expected{};              ///< as SP008 says it
  std::vector<std::string> choices{};  ///< of a text; nothing else is met, but what is accepted

  bool is_met_by(const T& value) const {
    if constexpr (std::is_same_v<T, std::string>) {
      if (std::count(choices.begin(), choices.end(), value) > 0) return true;
      if (!choices.empty() && accepts == nullptr) return false;
    }
    return accepts == nullptr || accepts(value);
  }
};

inline Form<std::string> words(std::vector<std::string> choices) {
  auto expected = one_of(choices);
  return {nullptr, std::move(expected), std::move(choices)};
}

template <class Pointer>
struct FieldMember;
template <class O, class T>
struct FieldMember<Field<T> O::*> {
  using Owner = O;
  using Value = T;
};

/// A row for a Field: `key<&Step::time>("time", "how long the step takes")`.
template <auto member, class M = FieldMember<decltype(member)>>
Row<typename M::Owner> key(std::string name, std::string summary,
                           Form<typename M::Value> form = {}) {
  using Owner = typename M::Owner;
  const Of<typename M::Value> type;
  KeyDoc doc{std::move(name), type_of(type), Needed::no, {}, std::move(summary), {}};
  if constexpr (Choice<typename M::Value>) doc.choices = choice_names(type);
  if (!form.choices.empty() && form.accepts == nullptr) doc.choices = form.choices;
  if (!form.expected.empty()) doc.type = form.expected.substr(0, form.expected.find(':'));
  const auto read = [form](Reading& reading, const Node& node, Owner& owner,
                           const std::string& path) {
    auto& field = owner.*member;
    field.presence = Presence::stated;
    field.place = node.place;
    // An empty gap is told what belongs there, not that it is empty.
    if constexpr (std::is_same_v<typename M::Value, std::string>) {
      if (is_blank_text(node) && !form.expected.empty()) {
        return reading.bad_value(node, form.expected, path, form.choices);
      }
    }
    field.value = read_value(reading, node, path, Of<typename M::Value>{});
    if (!field.value || form.is_met_by(*field.value)) return;
    reading.bad_value(node, form.expected, path, form.choices);
    field.value.reset();
  };
  const auto fields = [](Owner& owner, std::string_view below) -> FieldStates {
    if (!below.empty()) return std::nullopt;
    auto& field = owner.*member;
    return std::vector{FieldState{&field.presence, &field.place}};
  };
  return {std::move(doc), read, fields};
}

template <class Pointer>
struct PlainMember;
template <class O, class T>
struct PlainMember<T O::*> {
  using Owner = O;
  using Value = T;
};

/// All fields of a table, or the one that `below` names.
template <class T>
FieldStates fields_of(const Table<T>& table, T& value, std::string_view below) {
  const auto dot = std::min(below.find('.'), below.size());
  std::vector<FieldState> all;
  for (const auto& row : table.rows) {
    if (!below.empty() && row.doc.name != below.substr(0, dot)) continue;
    const auto rest = below.substr(std::min(dot + 1, below.size()));
    const auto fields = row.fields(value, rest);
    if (!below.empty()) return fields;
    if (fields) all.insert(all.end(), fields->begin(), fields->end());
  }
  return below.empty() ? FieldStates(all) : std::nullopt;
}

/// A row for a table that is a plain member: `subtable<&Service::signatory>("signatory", "…")`.
template <auto member, class M = PlainMember<decltype(member)>>
Row<typename M::Owner> subtable(std::string name, std::string summary) {
  using Owner = typename M::Owner;
  using Value = typename M::Value;
  KeyDoc doc{std::move(name), "table", Needed::no, {}, std::move(summary), {}};
  const auto read = [](Reading& reading, const Node& node, Owner& owner, const std::string& path) {
    auto& value = owner.*member;
    if constexpr (requires { value.table; }) value.table = node.place;
    if constexpr (requires { value.presence; }) {
      value.presence = Presence::stated;
      value.place = node.place;
    }
    (void)reading.expect(node, Node::Kind::table, path);
    read_table(reading, node, table_for(Of<Value>{}), value, path);
  };
  const auto fields = [](Owner& owner, std::string_view below) -> FieldStates {
    auto& value = owner.*member;
    if constexpr (requires { value.presence; }) {
      if (below.empty()) return std::vector{FieldState{&value.presence, &value.place}};
    }
    return fields_of(table_for(Of<Value>{}), value, below);
  };
  return {std::move(doc), read, fields};
}

template <class Owner>
Row<Owner> needed(Row<Owner> row) {
  row.doc.needed = Needed::unless_marked;
  return row;
}

template <class Owner>
Row<Owner> always(Row<Owner> row) {
  row.doc.needed = Needed::always;
  return row;
}

template <class T>
TableDoc describe(std::string path, const Table<T>& table, bool repeated = false) {
  TableDoc doc{std::move(path), repeated, table.summary, {}, table.covered_names};
  for (const auto& row : table.rows) doc.keys.push_back(row.doc);
  return doc;
}

}  // namespace sp
