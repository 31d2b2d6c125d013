// SPDX-License-Identifier: Apache-2.0
// What the applicant's slip says of the intake: the requirements that were ticked, who took it in.
#pragma once

#include "desk/case_view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sp::cli {

struct TickedRequirement {
  std::optional<std::string> id;
  std::string text;  ///< with its label, as the document has it
  bool ticked = false;
};

/// Every requirement of the standard; one without an id is ticked with the case's acceptance.
std::vector<TickedRequirement> ticked_requirements(const CaseView& view);

/// Who recorded the opening; empty where that is not known.
std::string receiving_officer(const CaseView& view);

}  // namespace sp::cli
