// SPDX-License-Identifier: Apache-2.0
// sp void: a case that should not have been opened leaves all statistics.
#include "cli/commands.hpp"
#include "cli/verb.hpp"

namespace sp::cli {

const Command void_case_command{
    "void", Group::cases, HelpLabel::about_void,
    [](Options& options) { return declare_verb(options, Verb::void_, {.duplicate = true}); },
    Shape::sheet};

}  // namespace sp::cli
