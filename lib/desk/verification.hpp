// SPDX-License-Identifier: Apache-2.0
// Recomputing all that a database holds: its chain of hashes, what the chain commits to, whether
// every history is one that its pinned standard allows, and the projections that follow from it.
#pragma once

#include "base/result.hpp"
#include "ledger/checkpoint.hpp"
#include "store/case_store.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sp {

/// What is wrong with a row. One enumerator a message; the comment names its arguments in order.
enum class FlawCode {
  // the log, by docs/reference/log-format.md alone
  file_damaged,       // what SQLite or the store said
  value_form,         // column
  number_wrong,       // number expected, number found
  encoding_unknown,   // number found
  encoding_wrong,     // number of its kind where it has no facts, number found
  correction_wrong,   //
  facts_wrong,        //
  hash_wrong,         //
  details_wrong,      //
  detail_wrong,       //
  request_wrong,      //
  pinned_missing,     // hash
  pinned_changed,     //
  row_without_event,  //
  // a checkpoint
  other_log,  // log id of the checkpoint, log id
  cut_off,    // size of the checkpoint, number of events
  rewritten,  // size of the checkpoint
  // the procedure
  impossible,  // why
  // the projections
  projection_missing,  //
  projection_wrong,    // column
  projection_stray,    //
};

enum class FlawPart { log, checkpoint, procedure, projection };

FlawPart part_of(FlawCode code);
/// Stable names for machine formats.
std::string_view name_of(FlawCode code);
std::string_view name_of(FlawPart part);

/// The first wrong row: `table` and its key there, both empty for the file as a whole. The table of
/// a checkpoint is "checkpoint", its key the place among those given, from 1.
struct Flaw {
  FlawCode code{};
  std::string table;
  std::string key;
  std::vector<std::string> args;
  bool operator==(const Flaw&) const = default;
};

/// What was looked at; where there is a flaw, up to it.
struct Verification {
  std::optional<Flaw> flaw;
  std::string log_id;  ///< 32 hexadecimal digits; empty where the file could not be opened
  std::int64_t events = 0;
  std::int64_t details = 0;
  std::int64_t erased = 0;  ///< of the details
  std::int64_t blobs = 0;
  std::int64_t cases = 0;
  std::int64_t deadlines = 0;
  Hash head;  ///< hash of the last event; all zero in an empty log
  Hash root;  ///< of the Merkle tree over all events
  /// Size of the largest checkpoint that holds; the events after it no checkpoint covers.
  std::int64_t covered = 0;
};

/// In this order: the log, the checkpoints, the histories with their projections. It ends at the
/// first flaw. Errors are those of reading, never what was found.
Result<Verification> verify(CaseStore& store, const std::vector<Checkpoint>& checkpoints);

/// The same of a file that the store refuses to open as damaged: a flaw of the file.
Verification unopened(const Error& database_corrupt);

/// Size and root of the log as it stands, after its chain has been recomputed. database_corrupt
/// where anything of the log is wrong.
Result<Checkpoint> take_checkpoint(CaseStore& store, Instant now);

}  // namespace sp
