// SPDX-License-Identifier: Apache-2.0
// An event as it stands in a database, column by column, whether or not it makes sense: what a
// verifier hashes, so that nothing is lost or put right on the way.
#pragma once

#include "ledger/encoding.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sp {

enum class StoredType { null, integer, real, text, blob };

struct StoredValue {
  StoredType type = StoredType::null;
  std::int64_t integer = 0;
  std::string bytes;  ///< of a text or blob

  bool operator==(const StoredValue&) const = default;
};

/// What a column may hold.
struct ColumnRule {
  std::string_view name;
  StoredType type = StoredType::null;
  bool nullable = false;
};

/// Of the columns of `events` between `enc` and `hash`, in their order.
const std::vector<ColumnRule>& event_column_rules();
/// Of the columns of `corrections` behind `seq`.
const std::vector<ColumnRule>& correction_column_rules();

/// Of the columns of `facts` behind `seq`: name, value.
const std::vector<ColumnRule>& fact_column_rules();

/// May the column hold this? A blob has 32 bytes.
bool fits(const ColumnRule& rule, const StoredValue& value);

/// What of an event is hashed, as it stands in its tables.
struct StoredParts {
  std::vector<StoredValue> columns;             ///< as in event_column_rules()
  std::vector<StoredValue> correction;          ///< as in correction_column_rules(), or empty
  std::vector<std::vector<StoredValue>> facts;  ///< as in fact_column_rules(), by name
};

/// The canonical bytes of an event with these parts, each value of which must fit its rule: by
/// encoding 3 where there are facts, else by encoding 2 where there is a correction, else by 1.
std::string encode_stored(const StoredParts& parts, const LogId& log_id, const Hash& previous);

}  // namespace sp
