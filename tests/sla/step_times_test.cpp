// SPDX-License-Identifier: Apache-2.0
#include "sla/step_times.hpp"

#include "sla/observed.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace sp;
using namespace sp::test;

namespace {

/// Two steps; the first has the standard time given, applicants may stop the clock.
Standard two_steps(const std::string& time) {
  const auto timed = time.empty() ? std::string() : "time = \"" + time + "\"\n";
  return standard_of(head_of("a/b") + "[[procedure.step]]\nid = \"first\"\ntext = \"Satu\"\n" +
                     timed +
                     "[[procedure.step]]\nid = \"second\"\ntext = \"Dua\"\nnext = \"end\"\n"
                     "[time_limit]\nlimit = \"5 working_days\"\n" +
                     pauses("10 minutes"));
}

StepFigures first_step(const History& history, const Period& in = {},
                       const WorkingCalendar& calendar = office()) {
  StepTimes times(in);
  times.add(seen_at(history, "2024-08-01T08:00", calendar).view());
  for (const auto& [key, figures] : times.rows()) {
    if (key.step == "first") return figures;
  }
  return {};
}

}  // namespace

TEST_CASE("a percentile is a value that occurred: the smallest that enough of them do not exceed") {
  struct Row {
    std::vector<std::int64_t> values;
    int percent;
    std::int64_t value;
  };
  for (const auto& row : std::vector<Row>{{{7}, 50, 7},
                                          {{7}, 90, 7},
                                          {{1, 2}, 50, 1},
                                          {{1, 2, 3}, 50, 2},
                                          {{1, 2, 3, 4}, 50, 2},
                                          {{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 90, 9},
                                          {{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, 90, 10},
                                          {{1, 2, 3}, 100, 3}}) {
    CHECK(nearest_rank(row.values, row.percent) == row.value);
  }
}

TEST_CASE("at least the percentage is at or below a percentile, and less than it is below") {
  std::mt19937_64 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::vector<std::int64_t> values(1 + random() % 40);
    for (auto& value : values) value = static_cast<std::int64_t>(random() % 20);
    std::sort(values.begin(), values.end());
    const auto percent = static_cast<int>(1 + random() % 100);
    const auto found = nearest_rank(values, percent);
    const auto size = static_cast<std::int64_t>(values.size());
    const auto below = std::lower_bound(values.begin(), values.end(), found) - values.begin();
    const auto upto = std::upper_bound(values.begin(), values.end(), found) - values.begin();
    CHECK(upto * 100 >= percent * size);
    CHECK(below * 100 < percent * size);
  }
}

TEST_CASE("a visit takes the working minutes outside declared pauses, rounded down") {
  struct Row {
    std::vector<Pause> pauses;
    const char* done;
    std::int64_t minutes;
    std::int64_t held;
    const char* why;
  };
  for (const auto& row :
       std::vector<Row>{{{}, "2024-06-06T09:30:59", 90, 0, "seconds are cut off"},
                        {{}, "2024-06-06T14:00", 300, 0, "the break is not worked"},
                        {{}, "2024-06-07T07:45", 435, 0, "nor is the night"},
                        {{{"applicant", "2024-06-06T08:30", "2024-06-06T09:00"}},
                         "2024-06-06T09:30",
                         60,
                         30,
                         "a declared pause is apart"},
                        {{{"superior", "2024-06-06T08:30", "2024-06-06T09:00"}},
                         "2024-06-06T09:30",
                         90,
                         30,
                         "an undeclared hold takes the step's time, and is told of"},
                        {{{"payment", "2024-06-06T08:30", "2024-06-06T09:00"}},
                         "2024-06-06T09:30",
                         80,
                         30,
                         "a capped pause up to its cap"}}) {
    CAPTURE(row.why);
    auto history = with_pauses(two_steps(""), "2024-06-06T08:00", row.pauses);
    history.act(Verb::advance, row.done);
    const auto figures = first_step(history);
    REQUIRE(figures.minutes.size() == 1);
    CHECK(figures.minutes.front() == row.minutes);
    CHECK(figures.held_minutes == row.held);
    CHECK(figures.timed == 0);
  }
}

TEST_CASE("a visit is over its standard time as a case is late: by the instant, or by the date") {
  struct Row {
    const char* time;
    const char* done;
    std::int64_t over;
    const char* why;
  };
  for (const auto& row :
       {Row{"60 minutes", "2024-06-06T09:00", 0, "when its time is up"},
        Row{"60 minutes", "2024-06-06T09:00:01", 1, "a second later"},
        Row{"30 to 60 minutes", "2024-06-06T08:45", 0, "of a range the longer time binds"},
        Row{"1 working_day", "2024-06-07T22:00", 0, "late at night on the last day"},
        Row{"1 working_day", "2024-06-08T00:00", 1, "the day after"}}) {
    CAPTURE(row.why);
    History history(two_steps(row.time), "2024-06-06T08:00");
    history.act(Verb::advance, row.done);
    const auto figures = first_step(history);
    CHECK(figures.timed == 1);
    CHECK(figures.over == row.over);
  }
}

TEST_CASE("a visit belongs to the period in which it ended; one that goes on is counted as open") {
  History history(two_steps(""), "2024-05-31T15:00");
  history.act(Verb::advance, "2024-06-03T08:00");
  CHECK(first_step(history, period("2024-06-01", "")).visits() == 1);
  CHECK(first_step(history, period("", "2024-06-01")).visits() == 0);
  StepTimes times({});
  times.add(seen_at(history, "2024-06-03T09:00").view());
  const auto rows = times.rows();
  REQUIRE(rows.size() == 2);
  CHECK(rows[1].first.step == "second");
  CHECK(rows[1].second.open == 1);
  CHECK(rows[1].second.visits() == 0);
}

TEST_CASE("a step that a withdrawal cut short is not done, and a void case tells nothing") {
  History history(two_steps(""), "2024-06-06T08:00");
  history.act(Verb::withdraw, "2024-06-06T09:00");
  CHECK(first_step(history).visits() == 0);
  History done(two_steps(""), "2024-06-06T08:00");
  done.act(Verb::advance, "2024-06-06T09:00");
  auto seen = seen_at(done, "2024-06-07T08:00");
  seen.state.status = CaseStatus::void_;
  StepTimes times({});
  times.add(seen.view());
  CHECK(times.rows().empty());
}

TEST_CASE("a visit that the calendar does not cover is counted and not measured") {
  History history(two_steps("60 minutes"), "2024-06-06T08:00");
  history.act(Verb::advance, "2024-06-06T09:30");
  const auto figures = first_step(history, {}, ends_in_may());
  CHECK(figures.unknown == 1);
  CHECK(figures.minutes.empty());
  CHECK(figures.visits() == 1);
}
