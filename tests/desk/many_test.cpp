// SPDX-License-Identifier: Apache-2.0
// One verb on every case of a standard: a system is down, and comes back.
#include "desk/many.hpp"

#include "desk/workplace.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

Command outage(Verb verb) {
  auto asked = command(verb);
  asked.cause = "payment";
  asked.details.reason = "sistem pembayaran mati";
  return asked;
}

std::string numbers(const ManyWritten& done) {
  std::string text;
  for (const auto& written : done.written) text += written.event.case_number + " ";
  return text;
}

std::vector<std::string> three_licences(const Workplace& office) {
  std::vector<std::string> cases;
  for (int i = 0; i < 3; ++i) cases.push_back(office.open("city/licence", "2024-06-10T08:00"));
  return cases;
}

ManyWritten all(const Workplace& office, Verb verb, const Occasion& occasion) {
  return perform_all(office.store(), "city/licence", outage(verb), occasion).value();
}

}  // namespace

TEST_CASE("every open case of the standard is suspended, and none of another") {
  const Workplace office;
  const auto cases = three_licences(office);
  const auto other = office.open("city/report", "2024-06-10T08:00");
  office.act(cases[1], Verb::withdraw, "2024-06-10T09:00");
  const auto done = all(office, Verb::suspend, Workplace::occasion("2024-06-10T10:00"));
  CHECK(numbers(done) == cases[0] + " " + cases[2] + " ");
  CHECK(done.written[0].view.state.status == CaseStatus::paused);
  CHECK(office.look(cases[2], "2024-06-10T11:00")->state.status == CaseStatus::paused);
  CHECK_FALSE(office.look(other, "2024-06-10T11:00")->state.is_held());
}

TEST_CASE("what something else holds is left alone, and named") {
  const Workplace office;
  const auto cases = three_licences(office);
  office.suspend(cases[0], "applicant", "2024-06-10T09:00");
  auto done = all(office, Verb::suspend, Workplace::occasion("2024-06-10T10:00"));
  CHECK(numbers(done) == cases[1] + " " + cases[2] + " ");
  CHECK(done.left_alone == std::vector{cases[0]});
  done = all(office, Verb::resume, Workplace::occasion("2024-06-10T11:00"));
  CHECK(numbers(done) == cases[1] + " " + cases[2] + " ");
  CHECK(office.look(cases[0], "2024-06-10T12:00")->state.is_held());
}

TEST_CASE("a rehearsal writes nothing") {
  const Workplace office;
  three_licences(office);
  const auto bytes = office.read("sp.db");
  auto occasion = Workplace::occasion("2024-06-10T10:00");
  occasion.dry_run = true;
  CHECK(all(office, Verb::suspend, occasion).written.size() == 3);
  CHECK(office.read("sp.db") == bytes);
}

TEST_CASE("where one case cannot follow, none does") {
  const Workplace office;
  const auto cases = three_licences(office);
  office.act(cases[2], Verb::advance, "2024-06-10T12:00");
  auto occasion = Workplace::occasion("2024-06-10T13:00");
  occasion.at = parse_typed_time("2024-06-10T11:00");
  const auto bytes = office.read("sp.db");
  const auto done = perform_all(office.store(), "city/licence", outage(Verb::suspend), occasion);
  CHECK(code_of(done) == "time_before_last_event");
  CHECK(office.read("sp.db") == bytes);
}

TEST_CASE("the same request again is answered and leaves one event in each case") {
  const Workplace office;
  three_licences(office);
  auto occasion = Workplace::occasion("2024-06-10T10:00");
  occasion.request_id = "outage-1";
  occasion.arguments = "suspend --all";
  const auto first = all(office, Verb::suspend, occasion);
  const auto bytes = office.read("sp.db");
  const auto second = all(office, Verb::suspend, occasion);
  CHECK(numbers(second) == numbers(first));
  CHECK(second.written[0].repeated);
  CHECK(office.read("sp.db") == bytes);
}

TEST_CASE("a standard without cases is not known") {
  const Workplace office;
  three_licences(office);
  const auto done = perform_all(office.store(), "city/licnce", outage(Verb::suspend),
                                Workplace::occasion("2024-06-10T10:00"));
  CHECK(code_of(done) == "standard_unknown");
}

TEST_CASE("a case does not lapse while the applicant may still answer") {
  const Workplace office;
  office.edit("standards/city/licence.toml", "[[time_limit.pause]]",
              "answer_limit = \"3 working_days\"\n[[time_limit.pause]]");
  const auto number = office.open("city/licence", "2024-06-10T08:00");
  office.act(number, Verb::request, "2024-06-10T09:00");
  struct Row {
    const char* now;
    const char* refusal;
    const char* why;
  };
  for (const auto& row : {Row{"2024-06-13T23:59:59", "answer_not_overdue", "the last second"},
                          Row{"2024-06-14T00:00", "", "the day after the last one"}}) {
    CAPTURE(row.why);
    CHECK(code_of(office.try_act(number, command(Verb::lapse), Workplace::occasion(row.now))) ==
          row.refusal);
  }
}

TEST_CASE("a void case repeats one that there is, named as people name it") {
  const Workplace office;
  const auto first = office.open("city/report", "2024-06-10T08:00");
  const auto second = office.open("city/report", "2024-06-10T09:00");
  auto asked = command(Verb::void_);
  asked.facts.duplicate_of = "2024-0099";
  CHECK(code_of(office.try_act(second, asked, Workplace::occasion("2024-06-10T10:00"))) ==
        "case_unknown");
  asked.facts.duplicate_of = first;
  const auto done = office.try_act(second, asked, Workplace::occasion("2024-06-10T10:00"));
  REQUIRE(done);
  CHECK(*done->view.state.duplicate_of == first);
}

TEST_CASE("a request that was answered touches no case that came later") {
  const Workplace office;
  const auto cases = three_licences(office);
  auto occasion = Workplace::occasion("2024-06-10T10:00");
  occasion.request_id = "padam";
  occasion.arguments = "suspend --all";
  const auto first = all(office, Verb::suspend, occasion);
  const auto later = office.open("city/licence", "2024-06-10T10:30");
  office.act(cases[1], Verb::withdraw, "2024-06-10T10:40");
  occasion.now = at("2024-06-10T11:00");
  const auto again = all(office, Verb::suspend, occasion);
  CHECK(numbers(again) == numbers(first));
  for (const auto& written : again.written) CHECK(written.repeated);
  CHECK_FALSE(office.look(later, "2024-06-10T12:00")->state.is_held());
  occasion.arguments = "suspend --all --reason";
  const auto other = perform_all(office.store(), "city/licence", outage(Verb::suspend), occasion);
  CHECK(code_of(other) == "request_id_taken");
  CHECK(other.error().args.at(0) == "padam");
}
