// SPDX-License-Identifier: Apache-2.0
// sp reopen: a closed case goes on, with a time of its own.
#include "cli/commands.hpp"
#include "cli/verb.hpp"

namespace sp::cli {

const Command reopen_command{"reopen", Group::cases, HelpLabel::about_reopen,
                             [](Options& options) {
                               return declare_verb(options, Verb::reopen,
                                                   {.reason_required = true, .step = true});
                             },
                             Shape::sheet};

}  // namespace sp::cli
