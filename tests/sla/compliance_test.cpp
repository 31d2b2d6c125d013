// SPDX-License-Identifier: Apache-2.0
#include "sla/compliance.hpp"

#include "sla/observed.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

/// One step of 60 minutes.
Standard one_hour(const std::string& more = {}) {
  return standard_of(head_of("a/b") +
                     "[[procedure.step]]\nid = \"do\"\ntext = \"Kerja\"\nnext = \"end\"\n"
                     "[time_limit]\nlimit = \"60 minutes\"\n" +
                     more);
}

ComplianceCounts count(const std::vector<Seen>& cases, const Period& in = {}) {
  Compliance compliance(in);
  for (const auto& one : cases) compliance.add(one.view());
  return compliance.total();
}

ComplianceCounts count(const Seen& one) {
  return count(std::vector{one});
}

}  // namespace

TEST_CASE("a promise is on time, late, open, or apart, by how its case stands") {
  struct Row {
    Verb verb;
    const char* when;  ///< empty: nothing has happened since the receipt at 08:00
    const char* as_of;
    std::int64_t ComplianceCounts::*counted;
    const char* why;
  };
  using C = ComplianceCounts;
  for (const auto& row :
       {Row{Verb::advance, "2024-06-06T09:00", "2024-06-30T08:00", &C::on_time, "done when due"},
        Row{Verb::advance, "2024-06-06T09:00:01", "2024-06-30T08:00", &C::late, "a second after"},
        Row{Verb::note, "", "2024-06-06T09:00", &C::open_not_due, "due at this very moment"},
        Row{Verb::note, "", "2024-06-06T09:00:01", &C::open_overdue, "open and late"},
        Row{Verb::withdraw, "2024-06-06T08:30", "2024-06-30T08:00", &C::withdrawn, "taken back"},
        Row{Verb::withdraw, "2024-06-07T08:30", "2024-06-30T08:00", &C::withdrawn,
            "taken back after due: no share counts it"}}) {
    CAPTURE(row.why);
    History history(one_hour(), "2024-06-06T08:00");
    if (*row.when != '\0') history.act(row.verb, row.when);
    C expected;
    expected.*row.counted = 1;
    CHECK(count(seen_at(history, row.as_of)) == expected);
  }
}

TEST_CASE("what stands apart is in no denominator, and a void case in no figure") {
  ComplianceCounts counts;
  counts.on_time = 3;
  counts.late = 1;
  counts.open_not_due = 2;
  counts.open_overdue = 1;
  counts.unknown = 1;
  counts.withdrawn = 10;
  counts.lapsed = 20;
  counts.not_begun = 40;
  counts.void_ = 80;
  CHECK(counts.counted() == 8);
  CHECK(counts.received() == 78);
  CHECK(counts.kept_permille() == 375);
  CHECK(counts.broken_permille() == 250);
}

TEST_CASE("a void case is counted as void, whatever its clock says") {
  History history(one_hour(), "2024-06-06T08:00");
  auto seen = seen_at(history, "2024-06-30T08:00");
  seen.state.status = CaseStatus::void_;
  ComplianceCounts expected;
  expected.void_ = 1;
  CHECK(count(seen) == expected);
}

TEST_CASE("a lapsed case stands apart like a withdrawn one") {
  History history(one_hour(), "2024-06-06T08:00");
  history.act(Verb::withdraw, "2024-06-06T08:30");
  auto seen = seen_at(history, "2024-06-30T08:00");
  seen.state.status = CaseStatus::lapsed;
  ComplianceCounts expected;
  expected.lapsed = 1;
  CHECK(count(seen) == expected);
}

TEST_CASE(
    "a clock that was never started promises nothing: open it may still, closed it never did") {
  const auto standard = one_hour("start = \"complete\"\n");
  History open(standard, "2024-06-06T08:00");
  CHECK(count(seen_at(open, "2024-06-30T08:00")).open_not_due == 1);
  History closed(standard, "2024-06-06T08:00");
  closed.act(Verb::advance, "2024-06-06T08:30");
  CHECK(count(seen_at(closed, "2024-06-30T08:00")).not_begun == 1);
  History withdrawn(standard, "2024-06-06T08:00");
  withdrawn.act(Verb::withdraw, "2024-06-06T08:30");
  CHECK(count(seen_at(withdrawn, "2024-06-30T08:00")).withdrawn == 1);
}

