// SPDX-License-Identifier: Apache-2.0
// Clocks of parts of the service: phases, products, another promise, a deadline before an event.
// 2024-06-10 is a Monday, 17 and 18 June are days off, 24 June a Monday.
#include "sla/clocks.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

std::string steps() {
  return R"(
[[procedure.step]]
id   = "verify"
text = "Memverifikasi"
[[procedure.step]]
id       = "look"
kind     = "decision"
text     = "Menilai"
outcomes = [
  { id = "plain", label = "Biasa", effect = "proceed", next = "recommend" },
  { id = "field", label = "Lapangan", effect = "proceed", next = "recommend" },
  { id = "back", label = "Ulang", effect = "return", next = "verify" },
]
[[procedure.step]]
id   = "recommend"
text = "Merekomendasi"
pause = "other-agency"
time  = "5 working_days"
[[procedure.step]]
id       = "decide"
kind     = "decision"
text     = "Memutuskan"
outcomes = [
  { id = "yes", label = "Ya", effect = "approve", next = "end" },
  { id = "no", label = "Tidak", effect = "reject", next = "end" },
]
)";
}

Standard permit() {
  return standard_of(head_of("city/permit") + steps() + R"(
[product]
items = [
  { id = "card", text = "Kartu", outcome = "approve", limit = "2 working_days" },
  { id = "letter", text = "Surat penolakan", outcome = "reject", limit = "4 working_days" },
  { id = "receipt", text = "Tanda terima", limit = "1 working_day", stop = "verify" },
  "Salinan",
]
[time_limit]
limit         = "3 working_days"
refusal_limit = "1 working_day"
[[time_limit.phase]]
id    = "checking"
limit = "1 working_day"
start = "received"
stop  = "look"
[[time_limit.phase]]
id    = "recommending"
limit = "2 working_days"
start = "recommend"
stop  = "recommend"
[[time_limit.conditional]]
when  = { step = "look", outcome = "field" }
limit = "6 working_days"
[[time_limit.pause]]
cause = "other-agency"
[time_limit.before]
limit = "10 working_days"
event = "Hari pelaksanaan"
)");
}

std::optional<Clock> named(const History& history, std::string_view name, std::string_view when) {
  const auto clocks =
      case_clocks(state_at(history, at(when)), history.standard(), office(), at(when)).value();
  for (const auto& clock : clocks) {
    if (clock.name == name) return clock;
  }
  return std::nullopt;
}

std::string told(const std::optional<Clock>& clock) {
  if (!clock) return "none";
  return std::string(name_of(clock->status)) + " " + due_of(*clock);
}

History opened() {
  return {permit(), "2024-06-10T08:00"};
}

}  // namespace

TEST_CASE("a phase runs from what starts it to the end of its last step") {
  auto history = opened();
  CHECK(told(named(history, "phase:checking", "2024-06-10T09:00")) == "due_soon 2024-06-11");
  CHECK(told(named(history, "phase:recommending", "2024-06-10T09:00")) == "not_started ");
  history.act(Verb::advance, "2024-06-11T08:00").act(Verb::advance, "2024-06-12T08:00", "plain");
  CHECK(told(named(history, "phase:checking", "2024-06-12T09:00")) == "missed 2024-06-11");
  CHECK(told(named(history, "phase:recommending", "2024-06-12T09:00")) == "running 2024-06-14");
  history.act(Verb::advance, "2024-06-13T08:00");
  CHECK(told(named(history, "phase:recommending", "2024-06-13T09:00")) == "met 2024-06-14");
}

TEST_CASE("a phase whose last step was sent back goes on, and one that was done stays done") {
  auto history = opened();
  history.act(Verb::advance, "2024-06-10T09:00").act(Verb::return_back, "2024-06-10T10:00", "back");
  CHECK(told(named(history, "phase:checking", "2024-06-10T11:00")) == "due_soon 2024-06-11");
  history.act(Verb::advance, "2024-06-10T11:00").act(Verb::advance, "2024-06-10T12:00", "plain");
  CHECK(told(named(history, "phase:checking", "2024-06-20T11:00")) == "met 2024-06-11");
}

TEST_CASE("a phase that the case's end broke off is neither met nor missed") {
  auto history = opened();
  history.act(Verb::withdraw, "2024-06-10T09:00");
  CHECK(told(named(history, "phase:checking", "2024-06-12T09:00")) == "stopped 2024-06-11");
}

TEST_CASE("a phase that an ended case never came to has no clock") {
  auto history = opened();
  CHECK(told(named(history, "phase:recommending", "2024-06-10T08:30")) == "not_started ");
  history.act(Verb::withdraw, "2024-06-10T09:00");
  CHECK(told(named(history, "phase:recommending", "2024-06-12T09:00")) == "none");
}

TEST_CASE("a phase tells which of its rules the standard leaves open") {
  CHECK(named(opened(), "phase:checking", "2024-06-10T09:00")->terms.defaults ==
        std::vector<std::string>{"count"});
}

TEST_CASE("a phase tells which of its rules were read into the document") {
  const auto standard =
      standard_of(head_of("city/parts") + steps() +
                  "[time_limit]\nnot_stated = [\"limit\"]\n[[time_limit.phase]]\nid = "
                  "\"checking\"\nlimit = \"1 "
                  "working_day\"\nstart = \"received\"\nstop = \"look\"\ninferred = [\"stop\"]\n"
                  "[[time_limit.pause]]\ncause = \"other-agency\"\n");
  const History history(standard, "2024-06-10T08:00");
  const auto clock = named(history, "phase:checking", "2024-06-10T09:00");
  CHECK(clock->terms.inferred == std::vector<std::string>{"stop"});
  CHECK(clock->terms.defaults == std::vector<std::string>{"count"});
}

