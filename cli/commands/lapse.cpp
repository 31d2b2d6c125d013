// SPDX-License-Identifier: Apache-2.0
// sp lapse: a request was not answered, and the case ends.
#include "cli/commands.hpp"
#include "cli/verb.hpp"

namespace sp::cli {

const Command lapse_command{
    "lapse", Group::cases, HelpLabel::about_lapse,
    [](Options& options) { return declare_verb(options, Verb::lapse, {.request = true}); },
    Shape::sheet};

}  // namespace sp::cli
