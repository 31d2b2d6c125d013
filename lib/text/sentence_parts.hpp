// SPDX-License-Identifier: Apache-2.0
// What sentences and hints of errors and findings are put together from.
#pragma once

#include "base/error.hpp"
#include "text/language.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sp {

/// `pattern` with its values. A last clause (after "; ") that has none of its values is left out,
/// as is a space at the end.
std::string compose(std::string_view pattern, const std::vector<std::string>& values);

/// A word of term_words.hpp in the reader's language, any other as it is; "one_of:a,b" is "a, b".
std::string in_words(const std::string& term, Language language);

/// "4 advanced Tue 17 Mar 2026 09:00 (rina); 5 …"; empty where there are none.
std::string in_words(const std::vector<PastEvent>& events, Language language);

/// "did you mean 'approve' or 'reject'?"; empty where there are none.
std::string did_you_mean(const std::vector<std::string>& suggestions, Language language);

/// "possible now:" and a line for each; empty where there are none.
std::string possible_now(const std::vector<std::string>& commands, Language language);

/// Both with "; " between them (a space after a question), or the one that is not empty.
std::string both(const std::string& first, const std::string& second);

}  // namespace sp
