// SPDX-License-Identifier: Apache-2.0
#include "formats/file_difference.hpp"

#include "calendar/amount.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <string_view>

namespace sp {
namespace {

struct Value {
  std::string path;
  std::string text;
};

/// The keys by which entries of lists are told apart, where they have one of them.
constexpr std::array<std::string_view, 7> naming_keys{"id",   "act",     "cause", "role",
                                                      "name", "heading", "text"};

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

bool is_known_by_text(const Node& entry) {
  const auto has = [&entry](std::string_view key) {
    const auto* named = entry.find(key);
    return named != nullptr && named->kind == Node::Kind::string;
  };
  return has("text") && std::count_if(naming_keys.begin(), naming_keys.end(), has) == 1;
}

/// Lists whose order says something: which step is next, which limit is looked at first.
bool is_ordered(const std::string& path) {
  return path == "step" || path.ends_with(".step") || path.ends_with(".conditional");
}

/// A list whose order says something, as the names of its entries.
struct Order {
  std::vector<std::string> names;
  bool tells_next = false;  ///< an entry leads to the one below it, for it names no other
};

/// Every value of a file by its path, in the order of the file.
class Values {
 public:
  explicit Values(const Node& root) { add(root, ""); }
  const std::vector<Value>& all() const { return all_; }
  const std::map<std::string, Order>& orders() const { return orders_; }

 private:
  void add(const Node& node, const std::string& path) {
    if (node.kind == Node::Kind::table) return add_table(node, path);
    if (node.kind == Node::Kind::array) return add_list(node, path);
    // The short ways to write a list of one and a role.
    const bool one = path.ends_with(".items") && node.kind == Node::Kind::string;
    const bool role = path.starts_with("roles.") && path.find_first_of(".[", 6) == path.npos;
    const auto whole = one ? fmt::format("{}[{}]", path, node.text) : role ? path + ".title" : path;
    all_.push_back({whole, scalar_text(node)});
  }

  void add_table(const Node& node, const std::string& path) {
    for (const auto& member : node.members) {
      add(member.node, path.empty() ? member.key : path + "." + member.key);
    }
  }

  /// The same name twice in one list is told apart by a number.
  void add_list(const Node& node, const std::string& path) {
    std::set<std::string> seen;
    if (node.items.empty()) all_.push_back({path, "[]"});
    for (std::size_t i = 0; i < node.items.size(); ++i) {
      const auto& entry = node.items[i];
      const auto given = name_of_entry(entry).value_or(std::to_string(i + 1));
      auto name = given;
      for (int times = 2; !seen.insert(name).second; ++times) {
        name = fmt::format("{}#{}", given, times);
      }
      add_entry(entry, fmt::format("{}[{}]", path, name));
      if (is_ordered(path)) note_order(entry, path, name);
    }
  }

  /// Of an entry that is known by its words alone, the words are the entry.
  void add_entry(const Node& entry, const std::string& path) {
    if (entry.kind != Node::Kind::table || !is_known_by_text(entry)) return add(entry, path);
    for (const auto& member : entry.members) {
      add(member.node, member.key == "text" ? path : path + "." + member.key);
    }
  }

  void note_order(const Node& entry, const std::string& path, const std::string& name) {
    auto& order = orders_[path];
    order.names.push_back(name);
    const bool leads = entry.find("next") != nullptr || entry.find("outcomes") != nullptr;
    if (!leads) order.tells_next = true;
  }

  std::vector<Value> all_;
  std::map<std::string, Order> orders_;
};

std::string listed(const std::vector<std::string>& names) {
  return fmt::format("{}", fmt::join(names, ", "));
}

std::string part_of(const std::string& path) {
  const auto end = path.find_first_of(".[");
  return end == std::string::npos ? std::string() : path.substr(0, end);
}

/// Without the name of an entry, which may hold any sign.
std::string last_key(const std::string& path) {
  std::string key;
  std::size_t depth = 0;
  for (const char c : path) {
    if (c == '[') ++depth;
    if (c == '.' && depth == 0) key.clear();
    if (depth == 0 && c != '.') key += c;
    if (c == ']' && depth > 0) --depth;
  }
  return key;
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

/// The names of `order` that stand in `other` too.
std::vector<std::string> shared(const Order& order, const Order& other) {
  std::vector<std::string> names;
  std::copy_if(order.names.begin(), order.names.end(), std::back_inserter(names),
               [&other](const std::string& name) {
                 return std::find(other.names.begin(), other.names.end(), name) !=
                        other.names.end();
               });
  return names;
}

void add_changed_orders(std::vector<FileChange>& changes, const Values& before,
                        const Values& after) {
  for (const auto& [path, order] : before.orders()) {
    const auto now = after.orders().find(path);
    if (now == after.orders().end()) continue;
    const auto was = shared(order, now->second);
    const auto is = shared(now->second, order);
    if (was == is) continue;
    const bool promise = order.tells_next || now->second.tells_next;
    changes.push_back({part_of(path), path, listed(was), listed(is), promise});
  }
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
  add_changed_orders(changes, old_values, new_values);
  gather_parts(changes);
  return changes;
}

}  // namespace sp
