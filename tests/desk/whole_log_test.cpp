// SPDX-License-Identifier: Apache-2.0
// The whole log is told piece by piece, and nobody waits for whoever listens.
#include "desk/whole_log.hpp"

#include "desk/workplace.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

/// More events than a piece has, in 20 cases.
constexpr int many = 300;

void fill(const Workplace& office) {
  for (int i = 0; i < many; i += 15) {
    const auto number = office.open("city/report", "2024-06-10T08:00");
    for (int note = 1; note < 15; ++note) office.act(number, Verb::note, "2024-06-10T08:00");
  }
}

std::unique_ptr<CaseStore> open(const Workplace& office, StoreMode mode) {
  auto store = CaseStore::open(
      {.path = office.database(), .mode = mode, .patience = std::chrono::milliseconds{0}});
  REQUIRE(code_of(store) == "");
  return std::move(*store);
}

}  // namespace

TEST_CASE("every event is told once and in order, with what its case is judged by") {
  const Workplace office;
  fill(office);
  office.open("city/licence", "2024-06-10T09:00");
  std::vector<std::int64_t> seqs;
  std::string last;
  const auto walked =
      walk_log(office.store(), {}, [&](const LoggedEvent& logged, const Judge& judge) {
        seqs.push_back(logged.event.seq);
        last = judge.standard.id.value_or("");
        return Result<bool>(true);
      });
  REQUIRE(code_of(walked) == "");
  REQUIRE(seqs.size() == many + 1);
  for (std::size_t i = 0; i < seqs.size(); ++i) CHECK(seqs[i] == static_cast<std::int64_t>(i) + 1);
  CHECK(last == "city/licence");
}

TEST_CASE("while an event is told others write, and what they write is not told") {
  const Workplace office;
  fill(office);
  const auto reader = open(office, StoreMode::read);
  int told = 0;
  const auto walked = walk_log(*reader, {}, [&](const LoggedEvent&, const Judge&) {
    // In the middle of a piece, at its end, and in the next.
    if (++told == 10 || told == 256 || told == 290) {
      const auto writer = open(office, StoreMode::write);
      const auto written = perform(*writer, "2024-0001", command(Verb::note),
                                   Workplace::occasion("2024-06-10T08:00"));
      CHECK(code_of(written) == "");
    }
    return Result<bool>(true);
  });
  CHECK(code_of(walked) == "");
  CHECK(told == many);
}

TEST_CASE("a walk ends where the listener has heard enough, and with his refusal") {
  const Workplace office;
  fill(office);
  int told = 0;
  auto walked = walk_log(office.store(), {}, [&](const LoggedEvent&, const Judge&) {
    return Result<bool>(++told < 270);
  });
  CHECK(code_of(walked) == "");
  CHECK(told == 270);
  walked = walk_log(office.store(), {}, [](const LoggedEvent&, const Judge&) -> Result<bool> {
    return fail({.code = ErrorCode::io_failed, .args = {"x", "y"}});
  });
  CHECK(code_of(walked) == "io_failed");
}

TEST_CASE("a filter holds across the pieces") {
  const Workplace office;
  fill(office);
  LogFilter filter;
  filter.after = 20;
  int told = 0;
  const auto walked = walk_log(office.store(), filter, [&](const LoggedEvent&, const Judge&) {
    return Result<bool>(++told > 0);
  });
  CHECK(code_of(walked) == "");
  CHECK(told == many - 20);
}
