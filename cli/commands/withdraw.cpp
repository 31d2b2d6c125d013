// SPDX-License-Identifier: Apache-2.0
// sp withdraw: the applicant takes the request back.
#include "cli/commands.hpp"
#include "cli/verb.hpp"

namespace sp::cli {

const Command withdraw_command{"withdraw", Group::cases, HelpLabel::about_withdraw,
                               [](Options& options) {
                                 return declare_verb(options, Verb::withdraw,
                                                     {.reason_required = true});
                               },
                               Shape::sheet};

}  // namespace sp::cli
