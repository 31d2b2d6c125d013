// SPDX-License-Identifier: Apache-2.0
// sp request: something is missing, and the applicant is asked for it.
#include "cli/commands.hpp"
#include "cli/verb.hpp"

namespace sp::cli {

const Command request_command{"request", Group::cases, HelpLabel::about_request,
                              [](Options& options) {
                                return declare_verb(
                                    options, Verb::request,
                                    {.reason_required = true,
                                     .requirements = true,
                                     .about_requirements = HelpLabel::help_requested});
                              },
                              Shape::sheet};

}  // namespace sp::cli
