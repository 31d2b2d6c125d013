// SPDX-License-Identifier: Apache-2.0
#include "desk/log_mark.hpp"

#include "desk/verification.hpp"
#include "desk/workplace.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

LogMark marked(const Workplace& office, const Vantage& from) {
  return office.ask<LogMark>([&](CaseReader& reader) { return mark_log(reader, from); });
}

}  // namespace

TEST_CASE("a report's mark is the size and root of the log, as a checkpoint has them") {
  const Workplace office;
  CHECK(marked(office, vantage("2024-06-10T09:00")).size == 0);
  office.open("city/report", "2024-06-10T08:00");
  office.act("2024-0001", Verb::advance, "2024-06-10T08:10");
  const auto checkpoint = take_checkpoint(office.store(), at("2024-06-10T09:00"));
  REQUIRE(checkpoint);
  CHECK(marked(office, vantage("2024-06-10T09:00")) ==
        LogMark{.size = checkpoint->size, .root = checkpoint->root});
}

TEST_CASE("as known at a time, it is what it was then, whatever is recorded later") {
  const Workplace office;
  office.open("city/report", "2024-06-10T08:00");
  office.act("2024-0001", Verb::advance, "2024-06-10T08:10");
  const auto then = marked(office, vantage("2024-06-10T09:00"));
  office.act("2024-0001", Verb::advance, "2024-06-10T09:30");
  CHECK(marked(office, vantage("2025-06-10T09:00", "2024-06-10T09:00")) == then);
  CHECK(marked(office, vantage("2025-06-10T09:00", "2024-06-10T09:30")).size == 3);
  CHECK(marked(office, vantage("2025-06-10T09:00", "2024-06-10T07:00")).size == 0);
  CHECK(marked(office, vantage("2024-06-10T09:00")) != then);
}
