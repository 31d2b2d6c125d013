// SPDX-License-Identifier: Apache-2.0
#include "formats/toml_tree.hpp"

#include "base/utf8.hpp"
#include "formats/tokens.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <string_view>

namespace sp {
namespace {

Position to_position(const toml::source_position& position) {
  return {position.line, position.column};
}

Node to_node(const toml::node& from, Position key);

void add_members(const toml::table& table, Node& node) {
  for (const auto& [key, value] : table) {
    const auto place = to_position(key.source().begin);
    node.members.push_back({std::string(key.str()), to_node(value, place)});
  }
  std::stable_sort(node.members.begin(), node.members.end(), [](const auto& a, const auto& b) {
    return a.node.place.key < b.node.place.key;
  });
}

void add_items(const toml::array& array, Node& node) {
  for (const auto& item : array) {
    node.items.push_back(to_node(item, to_position(item.source().begin)));
  }
}

Node to_node(const toml::node& from, Position key) {
  auto node = broken_node({key, to_position(from.source().begin)});
  if (const auto* table = from.as_table()) {
    node.kind = Node::Kind::table;
    add_members(*table, node);
  } else if (const auto* array = from.as_array()) {
    node.kind = Node::Kind::array;
    add_items(*array, node);
  } else if (const auto* string = from.as_string()) {
    node.kind = Node::Kind::string;
    node.text = string->get();
  } else if (const auto* integer = from.as_integer()) {
    node.kind = Node::Kind::integer;
    node.integer = integer->get();
  } else if (const auto* real = from.as_floating_point()) {
    node.kind = Node::Kind::real;
    node.real = real->get();
  } else if (const auto* boolean = from.as_boolean()) {
    node.kind = Node::Kind::boolean;
    node.boolean = boolean->get();
  } else if (const auto* date = from.as_date()) {
    const auto& day = date->get();
    node.kind = Node::Kind::date;
    node.text = fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
  } else {
    node.kind = from.is_time() ? Node::Kind::time : Node::Kind::date_time;
  }
  return node;
}

constexpr auto npos = std::string_view::npos;

/// The string `token` with an escape for each letter outside ASCII that follows a backslash at the
/// end of a line: toml++ 3.3 takes such a letter for impossible.
std::string with_safe_continuations(std::string_view token) {
  std::string safe;
  for (auto at = token.find('\\'); at != npos; at = token.find('\\')) {
    const auto next = token.find_first_not_of(" \t\r\n", at + 1);
    const bool continues = next != npos && next > at + 1;
    const std::size_t taken = continues ? next : std::min(at + 2, token.size());
    safe += token.substr(0, taken);
    token.remove_prefix(taken);
    const auto letter = continues ? decode_first(token) : std::nullopt;
    if (!letter || letter->bytes == 1) continue;
    safe += fmt::format("\\U{:08X}", static_cast<std::uint32_t>(letter->code_point));
    token.remove_prefix(letter->bytes);
  }
  return safe.append(token);
}

std::string safe_text(const std::string& text) {
  std::string safe;
  safe.reserve(text.size());
  for (const auto& token : tokenize(text)) {
    const auto bytes = std::string_view(text).substr(token.offset, token.length);
    if (token.kind == TokenKind::multiline_basic) {
      safe += with_safe_continuations(bytes);
    } else {
      safe += bytes;
    }
  }
  return safe;
}

}  // namespace

TreeOrFault parse_toml(const std::string& text) {
  try {
    const auto safe = safe_text(text);
    const toml::table table = toml::parse(std::string_view(safe), std::string_view());
    return {to_node(table, Position{}), std::nullopt};
  } catch (const toml::parse_error& error) {
    const std::string message(error.description());
    const bool redefinition = message.find("redefine") != std::string::npos;
    return {{}, ParserFault{to_position(error.source().begin), message, redefinition}};
  }
}

}  // namespace sp
