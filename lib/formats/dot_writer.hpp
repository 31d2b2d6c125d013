// SPDX-License-Identifier: Apache-2.0
// The graph of a procedure for Graphviz. Labels are quoted strings, never HTML-like ones, and hold
// neither escapes nor entities of Graphviz that were not written here.
#pragma once

#include "procedure/graph.hpp"

#include <string>
#include <string_view>

namespace sp {

std::string to_dot(const ProcedureGraph& graph);

/// `text` as it may stand between the quotation marks of a string.
std::string dot_escaped(std::string_view text);

}  // namespace sp
