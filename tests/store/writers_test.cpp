// SPDX-License-Identifier: Apache-2.0
#include "store/store_fixture.hpp"

#include <doctest/doctest.h>

#include <numeric>

namespace sp::test {
namespace {

constexpr int writers = 8;
constexpr std::int64_t rounds = 50;

/// Appends event `number` if the case is still where the writer has seen it. Did it win?
bool try_to_append(CaseStore& store, std::int64_t number) {
  bool won = false;
  const auto done = store.write([&](CaseWriter& writer) -> Result<Ending> {
    const auto events = writer.events_of("2024-0001");
    if (!events) return fail(events.error());
    if (events->back().number != number - 1) return Ending::roll_back;
    if (const auto appended = writer.append(follow_up("2024-0001", number), ""); !appended) {
      return fail(appended.error());
    }
    won = true;
    return Ending::commit;
  });
  if (!done) throw std::runtime_error(std::string(name_of(done.error().code)));
  return won;
}

std::vector<int> run_writers(const std::function<int(int)>& work) {
  std::vector<int> processes;
  for (int i = 0; i < writers; ++i) processes.push_back(start_child([&] { return work(i); }));
  std::vector<int> statuses;
  for (const int process : processes) statuses.push_back(wait_for_child(process));
  return statuses;
}

TEST_CASE("of eight writers that want the same step exactly one wins, fifty times over") {
  const NewDatabase database;
  append(*database.open(), {opening("2024-0001")});
  const auto wins = run_writers([&](int) {
    const auto store = database.open();
    int won = 0;
    for (std::int64_t number = 2; number < 2 + rounds; ++number)
      won += try_to_append(*store, number);
    return won;
  });
  CHECK(std::accumulate(wins.begin(), wins.end(), std::int64_t{0}) == rounds);
  const auto events = read<std::vector<CaseEvent>>(
      *database.open(StoreMode::read), [](CaseReader& r) { return r.events_of("2024-0001"); });
  CHECK(events.size() == 1 + rounds);
}

constexpr std::int64_t events_each = 20;

TEST_CASE("eight writers to cases of their own lose nothing and leave one log without a gap") {
  const NewDatabase database;
  const auto statuses = run_writers([&](int writer) {
    const auto store = database.open();
    const auto number = "2024-000" + std::to_string(writer + 1);
    append(*store, {opening(number)});
    for (std::int64_t n = 2; n <= events_each; ++n) append(*store, {follow_up(number, n)});
    return 0;
  });
  CHECK(statuses == std::vector<int>(writers, 0));
  std::vector<std::int64_t> seqs;
  const auto store = database.open(StoreMode::read);
  for (int writer = 0; writer < writers; ++writer) {
    const auto number = "2024-000" + std::to_string(writer + 1);
    for (const auto& event : read<std::vector<CaseEvent>>(
             *store, [&](CaseReader& reader) { return reader.events_of(number); })) {
      seqs.push_back(event.seq);
    }
  }
  std::sort(seqs.begin(), seqs.end());
  std::vector<std::int64_t> expected(writers * events_each);
  std::iota(expected.begin(), expected.end(), 1);
  CHECK(seqs == expected);
}

}  // namespace
}  // namespace sp::test
