// SPDX-License-Identifier: Apache-2.0
// All rows of a database as they stand, in order and one after the other, for whoever checks them.
// Nothing is read twice or held back: memory does not grow with the log. Visitors say whether to go
// on.
#pragma once

#include "base/result.hpp"
#include "cases/case_event.hpp"
#include "ledger/merkle.hpp"
#include "ledger/stored_value.hpp"
#include "store/case_store.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sp {

using StoredRow = std::vector<StoredValue>;

/// A row by its table and its key there; parts of a key are joined by a stroke.
struct RowName {
  std::string table;
  std::string key;
  bool operator==(const RowName&) const = default;
};

/// A row of `events` and what belongs to it.
struct StoredEvent {
  StoredValue enc;
  StoredParts parts;
  StoredValue hash;
  std::vector<StoredRow> details;         ///< field, salt, value, commitment; by field
  std::vector<StoredValue> request_salt;  ///< at most one
};

class LogReader {
 public:
  virtual ~LogReader() = default;
  virtual const LogId& log_id() const = 0;
  /// The number of the schema. What it lacks is read as empty.
  virtual int schema() const = 0;
  /// What SQLite finds wrong with the file, in its words; nothing where it is whole.
  virtual Result<std::optional<std::string>> damage() = 0;
  /// In the order of `seq`.
  virtual Result<void> each_event(const std::function<bool(const StoredEvent&)>& visit) = 0;
  /// hash, bytes.
  virtual Result<void> each_blob(const std::function<bool(const StoredRow&)>& visit) = 0;
  virtual Result<bool> has_blob(const Hash& hash) = 0;
  /// standard, calendar, form, bytes.
  virtual Result<void> each_compiled(const std::function<bool(const StoredRow&)>& visit) = 0;
  /// case_number, number, seq of every event, in the order of the first two.
  virtual Result<void> each_place(const std::function<bool(const StoredRow&)>& visit) = 0;
  /// The events of one case after the other, without their details. database_corrupt as in
  /// CaseReader::events_of.
  virtual Result<void> each_history(
      const std::function<bool(const std::vector<CaseEvent>&)>& visit) = 0;
  /// A row of `cases`, its columns as in case_column_names().
  virtual Result<std::optional<StoredRow>> listed(const std::string& case_number) = 0;
  /// clock, late_from, due of a case's rows, by clock.
  virtual Result<std::vector<StoredRow>> deadlines_of(const std::string& case_number) = 0;
  /// The row of `tree` for a subtree.
  virtual Result<std::optional<StoredValue>> subtree(const Subtree& subtree) = 0;
  /// The first row of `tree` that is over no whole stretch of the first `size` events.
  virtual Result<std::optional<RowName>> stray_subtree(std::int64_t size) = 0;
  /// The first row of `details`, `request_salts`, `corrections` or `facts` that belongs to no
  /// event.
  virtual Result<std::optional<RowName>> stray_detail() = 0;
  /// The first row of `cases` or `deadlines` that belongs to no case of the log.
  virtual Result<std::optional<RowName>> stray_projection() = 0;
  virtual Result<std::int64_t> count_deadlines() = 0;
};

/// Subtrees of a lower level have no row in `tree`.
bool is_kept(const Subtree& subtree);
/// The columns of `cases`, in the order of its rows.
const std::vector<std::string_view>& case_column_names();
/// The row of `cases` that is kept for this.
StoredRow stored(const CaseRow& row);
/// clock, late_from, due.
StoredRow stored(const DeadlineRow& row);

}  // namespace sp
