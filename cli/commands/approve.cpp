// SPDX-License-Identifier: Apache-2.0
// sp approve: a decision is taken in favour.
#include "cli/commands.hpp"
#include "cli/verb.hpp"

namespace sp::cli {

const Command approve_command{"approve", Group::cases, HelpLabel::about_approve,
                              [](Options& options) {
                                return declare_verb(options, Verb::approve,
                                                    {.outcome = true, .unit = true});
                              },
                              Shape::sheet};

}  // namespace sp::cli
