// SPDX-License-Identifier: Apache-2.0
#include "base/suggest.hpp"

#include <algorithm>

namespace sp {
namespace {

constexpr std::size_t most_suggestions = 3;
constexpr std::size_t longest_word = 64;  // beyond it nobody mistyped, and the table grows squared

std::size_t nearest_of(std::size_t a, std::size_t b, std::size_t c) {
  return std::min({a, b, c});
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) cost[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      cost[i][j] = nearest_of(cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + change);
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
    }
  }
  return cost[a.size()][b.size()];
}

std::vector<std::string> suggest(std::string_view word, const std::vector<std::string>& known) {
  struct Candidate {
    std::size_t distance;
    const std::string* text;
  };
  std::vector<Candidate> near;
  if (word.size() > longest_word) return {};
  for (const auto& candidate : known) {
    if (candidate.size() > longest_word) continue;
    const std::size_t distance = edit_distance(word, candidate);
    const std::size_t allowed = (std::max(word.size(), candidate.size()) + 2) / 3;
    if (distance <= allowed) near.push_back({distance, &candidate});
  }
  std::stable_sort(near.begin(), near.end(),
                   [](const auto& a, const auto& b) { return a.distance < b.distance; });
  std::vector<std::string> words;
  for (const auto& candidate : near) {
    if (words.size() == most_suggestions) break;
    words.push_back(*candidate.text);
  }
  return words;
}

}  // namespace sp
