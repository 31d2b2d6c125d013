// SPDX-License-Identifier: Apache-2.0
#include "faults/scenario.hpp"

#include <doctest/doctest.h>

namespace sp::test {
namespace {

struct Figures {
  int points = 0;
  int acknowledged = 0;
  int lost = 0;
  int half_applied = 0;
};

/// The request that was under way is asked again, as a script does that got no answer.
void ask_again(const Recording& day, const std::string& database, std::size_t number) {
  const auto store = CaseStore::open({.path = database, .mode = StoreMode::write});
  REQUIRE(code_of(store) == "");
  CHECK(code_of(ask(**store, day.place.library(), number)) == "");
}

void kill_at(const Recording& day, const Disk& disk, std::size_t acknowledged, Figures& figures) {
  const Restored restored(disk.after_kill());
  const auto found = examine(restored.database(), day.after);
  figures.points += 1;
  figures.acknowledged += static_cast<int>(acknowledged);
  if (!found.fault.empty()) figures.half_applied += 1;
  if (found.events < acknowledged) figures.lost += static_cast<int>(acknowledged - found.events);
  CHECK(found.fault == "");
  CHECK(found.events >= acknowledged);
  CHECK(found.events <= acknowledged + 1);
  if (acknowledged == requests) return;
  ask_again(day, restored.database(), acknowledged);
  const auto settled = examine(restored.database(), day.after);
  CHECK(settled.fault == "");
  CHECK(settled.events == acknowledged + 1);
}

TEST_CASE("a process killed at any change to the disk loses nothing acknowledged and no half") {
  const Recording day;
  Disk disk(day.before);
  Figures figures;
  for (std::size_t i = 0; i < day.changes.size(); ++i) {
    for (const auto portion : {Portion::none, Portion::half, Portion::all}) {
      if (!chosen(3 * i + static_cast<std::size_t>(portion), 10)) continue;
      CAPTURE(i);
      CAPTURE(portion);
      auto stopped = disk;
      stopped.apply(day.changes[i], portion);
      kill_at(day, stopped, day.acknowledged_by(portion == Portion::all ? i + 1 : i), figures);
    }
    disk.apply(day.changes[i]);
  }
  CHECK(figures.points > 50);
  MESSAGE("killed at ", figures.points, " points of ", 3 * day.changes.size(), ": ",
          figures.acknowledged, " events acknowledged, ", figures.lost, " lost, ",
          figures.half_applied, " half-applied");
}

}  // namespace
}  // namespace sp::test
