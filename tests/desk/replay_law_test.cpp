// SPDX-License-Identifier: Apache-2.0
// The same question about the same moment has the same answer, then and ever after.
#include "cases/moves.hpp"
#include "desk/workplace.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace sp;
using namespace sp::test;

namespace {

struct Answer {
  Instant moment;
  std::vector<std::string> told;
};

class Simulation {
 public:
  explicit Simulation(std::uint64_t seed) : random_(seed), now_(at("2024-05-20T08:00")) {}

  std::vector<Answer> run(int events) {
    std::vector<Answer> answers;
    for (int i = 0; i < events; ++i) {
      now_ += Seconds{static_cast<std::int64_t>(random_() % 40'000)};
      if (cases_.size() < 4 || random_() % 5 == 0) {
        open();
      } else {
        move(cases_[random_() % cases_.size()]);
      }
      answers.push_back({now_, told(office_.at_risk(from(now_)))});
      const auto later = now_ + Seconds{static_cast<std::int64_t>(random_() % 20'000)};
      answers.push_back({later, told(office_.at_risk(from(later)))});
      now_ = later;
    }
    return answers;
  }

  std::vector<std::string> asked_again(Instant moment) const {
    auto then = from(moment);
    then.known_at = moment;
    return told(office_.at_risk(then));
  }

 private:
  static Vantage from(Instant moment) {
    return {
        .as_of = moment, .known_at = {}, .beyond = BeyondCoverage::fail, .within = one_working_day};
  }

  /// Now, or some time before it: much is typed late.
  Occasion occasion(Instant earliest) {
    Occasion made = Workplace::occasion("2024-05-20");
    made.now = now_;
    TypedTime typed;
    typed.shape = TypedTime::Shape::instant;
    const auto back = random_() % 3 == 0 ? static_cast<std::int64_t>(random_() % 30'000) : 0;
    typed.instant = std::max(earliest, now_ - Seconds{back});
    made.at = typed;
    return made;
  }

  void open() {
    const char* const standards[] = {"city/report", "city/exemption", "city/licence"};
    const auto opened =
        office_.try_open(standards[random_() % 3], occasion(at("2024-05-20T00:00")));
    REQUIRE(opened);
    cases_.push_back(opened->event.case_number);
  }

  void move(const std::string& number) {
    const auto view = office_.look(number, "2025-12-31T00:00").value();
    const auto moves = possible_moves(view.state, view.standard());
    const auto& chosen = moves[random_() % moves.size()];
    auto asked = command(chosen.verb, chosen.outcome.value_or(""));
    const char* const causes[] = {"applicant", "payment", "superior"};
    if (chosen.verb == Verb::suspend) asked.cause = causes[random_() % 3];
    if (chosen.verb == Verb::reopen) asked.step = step_ids(view.standard()).front();
    if (chosen.verb == Verb::assign) asked.details.assignee = "siti";
    REQUIRE(office_.try_act(number, asked, occasion(view.state.last_occurred_at)));
  }

  std::mt19937_64 random_;
  Instant now_;
  Workplace office_;
  std::vector<std::string> cases_;
};

}  // namespace

TEST_CASE("asked about an earlier moment, the answer is what was said then") {
  for (const std::uint64_t seed : {1U, 2U, 3U}) {
    CAPTURE(seed);
    Simulation simulation(seed);
    const auto answers = simulation.run(40);
    std::size_t risky = 0;
    for (const auto& answer : answers) {
      CAPTURE(civil(answer.moment));
      CHECK(simulation.asked_again(answer.moment) == answer.told);
      risky += answer.told.size();
    }
    CHECK(risky > answers.size());
  }
}
