// SPDX-License-Identifier: Apache-2.0
// How much of the log a report rests on, for its footer: whoever has a later checkpoint, or the
// log, can tell whether it was told of the same events.
#pragma once

#include "desk/case_view.hpp"
#include "store/case_store.hpp"

#include <cstdint>

namespace sp {

struct LogMark {
  std::int64_t size = 0;  ///< events, from the first
  Hash root;              ///< of the Merkle tree over them
  bool operator==(const LogMark&) const = default;
};

/// The log as it was known at the vantage: the same for ever where `known_at` is in the past.
Result<LogMark> mark_log(CaseReader& reader, const Vantage& vantage);

}  // namespace sp
