// SPDX-License-Identifier: Apache-2.0
#include "store/backup.hpp"
#include "store/case_store.hpp"
#include "store/database_file.hpp"
#include "store/hardening.hpp"
#include "store/migration.hpp"
#include "store/new_file.hpp"
#include "store/sqlite_columns.hpp"
#include "store/sqlite_guard.hpp"
#include "store/sqlite_log_reader.hpp"
#include "store/sqlite_open.hpp"
#include "store/sqlite_schema.hpp"
#include "store/sqlite_transaction.hpp"
#include "store/write_lock.hpp"

#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <filesystem>
#include <stdexcept>
#include <utility>

namespace sp {
namespace {

bool in_transaction(const Connection& connection) {
  return connection.database && sqlite3_get_autocommit(connection.database->getHandle()) == 0;
}

/// What is found to be damaged above the store is found without its path.
Error placed(Error error, const std::string& path) {
  const bool placeless = error.code == ErrorCode::database_corrupt && !error.args.empty() &&
                         error.args.front().empty();
  if (placeless) error.args.front() = path;
  return error;
}

/// Rolls back what is still open when it goes out of scope, however that comes about.
class RollBack {
 public:
  explicit RollBack(const Connection& connection) : connection_(connection) {}
  RollBack(const RollBack&) = delete;
  RollBack& operator=(const RollBack&) = delete;
  ~RollBack() {
    if (in_transaction(connection_)) connection_.database->tryExec("ROLLBACK");
  }

 private:
  const Connection& connection_;
};

class SqliteCaseStore final : public CaseStore {
 public:
  SqliteCaseStore(Connection connection, std::string path, const StoreOptions& options)
      : connection_(std::move(connection)), path_(std::move(path)), options_(options) {}

  bool is_replay() const override { return connection_.replay; }
  std::string log_id() const override { return to_hex(connection_.log_id); }
  Result<void> read(const std::function<Result<void>(CaseReader&)>& work) override;
  Result<void> examine(const std::function<Result<void>(CaseReader&, LogReader&)>& work) override;
  Result<std::unique_ptr<CaseStore>> second_view() override;
  Result<void> write(const std::function<Result<Ending>(CaseWriter&)>& work) override;
  std::shared_ptr<const void> turn_to_remind() override {
    return wait_in_line(path_, options_.patience, ".reminders");
  }
  const std::optional<Migration>& migrated() const override { return migrated_; }
  Result<StorageSettings> storage() override;
  Result<LogHead> backup(const std::string& path) override;

 private:
  Result<void> reconnect();
  template <class Begin>
  auto begin(const Begin& way) -> Result<decltype(way())>;
  bool fits_file();
  std::shared_ptr<LockFile> begin_immediate();
  Result<std::optional<Migration>> migrate_if_old(Undo& made);
  Result<Ending> attempt(const std::function<Result<Ending>(CaseWriter&)>& work,
                         SqliteTransaction& transaction) const;
  Result<void> commit(const SqliteTransaction& transaction);
  Error outcome_of(const Error& failure, const std::optional<CaseEvent>& appended);
  bool holds(const CaseEvent& event);
  Result<void> settle(const SqliteTransaction& transaction) const;

