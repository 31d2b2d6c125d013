// SPDX-License-Identifier: Apache-2.0
// sp note: something worth keeping is written down; nothing moves.
#include "cli/commands.hpp"
#include "cli/verb.hpp"

namespace sp::cli {

const Command note_command{
    "note", Group::cases, HelpLabel::about_note,
    [](Options& options) { return declare_verb(options, Verb::note, {.text = true}); },
    Shape::sheet};

}  // namespace sp::cli
