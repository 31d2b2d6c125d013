// SPDX-License-Identifier: Apache-2.0
// What docs/reference/log-format.md says, read from the page itself.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace sp::test {

struct FormatPage {
  /// A row of the table of details; salt and commitment in hexadecimal.
  struct Detail {
    std::string field;
    std::string value;
    std::string salt;
    std::string commitment;
  };

  /// A worked example: the text of each column, and what belongs to it.
  struct Example {
    std::map<std::string, std::string> columns;
    std::vector<Detail> details;
    std::string request_arguments;
    /// The indented blocks, hexadecimal: of the first example log id, request salt, encoding, hash;
    /// of the others encoding and hash.
    std::vector<std::string> blocks;
  };

  std::vector<std::string> fields;             ///< columns of `events` in the order of the encoding
  std::vector<std::string> correction_fields;  ///< "corrections.number", what encoding 2 adds
  std::map<std::string, std::string> types;    ///< SQL type of each
  std::vector<std::string> fact_names;         ///< what encoding 3 adds, in ascending order
  Example example;
  Example correction;
  Example facts;  ///< its columns include each fact that is there: "facts.unit"
};

FormatPage read_format_page();

}  // namespace sp::test
