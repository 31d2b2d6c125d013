// SPDX-License-Identifier: Apache-2.0
// An error on its way to stderr: as sentences for a person, as JSON for a script that asked for
// JSON.
#pragma once

#include "base/error.hpp"
#include "cli/environment.hpp"
#include "report/json.hpp"
#include "text/language.hpp"

#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace sp::cli {

/// The value of an option on a command line that may not be parsable, last one given.
std::optional<std::string> flag_value(const std::vector<std::string>& words,
                                      const std::string& name);

void report_error(const Error& error, const std::vector<std::string>& words,
                  const Environment& environment, std::ostream& err);

/// `file:line:column: sentence [SP005]`, with a hint on a second line.
std::string finding_text(const Finding& finding, Language language);
Json finding_json(const Finding& finding, Language language);

}  // namespace sp::cli