TEST_CASE("a product with a limit of its own has a clock, unless the answer rules it out") {
  auto history = opened();
  CHECK(told(named(history, "product:card", "2024-06-10T09:00")) == "running 2024-06-12");
  CHECK(told(named(history, "product:letter", "2024-06-10T09:00")) == "running 2024-06-14");
  history.act(Verb::advance, "2024-06-11T08:00").act(Verb::advance, "2024-06-11T09:00", "plain");
  CHECK(told(named(history, "product:receipt", "2024-06-11T09:00")) == "met 2024-06-11");
  history.act(Verb::advance, "2024-06-11T10:00").act(Verb::reject, "2024-06-12T09:00");
  CHECK(told(named(history, "product:card", "2024-06-12T10:00")) == "none");
  CHECK(told(named(history, "product:letter", "2024-06-12T10:00")) == "met 2024-06-14");
}

TEST_CASE("a decision may change the promise, and a refusal has a limit of its own") {
  struct Row {
    const char* way;
    Verb answer;
    const char* promised;
    LimitReason reason;
  };
  for (const auto& row : {Row{"plain", Verb::approve, "met 2024-06-13", LimitReason::none},
                          Row{"field", Verb::approve, "met 2024-06-20", LimitReason::condition},
                          Row{"field", Verb::reject, "missed 2024-06-11", LimitReason::refused}}) {
    CAPTURE(row.promised);
    auto history = opened();
    history.act(Verb::advance, "2024-06-11T08:00").act(Verb::advance, "2024-06-12T08:00", row.way);
    history.act(Verb::advance, "2024-06-12T09:00").act(row.answer, "2024-06-12T10:00");
    const auto clock = named(history, "promise", "2024-06-12T11:00");
    CHECK(told(clock) == row.promised);
    CHECK(clock->terms.reason == row.reason);
  }
}

TEST_CASE("a step that stops the promise stops neither its own time nor a phase") {
  auto history = opened();
  history.act(Verb::advance, "2024-06-10T09:00").act(Verb::advance, "2024-06-10T10:00", "plain");
  CHECK(told(named(history, "promise", "2024-06-12T10:00")) == "paused 2024-06-14");
  CHECK(told(named(history, "step:recommend#1", "2024-06-12T10:00")) == "running 2024-06-19");
  CHECK(told(named(history, "phase:recommending", "2024-06-12T10:00")) == "due_soon 2024-06-12");
}

TEST_CASE("a request must be in so many days before the event it is scheduled for") {
  struct Row {
    const char* received;
    const char* told;
    const char* why;
  };
  // Ten working days before Thursday 27 June: 26, 25, 24, 21, 20, 19, 14, 13, 12, 11 June.
  for (const auto& row : {Row{"2024-06-10T08:00", "met 2024-06-11", "a day before"},
                          Row{"2024-06-11T15:00", "met 2024-06-11", "on the last day"},
                          Row{"2024-06-12T08:00", "missed 2024-06-11", "a day late"}}) {
    CAPTURE(row.why);
    auto history = History(permit(), row.received);
    auto state = history.state();
    state.scheduled = at("2024-06-27T09:00");
    const auto clocks =
        case_clocks(state, history.standard(), office(), at("2024-06-12T09:00")).value();
    const auto found = std::find_if(clocks.begin(), clocks.end(),
                                    [](const Clock& clock) { return clock.name == "before"; });
    REQUIRE(found != clocks.end());
    CHECK(told(*found) == row.told);
    CHECK(found->backwards);
  }
  CHECK(told(named(opened(), "before", "2024-06-10T09:00")) == "none");
}

TEST_CASE("the index of deadlines holds phases and products") {
  const auto history = opened();
  const auto entries = index_entries(history.state(), history.standard(), office()).value();
  std::vector<std::string> names;
  for (const auto& entry : entries) names.push_back(entry.clock);
  CHECK(names == std::vector<std::string>{"promise", "phase:checking", "product:card",
                                          "product:letter", "product:receipt"});
}

TEST_CASE("where a standard states no time, the promise has no verdict and the other clocks run") {
  auto text = head_of("city/permit") + steps() +
              "[time_limit]\nnot_stated = [\"limit\"]\n[[time_limit.phase]]\nid = "
              "\"checking\"\nlimit = \"1 working_day\"\nstart = \"received\"\nstop = "
              "\"look\"\n[[time_limit.pause]]\ncause = \"other-agency\"\n";
  const History history(standard_of(text), "2024-06-10T08:00");
  CHECK(told(named(history, "promise", "2024-06-20T09:00")) == "unpromised ");
  CHECK_FALSE(named(history, "promise", "2024-06-20T09:00")->has_limit());
  CHECK(told(named(history, "phase:checking", "2024-06-20T09:00")) == "overdue 2024-06-11");
  const auto entries = index_entries(history.state(), history.standard(), office()).value();
  REQUIRE(entries.size() == 1);
  CHECK(entries.front().clock == "phase:checking");
}

TEST_CASE("a decision may give a promise to a standard that states none at first") {
  auto text = head_of("city/permit") + steps() +
              "[time_limit]\nnot_stated = [\"limit\"]\n[[time_limit.pause]]\ncause = "
              "\"other-agency\"\n[[time_limit.conditional]]\nwhen = { step = \"look\", outcome = "
              "\"field\" }\nlimit = \"6 working_days\"\n";
  History history(standard_of(text), "2024-06-10T08:00");
  history.act(Verb::advance, "2024-06-10T09:00").act(Verb::advance, "2024-06-10T10:00", "field");
  CHECK(named(history, "promise", "2024-06-10T11:00")->has_limit());
}
