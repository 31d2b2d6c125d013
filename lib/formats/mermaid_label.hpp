// SPDX-License-Identifier: Apache-2.0
// What a label of Mermaid says, without the signs that it is written with.
#pragma once

#include <string>
#include <string_view>

namespace sp {

/// `raw` without quotation marks and backticks around it, without tags of HTML (<br> is a line
/// feed), with its entities (#quot; &amp; #35;) as the characters that they stand for, and without
/// blanks at the ends of its lines.
std::string mermaid_words(std::string_view raw);

}  // namespace sp
