// SPDX-License-Identifier: Apache-2.0
// sp assign: whose the case is.
#include "cli/commands.hpp"
#include "cli/verb.hpp"

namespace sp::cli {

const Command assign_command{
    "assign", Group::cases, HelpLabel::about_assign,
    [](Options& options) { return declare_verb(options, Verb::assign, {.assignee = true}); },
    Shape::sheet};

}  // namespace sp::cli
