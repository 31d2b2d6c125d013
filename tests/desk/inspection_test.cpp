// SPDX-License-Identifier: Apache-2.0
#include "desk/inspection.hpp"

#include "desk/workplace.hpp"

#include <doctest/doctest.h>

#include <array>
#include <fcntl.h>
#include <filesystem>
#include <thread>
#include <unistd.h>

using namespace sp;
using namespace sp::test;

namespace {

std::vector<std::string> rules(const std::vector<Finding>& findings) {
  std::vector<std::string> found;
  for (const auto& finding : findings) found.emplace_back(rule_name(finding.code));
  return found;
}

using Rules = std::vector<std::string>;

/// Stands in a folder for as long as it lives.
class Standing {
 public:
  explicit Standing(const std::string& folder) : before_(std::filesystem::current_path()) {
    std::filesystem::current_path(folder);
  }
  Standing(const Standing&) = delete;
  Standing& operator=(const Standing&) = delete;
  ~Standing() { std::filesystem::current_path(before_); }

 private:
  std::filesystem::path before_;
};

}  // namespace

TEST_CASE("sound files of each kind are passed in silence") {
  const Workplace office;
  for (const auto* const file :
       {"standards/city/report.toml", "standards/city/licence.toml", "standards/city/agency.toml",
        "standards/calendars/city/office.toml", "standards/calendars/city/2024.toml"}) {
    CAPTURE(std::string(file));
    CHECK(rules(inspect(office.path(file))) == Rules{});
  }
}

TEST_CASE("each kind of file is held against its own rules") {
  const Workplace office;
  office.edit("standards/city/report.toml", "next = \"end\"", "next = \"ende\"");
  office.edit("standards/city/agency.toml", "calendar", "calender");
  office.edit("standards/calendars/city/office.toml", "16:00", "16:77");
  CHECK(rules(inspect(office.path("standards/city/report.toml"))) == Rules{"unknown-step"});
  const auto agency = rules(inspect(office.path("standards/city/agency.toml")));
  CHECK(std::count(agency.begin(), agency.end(), "unknown-key") == 1);
  CHECK(rules(inspect(office.path("standards/calendars/city/office.toml"))) == Rules{"bad-value"});
}

TEST_CASE("what a file is does not hang on the folder from which it is named") {
  const Workplace office;
  const Standing here(office.path("standards/calendars/city"));
  for (const auto* const file : {"office.toml", "2024.toml", "./office.toml", "../city/office.toml",
                                 "../../city/report.toml", "../../city/agency.toml"}) {
    CAPTURE(std::string(file));
    CHECK(rules(inspect(file)) == Rules{});
  }
}

TEST_CASE("a standard in a library that lies below some folder called calendars is a standard") {
  const Workplace office;
  office.write("calendars/office1/city/report.toml", office.read("standards/city/report.toml"));
  CHECK(rules(inspect(office.path("calendars/office1/city/report.toml"))) == Rules{});
}

TEST_CASE("an id is held against the path in a library, and not elsewhere") {
  const Workplace office;
  office.write("standards/city/other.toml", office.read("standards/city/report.toml"));
  CHECK(rules(inspect(office.path("standards/city/other.toml"))) == Rules{"id-not-the-path"});
  office.write("desktop/other.toml", office.read("standards/city/report.toml"));
  CHECK(rules(inspect(office.path("desktop/other.toml"))) == Rules{});
  office.write("standards/city/report@1.toml", office.read("standards/city/report.toml"));
  CHECK(rules(inspect(office.path("standards/city/report@1.toml"))) == Rules{});
}

TEST_CASE("what the name of a file in a library says must be so") {
  struct Row {
    std::string name;
    Rules expected;
    std::string why;
  };
  const std::vector<Row> rows{
      {"city/report@7.toml", {"edition-not-the-path"}, "another edition"},
      {"city/report@new.toml", {"path-without-id"}, "no edition"},
      {"city/Annual Report.toml", {"path-without-id"}, "no id"},
  };
  const Workplace office;
  for (const auto& row : rows) {
    CAPTURE(row.why);
    office.write("standards/" + row.name, office.read("standards/city/report.toml"));
    CHECK(rules(inspect(office.path("standards/" + row.name))) == row.expected);
    office.write("desktop/" + row.name, office.read("standards/city/report.toml"));
    CHECK(rules(inspect(office.path("desktop/" + row.name))) == Rules{});
  }
}

TEST_CASE("a standard comes through a pipe as through a file, however slowly") {
  const Workplace office;
  // More than a pipe holds: the reader has to wait for the writer.
  const auto text = office.read("standards/city/report.toml") + std::string(200'000, '#') + "\n";
  std::array<int, 2> ends{};
  REQUIRE(::pipe2(ends.data(), O_CLOEXEC) == 0);
  std::thread writer([&text, end = ends[1]] {
    std::string_view rest = text;
    while (!rest.empty()) {
      const auto count = ::write(end, rest.data(), std::min<std::size_t>(rest.size(), 4096));
      if (count <= 0) break;
      rest.remove_prefix(static_cast<std::size_t>(count));
    }
    ::close(end);
  });
  const auto findings = inspect("/dev/fd/" + std::to_string(ends[0]));
  ::close(ends[0]);
  writer.join();
  CHECK(rules(findings) == Rules{});
}

TEST_CASE("what cannot be read is a finding too") {
  const Workplace office;
  office.write("empty.toml", "");
  office.write("large.toml", std::string(2 * 1024 * 1024, '#'));
  office.write("latin1.toml", "a = \"\xe9\"\n");
  for (const auto* const file :
       {"missing.toml", "standards", "empty.toml", "large.toml", "latin1.toml"}) {
    CAPTURE(std::string(file));
    const auto findings = inspect(office.path(file));
    REQUIRE(findings.size() == 1);
    CHECK(is_unusable(findings[0].code));
  }
}
