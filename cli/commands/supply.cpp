// SPDX-License-Identifier: Apache-2.0
// sp supply: what was requested came.
#include "cli/commands.hpp"
#include "cli/verb.hpp"

namespace sp::cli {

const Command supply_command{
    "supply", Group::cases, HelpLabel::about_supply,
    [](Options& options) {
      return declare_verb(options, Verb::supply,
                          {.requirements = true, .about_requirements = HelpLabel::help_supplied});
    },
    Shape::sheet};

}  // namespace sp::cli
