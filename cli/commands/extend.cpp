// SPDX-License-Identifier: Apache-2.0
// sp extend: the promise gets more time, within what the standard allows.
#include "cli/commands.hpp"
#include "cli/verb.hpp"

namespace sp::cli {

const Command extend_command{"extend", Group::cases, HelpLabel::about_extend,
                             [](Options& options) {
                               return declare_verb(options, Verb::extend,
                                                   {.reason_required = true, .by = true});
                             },
                             Shape::sheet};

}  // namespace sp::cli
