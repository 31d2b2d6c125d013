// SPDX-License-Identifier: Apache-2.0
// Which outcome of a decision a verb means. Private to the module.
#pragma once

#include "cases/decide.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sp {

/// The visit that the command is about: at the step that `--from` or `--step` names, or the only
/// one. step_ambiguous where steps run side by side and none is named, step_elsewhere where the
/// case is not at the one named.
Result<const Visit*> choose_visit(const Situation& situation, const Command& command);

/// Ids of the ways out of a step; none of a task.
std::vector<std::string> outcome_ids(const Step& step);

/// The outcome that `command` takes at `step`, which has `effect`; nothing for a task. The
/// one that is named, or the only one that fits; else the refusal.
Result<std::optional<std::string>> choose_outcome(const Situation& situation,
                                                  const Command& command, const Step& step,
                                                  Effect effect);

}  // namespace sp
