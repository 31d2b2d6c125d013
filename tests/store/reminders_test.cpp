// SPDX-License-Identifier: Apache-2.0
#include "store/store_fixture.hpp"

#include <doctest/doctest.h>

namespace sp::test {
namespace {

Reminder reminder(const std::string& kind, std::optional<Instant> late_from) {
  return {.case_number = "2024-0001", .clock = "promise", .kind = kind, .late_from = late_from};
}

const Instant monday = at(1717983301);

void put(CaseStore& store, const Reminder& which, ReminderState state) {
  const auto written = store.write([&](CaseWriter& writer) -> Result<Ending> {
    const auto done = writer.put_reminder(which, state);
    return done ? Result<Ending>(Ending::commit) : fail(done.error());
  });
  REQUIRE(written);
}

ReminderState state_of(CaseStore& store, const Reminder& which) {
  return read<ReminderState>(store,
                             [&](CaseReader& reader) { return reader.reminder_state(which); });
}

std::vector<Reminder> pending(CaseStore& store) {
  return read<std::vector<Reminder>>(store,
                                     [](CaseReader& reader) { return reader.pending_reminders(); });
}

TEST_CASE("a reminder is pending until it is done, and can be forgotten") {
  const NewDatabase database;
  const auto store = database.open();
  const auto overdue = reminder("overdue", monday);
  CHECK(state_of(*store, overdue) == ReminderState::unknown);
  put(*store, overdue, ReminderState::pending);
  CHECK(state_of(*store, overdue) == ReminderState::pending);
  CHECK(pending(*store) == std::vector{overdue});
  put(*store, overdue, ReminderState::done);
  CHECK(state_of(*store, overdue) == ReminderState::done);
  CHECK(pending(*store).empty());
  put(*store, overdue, ReminderState::unknown);
  CHECK(state_of(*store, overdue) == ReminderState::unknown);
}

TEST_CASE("another kind, another clock, another case and another deadline are other reminders") {
  const NewDatabase database;
  const auto store = database.open();
  const auto given = reminder("overdue", monday);
  put(*store, given, ReminderState::done);
  auto clock = given;
  clock.clock = "legal";
  auto number = given;
  number.case_number = "2024-0002";
  for (const auto& other :
       {reminder("due_soon", monday), reminder("overdue", monday + Seconds{1}),
        reminder("overdue", std::nullopt), reminder("overdue", Instant{}), clock, number}) {
    CHECK(state_of(*store, other) == ReminderState::unknown);
  }
}

TEST_CASE("a reminder about an unknown deadline is one as well") {
  const NewDatabase database;
  const auto store = database.open();
  const auto unknown = reminder("unknown", std::nullopt);
  put(*store, unknown, ReminderState::pending);
  put(*store, unknown, ReminderState::pending);
  CHECK(pending(*store) == std::vector{unknown});
  put(*store, unknown, ReminderState::done);
  CHECK(state_of(*store, unknown) == ReminderState::done);
}

TEST_CASE("a database of an earlier schema has no reminders, and gets them with the first") {
  const NewDatabase database;
  database.open();
  make_old(database.path, 3);
  const auto store = database.open();
  const auto overdue = reminder("overdue", monday);
  CHECK(state_of(*store, overdue) == ReminderState::unknown);
  CHECK(pending(*store).empty());
  put(*store, overdue, ReminderState::pending);
  CHECK(pending(*store) == std::vector{overdue});
  CHECK(schema_in(database.path) == 4);
}

TEST_CASE("reminders are given by one run at a time, until it ends") {
  const NewDatabase database;
  const auto one = database.open();
  const auto impatient = CaseStore::open(
      {.path = database.path, .mode = StoreMode::write, .patience = std::chrono::milliseconds{20}});
  REQUIRE(impatient);
  {
    const auto turn = one->turn_to_remind();
    CHECK(turn != nullptr);
    CHECK((*impatient)->turn_to_remind() == nullptr);
  }
  CHECK(one->turn_to_remind() != nullptr);
}

}  // namespace
}  // namespace sp::test
