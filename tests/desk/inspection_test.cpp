// SPDX-License-Identifier: Apache-2.0
#include "desk/inspection.hpp"

#include "desk/workplace.hpp"

#include <doctest/doctest.h>

#include <filesystem>

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
