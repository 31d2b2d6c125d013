// SPDX-License-Identifier: Apache-2.0
// Did you mean …? The known words nearest to a mistyped one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sp {

/// Number of insertions, deletions, substitutions and swaps of neighbours (bytes) that lead from a
/// to b.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The words of `known` near enough to `word` to be meant, nearest first, equals in the order of
/// `known`, at most three. Near enough: a distance of at most a third of the longer word, rounded
/// up.
std::vector<std::string> suggest(std::string_view word, const std::vector<std::string>& known);

}  // namespace sp
