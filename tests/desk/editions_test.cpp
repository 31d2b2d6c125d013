// SPDX-License-Identifier: Apache-2.0
#include "desk/workplace.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

std::string edition_text(const std::string& edition, const std::string& effective,
                         const std::string& limit) {
  auto head = head_of("city/permit");
  head.replace(head.find("edition = 1"), 11, "edition = " + edition);
  if (!effective.empty()) {
    head.replace(head.find("kind   ="), 8, "effective = \"" + effective + "\"\nkind   =");
  }
  return head + medan_steps() + "[time_limit]\nlimit = \"" + limit + "\"\n";
}

std::int64_t edition_used(const Workplace& office, std::string_view now) {
  const auto opened = office.try_open("city/permit", Workplace::occasion(now));
  return opened ? opened->event.pins->edition : 0;
}

}  // namespace

TEST_CASE("a case is judged by the edition in force when it was received") {
  const Workplace office;
  office.write("standards/city/permit.toml", edition_text("3", "2025-01-01", "3 working_days"));
  office.write("standards/city/permit@2.toml", edition_text("2", "2024-06", "5 working_days"));
  office.write("standards/city/permit@1.toml", edition_text("1", "2024-01-15", "9 working_days"));
  struct Row {
    const char* received;
    std::int64_t edition;
    const char* why;
  };
  for (const auto& row : {Row{"2024-01-15T08:00", 1, "the first day of the first edition"},
                          Row{"2024-05-31T23:59", 1, "the last of it"},
                          Row{"2024-06-01T08:00", 2, "a month as a date begins with its first day"},
                          Row{"2024-12-31T15:00", 2, "the day before the third"},
                          Row{"2025-01-02T08:00", 3, "the newest"}}) {
    CAPTURE(row.why);
    CHECK(edition_used(office, row.received) == row.edition);
  }
}

TEST_CASE("a request received before the new edition and typed after it is the old one's") {
  const Workplace office;
  office.write("standards/city/permit.toml", edition_text("2", "2024-06-10", "3 working_days"));
  office.write("standards/city/permit@1.toml", edition_text("1", "2024-01-15", "9 working_days"));
  auto late = Workplace::occasion("2024-06-12T08:00");
  late.at = parse_typed_time("2024-06-07T10:00");
  const auto opened = office.try_open("city/permit", late);
  REQUIRE(opened);
  CHECK(opened->event.pins->edition == 1);
}

TEST_CASE("before any edition is in force nothing can be opened") {
  const Workplace office;
  office.write("standards/city/permit.toml", edition_text("1", "2024-06-10", "3 working_days"));
  const auto refused = office.try_open("city/permit", Workplace::occasion("2024-06-07T08:00"));
  CHECK(code_of(refused) == "edition_not_in_force");
  CHECK(refused.error().args ==
        std::vector<std::string>{"city/permit", "2024-06-10", "2024-06-07"});
}

TEST_CASE("where no effective date is stated the highest edition is used, and open says so") {
  const Workplace office;
  office.write("standards/city/permit.toml", edition_text("3", "", "3 working_days"));
  office.write("standards/city/permit@2.toml", edition_text("2", "", "5 working_days"));
  const auto opened = office.try_open("city/permit", Workplace::occasion("2024-06-07T08:00"));
  REQUIRE(opened);
  CHECK(opened->event.pins->edition == 3);
  CHECK(opened->view.warnings ==
        std::vector<Warning>{{WarningCode::no_effective_date, {"city/permit", "3"}}});
}

TEST_CASE("an edition with an effective date needs no warning") {
  const Workplace office;
  office.write("standards/city/permit.toml", edition_text("1", "2024-01-01", "3 working_days"));
  const auto opened = office.try_open("city/permit", Workplace::occasion("2024-06-07T08:00"));
  REQUIRE(opened);
  CHECK(opened->view.warnings.empty());
}

TEST_CASE("a date alone is read by the edition in force on it, not by the newest") {
  const Workplace office;
  office.write("standards/city/permit.toml", edition_text("2", "2024-06-10", "90 minutes"));
  office.write("standards/city/permit@1.toml", edition_text("1", "2024-01-15", "9 working_days"));
  auto late = Workplace::occasion("2024-06-12T08:00");
  late.at = parse_typed_time("2024-06-07");
  const auto opened = office.try_open("city/permit", late);
  REQUIRE(opened);
  CHECK(opened->event.pins->edition == 1);
  CHECK(civil(opened->event.occurred_at) == "2024-06-07T07:30");
  late.at = parse_typed_time("2024-06-11");
  CHECK(code_of(office.try_open("city/permit", late)) == "date_needs_time");
}
