// SPDX-License-Identifier: Apache-2.0
// The parser behind our own lexer. Only texts whose grammar read_statements found in order may come
// here: others can bring the parser down.
#pragma once

#include "formats/node.hpp"

#include <optional>
#include <string>

namespace sp {

struct ParserFault {
  Position at;
  std::string message;  ///< the parser's own sentence
  bool redefinition = false;
};

struct TreeOrFault {
  Node root;
  std::optional<ParserFault> fault;
};

TreeOrFault parse_toml(const std::string& text);

}  // namespace sp
