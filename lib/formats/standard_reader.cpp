// SPDX-License-Identifier: Apache-2.0
#include "formats/standard_reader.hpp"

#include "formats/cross_check.hpp"
#include "formats/format_gate.hpp"
#include "formats/standard_tables.hpp"

namespace sp {
namespace {

void check_id(const Standard& standard, const std::optional<std::string>& expected,
              Reading& reading) {
  if (!expected || !standard.id || *standard.id == *expected) return;
  reading.add(FindingCode::id_not_the_path, {*standard.id, *expected}, standard.id.place.value,
              "id");
}

}  // namespace

StandardOrFindings read_standard(std::string_view bytes, const std::string& file,
                                 const std::optional<std::string>& expected_id) {
  auto opened = open_document(bytes, file);
  StandardOrFindings result{std::nullopt, std::move(opened.findings)};
  if (!opened.document) return result;
  Reading reading(file, opened.document->incomplete);
  Standard standard;
  standard.file = file;
  read_table(reading, opened.document->root, table_for(Of<Standard>{}), standard, "");
  check_id(standard, expected_id, reading);
  check_ids_and_roles(standard, reading);
  if (!reading.is_doubtful("procedure")) check_procedures(standard, result.findings);
  result.findings = reading.take_findings(std::move(result.findings));
  if (!has_error(result.findings)) result.standard = std::move(standard);
  return result;
}

}  // namespace sp
