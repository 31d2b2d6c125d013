// SPDX-License-Identifier: Apache-2.0
#include "store/store_fixture.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

namespace sp::test {
namespace {

Result<void> project(CaseStore& store, const Projection& projection) {
  return store.write([&](CaseWriter& writer) -> Result<Ending> {
    if (const auto done = writer.project(projection); !done) return fail(done.error());
    return Ending::commit;
  });
}

TEST_CASE("the deadlines that are reached come in their order, the unknown ones last and always") {
  const NewDatabase database;
  const auto store = database.open();
  auto first = projection_of("2024-0001");
  first.deadlines = {{"2024-0001", "promise", at(200), at(199)}, {"2024-0001", "legal", {}, {}}};
  auto second = projection_of("2024-0002");
  second.deadlines = {{"2024-0002", "promise", at(100), at(99)},
                      {"2024-0002", "legal", at(201), {}}};
  open_case(*store, first);
  open_case(*store, second);
  const auto until = [&](std::int64_t seconds) {
    return read<std::vector<DeadlineRow>>(*store,
                                          [&](CaseReader& r) { return r.deadlines(at(seconds)); });
  };
  CHECK(until(200) ==
        std::vector<DeadlineRow>{second.deadlines[0], first.deadlines[0], first.deadlines[1]});
  CHECK(until(199) == std::vector<DeadlineRow>{second.deadlines[0], first.deadlines[1]});
  CHECK(until(99) == std::vector<DeadlineRow>{first.deadlines[1]});
}

TEST_CASE("the deadlines of a case are replaced with its projection, those of others stay") {
  const NewDatabase database;
  const auto store = database.open();
  auto one = projection_of("2024-0001");
  one.deadlines = {{"2024-0001", "promise", at(100), at(99)}};
  auto other = projection_of("2024-0002");
  other.deadlines = {{"2024-0002", "promise", at(100), at(99)}};
  open_case(*store, one);
  open_case(*store, other);
  one.deadlines.clear();
  REQUIRE(code_of(project(*store, one)) == "");
  CHECK(read<std::vector<DeadlineRow>>(
            *store, [](CaseReader& r) { return r.deadlines(at(1000)); }) == other.deadlines);
}

TEST_CASE("a projection with the deadline of another case is our own mistake") {
  const NewDatabase database;
  const auto store = database.open();
  open_case(*store, "2024-0001");
  auto wrong = projection_of("2024-0001");
  wrong.deadlines = {{"2024-0002", "promise", at(100), at(99)}};
  CHECK_THROWS_AS(static_cast<void>(project(*store, wrong)), std::logic_error);
}

}  // namespace
}  // namespace sp::test
