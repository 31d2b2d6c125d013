// SPDX-License-Identifier: Apache-2.0
// The procedure of a case, step by step, with the visits so far.
#pragma once

#include "desk/case_view.hpp"
#include "report/text_style.hpp"
#include "text/language.hpp"

#include <string>

namespace sp::cli {

std::string procedure_text(const CaseView& view, Language language, const TextStyle& style);

}  // namespace sp::cli
