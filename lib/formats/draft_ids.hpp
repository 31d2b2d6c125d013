// SPDX-License-Identifier: Apache-2.0
// Short ids out of the words of a document: "Mempersiapkan bahan laporan" is "mempersiapkan".
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace sp {

/// Gives ids that it has not given before; never "end".
class DraftIds {
 public:
  /// Of the first words that say enough; `otherwise`, with a number, where there are none.
  std::string of(std::string_view words, const std::string& otherwise);
  /// This one, where it is an id that is free; else as of().
  std::string preferring(const std::string& id, std::string_view words,
                         const std::string& otherwise);

 private:
  bool take(const std::string& id);
  std::string numbered(const std::string& base);

  std::set<std::string> given_{"end"};
};

/// The words of `text` in small letters: runs of letters and digits of ASCII.
std::vector<std::string> plain_words(std::string_view text);

}  // namespace sp
