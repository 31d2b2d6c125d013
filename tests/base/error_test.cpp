// SPDX-License-Identifier: Apache-2.0
#include "base/error.hpp"

#include <doctest/doctest.h>

#include <array>
#include <set>
#include <string>
#include <vector>

using namespace sp;

namespace {

std::vector<ErrorCode> all_codes() {
  std::vector<ErrorCode> codes;
  for (int i = 0; i <= static_cast<int>(ErrorCode::database_busy); ++i) {
    codes.push_back(static_cast<ErrorCode>(i));
  }
  return codes;
}

}  // namespace

TEST_CASE("every error has a name of its own") {
  std::set<std::string> names;
  for (const auto code : all_codes()) {
    CAPTURE(static_cast<int>(code));
    std::string name;
    CHECK_NOTHROW(name = name_of(code));
    CHECK_FALSE(name.empty());
    CHECK(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string::npos);
    CHECK(names.insert(name).second);
  }
}

TEST_CASE("every error has a kind, and every kind an error") {
  std::set<ErrorKind> kinds;
  for (const auto code : all_codes()) {
    CAPTURE(static_cast<int>(code));
    CHECK_NOTHROW(kinds.insert(kind_of(code)));
  }
  CHECK(kinds.size() == 7);
}

TEST_CASE("the kind of an error tells what a caller can do about it") {
  struct Row {
    ErrorCode code;
    const char* name;
    ErrorKind kind;
    const char* why;
  };
  using enum ErrorCode;
  for (const auto& row : std::array{
           Row{option_unknown, "option_unknown", ErrorKind::usage, "write the command otherwise"},
           Row{calendar_gap, "calendar_gap", ErrorKind::input, "give a longer calendar"},
           Row{amount_invalid, "amount_invalid", ErrorKind::usage, "type another amount"},
           Row{case_unknown, "case_unknown", ErrorKind::not_found, "name another case"},
           Row{time_in_future, "time_in_future", ErrorKind::refused, "give another time"},
           Row{ref_taken, "ref_taken", ErrorKind::conflict, "the number belongs to another case"},
           Row{io_failed, "io_failed", ErrorKind::io, "look at the machine"},
           Row{database_busy, "database_busy", ErrorKind::busy, "try again"}}) {
    CAPTURE(row.why);
    CAPTURE(row.name);
    CHECK_NOTHROW(CHECK(name_of(row.code) == row.name));
    CHECK_NOTHROW(CHECK(kind_of(row.code) == row.kind));
  }
}

TEST_CASE("a code that does not exist is a mistake of ours") {
  CHECK_THROWS_AS((void)name_of(static_cast<ErrorCode>(-1)), std::logic_error);
}
