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

  std::vector<std::string> fields;             ///< columns of `events` in the order of the encoding
  std::map<std::string, std::string> types;    ///< SQL type of each
  std::map<std::string, std::string> example;  ///< text of each column in the worked example
  std::vector<Detail> details;
  std::string request_arguments;
  /// The indented blocks of the worked example, hexadecimal: log id, request salt, encoding, hash.
  std::vector<std::string> blocks;
};

FormatPage read_format_page();

}  // namespace sp::test
