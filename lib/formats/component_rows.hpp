// SPDX-License-Identifier: Apache-2.0
// Rows and lists that several components share.
#pragma once

#include "formats/forms.hpp"
#include "formats/standard_tables.hpp"

namespace sp {

/// The rows of a component, and behind them those that every component has.
template <class C>
std::vector<Row<C>> with_common(std::vector<Row<C>> rows) {
  const std::vector<Row<Component>> common{
      key<&Component::number>("number", "its number in the document, like \"2.\""),
      key<&Component::heading>("heading", "its name in the document"),
      key<&Component::original>("original",
                                "the document's own words, where structure replaced them"),
      key<&Component::note>("note", "a remark of whoever transcribed it"),
      key<&Component::source>("source", "id of one of [sources]: where it was transcribed from",
                              id_form()),
      key<&Component::page>("page", "where in that source"),
      key<&Component::transcribed>("transcribed", "keys that come from somewhere else"),
  };
  rows.insert(rows.end(), common.begin(), common.end());
  return rows;
}

/// Of the effects of a decision, those that answer a request.
template <class Owner>
Row<Owner> only_verdicts(Row<Owner> row) {
  row.doc.choices = {"approve", "reject"};
  row.read = [plain = row.read](Reading& reading, const Node& node, Owner& owner,
                                const std::string& path) {
    const auto effect = parse_effect(node.text);
    const bool moves = effect == Effect::return_back || effect == Effect::proceed;
    const std::vector<std::string> choices{"approve", "reject"};
    if (moves) return reading.bad_value(node, one_of(choices), path, choices);
    plain(reading, node, owner, path);
  };
  return row;
}

/// One text, or entries that are texts or tables.
template <class T>
std::optional<std::vector<T>> read_texts_or_tables(Reading& reading, const Node& node,
                                                   const std::string& path) {
  if (node.kind != Node::Kind::array && node.kind != Node::Kind::string) {
    reading.wrong_type(node, "list_of_items", path);
    return std::nullopt;
  }
  const bool single = node.kind == Node::Kind::string;
  const std::vector<Node> one = single ? std::vector{node} : std::vector<Node>{};
  const auto& entries = single ? one : node.items;
  std::vector<T> items;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto& entry = entries[i];
    T item;
    item.place = entry.place;
    if (entry.kind == Node::Kind::table) {
      read_table(reading, entry, table_for(Of<T>{}), item, element_path(path, i));
    } else {
      item.text.value = read_value(reading, entry, element_path(path, i), Of<std::string>{});
      item.text.presence = Presence::stated;
      item.text.place = entry.place;
    }
    items.push_back(std::move(item));
  }
  return items;
}

/// Entries below an entry, kept in a plain list.
template <auto member, class M = PlainMember<decltype(member)>>
Row<typename M::Owner> rows_below(std::string name, std::string summary) {
  using Owner = typename M::Owner;
  const Of<typename M::Value> type;
  const auto read = [](Reading& reading, const Node& node, Owner& owner, const std::string& path) {
    auto entries = read_value(reading, node, path, Of<typename M::Value>{});
    if (entries) owner.*member = std::move(*entries);
  };
  return {
      {std::move(name), type_of(type), Needed::no, {}, std::move(summary), {}},
      read,
      [](Owner&, std::string_view below) { return below.empty() ? no_fields() : std::nullopt; }};
}

}  // namespace sp