  Connection connection_;
  std::string path_;
  StoreOptions options_;
  std::optional<Migration> migrated_;
};

/// After a commit in doubt there may be no connection left.
Result<void> SqliteCaseStore::reconnect() {
  if (connection_.database) return {};
  auto again = connect(path_, options_.mode, options_.patience);
  if (!again) return fail(again.error());
  connection_ = std::move(*again);
  return {};
}

/// Begins a transaction in that way, on a connection that fits the schema that the file has now:
/// somebody else may have migrated it since it was opened.
template <class Begin>
auto SqliteCaseStore::begin(const Begin& way) -> Result<decltype(way())> {
  for (;;) {
    if (const auto connected = reconnect(); !connected) return fail(connected.error());
    auto begun = way();
    if (fits_file()) return begun;
    connection_.database.reset();
  }
}

bool SqliteCaseStore::fits_file() {
  try {
    return schema_of(*connection_.database) == connection_.schema;
  } catch (const SQLite::Exception&) {
    connection_.database.reset();  // and with it the transaction
    throw;
  }
}

Result<void> SqliteCaseStore::read(const std::function<Result<void>(CaseReader&)>& work) {
  return guarded(path_, [&]() -> Result<void> {
    const auto begun = begin([&] { return connection_.database->exec("BEGIN"); });
    if (!begun) return fail(begun.error());
    const RollBack at_the_end(connection_);
    SqliteTransaction transaction(connection_, path_);
    const auto done = work(transaction);
    return done ? settle(transaction) : fail(placed(done.error(), path_));
  });
}

Result<void> SqliteCaseStore::examine(
    const std::function<Result<void>(CaseReader&, LogReader&)>& work) {
  return read([&](CaseReader& reader) {
    SqliteLogReader rows(connection_, path_);
    return work(reader, rows);
  });
}

Result<std::unique_ptr<CaseStore>> SqliteCaseStore::second_view() {
  return CaseStore::open(
      {.path = path_, .mode = StoreMode::read, .patience = std::chrono::milliseconds{0}});
}

Result<void> SqliteCaseStore::write(const std::function<Result<Ending>(CaseWriter&)>& work) {
  if (options_.mode != StoreMode::write)
    throw std::logic_error("a store opened to read is written");
  return guarded(path_, [&]() -> Result<void> {
    migrated_.reset();
    const auto place_in_line = begin([&] { return begin_immediate(); });
    if (!place_in_line) return fail(place_in_line.error());
    const RollBack at_the_end(connection_);
    Undo backup;  // goes before others may write again
    const auto migration = migrate_if_old(backup);
    if (!migration) return fail(migration.error());
    SqliteTransaction transaction(connection_, path_);
    const auto ending = attempt(work, transaction);
    transaction.forget_statements();
    const bool written = ending && *ending == Ending::commit;
    const auto done = written ? commit(transaction) : Result<void>();
    // In doubt, it may be the only one of the database as it was.
    if (written && !in_transaction(connection_)) backup.keep();
    if (!ending) return fail(placed(ending.error(), path_));
    if (*ending == Ending::roll_back) return settle(transaction);
    if (written && done) migrated_ = *migration;
    if (migrated_) connection_.schema = migrated_->to;
    return done;
  });
}

Result<StorageSettings> SqliteCaseStore::storage() {
  return guarded(path_, [&]() -> Result<StorageSettings> {
    if (const auto connected = reconnect(); !connected) return fail(connected.error());
    auto& database = *connection_.database;
    return StorageSettings{.schema = database.execAndGet("PRAGMA user_version").getInt(),
                           .sqlite_version = sqlite3_libversion(),
                           .journal_mode = database.execAndGet("PRAGMA journal_mode").getString(),
                           .astray = unhardened(database)};
  });
}

Result<LogHead> SqliteCaseStore::backup(const std::string& path) {
  const auto place = find_backup_place(path_, path);
  if (!place) return fail(place.error());
  return guarded(path_, [&]() -> Result<LogHead> {
    if (const auto connected = reconnect(); !connected) return fail(connected.error());
    connection_.database->exec("BEGIN");
    const RollBack at_the_end(connection_);
    return copy_database(connection_, path_, *place);
  });
}

Result<std::optional<Migration>> SqliteCaseStore::migrate_if_old(Undo& made) {
  if (connection_.schema >= schema_version) return std::optional<Migration>{};
  auto done = migrate(connection_, path_, made);
  if (!done) return fail(done.error());
  return std::optional(std::move(*done));
}

/// Begins at once where nobody else writes; else waits in line, so that many writers neither starve
/// nor wake each other in vain. Throws SQLite::Exception.
std::shared_ptr<LockFile> SqliteCaseStore::begin_immediate() {
  auto& database = *connection_.database;
  const auto patience = static_cast<int>(options_.patience.count());
  database.setBusyTimeout(0);
  const int status = database.tryExec("BEGIN IMMEDIATE");
  database.setBusyTimeout(patience);
  if (status == SQLITE_OK) return nullptr;
  if ((status & 0xff) != SQLITE_BUSY) throw SQLite::Exception(database.getHandle(), status);
  auto place_in_line = wait_in_line(path_, options_.patience);
  database.exec("BEGIN IMMEDIATE");
  return place_in_line;
}

Result<Ending> SqliteCaseStore::attempt(const std::function<Result<Ending>(CaseWriter&)>& work,
                                        SqliteTransaction& transaction) const {
  try {
    return work(transaction);
  } catch (const std::logic_error&) {
    throw;
  } catch (const SQLite::Exception&) {
    throw;  // guarded() knows what it means
  } catch (const std::exception& exception) {
    return fail({.code = ErrorCode::io_failed, .args = {path_, exception.what()}});
  }
}

Result<void> SqliteCaseStore::commit(const SqliteTransaction& transaction) {
  if (transaction.failure()) return fail(*transaction.failure());
  auto& database = *connection_.database;
  if (!in_transaction(connection_)) throw std::logic_error("the transaction has ended by itself");
  const int status = database.tryExec("COMMIT");
  if (status == SQLITE_OK) return {};
  const auto failure = error_of(path_, SQLite::Exception(database.getHandle(), status));
  // Busy: a reader did not let go. The transaction is still open and nothing is in the file.
  if (in_transaction(connection_)) return fail(failure);
  return fail(outcome_of(failure, transaction.last_appended()));
}

/// A failed COMMIT may yet be found in the file: it is opened anew and looked at. What is not there
/// after recovery will not come back; what is there may still be lost, or stay.
Error SqliteCaseStore::outcome_of(const Error& failure, const std::optional<CaseEvent>& appended) {
  const Error in_doubt{.code = ErrorCode::database_busy, .args = {path_}};
  connection_.database.reset();
  if (!appended || !reconnect() || holds(*appended)) return in_doubt;
  return failure;
}

/// The writer of an event that a repeated request finds may have died, or failed, after it removed
/// its journal and before the folder was synced: then a loss of power would bring the journal back
/// and take the event away. Whoever is told that the event is in must be able to rely on it.
Result<void> SqliteCaseStore::settle(const SqliteTransaction& transaction) const {
  if (options_.mode == StoreMode::read || !transaction.request_found()) return {};
  if (sync_folder(std::filesystem::path(path_).parent_path())) return {};
  return fail({.code = ErrorCode::database_busy, .args = {path_}});
}

bool SqliteCaseStore::holds(const CaseEvent& event) {
  SQLite::Statement query(*connection_.database, "SELECT 1 FROM events WHERE seq = ? AND hash = ?");
  ColumnWriter(query).add(event.seq).add(event.hash);
  return query.executeStep();
}

}  // namespace

Result<std::unique_ptr<CaseStore>> CaseStore::open(const StoreOptions& options) {
  const auto path = find_database_file(options.path);
  if (!path) return fail(path.error());
  auto connection = connect(*path, options.mode, options.patience);
  if (!connection) return fail(connection.error());
  return std::unique_ptr<CaseStore>(
      std::make_unique<SqliteCaseStore>(std::move(*connection), *path, options));
}

Result<DatabasePlace> CaseStore::look_at_place(const std::string& path) {
  return sp::look_at_place(path);
}

Result<void> CaseStore::create(const NewStore& options) {
  const auto bytes = new_database(options.replay);
  if (!bytes) return fail(bytes.error());
  return make_database_file(options, *bytes);
}

}  // namespace sp
