// SPDX-License-Identifier: Apache-2.0
// Bad files that are too large to be kept.
#include "office_of_files.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace sp::test;

namespace {

constexpr std::size_t mebibyte = std::size_t{1} << 20;

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

struct Row {
  const char* sort;
  std::string bytes;
  std::string finding;  ///< one of them
  const char* why;
};

}  // namespace

TEST_CASE(
    "a file that is large or endlessly nested is told in bounded time, and nothing is written") {
  const std::string head = "format = 1\n";
  const Row rows[] = {
      {"standard", head + std::string(2 * mebibyte, '#'), "0:0 SP001", "2 MiB of a comment"},
      {"agency", head + std::string(mebibyte, '#'), "0:0 SP001", "11 bytes too many"},
      {"office", std::string(2 * mebibyte, '\0'), "0:0 SP001", "2 MiB of NULs"},
      {"days-off", std::string(2 * mebibyte, '\xff'), "0:0 SP001", "2 MiB that are not UTF-8"},
      {"settings", std::string(2 * mebibyte, '#'), "0:0 SP001", "2 MiB of settings"},
      {"standard", head + std::string(900000, '#') + "\nid: 1\n", "3:1 SP002",
       "a mistake far below"},
      {"standard", head + std::string(900000, '#') + "\xff", "2:900001 SP001", "a byte far right"},
      {"agency", head + repeated("a.b = 1\n", 100000), "2:1 SP005", "100,000 dotted keys"},
      {"office", head + repeated("[a.a]\n", 20000), "2:2 SP005", "one header 20,000 times"},
      {"days-off", head + repeated("[[day_off]]\n", 500), "2:1 SP007", "500 days without a date"},
      {"standard", head + "a = \"" + std::string(200000, '\\') + "\n", "2:5 SP002",
       "200,000 backslashes"},
      {"standard", head + "a = " + std::string(200000, '9') + "\n", "2:5 SP002", "200,000 digits"},
      {"settings", "a = \"" + std::string(200000, '"') + "\n", "1:13 SP002", "200,000 quotes"},
      {"settings", repeated("[x]\n", 20000), "1:2 SP005", "one table 20,000 times"},
  };
  OfficeOfFiles office;
  const auto before = office.snapshot();
  for (const auto& row : rows) {
    CAPTURE(row.why);
    office.replace(row.sort, row.bytes);
    const auto told = office.told(row.sort);
    CHECK(std::count(told.findings.begin(), told.findings.end(), row.finding) > 0);
    CHECK(office.attempt().status == 3);
    office.restore(row.sort);
    CHECK_MESSAGE(office.snapshot() == before, "the folder is not what it was");
  }
}
