// SPDX-License-Identifier: Apache-2.0
// The account of a clock for machines: sp.explain/1. Every date is there, none folded.
#pragma once

#include "desk/explaining.hpp"
#include "report/listing.hpp"

#include <vector>

namespace sp::cli {

/// `data` of sp.explain/1.
Json explanation_json(const CaseView& view, const std::vector<ExplainedClock>& clocks);

/// A row a date, of every clock: for CSV.
Listing explanation_rows(const CaseView& view, const std::vector<ExplainedClock>& clocks);

}  // namespace sp::cli
