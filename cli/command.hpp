// SPDX-License-Identifier: Apache-2.0
// A subcommand: its name, one line about it, and how it declares its options. Commands are listed
// in commands.hpp; only the one that was called is built.
#pragma once

#include "base/result.hpp"
#include "cli/exit_status.hpp"
#include "cli/options.hpp"
#include "text/help_label.hpp"

#include <functional>
#include <string_view>
#include <vector>

namespace sp::cli {

class Context;

using Run = std::function<Result<ExitStatus>(Context&)>;

enum class Group { setting_up, standards, cases, looking, deadlines, reports, trust };

/// What a command has to say: rows, for any format; the same for monitoring systems as well; one
/// thing, which is no table for CSV; nothing but words, for which no settings are read; or one
/// thing that can be drawn.
enum class Shape { rows, monitoring, sheet, words, drawing };

struct Command {
  std::string_view name;  ///< as typed; "standard show" for a command of two words
  Group group;
  HelpLabel summary;
  Run (*declare)(Options& options);
  Shape shape = Shape::rows;
};

/// Every command, in the order of the help.
const std::vector<const Command*>& all_commands();

}  // namespace sp::cli
