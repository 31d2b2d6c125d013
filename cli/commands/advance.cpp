// SPDX-License-Identifier: Apache-2.0
// sp advance: a task is done, or a decision that neither approves nor refuses is taken.
#include "cli/commands.hpp"
#include "cli/verb.hpp"

namespace sp::cli {

const Command advance_command{"advance", Group::cases, HelpLabel::about_advance,
                              [](Options& options) {
                                return declare_verb(options, Verb::advance,
                                                    {.outcome = true, .at_step = true});
                              },
                              Shape::sheet};

}  // namespace sp::cli
