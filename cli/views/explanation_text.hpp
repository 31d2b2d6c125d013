// SPDX-License-Identifier: Apache-2.0
// The account of a clock as a page that could lie before the Ombudsman: the promise in the
// standard's own words, the rules it is counted by, every date, the pauses, the verdict.
#pragma once

#include "desk/explaining.hpp"
#include "report/text_style.hpp"
#include "text/language.hpp"

#include <string>
#include <vector>

namespace sp::cli {

std::string explanation_text(const CaseView& view, const std::vector<ExplainedClock>& clocks,
                             Language language, const TextStyle& style);

std::string explanation_markdown(const CaseView& view, const std::vector<ExplainedClock>& clocks,
                                 Language language);

}  // namespace sp::cli
