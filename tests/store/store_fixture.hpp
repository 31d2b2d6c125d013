// SPDX-License-Identifier: Apache-2.0
// A database in a temporary folder, events to put into it, and a second way to look at the file.
#pragma once

#include "store/case_store.hpp"
#include "store/tamper.hpp"

#include <SQLiteCpp/Database.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace sp::test {

/// A folder of its own, removed with all that is in it.
class TemporaryFolder {
 public:
  TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();

  const std::string& path() const { return path_; }
  std::string file(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

/// A new database; `path` is its file.
struct NewDatabase {
  NewDatabase();
  std::unique_ptr<CaseStore> open(StoreMode mode = StoreMode::write) const;

  TemporaryFolder folder;
  std::string path;
};

Instant at(std::int64_t seconds);

/// An opening with every column filled that an opening has; pins an edition of a standard.
CaseEvent opening(const std::string& case_number);
/// A later event with every other column filled.
CaseEvent follow_up(const std::string& case_number, std::int64_t number);
/// An amendment of the first event, or whatever else is wanted, with every column filled.
CaseEvent correction(const std::string& case_number, std::int64_t number,
                     EventKind kind = EventKind::amended,
                     CorrectedEvent corrected = {1, EventKind::opened});
/// An extension of the promise, with every fact there is.
CaseEvent with_facts(const std::string& case_number, std::int64_t number);
/// The projection of an open case after its `number`-th event.
Projection projection_of(const std::string& case_number, std::int64_t number = 1);

/// Appends in one transaction and requires that it is committed.
std::vector<CaseEvent> append(CaseStore& store, const std::vector<CaseEvent>& events);
/// Opens a case with its projection.
void open_case(CaseStore& store, const Projection& projection);
void open_case(CaseStore& store, const std::string& case_number);

/// Runs `work`, which returns a value, in a read transaction.
template <class T>
T read(CaseStore& store, const std::function<Result<T>(CaseReader&)>& work) {
  std::optional<T> out;
  const auto done = store.read([&](CaseReader& reader) -> Result<void> {
    auto result = work(reader);
    if (!result) return fail(result.error());
    out = std::move(*result);
    return {};
  });
  return done ? *out : throw std::runtime_error(std::string(name_of(done.error().code)));
}

/// The code of a failure; nothing of a success.
template <class T>
std::string code_of(const Result<T>& result) {
  return result ? "" : std::string(name_of(result.error().code));
}

std::string read_file(const std::string& path);
void write_file(const std::string& path, const std::string& bytes);
bool exists(const std::string& path);
/// Permission bits.
unsigned mode_of(const std::string& path);

/// Makes a new database one of an earlier schema, as the program wrote it before there was the
/// next one: later tables were only added.
void make_old(const std::string& path, int schema = 1);
/// The number of the schema, as the file says.
int schema_in(const std::string& path);

/// Runs SQL on the file through a plain connection. Returns what went wrong, empty if nothing did.
std::string run_sql(const std::string& path, const std::string& sql);
/// Runs `work` in a process of its own and returns its exit status; 99 after an exception.
int in_child(const std::function<int()>& work);
/// Starts it without waiting.
int start_child(const std::function<int()>& work);
int wait_for_child(int process);

}  // namespace sp::test
