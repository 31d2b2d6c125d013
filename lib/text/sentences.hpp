// SPDX-License-Identifier: Apache-2.0
// The words of errors and findings: one sentence that states, and one that says what to do next.
// Each code has both languages in one table; leaving one out does not compile.
#pragma once

#include "base/error.hpp"
#include "base/finding.hpp"
#include "text/language.hpp"
#include "text/wording.hpp"

#include <string>

namespace sp {

/// What went wrong: lower case, no final stop, values in quotes. Harmless in a terminal.
std::string sentence(const Error& error, Language language);
/// The next step, without the word "hint:"; empty where there is none. What is known of this error,
/// its suggestions and the commands possible now, takes the place of the code's general advice.
std::string hint(const Error& error, Language language);

std::string sentence(const Finding& finding, Language language);
std::string hint(const Finding& finding, Language language);
/// What stands at another place that a finding speaks of.
std::string label(const Aside& aside, Language language);

/// The templates, for tests and for the reference pages.
Wording sentence_template(ErrorCode code);
Wording hint_template(ErrorCode code);
Wording sentence_template(FindingCode code);
Wording hint_template(FindingCode code);

}  // namespace sp
