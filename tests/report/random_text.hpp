// SPDX-License-Identifier: Apache-2.0
// Text of all kinds that a case may hold, for laws over random values.
#pragma once

#include <cstddef>
#include <random>
#include <string>

namespace sp::test {

/// At most `longest` pieces: words of Indonesian, wide and combining characters, blanks, and what
/// is hostile or malformed.
std::string random_text(std::mt19937_64& random, std::size_t longest);

/// The same without line feeds and without anything that `harmless` would change.
std::string random_plain_text(std::mt19937_64& random, std::size_t longest);

}  // namespace sp::test
