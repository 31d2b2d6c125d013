// SPDX-License-Identifier: Apache-2.0
#include "cases/history.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

/// Advanced at 08:30, which was typed at 10:00.
History typed_late() {
  History history(medan(), "2024-06-10T08:00");
  return history.act(command_at(Verb::advance, at("2024-06-10T08:30")), at("2024-06-10T10:00"));
}

}  // namespace

TEST_CASE("an event happens neither after it is typed nor before the last one") {
  struct Row {
    const char* happened;
    const char* typed;
    const char* refused;
    const char* why;
  };
  for (const auto& row :
       {Row{"2024-06-10T11:00", "2024-06-10T11:00", "", "typed at once"},
        Row{"2024-06-10T09:00", "2024-06-10T11:00", "", "typed late"},
        Row{"2024-06-10T08:30", "2024-06-10T11:00", "", "at the moment of the last event"},
        Row{"2024-06-10T08:45", "2024-06-10T10:00", "",
            "before the last one was typed, but after it happened"},
        Row{"2024-06-10T11:00:01", "2024-06-10T11:00", "time_in_future", "a second from now"},
        Row{"2024-06-10T08:29:59", "2024-06-10T11:00", "time_before_last_event",
            "a second before the last event"},
        Row{"2024-06-10T08:45", "2024-06-10T09:59:59", "clock_behind_log",
            "the clock stands before what was recorded"}}) {
    CAPTURE(row.why);
    const auto answer =
        typed_late().ask(command_at(Verb::advance, at(row.happened)), at(row.typed));
    CHECK(std::string(answer ? "" : name_of(answer.error().code)) == row.refused);
    if (!answer) CHECK(kind_of(answer.error().code) == ErrorKind::refused);
  }
}

TEST_CASE("times are quoted as the office's clocks show them") {
  const auto answer =
      typed_late().ask(command_at(Verb::advance, at("2024-06-10T08:00")), at("2024-06-10T11:00"));
  REQUIRE_FALSE(answer);
  CHECK(answer.error().args == std::vector<std::string>{"2024-06-10T08:00:00+07:00",
                                                        "2024-06-10T08:30:00+07:00", "2024-0001"});
}
