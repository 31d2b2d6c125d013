// SPDX-License-Identifier: Apache-2.0
// sp resume: work goes on.
#include "cli/commands.hpp"
#include "cli/verb.hpp"

namespace sp::cli {

const Command resume_command{
    "resume", Group::cases, HelpLabel::about_resume,
    [](Options& options) { return declare_verb(options, Verb::resume, {.many = true}); },
    Shape::sheet};

}  // namespace sp::cli
