// SPDX-License-Identifier: Apache-2.0
// The clocks of a case with the account of each.
#pragma once

#include "desk/case_view.hpp"
#include "sla/explanation.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sp {

struct ExplainedClock {
  Clock clock;
  Explanation why;
};

/// The clock of that name; where none is named, every clock of the case but those of its steps.
/// clock_unknown, with what it may have been meant for.
Result<std::vector<ExplainedClock>> explain_clocks(const CaseView& view,
                                                   const std::optional<std::string>& name);

/// Every clock but those of steps, also those that are not known.
std::vector<ExplainedClock> explain_clocks(const CaseView& view);

}  // namespace sp
