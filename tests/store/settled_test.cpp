// SPDX-License-Identifier: Apache-2.0
#include "store/store_fixture.hpp"

#include <doctest/doctest.h>

#include <cerrno>
#include <sys/stat.h>

namespace {

/// What becomes of the syncs of folders that the store asks for by itself, in this process.
struct FolderSyncs {
  bool fail = false;
  int asked = 0;
};

FolderSyncs& folder_syncs() {
  static FolderSyncs syncs;
  return syncs;
}

}  // namespace

extern "C" {
int __real_fsync(int file);
int __wrap_fsync(int file);

/// The linker leads the store's calls here.
int __wrap_fsync(int file) {
  struct stat about {};
  if (::fstat(file, &about) != 0 || !S_ISDIR(about.st_mode)) return __real_fsync(file);
  folder_syncs().asked += 1;
  if (!folder_syncs().fail) return __real_fsync(file);
  errno = EIO;
  return -1;
}
}

namespace sp::test {
namespace {

enum class Way { read, read_to_write, write };

/// Looks for a request; the code of what the transaction answers.
std::string look_for(const NewDatabase& database, const std::string& request_id, Way way) {
  const auto find = [&](CaseReader& reader) -> Result<void> {
    const auto found = reader.event_of_request(request_id);
    return found ? Result<void>{} : fail(found.error());
  };
  const auto store = database.open(way == Way::read ? StoreMode::read : StoreMode::write);
  if (way != Way::write) return code_of(store->read(find));
  return code_of(store->write([&](CaseWriter& writer) -> Result<Ending> {
    const auto found = find(writer);
    return found ? Result<Ending>(Ending::roll_back) : fail(found.error());
  }));
}

TEST_CASE("that an event is in already is answered when the folder is synced, or in doubt") {
  struct Row {
    std::string_view request_id;
    Way way;
    bool fail;
    int asked;
    std::string_view code;
    std::string_view why;
  };
  const Row rows[] = {
      {"desk-7", Way::write, false, 1, "", "a repeated step"},
      {"desk-7", Way::read_to_write, false, 1, "",
       "a repeated intake, looked for before it is written"},
      {"desk-7", Way::write, true, 1, "database_busy", "cannot be relied on"},
      {"desk-7", Way::read_to_write, true, 1, "database_busy", "the same"},
      {"desk-8", Way::write, true, 0, "", "nothing found, nothing answered"},
      {"desk-7", Way::read, true, 0, "", "who only looks is promised nothing"},
  };
  const NewDatabase database;
  auto event = opening("2024-0001");
  event.request_id = "desk-7";
  append(*database.open(), {event});
  for (const auto& row : rows) {
    CAPTURE(row.why);
    folder_syncs() = {.fail = row.fail};
    const auto code = look_for(database, std::string(row.request_id), row.way);
    const int asked = folder_syncs().asked;
    folder_syncs() = {};
    CHECK(code == row.code);
    CHECK(asked == row.asked);
  }
}

}  // namespace
}  // namespace sp::test
