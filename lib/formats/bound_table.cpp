// SPDX-License-Identifier: Apache-2.0
#include "formats/bound_table.hpp"

#include "base/suggest.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace sp {
namespace {

const std::string not_stated = "not_stated";
const std::string not_applicable = "not_applicable";
const std::string not_seen = "not_seen";
const std::string inferred = "inferred";

bool is_mark(const std::string& key) {
  const auto& names = mark_names();
  return std::find(names.begin(), names.end(), key) != names.end();
}

bool is_present(const FieldState& state) {
  return *state.presence == Presence::stated || *state.presence == Presence::inferred;
}

bool is_said_otherwise(const FieldState& state) {
  return *state.presence == Presence::not_stated || *state.presence == Presence::not_applicable ||
         *state.presence == Presence::not_seen;
}

/// Of a mark that says why nothing stands there.
Presence presence_of(const std::string& mark) {
  if (mark == not_stated) return Presence::not_stated;
  return mark == not_seen ? Presence::not_seen : Presence::not_applicable;
}

std::vector<std::string> names_of(const BoundTable& table) {
  std::vector<std::string> names;
  for (const auto& row : table.rows) names.push_back(row.doc->name);
  return names;
}

/// The lists of marks of one table, applied to its fields.
class MarkReader {
 public:
  MarkReader(Reading& reading, const BoundTable& table, const Node& node, const std::string& path)
      : reading_(reading), table_(table), node_(node), path_(path) {}

  void read(const Node& list, const std::string& mark) {
    const auto path = join_path(path_, mark);
    if (!reading_.expect(list, Node::Kind::array, path)) return;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      const auto& entry = list.items[i];
      if (reading_.expect(entry, Node::Kind::string, element_path(path, i))) apply(entry, mark);
    }
  }

 private:
  void apply(const Node& entry, const std::string& mark) {
    const auto fields = fields_named(table_, entry.text);
    if (!fields) {
      auto known = names_of(table_);
      known.insert(known.end(), table_.covered_names.begin(), table_.covered_names.end());
      reading_.unknown_key(entry.text, path_, entry.place.value, known);
    } else if (!named_[mark == inferred].insert(entry.text).second) {
      add(FindingCode::marked_twice, entry);
    } else if (mark == inferred) {
      infer(entry, *fields);
    } else {
      leave_unsaid(entry, *fields, presence_of(mark));
    }
  }

  void infer(const Node& entry, const std::vector<FieldState>& fields) {
    bool any = node_.incomplete || (fields.empty() && stands(entry.text));
    for (const auto& field : fields) {
      if (!is_present(field)) continue;
      *field.presence = Presence::inferred;
      any = true;
    }
    if (!any) add(FindingCode::inferred_but_absent, entry);
  }

  void leave_unsaid(const Node& entry, const std::vector<FieldState>& fields, Presence presence) {
    const bool there =
        fields.empty() ? stands(entry.text) : std::any_of(fields.begin(), fields.end(), is_present);
    if (there) {
      add(FindingCode::marked_and_present, entry);
      return;
    }
    for (const auto& field : fields) {
      if (*field.presence != Presence::absent) continue;
      *field.presence = presence;
      *field.place = entry.place;
    }
  }

  /// Does a key stand there whose presence the model does not keep?
  bool stands(std::string_view name) const {
    const Node* node = &node_;
    while (node != nullptr && !name.empty()) {
      const auto dot = std::min(name.find('.'), name.size());
      node = node->find(name.substr(0, dot));
      name.remove_prefix(std::min(dot + 1, name.size()));
    }
    return node != nullptr;
  }

  void add(FindingCode code, const Node& entry) {
    reading_.add(code, {entry.text}, entry.place.value, join_path(path_, entry.text));
  }

  Reading& reading_;
  const BoundTable& table_;
  const Node& node_;
  const std::string& path_;
  std::map<bool, std::set<std::string>> named_;  ///< by whether it is what was inferred
};

