// SPDX-License-Identifier: Apache-2.0
#include "desk/register_rows.hpp"

#include <doctest/doctest.h>

namespace sp::test {

RegisteredDeed done(const std::string& step, std::string_view at, const std::string& outcome) {
  RegisteredDeed deed{.verb = Verb::advance, .heading = step, .at = *parse_typed_time(at)};
  deed.step = step;
  if (!outcome.empty()) deed.outcome = outcome;
  return deed;
}

RegisteredDeed deed(Verb verb, std::string_view at, const std::string& cause) {
  RegisteredDeed made{.verb = verb, .heading = "x", .at = *parse_typed_time(at)};
  if (!cause.empty()) made.cause = cause;
  if (verb != Verb::accept) made.reason = "sebab";
  return made;
}

RegisteredCase row(std::uint32_t line, const std::string& standard, std::string_view received,
                   const std::string& ref, std::vector<RegisteredDeed> deeds) {
  RegisteredCase made;
  made.line = line;
  made.intake.standard_id = standard;
  made.intake.subject = "Izin " + ref;
  if (!ref.empty()) made.intake.ref = ref;
  made.received_heading = "Diterima";
  made.received = *parse_typed_time(received);
  made.deeds = std::move(deeds);
  return made;
}

Register of(std::vector<RegisteredCase> rows) {
  Register made;
  made.file = "buku.csv";
  made.standard_id = "city/exemption";
  if (!rows.empty()) made.standard_id = rows.front().intake.standard_id;
  made.cases = std::move(rows);
  return made;
}

Result<Imported> import_rows(const Workplace& office, std::vector<RegisteredCase> rows,
                             bool skip_known, const Occasion& on) {
  return import_register(office.store(), office.library(), of(std::move(rows)), on, skip_known);
}

/// "3 step_moved_on" for each row.
Texts faults(const Result<Imported>& done) {
  REQUIRE(!done);
  std::vector<std::string> all;
  for (const auto& fault : done.error().each) {
    CHECK(fault.where.file == "buku.csv");
    all.push_back(std::to_string(fault.where.at.line) + " " + std::string(name_of(fault.code)));
  }
  return all;
}

std::int64_t events(const Workplace& office) {
  return office.ask<LogHead>([](CaseReader& reader) { return reader.head(); }).seq;
}

/// What the warning says; nothing where there is none.
Texts warned(const Imported& done, WarningCode code) {
  for (const auto& warning : done.warnings) {
    if (warning.code == code) return warning.args;
  }
  return {};
}

}  // namespace sp::test
