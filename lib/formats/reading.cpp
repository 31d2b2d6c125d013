// SPDX-License-Identifier: Apache-2.0
#include "formats/reading.hpp"

#include "base/suggest.hpp"
#include "formats/mistake.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace sp {
namespace {

std::string value_text(const Node& node) {
  switch (node.kind) {
    case Node::Kind::integer:
      return fmt::format("{}", node.integer);
    case Node::Kind::real:
      return fmt::format("{}", node.real);
    case Node::Kind::boolean:
      return node.boolean ? "true" : "false";
    case Node::Kind::table:
    case Node::Kind::array:
    case Node::Kind::string:
    case Node::Kind::date:
    case Node::Kind::time:
    case Node::Kind::date_time:
    case Node::Kind::broken:
      return shortened(node.text);  // blanks around it may be what is wrong
  }
  throw std::logic_error("a kind of node that does not exist");
}

}  // namespace

std::string type_word(Node::Kind kind) {
  switch (kind) {
    case Node::Kind::table:
      return "table";
    case Node::Kind::array:
      return "list";
    case Node::Kind::string:
      return "text";
    case Node::Kind::integer:
      return "whole_number";
    case Node::Kind::real:
      return "number";
    case Node::Kind::boolean:
      return "boolean";
    case Node::Kind::date:
      return "date";
    case Node::Kind::time:
      return "time";
    case Node::Kind::date_time:
      return "date_time";
    case Node::Kind::broken:
      return "nothing_readable";
  }
  throw std::logic_error("a kind of node that does not exist");
}

std::vector<Finding> Reading::take_findings(std::vector<Finding> earlier) {
  for (auto& finding : findings_) earlier.push_back(std::move(finding));
  findings_.clear();
  std::stable_sort(earlier.begin(), earlier.end(),
                   [](const Finding& a, const Finding& b) { return a.where.at < b.where.at; });
  return earlier;
}

void Reading::add(FindingCode code, std::vector<std::string> args, Position at, std::string path,
                  std::vector<std::string> suggestions) {
  findings_.push_back(
      {code, std::move(args), {file_, at}, std::move(path), std::move(suggestions)});
}

void Reading::unknown_key(const std::string& key, const std::string& table, Position at,
                          const std::vector<std::string>& known) {
  auto meant = suggest(key, known);
  std::vector<std::string> args{key, table};
  if (meant.empty()) args.push_back(fmt::format("{}", fmt::join(known, ", ")));
  add(FindingCode::unknown_key, std::move(args), at, join_path(table, key), std::move(meant));
}

void Reading::wrong_type(const Node& node, const std::string& expected, const std::string& path) {
  if (node.kind == Node::Kind::broken) return;
  add(FindingCode::wrong_type, {last_name(path), expected, type_word(node.kind)}, node.place.value,
      path);
}

void Reading::bad_value(const Node& node, const std::string& expected, const std::string& path,
                        const std::vector<std::string>& choices) {
  auto suggestions = suggest(node.text, choices);
  add(FindingCode::bad_value, {last_name(path), value_text(node), expected}, node.place.value, path,
      std::move(suggestions));
}

void Reading::missing_key(const std::string& key, const std::string& table, Position at) {
  if (incomplete_) return;
  add(FindingCode::missing_key, {key, table}, at, join_path(table, key));
}

bool Reading::is_doubtful(const std::string& table) const {
  return incomplete_ ||
         std::any_of(doubts_.begin(), doubts_.end(), [&table](const std::string& path) {
           return path.empty() || path == table || path.starts_with(table + '.');
         });
}

bool Reading::expect(const Node& node, Node::Kind kind, const std::string& path) {
  if (node.kind == kind) return true;
  wrong_type(node, type_word(kind), path);
  return false;
}

std::string join_path(const std::string& table, const std::string& key) {
  return table.empty() ? key : table + '.' + key;
}

std::string element_path(const std::string& array, std::size_t index) {
  return fmt::format("{}[{}]", array, index);
}

std::string last_name(const std::string& path) {
  const auto dot = path.rfind('.');
  const auto name = dot == std::string::npos ? path : path.substr(dot + 1);
  return name.substr(0, name.find('['));
}

}  // namespace sp
