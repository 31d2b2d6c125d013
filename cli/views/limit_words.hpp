// SPDX-License-Identifier: Apache-2.0
// A time limit in words: the document's own, what they mean, and everything that goes with them.
#pragma once

#include "standard/standard.hpp"
#include "text/language.hpp"

#include <string>

namespace sp::cli {

/// Which terms of the promise the document does not state, so that whoever wrote it down read them
/// into it; empty where there are none.
std::string inferred_words(const TimeLimitComponent& limit, Language language);

std::string time_limit_words(const Standard& standard, Language language);

}  // namespace sp::cli
