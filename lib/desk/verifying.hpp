// SPDX-License-Identifier: Apache-2.0
// The parts of a verification. Each returns the first flaw, or nothing. Private to the module.
#pragma once

#include "desk/verification.hpp"
#include "store/log_reader.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

namespace sp {

/// Roots of the first so many events, filled in on the way.
using RootsBySize = std::map<std::int64_t, Hash>;

inline bool is(const StoredValue& value, StoredType type) {
  return value.type == type;
}

inline bool is_blob(const StoredValue& value, std::size_t size) {
  return is(value, StoredType::blob) && value.bytes.size() == size;
}

inline Hash hash_of(const StoredValue& value) {
  Hash hash;
  std::copy_n(value.bytes.begin(), hash.bytes.size(), hash.bytes.begin());
  return hash;
}

/// What going through the log tells of the tree over it.
struct TreeFindings {
  RootsBySize roots;          ///< asked for by its keys
  std::optional<Flaw> wrong;  ///< the first row of `tree` that does not follow from the log
};

/// Chain, commitments, pinned bytes. Counts into `done`. What it finds of the projection `tree` is
/// no flaw of the log.
Result<std::optional<Flaw>> check_log(CaseReader& reader, LogReader& rows, Verification& done,
                                      TreeFindings& tree);

/// The rest of the log: that the file is sound, and that the events of every case are numbered.
Result<std::optional<Flaw>> check_file(LogReader& rows);

/// Rows of `tree` over events that are not there.
Result<std::optional<Flaw>> check_tree_for_strays(LogReader& rows, std::int64_t size);

/// Every history under its pinned standard, and the projections. Counts into `done`.
Result<std::optional<Flaw>> check_cases(CaseReader& reader, LogReader& rows, Verification& done);

/// The error of whoever needs a log that is whole.
Error refusal_of(const Flaw& flaw);

/// What the store or the desk found to be damaged; where it names an event, of that row.
Flaw flaw_of(const Error& database_corrupt, FlawCode code);

}  // namespace sp
