// SPDX-License-Identifier: Apache-2.0
// sp suspend: work stands still; the clock only for a declared cause.
#include "cli/commands.hpp"
#include "cli/verb.hpp"

namespace sp::cli {

const Command suspend_command{"suspend", Group::cases, HelpLabel::about_suspend,
                              [](Options& options) {
                                return declare_verb(
                                    options, Verb::suspend,
                                    {.reason_required = true, .cause = true, .many = true});
                              },
                              Shape::sheet};

}  // namespace sp::cli
