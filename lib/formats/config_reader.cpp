// SPDX-License-Identifier: Apache-2.0
#include "formats/config_reader.hpp"

#include "formats/forms.hpp"

namespace sp {
namespace {

const Table<Config>& config_table() {
  static const Table<Config> table{
      "Settings",
      {key<&Config::database>("database", "path of the database"),
       key<&Config::standards>("standards", "path of the folder of standards"),
       key<&Config::zone>("zone", "zone of times that are typed",
                          words({"WIB", "WITA", "WIT", "UTC"})),
       key<&Config::lang>("lang", "language of messages", words({"en", "id"}))}};
  return table;
}

}  // namespace

ConfigOrFindings read_config(std::string_view bytes, const std::string& file) {
  if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos) return {};
  auto document = parse_document(bytes, file);
  Reading reading(file, document.incomplete);
  ConfigOrFindings result;
  read_table(reading, document.root, config_table(), result.config, "");
  result.findings = reading.take_findings(std::move(document.findings));
  return result;
}

const std::vector<TableDoc>& config_tables() {
  static const std::vector<TableDoc> tables{describe("", config_table())};
  return tables;
}

}  // namespace sp
