// SPDX-License-Identifier: Apache-2.0
// The log of all cases and what is derived from it, in one database file. Events are appended
// inside a transaction in which every compare is made; projections are written in the same
// transaction and can be rebuilt from the log.
#pragma once

#include "base/result.hpp"
#include "cases/case_state.hpp"
#include "ledger/encoding.hpp"

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

/// Names a pinned standard and calendar in the form in which they are kept after reading.
struct CompiledKey {
  Hash standard;
  Hash calendar;
  std::int64_t form = 0;
};

/// Which events of the whole log.
struct LogFilter {
  std::int64_t after = 0;                  ///< behind this place in the log
  std::optional<Instant> recorded_from;    ///< recorded then or later
  std::optional<Instant> recorded_before;  ///< recorded earlier than then
  std::optional<Instant> occurred_until;   ///< happened then or earlier
  std::optional<std::string> actor;        ///< done by whoever goes by this name
};

/// A personal value and what its commitment is made of; neither where it was erased.
struct LoggedDetail {
  std::string field;
  std::optional<Salt> salt;
  std::optional<std::string> value;
  Hash commitment;
};

/// An event with all that its hash is computed from but the log's id, by
/// docs/reference/log-format.md.
struct LoggedEvent {
  CaseEvent event;  ///< with its details
  Pins opening;     ///< what its case was opened under
  std::int64_t encoding = 0;
  Hash previous;  ///< of the event before; all zero before the first
  Commitments commitments;
  std::vector<LoggedDetail> details;  ///< by field
};

/// One thing to be said about one deadline of one clock; a deadline that moves is another one.
struct Reminder {
  std::string case_number;
  std::string clock;
  std::string kind;                  ///< "due_soon", "overdue" or "unknown"
  std::optional<Instant> late_from;  ///< the first moment that is late, where it is known
  bool operator==(const Reminder&) const = default;
};

/// Never heard of; about to be given, or left by a run that died; given.
enum class ReminderState { unknown, pending, done };

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
  /// Calls `visit` for each event that `filter` lets through, in the order of the log, until it
  /// says no; holds one event at a time. database_corrupt as of events_of, and where the event
  /// before one, or the opening of its case, is missing.
  virtual Result<void> walk(const LogFilter& filter,
                            const std::function<Result<bool>(const LoggedEvent&)>& visit) = 0;
  /// The event recorded under a request id, if any. In a store opened to write its durability is
  /// made sure of before the transaction's end is reported; database_busy where it cannot be.
  virtual Result<std::optional<CaseEvent>> event_of_request(const std::string& request_id) = 0;
  /// Are these the arguments that the request id was recorded with? No where the id is not known,
  /// or where its salt has been erased.
  virtual Result<bool> request_matches(const std::string& request_id,
                                       std::string_view arguments) = 0;
  /// Numbers of the cases whose log has corrections, in the order in which they were first
  /// corrected.
  virtual Result<std::vector<std::string>> corrected_cases() = 0;
  /// In the order of their numbers. `subject` is as it was given at the intake.
  virtual Result<std::vector<CaseRow>> cases(const CaseFilter& filter) = 0;
  /// case_unknown.
  virtual Result<CaseRow> case_row(const std::string& case_number) = 0;
  /// Rows with late_from <= `until` in its order, then those without late_from.
  virtual Result<std::vector<DeadlineRow>> deadlines(Instant until) = 0;
  virtual Result<ReminderState> reminder_state(const Reminder& reminder) = 0;
  /// Those that no run has finished, by case.
  virtual Result<std::vector<Reminder>> pending_reminders() = 0;
  /// Bytes pinned under their SHA-256. database_corrupt where they are missing or have changed.
  virtual Result<std::string> blob(const Hash& hash) = 0;
  /// What was kept under the key, as it stands. A projection: nobody vouches for the bytes.
  virtual Result<std::optional<std::string>> compiled(const CompiledKey& key) = 0;
  /// The bytes under which an edition of a standard was first pinned.
  virtual Result<std::optional<Hash>> known_edition(const std::string& standard_id,
                                                    std::int64_t edition) = 0;
  /// The case that already has this reference in the office and year, if any.
  virtual Result<std::optional<std::string>> case_with_ref(const std::string& office, int year,
                                                           const std::string& ref) = 0;
  /// How many events, from the first, had been recorded by then.
  virtual Result<std::int64_t> size_known_at(Instant known_at) = 0;
  /// Of the Merkle tree over the first `size` events, which the log must have. In a database of
  /// schema 1 the whole log is read for it, later a few hundred rows, however long it is.
  /// database_corrupt where an event is missing.
  virtual Result<Hash> root(std::int64_t size) = 0;
  /// The proof that event `seq` is among these (ledger/inclusion.hpp). At the same cost.
  virtual Result<std::vector<Hash>> inclusion(std::int64_t seq, std::int64_t size) = 0;
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
  /// In the place of what was kept under the key before.
  virtual Result<void> put_compiled(const CompiledKey& key, std::string_view bytes) = 0;
  /// Appends; fills in seq and hash. `request_arguments` belong to event.request_id. The number
  /// must follow the case's last one, and the request id be new (else std::logic_error).
  virtual Result<CaseEvent> append(CaseEvent event, std::string_view request_arguments) = 0;
  virtual Result<void> project(const Projection& projection) = 0;
  /// In the place of what was known of the reminder; `unknown` forgets it.
  virtual Result<void> put_reminder(const Reminder& reminder, ReminderState state) = 0;
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

