// SPDX-License-Identifier: Apache-2.0
// The log of all cases and what is derived from it, in one database file. Events are appended
// inside a transaction in which every compare is made; projections are written in the same
// transaction and can be rebuilt from the log.
#pragma once

#include "base/result.hpp"
#include "cases/case_state.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sp {

/// A running clock in the index of deadlines. `late_from` is empty where it is not known (a date
/// beyond the calendar's coverage): such a row is always listed.
struct DeadlineRow {
  std::string case_number;
  std::string clock;
  std::optional<Instant> late_from;
  std::optional<Instant> due;
  bool operator==(const DeadlineRow&) const = default;
};

/// What is kept of a case beside its log, so that lists need no fold.
struct CaseRow {
  std::string case_number;
  std::string standard_id;
  std::int64_t edition = 0;
  CaseStatus status = CaseStatus::open;
  bool held = false;
  std::optional<std::string> step;
  std::optional<std::int64_t> visit;
  std::int64_t number = 0;
  std::optional<std::string> ref;
  std::int64_t units = 1;
  Instant received;
  std::optional<Instant> ended;
  std::string subject;  ///< from the details; not part of the projection
};

struct CaseFilter {
  std::optional<std::string> ref;
  std::optional<std::string> standard_id;
  std::optional<bool> closed;
  std::optional<Instant> received_until;
};

/// The end of the log.
struct LogHead {
  std::int64_t seq = 0;
  Hash hash;  ///< of the last event; all zero in an empty log
  Instant last_recorded{};
  Instant last_occurred{};  ///< the latest occurred_at of any event
};

class CaseReader {
 public:
  virtual ~CaseReader() = default;
  virtual Result<LogHead> head() = 0;
  /// The case that `name` means: its own number, or an office's reference number.
  /// case_unknown (with suggestions), ref_ambiguous.
  virtual Result<std::string> find_case(const std::string& name) = 0;
  /// All events of a case with their details, in order; details that were erased are absent. The
  /// first one has pins. case_unknown; database_corrupt where one cannot have been written by this
  /// program: no pins at the opening, a time outside the years 1 to 9999, units outside 1 to
  /// 1,000,000, another form of the case's number.
  virtual Result<std::vector<CaseEvent>> events_of(const std::string& case_number) = 0;
  /// The event recorded under a request id, if any. In a store opened to write its durability is
  /// made sure of before the transaction's end is reported; database_busy where it cannot be.
  virtual Result<std::optional<CaseEvent>> event_of_request(const std::string& request_id) = 0;
  /// Are these the arguments that the request id was recorded with? No where the id is not known,
  /// or where its salt has been erased.
  virtual Result<bool> request_matches(const std::string& request_id,
                                       std::string_view arguments) = 0;
  /// In the order of their numbers.
  virtual Result<std::vector<CaseRow>> cases(const CaseFilter& filter) = 0;
  /// case_unknown.
  virtual Result<CaseRow> case_row(const std::string& case_number) = 0;
  /// Rows with late_from <= `until` in its order, then those without late_from.
  virtual Result<std::vector<DeadlineRow>> deadlines(Instant until) = 0;
  /// Bytes pinned under their SHA-256. database_corrupt where they are missing or have changed.
  virtual Result<std::string> blob(const Hash& hash) = 0;
  /// The bytes under which an edition of a standard was first pinned.
  virtual Result<std::optional<Hash>> known_edition(const std::string& standard_id,
                                                    std::int64_t edition) = 0;
  /// The case that already has this reference in the office and year, if any.
  virtual Result<std::optional<std::string>> case_with_ref(const std::string& office, int year,
                                                           const std::string& ref) = 0;
};

/// What follows from an event for the projections.
struct Projection {
  CaseRow row;
  std::vector<DeadlineRow> deadlines;  ///< all that the case has now; replaces the earlier ones
};

/// After the first failure of a write, every further one fails and nothing is committed.
class CaseWriter : public CaseReader {
 public:
  /// The number for the next case of a year: "2026-0001", "2026-0002", … "2026-10000", by what the
  /// log holds.
  virtual Result<std::string> next_case_number(int year) = 0;
  /// Nothing happens where the bytes are there already; database_corrupt where others stand in
  /// their place. `hash` must be their SHA-256.
  virtual Result<void> put_blob(const Hash& hash, std::string_view bytes) = 0;
  /// Appends; fills in seq and hash. `request_arguments` belong to event.request_id. The number
  /// must follow the case's last one, and the request id be new (else std::logic_error).
  virtual Result<CaseEvent> append(CaseEvent event, std::string_view request_arguments) = 0;
  virtual Result<void> project(const Projection& projection) = 0;
};

enum class Ending { commit, roll_back };
enum class StoreMode { read, write };

struct StoreOptions {
  std::string path;
  StoreMode mode = StoreMode::read;
  std::chrono::milliseconds patience{30'000};  ///< how long to wait for other writers
};

/// A text file in the folder of a new database.
struct FileBeside {
  std::string name;
  std::string text;
};

/// How `create` sets up a database.
struct NewStore {
  std::string path;
  bool replay = false;               ///< takes a given now for writes; its reports say so
  std::optional<std::string> group;  ///< group that may write: folder 2770, files 0660
  std::vector<FileBeside> beside{};  ///< made with the same access; what is there already is left
};

class LogReader;

class CaseStore {
 public:
  virtual ~CaseStore() = default;

  /// Opens a database that `create` made; never creates one, never changes what is not one.
  /// database_missing, database_foreign, database_newer, database_corrupt, database_busy, io_failed
  /// (path, reason), or database_path_unsafe, whose reason is "symlink", "directory", "not_a_file"
  /// or "network".
  static Result<std::unique_ptr<CaseStore>> open(const StoreOptions& options);
  /// Makes the file, and its folder where there is none: 0600 in 0700, with a group 0660 in 2770,
  /// whatever the umask. A folder that is there already is left as it is. Nothing is left of what
  /// fails, and what a death in the middle leaves is not in the way. database_exists,
  /// database_path_unsafe, io_failed, option_bad_value (no such group), folder_not_for_group.
  static Result<void> create(const NewStore& options);

  virtual bool is_replay() const = 0;
  /// 32 hexadecimal digits.
  virtual std::string log_id() const = 0;
  /// One consistent view for the whole of `work`. A database_corrupt of `work` without a path gets
  /// that of the file; so does one of a write.
  virtual Result<void> read(const std::function<Result<void>(CaseReader&)>& work) = 0;
  /// Like read(), with all rows as they stand as well (store/log_reader.hpp).
  virtual Result<void> examine(
      const std::function<Result<void>(CaseReader&, LogReader&)>& work) = 0;
  /// BEGIN IMMEDIATE … COMMIT around `work`; rolled back when it fails, throws or asks for it. When
  /// the commit fails the file is looked at again: database_busy means that it is in doubt whether
  /// the events are in, or that others were at work all the time; a retry with the same request id
  /// settles it. Any other error means that nothing was written.
  virtual Result<void> write(const std::function<Result<Ending>(CaseWriter&)>& work) = 0;
};

}  // namespace sp
