// SPDX-License-Identifier: Apache-2.0
#include "faults/scenario.hpp"

#include <doctest/doctest.h>

namespace sp::test {
namespace {

TEST_CASE("when the power goes, nothing acknowledged is lost, whatever was not synced") {
  const Recording day;
  Disk disk(day.before);
  std::mt19937_64 random(20240605);
  const std::uint64_t runs = 20;
  int done = 0;
  int acknowledged = 0;
  int lost = 0;
  int half_applied = 0;
  for (std::size_t made = 0; made <= day.changes.size(); ++made) {
    if (made > 0) disk.apply(day.changes[made - 1]);
    for (std::uint64_t run = 0; run < runs; ++run) {
      const auto files = disk.after_power_loss(random);
      if (!chosen(made * runs + run, 40)) continue;
      CAPTURE(made);
      CAPTURE(run);
      const auto expected = day.acknowledged_by(made);
      const Restored restored(files);
      const auto found = examine(restored.database(), day.after);
      done += 1;
      acknowledged += static_cast<int>(expected);
      if (found.events < expected) lost += static_cast<int>(expected - found.events);
      if (!found.fault.empty()) half_applied += 1;
      CHECK(found.fault == "");
      CHECK(found.events >= expected);
      CHECK(found.events <= expected + 1);
    }
  }
  CHECK(done > 50);
  MESSAGE("power lost ", done, " times: ", acknowledged, " events acknowledged, ", lost, " lost, ",
          half_applied, " half-applied");
}

}  // namespace
}  // namespace sp::test