bool is_said(const BoundRow& row, const Node& node) {
  if (node.find(row.doc->name) != nullptr) return true;
  if (row.doc->needed == Needed::always) return false;
  const auto fields = row.fields("");
  return fields && std::any_of(fields->begin(), fields->end(), is_said_otherwise);
}

const BoundRow* row_named(const BoundTable& table, const std::string& name) {
  const auto row = std::find_if(table.rows.begin(), table.rows.end(),
                                [&name](const BoundRow& r) { return r.doc->name == name; });
  return row == table.rows.end() ? nullptr : &*row;
}

/// Tells an unknown key and returns the name it seems to be meant for, or nothing.
std::string read_unknown(Reading& reading, const Member& member, const BoundTable& table,
                         const std::string& path) {
  auto known = names_of(table);
  known.insert(known.end(), mark_names().begin(), mark_names().end());
  if (!member.node.guessed) {
    reading.unknown_key(member.key, path, member.node.place.key, known);
  }
  const auto suggestions = suggest(member.key, known);
  return suggestions.empty() ? std::string() : suggestions.front();
}

/// Reads the keys and returns what the unknown ones seem to be meant for. What is meant stands
/// there, with a value that is not known.
std::vector<std::string> read_keys(Reading& reading, const Node& node, const BoundTable& table,
                                   const std::string& path) {
  std::vector<std::string> meant;
  for (const auto& member : node.members) {
    if (is_mark(member.key)) continue;
    if (const auto* row = row_named(table, member.key)) {
      row->read(member.node, join_path(path, member.key));
      continue;
    }
    const auto name = read_unknown(reading, member, table, path);
    if (name.empty()) continue;
    meant.push_back(name);
    const auto* row = node.find(name) == nullptr ? row_named(table, name) : nullptr;
    if (row != nullptr) row->read(broken_node(member.node.place), join_path(path, name));
  }
  return meant;
}

/// A table that cannot be read has all its keys, each with a value that is not known.
void read_as_broken(const Node& node, const BoundTable& table, const std::string& path) {
  for (const auto& row : table.rows) {
    row.read(broken_node(node.place), join_path(path, row.doc->name));
  }
}

void tell_missing(Reading& reading, const Node& node, const BoundTable& table,
                  const std::vector<std::string>& meant, const std::string& path) {
  const auto at = node.place.value.known() ? node.place.value : Position{1, 1};
  for (const auto& row : table.rows) {
    const bool misspelt = std::count(meant.begin(), meant.end(), row.doc->name) > 0;
    if (row.doc->needed == Needed::no || misspelt || is_said(row, node)) continue;
    reading.missing_key(row.doc->name, path, at);
  }
}

}  // namespace

const std::vector<std::string>& mark_names() {
  static const std::vector<std::string> names{not_stated, not_applicable, not_seen, inferred};
  return names;
}

FieldStates fields_named(const BoundTable& table, std::string_view name) {
  const auto dot = std::min(name.find('.'), name.size());
  const auto below = name.substr(std::min(dot + 1, name.size()));
  for (const auto& row : table.rows) {
    if (row.doc->name == name.substr(0, dot)) return row.fields(below);
  }
  return table.covered ? table.covered(name) : std::nullopt;
}

void read_marks(Reading& reading, const Node& node, const BoundTable& table,
                const std::string& path) {
  MarkReader marks(reading, table, node, path);
  for (const auto& [key, value] : node.members) {
    if (is_mark(key)) marks.read(value, key);
  }
}

void read_bound(Reading& reading, const Node& node, const BoundTable& table,
                const std::string& path) {
  if (node.kind != Node::Kind::table) {
    read_as_broken(node, table, path);
    return;
  }
  const auto meant = read_keys(reading, node, table, path);
  read_marks(reading, node, table, path);
  if (node.incomplete) {
    reading.doubt(path);
  } else {
    tell_missing(reading, node, table, meant, path);
  }
}

}  // namespace sp
