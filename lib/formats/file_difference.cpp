// SPDX-License-Identifier: Apache-2.0
#include "formats/file_difference.hpp"

#include "calendar/amount.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace sp {
namespace {

struct Value {
  std::string path;
  std::string text;
};

/// The keys by which entries of lists are told apart, where they have one of them.
constexpr std::array<std::string_view, 6> naming_keys{"id",   "act",  "cause",
                                                      "role", "name", "heading"};

std::string scalar_text(const Node& node) {
  switch (node.kind) {
    case Node::Kind::integer:
      return std::to_string(node.integer);
    case Node::Kind::real:
      return fmt::format("{}", node.real);
    case Node::Kind::boolean:
      return node.boolean ? "true" : "false";
    case Node::Kind::string:
    case Node::Kind::date:
    case Node::Kind::time:
    case Node::Kind::date_time:
    case Node::Kind::table:
    case Node::Kind::array:
    case Node::Kind::broken:
      break;
  }
  return node.text;
}

std::optional<std::string> name_of_entry(const Node& entry) {
  if (entry.kind == Node::Kind::string) return entry.text;
  for (const auto key : naming_keys) {
    const auto* named = entry.find(key);
    if (named != nullptr && named->kind == Node::Kind::string) return named->text;
  }
  return std::nullopt;
}

/// Every value of a file by its path, in the order of the file.
class Values {
 public:
  explicit Values(const Node& root) { add(root, ""); }
  const std::vector<Value>& all() const { return all_; }

 private:
  void add(const Node& node, const std::string& path) {
    if (node.kind == Node::Kind::table) return add_table(node, path);
    if (node.kind == Node::Kind::array) return add_list(node, path);
    all_.push_back({path, scalar_text(node)});
  }

  void add_table(const Node& node, const std::string& path) {
    for (const auto& member : node.members) {
      add(member.node, path.empty() ? member.key : path + "." + member.key);
    }
  }

  /// The same name twice in one list is told apart by a number.
  void add_list(const Node& node, const std::string& path) {
    std::map<std::string, int> seen;
    if (node.items.empty()) all_.push_back({path, "[]"});
    for (std::size_t i = 0; i < node.items.size(); ++i) {
      auto name = name_of_entry(node.items[i]).value_or(std::to_string(i + 1));
      const auto times = ++seen[name];
      if (times > 1) name += fmt::format("#{}", times);
      add(node.items[i], fmt::format("{}[{}]", path, name));
    }
  }

  std::vector<Value> all_;
};

std::string part_of(const std::string& path) {
  const auto end = path.find_first_of(".[");
  return end == std::string::npos ? std::string() : path.substr(0, end);
}

std::string last_key(const std::string& path) {
  const auto bracket = path.find('[', path.rfind('.') == std::string::npos ? 0 : path.rfind('.'));
  const auto whole = path.substr(0, bracket);
  const auto dot = whole.rfind('.');
  return dot == std::string::npos ? whole : whole.substr(dot + 1);
}

/// Keys of a time limit that say nothing of time.
bool is_remark(const std::string& key) {
  static constexpr std::array<std::string_view, 10> remarks{
      "original", "number", "heading", "note",           "source",
      "page",     "text",   "text_en", "not_applicable", "inferred"};
  return std::find(remarks.begin(), remarks.end(), key) != remarks.end();
}

/// A mark changes the promise no less than a value: what is not stated is taken by default.
bool is_of_promise(const std::string& path) {
  const auto key = last_key(path);
  if (path.find("transcribed[") != std::string::npos) return false;
  const bool of_limit = path.starts_with("time_limit") ||
                        (path.starts_with("variant[") && path.find("].time_limit") != path.npos);
  if (of_limit) return !is_remark(key);
  const bool of_product = path.find("product.items[") != std::string::npos;
  if (of_product) return key == "limit" || key == "stop";
  return path.find("step[") != std::string::npos && (key == "pause" || key == "gate");
}

bool is_same(const std::string& before, const std::string& after) {
  if (before == after) return true;
  const auto one = parse_amount(before);
  return one && one == parse_amount(after);
}

FileChange change_at(const std::string& path, std::optional<std::string> before,
                     std::optional<std::string> after) {
  return {part_of(path), path, std::move(before), std::move(after), is_of_promise(path)};
}

/// Keeps the parts together, each where it is first spoken of.
void gather_parts(std::vector<FileChange>& changes) {
  std::vector<std::string> parts;
  for (const auto& change : changes) {
    if (std::find(parts.begin(), parts.end(), change.part) == parts.end()) {
      parts.push_back(change.part);
    }
  }
  const auto place = [&](const FileChange& change) {
    return std::find(parts.begin(), parts.end(), change.part) - parts.begin();
  };
  std::stable_sort(changes.begin(), changes.end(),
                   [&](const auto& one, const auto& other) { return place(one) < place(other); });
}

}  // namespace

std::vector<FileChange> difference(const Node& before, const Node& after) {
  const Values old_values(before);
  const Values new_values(after);
  std::map<std::string, std::string> now;
  for (const auto& value : new_values.all()) now.emplace(value.path, value.text);
  std::vector<FileChange> changes;
  for (const auto& value : old_values.all()) {
    const auto found = now.find(value.path);
    if (found == now.end()) {
      changes.push_back(change_at(value.path, value.text, std::nullopt));
      continue;
    }
    if (!is_same(value.text, found->second)) {
      changes.push_back(change_at(value.path, value.text, found->second));
    }
    now.erase(found);
  }
  for (const auto& value : new_values.all()) {
    if (now.count(value.path) > 0) {
      changes.push_back(change_at(value.path, std::nullopt, value.text));
    }
  }
  gather_parts(changes);
  return changes;
}

}  // namespace sp
