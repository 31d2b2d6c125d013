// SPDX-License-Identifier: Apache-2.0
// The graph of a procedure with its words in a reader's language, and as JSON, which has none of
// them.
#pragma once

#include "procedure/graph.hpp"
#include "report/json.hpp"
#include "text/language.hpp"

namespace sp::cli {

ProcedureGraph graph_in(const Standard& standard, Language language);

/// sp.standard.graph/1
Json graph_json(const Standard& standard);

}  // namespace sp::cli
