// SPDX-License-Identifier: Apache-2.0
#include "store/store_fixture.hpp"

#include "ledger/digest.hpp"

#include <SQLiteCpp/Database.h>
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace sp::test {
namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder() {
  auto pattern = (fs::temp_directory_path() / "sp-store-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

NewDatabase::NewDatabase() : path(folder.file("sp.db")) {
  if (!CaseStore::create({.path = path, .replay = false, .group = {}})) {
    throw std::runtime_error("no new database");
  }
}

std::unique_ptr<CaseStore> NewDatabase::open(StoreMode mode) const {
  auto store = CaseStore::open({.path = path, .mode = mode});
  if (!store) throw std::runtime_error(std::string(name_of(store.error().code)));
  return std::move(*store);
}

Instant at(std::int64_t seconds) {
  return Instant(Seconds(seconds));
}

CaseEvent opening(const std::string& case_number) {
  CaseEvent event;
  event.case_number = case_number;
  event.number = 1;
  event.kind = EventKind::opened;
  event.occurred_at = at(1717749000);
  event.recorded_at = at(1717749060);
  event.uid = 1000;
  event.step = "prepare";
  event.visit = 1;
  event.units = 3;
  event.ref = "B/17/VI";
  event.scheduled_at = at(1717750000);
  event.pins = Pins{"bkn-medan/monitoring-evaluation", 1, sha256("standard"), sha256("calendar")};
  event.details.actor = "actor-siti";
  event.details.subject = "subject-budi";
  return event;
}

CaseEvent follow_up(const std::string& case_number, std::int64_t number) {
  CaseEvent event;
  event.case_number = case_number;
  event.number = number;
  event.kind = EventKind::returned;
  event.occurred_at = at(1717749000 + 60 * number);
  event.recorded_at = at(1717749060 + 60 * number);
  event.uid = 1000;
  event.login_uid = 1001;
  event.step = "examine";
  event.visit = 2;
  event.outcome = "revise";
  event.cause = "applicant";
  event.requirements = {"letter", "photo"};
  event.document = "S-4";
  event.details.reason = "reason-incomplete";
  event.details.note = "note-call-back";
  return event;
}

CaseEvent correction(const std::string& case_number, std::int64_t number, EventKind kind,
                     CorrectedEvent corrected) {
  auto event = follow_up(case_number, number);
  event.kind = kind;
  event.corrected = corrected;
  event.details.correction = "correction-typed-twice";
  return event;
}

CaseEvent with_facts(const std::string& case_number, std::int64_t number) {
  auto event = follow_up(case_number, number);
  event.kind = EventKind::extended;
  event.facts = {.unit = 2,
                 .extension = parse_amount("3 working_days"),
                 .request = 1,
                 .duplicate_of = "2024-0007",
                 .letter_date = parse_date("2024-06-05"),
                 .agenda_number = "800/12, é",
                 .agenda_date = parse_date("2024-06-06"),
                 .disposition_date = parse_date("2024-06-07")};
  return event;
}

Projection projection_of(const std::string& case_number, std::int64_t number) {
  Projection projection;
  projection.row.case_number = case_number;
  projection.row.standard_id = "bkn-medan/monitoring-evaluation";
  projection.row.edition = 1;
  projection.row.step = "prepare";
  projection.row.visit = 1;
  projection.row.number = number;
  projection.row.received = at(1717749000);
  return projection;
}

std::vector<CaseEvent> append(CaseStore& store, const std::vector<CaseEvent>& events) {
  std::vector<CaseEvent> out;
  const auto done = store.write([&](CaseWriter& writer) -> Result<Ending> {
    for (const auto& event : events) {
      auto appended = writer.append(event, "arguments");
      if (!appended) return fail(appended.error());
      out.push_back(*appended);
    }
    return Ending::commit;
  });
  REQUIRE(code_of(done) == "");
  return out;
}

void open_case(CaseStore& store, const Projection& projection) {
  auto event = opening(projection.row.case_number);
  event.ref = projection.row.ref;
  const auto done = store.write([&](CaseWriter& writer) -> Result<Ending> {
    if (const auto appended = writer.append(event, ""); !appended) return fail(appended.error());
    if (const auto put = writer.project(projection); !put) return fail(put.error());
    return Ending::commit;
  });
  REQUIRE(code_of(done) == "");
}

void open_case(CaseStore& store, const std::string& case_number) {
  open_case(store, projection_of(case_number));
}

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write_file(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

bool exists(const std::string& path) {
  return fs::exists(fs::symlink_status(path));
}

unsigned mode_of(const std::string& path) {
  struct stat about {};
  if (::stat(path.c_str(), &about) != 0) throw std::runtime_error("no file " + path);
  return about.st_mode & 07777;
}

void make_old(const std::string& path, int schema) {
  std::string sql = "DROP TABLE facts; DROP TABLE reminders;";
  if (schema < 3) sql += "DROP TABLE compiled;";
  if (schema < 2) sql += "DROP TABLE corrections; DROP TABLE tree;";
  const auto fault =
      run_sql(path, sql + "PRAGMA user_version = " + std::to_string(schema) + "; VACUUM");
  if (!fault.empty()) throw std::runtime_error(fault);
}

int schema_in(const std::string& path) {
  return SQLite::Database(path).execAndGet("PRAGMA user_version").getInt();
}

std::string run_sql(const std::string& path, const std::string& sql) {
  try {
    SQLite::Database(path, SQLite::OPEN_READWRITE).exec(sql);
    return "";
  } catch (const SQLite::Exception& exception) {
    return exception.what();
  }
}

int start_child(const std::function<int()>& work) {
  const int process = ::fork();
  if (process < 0) throw std::runtime_error("no process");
  if (process > 0) return process;
  int status = 99;
  try {
    status = work();
  } catch (...) {
    status = 99;
  }
  ::_exit(status);
}

int wait_for_child(int process) {
  int status = 0;
  if (::waitpid(process, &status, 0) != process) throw std::runtime_error("no such process");
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int in_child(const std::function<int()>& work) {
  return wait_for_child(start_child(work));
}

}  // namespace sp::test
