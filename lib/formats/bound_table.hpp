// SPDX-License-Identifier: Apache-2.0
// A table of a file bound to one object of the model, and the reading of it: keys, marks, what is
// missing.
#pragma once

#include "formats/reading.hpp"
#include "formats/table_doc.hpp"
#include "standard/field.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sp {

/// What a mark changes of a field.
struct FieldState {
  Presence* presence;
  Place* place;
};

/// The fields that a name in a list of marks means; nothing if it is no name of the table. Of a key
/// whose presence the model does not keep there are no fields.
using FieldStates = std::optional<std::vector<FieldState>>;

/// Those of a key that is known and has none.
inline FieldStates no_fields() {
  return std::vector<FieldState>{};
}

struct BoundRow {
  const KeyDoc* doc;
  std::function<void(const Node&, const std::string& path)> read;
  /// `below` is what follows the row's own name and a dot; empty where the row itself is meant.
  std::function<FieldStates(std::string_view below)> fields;
};

struct BoundTable {
  std::vector<BoundRow> rows;
  std::function<FieldStates(std::string_view name)> covered;  ///< fields of elements; may be empty
  std::vector<std::string> covered_names;                     ///< for suggestions
};

/// The names of the lists of marks: not_stated, not_applicable, not_seen, inferred.
const std::vector<std::string>& mark_names();

FieldStates fields_named(const BoundTable& table, std::string_view name);

/// Applies the lists of marks of `node`, which is a table whose keys are read.
void read_marks(Reading& reading, const Node& node, const BoundTable& table,
                const std::string& path);

/// Reads all keys of `node`, which is a table, then its marks; tells unknown and missing ones.
void read_bound(Reading& reading, const Node& node, const BoundTable& table,
                const std::string& path);

}  // namespace sp
