// SPDX-License-Identifier: Apache-2.0
// sp return: a decision sends the work back.
#include "cli/commands.hpp"
#include "cli/verb.hpp"

namespace sp::cli {

const Command return_back_command{"return", Group::cases, HelpLabel::about_return_back,
                                  [](Options& options) {
                                    return declare_verb(options, Verb::return_back,
                                                        {.reason_required = true, .outcome = true});
                                  },
                                  Shape::sheet};

}  // namespace sp::cli
