// SPDX-License-Identifier: Apache-2.0
// sp reject: a decision is taken against.
#include "cli/commands.hpp"
#include "cli/verb.hpp"

namespace sp::cli {

const Command reject_command{"reject", Group::cases, HelpLabel::about_reject,
                             [](Options& options) {
                               return declare_verb(
                                   options, Verb::reject,
                                   {.reason_required = true, .outcome = true, .unit = true});
                             },
                             Shape::sheet};

}  // namespace sp::cli
