// SPDX-License-Identifier: Apache-2.0
// Which outcome of a decision a verb means. Private to the module.
#pragma once

#include "cases/decide.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sp {

/// Ids of the ways out of a step; none of a task.
std::vector<std::string> outcome_ids(const Step& step);

/// The outcome that `command` takes where the case is, which has `effect`; nothing for a task. The
/// one that is named, or the only one that fits; else the refusal.
Result<std::optional<std::string>> choose_outcome(const Situation& situation,
                                                  const Command& command, Effect effect);

}  // namespace sp