/// A database of an older schema was brought to the newest one.
struct Migration {
  int from = 0;
  int to = 0;
  std::string backup;  ///< the database as it was
};

class LogReader;

/// How SQLite has opened the file.
struct StorageSettings {
  int schema = 0;                   ///< the number of its schema
  std::string sqlite_version;       ///< "3.40.1"
  std::string journal_mode;         ///< "delete" is what the program writes with
  std::vector<std::string> astray;  ///< open-time settings that are not what the program has set
};

/// The file of a database, its folder, and the disk that it is on.
struct DatabasePlace {
  std::int64_t bytes = 0;
  std::int64_t free_bytes = 0;  ///< that the account may still fill
  unsigned mode = 0;            ///< permission bits
  unsigned folder_mode = 0;
  std::int64_t owner = 0;
  std::int64_t group = 0;
  unsigned long file_system = 0;  ///< type, as statfs has it
  bool network = false;           ///< locks and syncs depend on another machine
  bool journal_left = false;      ///< by a writer that died; opening undoes what it had begun
};

/// One open database, for one thread; several in a process, and of the same file, are no matter.
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

  /// What can be known of the file without opening it as a database; not for a process that has it
  /// open, whose locks on it would go. database_missing, io_failed.
  static Result<DatabasePlace> look_at_place(const std::string& path);

  virtual bool is_replay() const = 0;
  /// 32 hexadecimal digits.
  virtual std::string log_id() const = 0;
  virtual Result<StorageSettings> storage() = 0;
  /// One consistent view for the whole of `work`. A database_corrupt of `work` without a path gets
  /// that of the file; so does one of a write.
  virtual Result<void> read(const std::function<Result<void>(CaseReader&)>& work) = 0;
  /// Like read(), with all rows as they stand as well (store/log_reader.hpp).
  virtual Result<void> examine(
      const std::function<Result<void>(CaseReader&, LogReader&)>& work) = 0;
  /// A store of its own, to read, for another thread. Within the work of read() or examine() it
  /// sees the same state for as long as that lasts: no writer gets in before.
  virtual Result<std::unique_ptr<CaseStore>> second_view() = 0;
  /// BEGIN IMMEDIATE … COMMIT around `work`; rolled back when it fails, throws or asks for it. When
  /// the commit fails the file is looked at again: database_busy means that it is in doubt whether
  /// the events are in, or that others were at work all the time; a retry with the same request id
  /// settles it. Any other error means that nothing was written.
  ///
  /// A database of an older schema is brought to the newest one in the same transaction, and kept
  /// beside it as it was: both are there once the write is committed, and neither where nothing is
  /// written. migration_backup_differs where what was kept earlier is in the way.
  virtual Result<void> write(const std::function<Result<Ending>(CaseWriter&)>& work) = 0;
  /// Waits until no other run gives reminders, as long as the store is patient, and holds that with
  /// the answer. Nothing where it cannot be had: then two runs may both give one, and none is lost.
  virtual std::shared_ptr<const void> turn_to_remind() { return nullptr; }
  /// What the last write did to the schema, if anything.
  virtual const std::optional<Migration>& migrated() const = 0;
  /// Copies the database as it stands at one moment to the new file `path`, while others may write;
  /// they wait with their commits as long as the copying takes. The copy has the database's mode,
  /// and its group where the account may give it that; else it is for its owner only. It is synced
  /// and looked through before it gets its name; nothing is left of what fails. The end of the log
  /// that it holds. backup_exists, backup_is_database, database_path_unsafe ("network"),
  /// database_busy, database_corrupt, io_failed.
  virtual Result<LogHead> backup(const std::string& path) = 0;
};

}  // namespace sp
