// SPDX-License-Identifier: Apache-2.0
// sp accept: the requirements are complete.
#include "cli/commands.hpp"
#include "cli/verb.hpp"

namespace sp::cli {

const Command accept_command{
    "accept", Group::cases, HelpLabel::about_accept,
    [](Options& options) { return declare_verb(options, Verb::accept, {.requirements = true}); },
    Shape::sheet};

}  // namespace sp::cli
