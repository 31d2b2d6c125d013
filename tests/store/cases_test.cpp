// SPDX-License-Identifier: Apache-2.0
#include "store/store_fixture.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

namespace sp::test {
namespace {

Projection with_ref(const std::string& case_number, const std::string& ref,
                    const std::string& standard = "bkn-medan/monitoring-evaluation") {
  auto projection = projection_of(case_number);
  projection.row.ref = ref;
  projection.row.standard_id = standard;
  return projection;
}

Result<void> project(CaseStore& store, const Projection& projection) {
  return store.write([&](CaseWriter& writer) -> Result<Ending> {
    if (const auto done = writer.project(projection); !done) return fail(done.error());
    return Ending::commit;
  });
}

Result<std::string> find(CaseStore& store, const std::string& name) {
  Result<std::string> found = std::string();
  const auto done = store.read([&](CaseReader& reader) -> Result<void> {
    found = reader.find_case(name);
    return {};
  });
  REQUIRE(done.has_value());
  return found;
}

std::string next_number(CaseStore& store, int year) {
  std::string number;
  const auto done = store.write([&](CaseWriter& writer) -> Result<Ending> {
    number = writer.next_case_number(year).value();
    return Ending::roll_back;
  });
  REQUIRE(done.has_value());
  return number;
}

std::vector<std::string> numbers(CaseStore& store, const CaseFilter& filter) {
  const auto rows =
      read<std::vector<CaseRow>>(store, [&](CaseReader& reader) { return reader.cases(filter); });
  std::vector<std::string> out;
  for (const auto& row : rows) out.push_back(row.case_number);
  return out;
}

TEST_CASE("a case is found by its number and by the office's reference") {
  const NewDatabase database;
  const auto store = database.open();
  open_case(*store, with_ref("2024-0001", "B/17"));
  open_case(*store, with_ref("2025-0001", "2024-0001"));
  CHECK(find(*store, "2024-0001").value() == "2024-0001");
  CHECK(find(*store, "B/17").value() == "2024-0001");
}

TEST_CASE("a reference that several years have is ambiguous, and all of them are named") {
  const NewDatabase database;
  const auto store = database.open();
  open_case(*store, with_ref("2024-0001", "7"));
  open_case(*store, with_ref("2025-0001", "7"));
  const auto found = find(*store, "7");
  REQUIRE(code_of(found) == "ref_ambiguous");
  CHECK(found.error().args == std::vector<std::string>{"7", "2024-0001, 2025-0001"});
}

TEST_CASE("an unknown case gets the nearest known names as suggestions") {
  const NewDatabase database;
  const auto store = database.open();
  open_case(*store, with_ref("2024-0001", "agenda-17"));
  const auto typo = find(*store, "2024-001");
  REQUIRE(code_of(typo) == "case_unknown");
  CHECK(typo.error().args == std::vector<std::string>{"2024-001"});
  CHECK(typo.error().suggestions == std::vector<std::string>{"2024-0001"});
  CHECK(find(*store, "agneda-17").error().suggestions == std::vector<std::string>{"agenda-17"});
  CHECK(find(*store, "something else").error().suggestions.empty());
}

TEST_CASE("a case that is not there has no events and no row") {
  const NewDatabase database;
  const auto done = database.open(StoreMode::read)->read([](CaseReader& reader) -> Result<void> {
    CHECK(code_of(reader.events_of("2024-0001")) == "case_unknown");
    CHECK(code_of(reader.case_row("2024-0001")) == "case_unknown");
    return {};
  });
  CHECK(code_of(done) == "");
}

TEST_CASE("case numbers count within their year, without a gap, beyond four digits") {
  const NewDatabase database;
  const auto store = database.open();
  CHECK(next_number(*store, 2024) == "2024-0001");
  open_case(*store, "2024-0001");
  CHECK(next_number(*store, 2024) == "2024-0002");
  CHECK(next_number(*store, 2025) == "2025-0001");
  open_case(*store, "2024-9999");
  CHECK(next_number(*store, 2024) == "2024-10000");
  open_case(*store, "2024-10000");
  CHECK(next_number(*store, 2024) == "2024-10001");
  CHECK(next_number(*store, 987) == "0987-0001");
}

TEST_CASE(
    "what is projected of a case is what is listed of it, with the subject from the details") {
  const NewDatabase database;
  const auto store = database.open();
  auto projection = with_ref("2024-0001", "B/17");
  auto& row = projection.row;
  row.edition = 4;
  row.status = CaseStatus::void_;
  row.held = true;
  row.units = 3;
  row.ended = at(1717760000);
  open_case(*store, projection);
  const auto found = read<CaseRow>(*store, [](CaseReader& r) { return r.case_row("2024-0001"); });
  CHECK(found.case_number == "2024-0001");
  CHECK(found.standard_id == row.standard_id);
  CHECK(found.edition == 4);
  CHECK(found.status == CaseStatus::void_);
  CHECK(found.held);
  CHECK(found.step == "prepare");
  CHECK(found.visit == 1);
  CHECK(found.number == 1);
  CHECK(found.ref == "B/17");
  CHECK(found.units == 3);
  CHECK(found.received == at(1717749000));
  CHECK(found.ended == at(1717760000));
  CHECK(found.subject == "subject-budi");
}

TEST_CASE("a later projection takes the place of the earlier one") {
  const NewDatabase database;
  const auto store = database.open();
  open_case(*store, "2024-0001");
  auto later = projection_of("2024-0001", 2);
  later.row.status = CaseStatus::completed;
  later.row.step.reset();
  later.row.visit.reset();
  later.row.ended = at(1717760000);
  REQUIRE(code_of(project(*store, later)) == "");
  const auto found = read<CaseRow>(*store, [](CaseReader& r) { return r.case_row("2024-0001"); });
  CHECK(found.number == 2);
  CHECK(found.status == CaseStatus::completed);
  CHECK_FALSE(found.step.has_value());
  CHECK_FALSE(found.visit.has_value());
}

TEST_CASE("cases are listed in the order of their numbers, and by what is asked for") {
  const NewDatabase database;
  const auto store = database.open();
  auto closed = with_ref("2024-10000", "7");
  closed.row.status = CaseStatus::rejected;
  closed.row.received = at(1717749500);
  open_case(*store, closed);
  open_case(*store, with_ref("2024-9999", "8", "bkpsdm-surakarta/e-kinerja-exemption"));
  auto paused = with_ref("2025-0001", "7");
  paused.row.status = CaseStatus::paused;
  paused.row.received = at(1717749900);
  open_case(*store, paused);
  using Names = std::vector<std::string>;
  CHECK(numbers(*store, {}) == Names{"2024-9999", "2024-10000", "2025-0001"});
  CaseFilter open_ones;
  open_ones.closed = false;
  CHECK(numbers(*store, open_ones) == Names{"2024-9999", "2025-0001"});
  CaseFilter closed_ones;
  closed_ones.closed = true;
  CHECK(numbers(*store, closed_ones) == Names{"2024-10000"});
  CaseFilter by_ref;
  by_ref.ref = "7";
  CHECK(numbers(*store, by_ref) == Names{"2024-10000", "2025-0001"});
  CaseFilter by_standard;
  by_standard.standard_id = "bkpsdm-surakarta/e-kinerja-exemption";
  CHECK(numbers(*store, by_standard) == Names{"2024-9999"});
  CaseFilter early;
  early.received_until = at(1717749500);
  CHECK(numbers(*store, early) == Names{"2024-9999", "2024-10000"});
  CaseFilter all_at_once{.ref = "7",
                         .standard_id = "bkn-medan/monitoring-evaluation",
                         .closed = false,
                         .received_until = at(1717749900)};
  CHECK(numbers(*store, all_at_once) == Names{"2025-0001"});
}

TEST_CASE("a reference is taken once in an office and year") {
  const NewDatabase database;
  const auto store = database.open();
  open_case(*store, with_ref("2024-0001", "B/17"));
  const auto holder = [&](const std::string& office, int year, const std::string& ref) {
    return read<std::optional<std::string>>(
        *store, [&](CaseReader& reader) { return reader.case_with_ref(office, year, ref); });
  };
  CHECK(holder("bkn-medan", 2024, "B/17") == "2024-0001");
  CHECK_FALSE(holder("bkn-medan", 2025, "B/17").has_value());
  CHECK_FALSE(holder("bkpsdm-surakarta", 2024, "B/17").has_value());
  CHECK_FALSE(holder("bkn-medan", 2024, "B/18").has_value());
  open_case(*store, with_ref("2025-0001", "B/17"));
  open_case(*store, with_ref("2024-0002", "B/17", "bkpsdm-surakarta/e-kinerja-exemption"));
  CHECK_THROWS_AS(static_cast<void>(project(*store, with_ref("2024-0003", "B/17"))),
                  std::logic_error);
  CHECK(numbers(*store, {}).size() == 3);
}

TEST_CASE("a text that is no case number is not projected") {
  const NewDatabase database;
  const auto store = database.open();
  for (const auto* number : {"2024", "2024-", "24-0001", "2024-0000", "2024-1x", "20240001", ""}) {
    CAPTURE(number);
    CHECK_THROWS_AS(static_cast<void>(project(*store, projection_of(number))), std::logic_error);
  }
}

}  // namespace
}  // namespace sp::test
