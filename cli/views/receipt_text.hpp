// SPDX-License-Identifier: Apache-2.0
// The applicant's slip (tanda terima) on one page: what was received, by when it is promised, what
// stops the time, and where to complain.
#pragma once

#include "cli/answer.hpp"
#include "desk/case_view.hpp"
#include "text/language.hpp"

#include <string>

namespace sp::cli {

std::string receipt_text(const CaseView& view, const LogFooter& log, Language language,
                         const TextStyle& style);
std::string receipt_markdown(const CaseView& view, const LogFooter& log, Language language);

/// `data` of sp.receipt/1.
Json receipt_json(const CaseView& view);

}  // namespace sp::cli
