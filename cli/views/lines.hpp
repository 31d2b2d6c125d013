// SPDX-License-Identifier: Apache-2.0
// Lines of text, put together one below the other.
#pragma once

#include <string>
#include <vector>

namespace sp::cli {

class Lines {
 public:
  /// An empty line is none.
  void add(const std::string& line) {
    if (line.empty()) return;
    if (!text_.empty()) text_ += '\n';
    text_ += line;
  }
  bool empty() const { return text_.empty(); }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

/// The words that are there, with " · " between them.
inline std::string beside(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) {
    if (word.empty()) continue;
    text += (text.empty() ? "" : " · ") + word;
  }
  return text;
}

}  // namespace sp::cli
