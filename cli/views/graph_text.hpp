// SPDX-License-Identifier: Apache-2.0
// The graph of a procedure drawn for the terminal: steps from top to bottom on a rail, and on its
// left, as arrows, the ways that do not lead to the step below.
#pragma once

#include "procedure/graph.hpp"
#include "report/text_style.hpp"
#include "text/language.hpp"

#include <string>

namespace sp::cli {

/// Where arrows get a fourth of the columns and have not enough of them, the longest are left out:
/// each way out of a decision names its goal as well.
std::string graph_text(const ProcedureGraph& graph, Language language, const TextStyle& style);

}  // namespace sp::cli
