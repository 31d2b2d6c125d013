// SPDX-License-Identifier: Apache-2.0
// A place in the text of a flowchart, and the pieces that are read there: ids, labels in their
// brackets, arrows. A piece that cannot be read throws MermaidMistake, which the reader catches.
#pragma once

#include "formats/mermaid_reader.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace sp {

struct MermaidMistake {
  std::size_t offset = 0;
  std::string_view what;  ///< a term of text/term_words.hpp
};

struct MermaidArrow {
  std::string label;
  bool invisible = false;  ///< ~~~
  bool both_ways = false;  ///< <-->
};

struct MermaidLabel {
  MermaidShape shape = MermaidShape::none;
  std::string words;
};

class MermaidCursor {
 public:
  explicit MermaidCursor(std::string_view text) : text_(text) {}

  std::size_t offset() const { return at_; }
  bool at_end() const { return at_ >= text_.size(); }
  std::string_view rest() const { return text_.substr(at_); }
  void move(std::size_t bytes) { at_ = std::min(at_ + bytes, text_.size()); }

  bool take(std::string_view word);
  /// The word, where no letter or digit follows it.
  bool take_word(std::string_view word);
  void skip_blanks(std::string_view blanks = " \t\r\n");
  /// To the next line end or, with `also`, one of these signs; neither is taken.
  std::string_view to_line_end(std::string_view also = {});

  /// Behind the next such sign, or to the end.
  void skip_past(char sign) { at_ = std::min(text_.find(sign, at_), text_.size() - 1) + 1; }

  /// Empty where none begins here.
  std::string_view take_id();
  /// In any of the brackets of Mermaid; none where none begins here.
  MermaidLabel take_label();
  bool at_arrow() const;
  /// What says how steps look, `fill:#f9f, stroke-width: 4px`, up to the word that is none of it.
  void skip_looks();
  MermaidArrow take_arrow();

 private:
  std::size_t run_of(char sign, std::size_t from) const;
  bool at_tailed_arrow() const;
  std::optional<MermaidLabel> label_within(std::size_t brackets, bool balanced);
  std::size_t end_of_label(std::size_t begin, std::string_view closing, bool balanced) const;
  std::string label_before(std::string_view sign);
  void take_head();
  MermaidArrow take_line(char sign, std::size_t whole);
  MermaidArrow take_dotted();

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace sp
