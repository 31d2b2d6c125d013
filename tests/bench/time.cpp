// SPDX-License-Identifier: Apache-2.0
// What working-time arithmetic costs: `bench-time` prints JSON Lines {"what", "span", "ns"},
// medians of rounds that take turns, in time of the processor. Of whole builds the time of one.
#include "bench/peer_days.hpp"
#include "calendar/office.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <stdexcept>

namespace {

using namespace sp;
using namespace sp::test;
using std::chrono::days;

constexpr int rounds = 21;
constexpr int calls = 50'000;
constexpr int repeats = 30;

/// A quarter of a century, with the days off of every year as in 2023 to 2026.
CalendarParts quarter_of_a_century() {
  auto parts = office_parts();
  const auto known = parts.days_off;
  for (int cycle = 1; cycle <= 6; ++cycle) {
    for (auto day_off : known) {
      day_off.date += days{1461 * cycle};
      parts.days_off.push_back(day_off);
    }
  }
  parts.coverage = {date("2023-01-01"), date("2047-12-31")};
  return parts;
}

/// Something to be timed; returns what cannot be left out.
struct Work {
  std::string what;
  std::string span;
  int count;
  std::function<std::int64_t()> run;
  std::vector<double> nanoseconds{};
};

void time_once(Work& work, std::int64_t& sum) {
  const std::clock_t begin = std::clock();
  sum += work.run();
  const double seconds = double(std::clock() - begin) / CLOCKS_PER_SEC;
  work.nanoseconds.push_back(seconds * 1e9 / work.count);
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

struct Span {
  const char* name;
  Seconds work;
  int working_days;
};

std::vector<Work> arithmetic(const WorkingCalendar& calendar) {
  using std::chrono::hours;
  std::vector<Work> all;
  for (const auto& span :
       {Span{"1 day", hours{7}, 1}, Span{"1 month", hours{155}, 21},
        Span{"1 year", hours{1800}, 241}, Span{"20 years", hours{36'000}, 4820}}) {
    all.push_back({"due", span.name, calls, [&calendar, span] {
                     std::int64_t sum = 0;
                     Instant t = at("2024-01-02T07:31");
                     for (int i = 0; i < calls; ++i, t += Seconds{577}) {
                       sum += calendar.due(t, span.work)->time_since_epoch().count();
                     }
                     return sum;
                   }});
    all.push_back({"working days", span.name, calls, [&calendar, span] {
                     std::int64_t sum = 0;
                     const Date first = date("2024-01-02");
                     for (int i = 0; i < calls; ++i) {
                       const auto found =
                           calendar.add_working_days(first + days{i % 365}, span.working_days);
                       sum += found->time_since_epoch().count();
                     }
                     return sum;
                   }});
  }
  return all;
}

Work building() {
  return {"build", "25 years", 1, [] {
            const OfficeHours hours(quarter_of_a_century());
            const WorkingTable table(hours, hours.parts().coverage);
            return table.worked().count();
          }};
}

struct Question {
  Date from;
  int count;
};

/// One to ten days from every date of a year, made before they are asked.
std::vector<Question> ten_days() {
  std::vector<Question> questions;
  for (int day = 0; day < 365; ++day) {
    for (int count = 1; count <= 10; ++count) {
      questions.push_back({date("2024-01-02") + days{day}, count});
    }
  }
  return questions;
}

std::int64_t ours_for_ten_days(const WorkingCalendar& calendar,
                               const std::vector<Question>& questions) {
  std::int64_t sum = 0;
  for (const auto& [from, count] : questions) {
    sum += calendar.add_working_days(from, count)->time_since_epoch().count();
  }
  return sum;
}

std::int64_t theirs_for_ten_days(const bench::AddDays& add,
                                 const std::vector<Question>& questions) {
  std::int64_t sum = 0;
  for (const auto& [from, count] : questions) sum += add(from, count).time_since_epoch().count();
  return sum;
}

void require_equal_answers(const WorkingCalendar& calendar, const bench::AddDays& add) {
  for (Date from = date("2023-01-02"); from < date("2046-12-01"); from += days{1}) {
    for (int count = 1; count <= 10; ++count) {
      if (*calendar.add_working_days(from, count) != add(from, count)) {
        throw std::logic_error("another answer for " + to_string(from));
      }
    }
  }
}

}  // namespace

int main() {
  const auto calendar = WorkingCalendar::create(quarter_of_a_century());
  std::vector<Date> days_off;
  for (Date date = calendar.coverage().first; date <= calendar.coverage().last; date += days{1}) {
    if (calendar.day_off(date) != nullptr) days_off.push_back(date);
  }
  auto all = arithmetic(calendar);
  all.push_back(building());
  const auto peer = bench::quantlib_days(days_off);
  const auto questions = ten_days();
  if (peer) {
    require_equal_answers(calendar, *peer);
    const int asked = static_cast<int>(questions.size());
    all.push_back({"sp", "1 to 10 days", asked * repeats, [&] {
                     std::int64_t sum = 0;
                     for (int i = 0; i < repeats; ++i)
                       sum += ours_for_ten_days(calendar, questions);
                     return sum;
                   }});
    all.push_back(
        {"QuantLib", "1 to 10 days", asked, [&] { return theirs_for_ten_days(*peer, questions); }});
  }
  std::int64_t sum = 0;
  for (int round = 0; round < rounds; ++round) {
    for (auto& work : all) time_once(work, sum);
  }
  for (const auto& work : all) {
    std::puts(fmt::format(R"({{"what": "{}", "span": "{}", "ns": {:.2f}}})", work.what, work.span,
                          median(work.nanoseconds))
                  .c_str());
  }
  std::fprintf(stderr, "%lld\n", static_cast<long long>(sum));
}
