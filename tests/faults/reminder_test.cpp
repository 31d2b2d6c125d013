// SPDX-License-Identifier: Apache-2.0
#include "desk/reminding.hpp"
#include "faults/fault_vfs.hpp"
#include "faults/scenario.hpp"

#include <doctest/doctest.h>

namespace sp::test {
namespace {

const auto morning = vantage("2024-06-10T08:00");

/// A run that gives reminders of two overdue cases, with every change that it makes to the disk.
struct Morning {
  Morning() {
    place.open("city/report", "2024-06-06T08:00");
    place.open("city/report", "2024-06-06T08:10");
    before = read_files(place.path(""), "sp.db");
    FaultVfs layer;
    const auto store = CaseStore::open({.path = place.database(), .mode = StoreMode::write});
    const auto reminding = begin_reminding(**store, morning, true);
    printed = layer.changes().size();
    if (!end_reminding(**store, reminding->reminders)) throw std::logic_error("not ended");
    changes = layer.changes();
  }

  Workplace place;
  Files before;
  std::vector<Change> changes;
  std::size_t printed = 0;  ///< how many changes were made when they were printed
};

/// How many reminders a run gives, which then ends.
std::size_t run_to_end(const std::string& database) {
  const auto store = CaseStore::open({.path = database, .mode = StoreMode::write});
  REQUIRE(code_of(store) == "");
  const auto reminding = begin_reminding(**store, morning, true);
  REQUIRE(code_of(reminding) == "");
  REQUIRE(code_of(end_reminding(**store, reminding->reminders)) == "");
  return reminding->reminders.size();
}

TEST_CASE(
    "a run killed at any change to the disk loses no reminder, and an ended run repeats none") {
  const Morning run;
  REQUIRE(run.printed > 0);
  REQUIRE(run.changes.size() > run.printed);
  Disk disk(run.before);
  int points = 0;
  int again = 0;
  for (std::size_t i = 0; i < run.changes.size(); ++i) {
    for (const auto portion : {Portion::none, Portion::half, Portion::all}) {
      CAPTURE(i);
      CAPTURE(portion);
      auto stopped = disk;
      stopped.apply(run.changes[i], portion);
      const Restored restored(stopped.after_kill());
      const auto given = run_to_end(restored.database());
      ++points;
      again += static_cast<int>(given);
      // Both or none: they were noted in one transaction.
      CHECK((given == 0 || given == 2));
      if (i < run.printed) CHECK(given == 2);
      CHECK(run_to_end(restored.database()) == 0);
    }
    disk.apply(run.changes[i]);
  }
  const Restored ended(disk.after_kill());
  CHECK(run_to_end(ended.database()) == 0);
  MESSAGE("killed at ", points, " points, ", run.printed, " of ", run.changes.size(),
          " changes before the printing: ", again, " reminders given again, none lost");
}

}  // namespace
}  // namespace sp::test