TEST_CASE("a deadline beyond the calendar is unknown, and counted") {
  History history(one_hour(), "2024-06-06T08:00");
  const auto counts = count(seen_at(history, "2024-06-30T08:00", ends_in_may()));
  CHECK(counts.unknown == 1);
  CHECK(counts.counted() == 1);
}

TEST_CASE("the cohort is what was received in the period, whenever it ended") {
  struct Row {
    const char* received;
    std::int64_t counted;
    const char* why;
  };
  for (const auto& row : {Row{"2024-05-31T15:59", 0, "the day before"},
                          Row{"2024-06-01T00:00", 1, "the first moment belongs to it"},
                          Row{"2024-06-28T08:00", 1, "ended after the period"},
                          Row{"2024-07-01T00:00", 0, "the end does not belong to it"}}) {
    CAPTURE(row.why);
    History history(one_hour(), row.received);
    history.act(Verb::advance, "2024-07-03T08:00");
    const auto counts =
        count({seen_at(history, "2024-07-30T08:00")}, period("2024-06-01", "2024-07-01"));
    CHECK(counts.counted() == row.counted);
  }
}

TEST_CASE("where each unit has the limit for itself, a case counts once for each") {
  struct Row {
    const char* multiply;
    std::int64_t counted;
  };
  for (const auto& row : {Row{"each", 3}, Row{"parallel", 1}, Row{"serial", 1}}) {
    CAPTURE(row.multiply);
    const auto standard =
        one_hour("per = \"employee\"\nmultiply = \"" + std::string(row.multiply) + "\"\n");
    History history(standard, "2024-06-06T08:00", 3);
    CHECK(count(seen_at(history, "2024-06-06T08:30")).open_not_due == row.counted);
  }
}

TEST_CASE("a unit that has a clock of its own is counted by it, and other clocks are not") {
  History history(one_hour("per = \"employee\"\n"), "2024-06-06T08:00", 3);
  auto seen = seen_at(history, "2024-06-06T08:30");
  auto& promise = seen.clocks.front();
  promise.units = 2;
  Clock named = promise;
  named.name = "promise/1";
  named.units = 1;
  named.status = ClockStatus::met;
  Clock legal = promise;
  legal.name = "legal";
  legal.status = ClockStatus::overdue;
  seen.clocks.push_back(named);
  seen.clocks.push_back(legal);
  const auto counts = count(seen);
  CHECK(counts.on_time == 1);
  CHECK(counts.open_not_due == 2);
  CHECK(counts.counted() == 3);
}

TEST_CASE("shares are rounded against the office: all kept, or none broken, only where it is so") {
  struct Row {
    std::int64_t on_time;
    std::int64_t late;
    std::int64_t kept;
    std::int64_t broken;
  };
  for (const auto& row :
       {Row{1999, 1, 999, 1}, Row{2, 1, 666, 334}, Row{4, 0, 1000, 0}, Row{0, 4, 0, 1000}}) {
    ComplianceCounts counts;
    counts.on_time = row.on_time;
    counts.late = row.late;
    CHECK(counts.kept_permille() == row.kept);
    CHECK(counts.broken_permille() == row.broken);
  }
  CHECK(!ComplianceCounts().kept_permille());
  CHECK(!ComplianceCounts().broken_permille());
}

TEST_CASE("every case that was received is counted once, in one place") {
  std::mt19937_64 random(20240606);
  for (int round = 0; round < 300; ++round) {
    Compliance compliance({});
    const auto cases = 1 + random() % 5;
    for (std::uint64_t i = 0; i < cases; ++i) {
      History history(licence(), "2024-06-03T08:00");
      const auto steps = random() % 9;
      for (std::uint64_t n = 0; n < steps; ++n) {
        if (!step_at_random(history, random, {"applicant", "payment", "other"}, Seconds{172'800})) {
          break;
        }
      }
      compliance.add(seen_at(history, "2024-08-01T08:00").view());
    }
    const auto total = compliance.total();
    CHECK(total.received() + total.void_ == static_cast<std::int64_t>(cases));
    CHECK(compliance.by_standard().at("city/licence") == total);
  }
}
