// SPDX-License-Identifier: Apache-2.0
// How a command declares what may stand on its command line. The list serves the parser, the help,
// the reference pages and the suggestions alike.
#pragma once

#include "base/result.hpp"
#include "text/help_label.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace sp::cli {

struct OptionSpec {
  std::string name;   ///< "--as-of"
  std::string value;  ///< "TIME"; empty for a flag
  HelpLabel help;
  bool required = false;
  bool repeatable = false;
  std::vector<std::string> choices{};
  /// Takes a value; false where it cannot be one, then `expected` says what can.
  std::function<bool(const std::string&)> set;
  std::string expected;
};

struct ArgumentSpec {
  std::string name;  ///< "CASE"
  HelpLabel help;
  bool required = true;
  bool many = false;
  std::function<bool(const std::string&)> set;
};

enum class Need { optional, required };

class Options {
 public:
  void flag(const std::string& name, bool& target, HelpLabel help);
  void value(const std::string& name, const std::string& metavar,
             std::optional<std::string>& target, HelpLabel help);
  void required(const std::string& name, const std::string& metavar,
                std::optional<std::string>& target, HelpLabel help);
  /// Free text. (No option takes a value that is blank.)
  void text(const std::string& name, std::optional<std::string>& target, HelpLabel help, Need need);
  void values(const std::string& name, const std::string& metavar, std::vector<std::string>& target,
              HelpLabel help);
  /// A whole number of at least `least`.
  void number(const std::string& name, std::int64_t least, std::optional<std::int64_t>& target,
              HelpLabel help);
  void choice(const std::string& name, std::vector<std::string> choices,
              std::optional<std::string>& target, HelpLabel help);
  void argument(const std::string& name, std::string& target, HelpLabel help);
  void optional_argument(const std::string& name, std::optional<std::string>& target,
                         HelpLabel help);
  void arguments(const std::string& name, std::vector<std::string>& target, HelpLabel help);

  const std::vector<OptionSpec>& options() const { return options_; }
  const std::vector<ArgumentSpec>& positionals() const { return arguments_; }
  const OptionSpec* find(const std::string& name) const;
  std::vector<std::string> names() const;

 private:
  std::vector<OptionSpec> options_;
  std::vector<ArgumentSpec> arguments_;
};

/// One option or argument as it was typed, for comparing repeated requests.
struct TypedOption {
  std::string name;  ///< the argument's name for an argument
  std::string value;
};

/// Reads `arguments` (without the command's own words) into the targets. `command` is quoted in
/// errors. All errors of a command line are usage errors, with suggestions.
Result<std::vector<TypedOption>> parse(const Options& options, const std::string& command,
                                       const std::vector<std::string>& arguments);

}  // namespace sp::cli
