// SPDX-License-Identifier: Apache-2.0
#include "cli/session.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace sp;
using namespace sp::test;

namespace {

/// A report due on Thursday, 6 June 2024 at 10:05.
const std::vector<std::string> one_case{
    "open city/report --subject Laporan --now 2024-06-06T08:00"};

}  // namespace

TEST_CASE("for Nagios the exit status is that of its plugins: 0, 1 due soon, 2 overdue") {
  const Session office(one_case);
  struct Row {
    const char* now;
    int status;
    const char* word;
  };
  for (const auto& row :
       {Row{"2024-06-06T09:00", 0, "SP OK"}, Row{"2024-06-06T09:40", 1, "SP WARNING"},
        Row{"2024-06-06T10:06", 2, "SP CRITICAL"}}) {
    CAPTURE(row.now);
    const auto ran =
        office.run({"check", "--format", "nagios", "--within", "30 minutes", "--now", row.now});
    CHECK(ran.status == row.status);
    CHECK(ran.out.starts_with(row.word));
    CHECK(std::count(ran.out.begin(), ran.out.end(), '\n') == 1);
    CHECK(ran.err.empty());
  }
}

TEST_CASE("for Nagios an unknown deadline is 3, and an overdue one outweighs it") {
  const Session office(
      {"open city/exemption --subject A --beyond-coverage provisional --now "
       "2025-12-30T08:00"});
  const auto unknown = office.run("check --format nagios --now 2025-12-30T09:00");
  CHECK(unknown.status == 3);
  CHECK(
      unknown.out.starts_with("SP UNKNOWN - 0 overdue, 0 due soon, 1 unknown; first 2025-0001 |"));
  Session both({"open city/report --subject A --now 2025-12-29T08:00",
                "open city/exemption --subject B --beyond-coverage provisional --now "
                "2025-12-30T08:00"});
  CHECK(both.run("check --format nagios --now 2025-12-30T09:00").status == 2);
}

TEST_CASE("for Nagios whatever keeps it from looking is 3, in a line on stdout") {
  const Session office;
  for (const auto* line :
       {"check --format nagios --db gone.db", "check --format nagios --within soon",
        "check --format nagios --once", "check --nonsense --format nagios"}) {
    CAPTURE(line);
    const auto ran = office.run(line);
    CHECK(ran.status == 3);
    CHECK(ran.out.starts_with("SP UNKNOWN - "));
    CHECK(std::count(ran.out.begin(), ran.out.end(), '\n') == 1);
    CHECK(ran.out.find('|') == std::string::npos);
  }
}

TEST_CASE("for Prometheus every open case is in one gauge of its standard") {
  const Session office({"open city/report --subject A --now 2024-06-06T08:00",
                        "open city/report --subject B --now 2024-06-06T09:30",
                        "open city/licence --subject C --now 2024-06-06T09:30",
                        "open city/report --subject D --now 2024-06-06T09:30",
                        "withdraw 2024-0004 --reason x --now 2024-06-06T09:31"});
  const auto ran = office.run(
      {"check", "--format", "prometheus", "--within", "30 minutes", "--now", "2024-06-06T10:06"});
  CHECK(ran.status == 0);
  CHECK(ran.says("# TYPE sp_open_cases gauge\n"));
  CHECK(ran.says("sp_open_cases{standard=\"city/report\",status=\"overdue\"} 1\n"));
  CHECK(ran.says("sp_open_cases{standard=\"city/report\",status=\"running\"} 1\n"));
  CHECK(ran.says("sp_open_cases{standard=\"city/report\",status=\"unknown\"} 0\n"));
  CHECK(ran.says("sp_open_cases{standard=\"city/licence\",status=\"running\"} 1\n"));
  CHECK(ran.says("sp_late_minutes_max{standard=\"city/report\"} 1\n"));
  CHECK(ran.says("sp_as_of_seconds 1717643160\n"));
}

TEST_CASE("a calendar that ends soon is a gauge for Prometheus, and no mail from cron") {
  const Session office({"open city/report --subject A --now 2025-12-29T08:00"});
  const auto ran = office.run("check --format prometheus --now 2025-12-29T09:00");
  CHECK(ran.says("sp_warnings{code=\"coverage_ends_soon\"} 1\n"));
  CHECK(ran.err.empty());
  CHECK(!office.run("check --now 2025-12-29T09:00").err.empty());
}

TEST_CASE("every sample for Prometheus stands below its HELP and TYPE, without a timestamp") {
  const Session office(one_case);
  const auto ran = office.run("check --format prometheus --now 2024-06-06T10:06");
  std::istringstream lines(ran.out);
  std::string family;
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string first;
    words >> first;
    if (first == "#") {
      std::string kind;
      words >> kind >> family;
      CHECK((kind == "HELP" || kind == "TYPE"));
      continue;
    }
    CHECK(first.substr(0, first.find('{')) == family);
    std::string value;
    std::string timestamp;
    words >> value >> timestamp;
    CHECK(!value.empty());
    CHECK(timestamp.empty());
  }
  CHECK(ran.out.ends_with("\n"));
}

TEST_CASE("only check speaks to monitoring systems") {
  const Session office;
  CHECK(office.run("list --format prometheus").status == 2);
}

TEST_CASE("what is reminded of once is of now, and for people") {
  const Session office(one_case);
  for (const auto* line :
       {"check --once --as-of 2024-06-06T10:06", "check --once --known-at 2024-06-06T10:06",
        "check --once --format prometheus"}) {
    CAPTURE(line);
    const auto ran = office.run(line);
    CHECK(ran.status == 2);
    CHECK(ran.out.empty());
  }
}

TEST_CASE("a reminder that nobody could read is given again") {
  const Session office(one_case);
  std::ostringstream closed;
  closed.setstate(std::ios::badbit);
  std::ostringstream err;
  const std::vector<std::string> line{"check", "--once", "--cron", "--now", "2024-06-07T08:00"};
  (void)cli::run(line, office.environment, closed, err);
  CHECK(office.run(line).says("2024-0001"));
  CHECK(office.run(line).out.empty());
}
