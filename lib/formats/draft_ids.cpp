// SPDX-License-Identifier: Apache-2.0
#include "formats/draft_ids.hpp"

#include "base/ascii.hpp"
#include "standard/standard.hpp"

#include <algorithm>
#include <array>

namespace sp {
namespace {

constexpr std::size_t longest_id = 32;
constexpr std::size_t most_words = 4;
constexpr std::size_t least_letters = 3;

/// Words that tell one step from another in no way.
constexpr std::array<std::string_view, 22> small_words{
    "dan",   "atau", "di", "ke", "dari", "untuk", "yang", "dengan", "pada", "oleh", "kepada",
    "dalam", "the",  "of", "to", "and",  "or",    "a",    "an",     "for",  "in",   "by"};

bool says_something(const std::string& word) {
  const bool number = std::all_of(word.begin(), word.end(), is_digit);
  return !number && std::find(small_words.begin(), small_words.end(), word) == small_words.end();
}

}  // namespace

std::vector<std::string> plain_words(std::string_view text) {
  std::vector<std::string> words;
  bool inside = false;
  for (const char c : text) {
    const bool letter = is_letter(c) || is_digit(c);
    if (letter && !inside) words.emplace_back();
    if (letter) words.back() += to_small(c);
    inside = letter;
  }
  return words;
}

bool DraftIds::take(const std::string& id) {
  return is_id(id) && given_.insert(id).second;
}

std::string DraftIds::numbered(const std::string& base) {
  for (std::size_t number = 2;; ++number) {
    auto id = base + "-" + std::to_string(number);
    if (take(id)) return id;
  }
}

std::string DraftIds::of(std::string_view text, const std::string& otherwise) {
  auto words = plain_words(text);
  std::erase_if(words, [](const std::string& word) { return !says_something(word); });
  std::string id;
  for (std::size_t i = 0; i < std::min(words.size(), most_words); ++i) {
    const auto longer = (id.empty() ? "" : id + "-") + words[i].substr(0, longest_id);
    if (longer.size() > longest_id) break;
    id = longer;
    if (id.size() >= least_letters && take(id)) return id;
  }
  if (id.empty()) id = otherwise;
  return take(id) ? id : numbered(id);
}

std::string DraftIds::preferring(const std::string& id, std::string_view words,
                                 const std::string& otherwise) {
  return take(id) ? id : of(words, otherwise);
}

}  // namespace sp
