// SPDX-License-Identifier: Apache-2.0
// The world around one run, taken down once at its start, so that everything below it can be run in
// a test with another one.
#pragma once

#include "calendar/civil_time.hpp"
#include "desk/writing.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>

namespace sp::cli {

struct Environment {
  std::map<std::string, std::string> variables;
  bool out_is_terminal = false;
  bool error_is_terminal = false;
  std::size_t terminal_width = 0;  ///< columns; 0 where there is no terminal
  std::function<Instant()> clock;
  Writer writer;
  std::string program_folder;  ///< where the program file is, for what is installed beside it
  std::string current_folder;

  /// The value of a variable that is set and not empty.
  std::optional<std::string> get(const std::string& name) const {
    const auto found = variables.find(name);
    if (found == variables.end() || found->second.empty()) return std::nullopt;
    return found->second;
  }
};

}  // namespace sp::cli
