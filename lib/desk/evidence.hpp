// SPDX-License-Identifier: Apache-2.0
// All that shows, away from the database, what was recorded of one case: its events with the proof
// that they are in the log, the root that the proofs lead to, and what the case is judged by.
#pragma once

#include "desk/case_view.hpp"
#include "desk/log_mark.hpp"
#include "ledger/encoding.hpp"
#include "store/case_store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sp {

struct ProvedEvent {
  LoggedEvent logged;
  std::vector<Hash> path;  ///< from its hash to the root of the mark (ledger/inclusion.hpp)
};

/// A file that an event of the case pins by its hash.
struct PinnedFile {
  std::string what;  ///< "standard ID EDITION", "calendar" for the list, then as the list has them
  Hash hash;
  std::string bytes;
};

struct Evidence {
  CaseView view;
  LogId log_id{};
  LogMark mark;                     ///< the log as it was known
  Instant made_at{};                ///< known_at where it was asked for, else now
  std::vector<ProvedEvent> events;  ///< every one that was known, whatever `as_of`
  std::vector<PinnedFile> pinned;   ///< of each that pins: standard, list, its files
};

struct EvidenceRequest {
  std::string case_name;
  VantageRequest vantage;
  /// Stands in the view for each personal value; the events have none then. Nothing: they are
  /// there.
  std::optional<std::string> in_place_of_personal;
};

/// Recomputes the whole log first: database_corrupt where anything of it is wrong. Other errors as
/// of look_at.
Result<Evidence> gather_evidence(CaseStore& store, const EvidenceRequest& request);

}  // namespace sp
