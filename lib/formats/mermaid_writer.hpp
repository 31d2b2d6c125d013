// SPDX-License-Identifier: Apache-2.0
// The graph of a procedure as a flowchart for Mermaid 10 and 11. Every text is quoted, and every
// character of it that Mermaid, Markdown or HTML would take for a sign of theirs is an entity:
// text of a standard stays text wherever the chart is shown.
#pragma once

#include "procedure/graph.hpp"

#include <string>
#include <string_view>

namespace sp {

/// What the line of a label begins with that names who does the step.
inline constexpr std::string_view mermaid_performer_mark = "– ";

std::string to_mermaid(const ProcedureGraph& graph);

/// `text` as it may stand between the quotation marks of a label.
std::string mermaid_escaped(std::string_view text);

}  // namespace sp
