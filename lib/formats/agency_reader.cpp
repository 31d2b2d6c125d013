// SPDX-License-Identifier: Apache-2.0
#include "formats/agency_reader.hpp"

#include "formats/format_gate.hpp"
#include "formats/forms.hpp"

namespace sp {
namespace {

const Table<Agency>& agency_table() {
  static const Table<Agency> table{
      "What the standards of one office share",
      {always(key<&Agency::format>("format", "the number of this grammar: 1", from_one())),
       needed(key<&Agency::name>("name", "the agency's name")),
       key<&Agency::unit>("unit", "the unit of the agency"),
       always(key<&Agency::calendar>("calendar", "id of its working calendar", standard_id_form())),
       key<&Agency::zone>("zone", "where absent, the calendar's", zone_form()),
       key<&Agency::address>("address", "where it is"),
       key<&Agency::phone>("phone", "its telephone numbers"),
       key<&Agency::email>("email", "its e-mail address"),
       key<&Agency::website>("website", "its address in the web"),
       key<&Agency::source>("source", "where this was taken from")}};
  return table;
}

}  // namespace

AgencyOrFindings read_agency(std::string_view bytes, const std::string& file) {
  auto opened = open_document(bytes, file);
  if (!opened.document) return {std::nullopt, std::move(opened.findings)};
  Reading reading(file, opened.document->incomplete);
  Agency agency;
  agency.file = file;
  read_table(reading, opened.document->root, agency_table(), agency, "");
  AgencyOrFindings result{std::nullopt, reading.take_findings(std::move(opened.findings))};
  if (!has_error(result.findings)) result.agency = std::move(agency);
  return result;
}

const std::vector<TableDoc>& agency_tables() {
  static const std::vector<TableDoc> tables{describe("", agency_table())};
  return tables;
}

}  // namespace sp
