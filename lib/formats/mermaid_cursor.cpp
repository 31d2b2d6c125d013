// SPDX-License-Identifier: Apache-2.0
#include "formats/mermaid_cursor.hpp"

#include "base/ascii.hpp"
#include "formats/mermaid_label.hpp"

#include <algorithm>
#include <array>

namespace sp {
namespace {

constexpr auto npos = std::string_view::npos;
/// Nobody reads a label of more bytes; and no search goes on for ever.
constexpr std::size_t longest_label = 10000;

struct Brackets {
  std::string_view opening;
  std::string_view closing;
  MermaidShape shape;
};

/// Longer ones first: where those do not close, a shorter one was meant.
constexpr std::array all_brackets{
    Brackets{"(((", ")))", MermaidShape::circle}, Brackets{"((", "))", MermaidShape::circle},
    Brackets{"([", "])", MermaidShape::stadium},  Brackets{"[[", "]]", MermaidShape::other},
    Brackets{"[(", ")]", MermaidShape::other},    Brackets{"{{", "}}", MermaidShape::hexagon},
    Brackets{"[/", "/]", MermaidShape::other},    Brackets{"[/", "\\]", MermaidShape::other},
    Brackets{"[\\", "\\]", MermaidShape::other},  Brackets{"[\\", "/]", MermaidShape::other},
    Brackets{"(", ")", MermaidShape::rounded},    Brackets{"[", "]", MermaidShape::rectangle},
    Brackets{"{", "}", MermaidShape::diamond},    Brackets{">", "]", MermaidShape::other}};

/// → and the dashes that word processors make of two hyphens.
constexpr std::array<std::string_view, 5> foreign_arrows{"→", "–>", "—>", "->", "=>"};

bool is_word_sign(char c) {
  return is_letter(c) || is_digit(c) || c == '_';
}

bool is_id_sign(std::string_view text) {
  const char c = text.front();
  for (const auto& arrow : foreign_arrows) {
    if (text.starts_with(arrow)) return false;
  }
  if (c == '-') return text.size() > 1 && is_word_sign(text[1]);
  return is_word_sign(c) || c == '.' || c == '/' || (static_cast<unsigned char>(c) & 0x80) != 0;
}

char opposite(char closing) {
  switch (closing) {
    case ')':
      return '(';
    case ']':
      return '[';
    case '}':
      return '{';
    default:
      return '\0';
  }
}

/// Where `closing` stands at `begin` or after it, the brackets of its last kind before it in pairs.
std::size_t balanced_end(std::string_view text, std::size_t begin, std::string_view closing) {
  const char close =
      closing.find_first_of(")]}") == npos ? closing.back() : closing[closing.find_first_of(")]}")];
  std::size_t depth = 0;
  for (auto at = begin; at < std::min(text.size(), begin + longest_label); ++at) {
    if (depth == 0 && text.substr(at).starts_with(closing)) return at;
    if (text[at] == opposite(close)) ++depth;
    if (text[at] != close) continue;
    if (depth == 0) return npos;
    --depth;
  }
  return npos;
}

}  // namespace

bool MermaidCursor::take(std::string_view word) {
  if (!rest().starts_with(word)) return false;
  move(word.size());
  return true;
}

bool MermaidCursor::take_word(std::string_view word) {
  const auto after = rest().substr(std::min(word.size(), rest().size()), 1);
  if (!after.empty() && is_word_sign(after.front())) return false;
  return take(word);
}

void MermaidCursor::skip_blanks(std::string_view blanks) {
  at_ = std::min(text_.find_first_not_of(blanks, at_), text_.size());
}

std::string_view MermaidCursor::to_line_end(std::string_view also) {
  const auto begin = at_;
  at_ = std::min(text_.find_first_of("\n" + std::string(also), at_), text_.size());
  return text_.substr(begin, at_ - begin);
}

std::string_view MermaidCursor::take_id() {
  const auto begin = at_;
  while (!at_end() && is_id_sign(rest())) ++at_;
  return text_.substr(begin, at_ - begin);
}

std::size_t MermaidCursor::run_of(char sign, std::size_t from) const {
  return std::min(text_.find_first_not_of(sign, from), text_.size()) - from;
}

MermaidLabel MermaidCursor::take_label() {
  const auto begin = at_;
  bool opened = false;
  for (const bool balanced : {true, false}) {
    for (std::size_t i = 0; i < all_brackets.size(); ++i) {
      at_ = begin;
      if (!rest().starts_with(all_brackets[i].opening)) continue;
      opened = true;
      if (auto label = label_within(i, balanced)) return std::move(*label);
    }
  }
  at_ = begin;
  if (opened) throw MermaidMistake{begin, "mermaid_open_label"};
  return {};
}

std::optional<MermaidLabel> MermaidCursor::label_within(std::size_t brackets, bool balanced) {
  const auto& [opening, closing, shape] = all_brackets[brackets];
  move(opening.size());
  const auto begin = at_;
  const auto end = end_of_label(begin, closing, balanced);
  if (end == npos) return std::nullopt;
  at_ = end + closing.size();
  return MermaidLabel{shape, mermaid_words(text_.substr(begin, end - begin))};
}

std::size_t MermaidCursor::end_of_label(std::size_t begin, std::string_view closing,
                                        bool balanced) const {
  const auto first = std::min(text_.find_first_not_of(" \t\r\n", begin), text_.size());
  if (first < text_.size() && text_[first] == '"') {
    const auto quote =
        text_.substr(0, std::min(text_.size(), first + longest_label)).find('"', first + 1);
    if (quote == npos) throw MermaidMistake{first, "mermaid_open_quote"};
    const auto end = text_.find_first_not_of(" \t\r\n", quote + 1);
    return end != npos && text_.substr(end).starts_with(closing) ? end : npos;
  }
  if (balanced) return balanced_end(text_, begin, closing);
  // Brackets that are no pairs, like "a) …": the first that closes, on this line.
  const auto line = text_.substr(begin, std::min(text_.find('\n', begin), text_.size()) - begin);
  const auto end = line.substr(0, longest_label).find(closing);
  return end == npos ? npos : begin + end;
}

bool MermaidCursor::at_arrow() const {
  const auto text = rest();
  for (const auto& arrow : foreign_arrows) {
    if (text.starts_with(arrow)) return true;
  }
  for (const auto* start : {"--", "-.", "==", "<--", "<-.", "<==", "~~~"}) {
    if (text.starts_with(start)) return true;
  }
  return at_tailed_arrow();
}

/// `o--o`, `x--x`: with a sign at both ends, and a blank behind.
bool MermaidCursor::at_tailed_arrow() const {
  const auto text = rest();
  if (!text.starts_with("o--") && !text.starts_with("x--")) return false;
  const auto end = std::min(text.find_first_not_of('-', 1), text.size());
  return end < text.size() && text[end] == text[0] &&
         (end + 1 == text.size() || text[end + 1] == ' ');
}

void MermaidCursor::skip_looks() {
  bool open = true;
  for (;;) {
    skip_blanks(" \t");
    const auto word = rest().substr(0, std::min(rest().find_first_of(" \t\r\n;"), rest().size()));
    const bool sets = word.find(':') != npos;
    const bool amount = !word.empty() && is_digit(word.front());
    if (word.empty() || !(open || sets || amount)) return;
    move(word.size());
    open = word.ends_with(':') || word.ends_with(',');
  }
}

/// The text up to `sign`, which must stand on this line.
std::string MermaidCursor::label_before(std::string_view sign) {
  const auto begin = at_;
  const auto line = to_line_end();
  const auto end = line.find(sign);
  at_ = begin;
  if (end == npos) throw MermaidMistake{begin, "mermaid_open_arrow"};
  move(end);
  return mermaid_words(line.substr(0, end));
}

/// The head of an arrow; a cross or a circle only where it cannot be the name of a step.
void MermaidCursor::take_head() {
  if (take(">")) return;
  const auto sign = rest().substr(0, 2);
  if (sign == "x " || sign == "o ") move(1);
}

/// `--` or `==`: of `whole` signs, or with a head, it is an arrow; else words stand in its midst.
MermaidArrow MermaidCursor::take_line(char sign, std::size_t whole) {
  const auto length = run_of(sign, at_);
  move(length);
  const auto head = rest().substr(0, 2);
  if (length >= whole || head.starts_with('>') || head == "x " || head == "o ") {
    take_head();
    return {};
  }
  MermaidArrow arrow{.label = label_before(std::string(2, sign))};
  move(run_of(sign, at_));
  take_head();
  return arrow;
}

MermaidArrow MermaidCursor::take_dotted() {
  move(1);
  move(run_of('.', at_));
  MermaidArrow arrow;
  if (!rest().starts_with('-')) {
    arrow.label = label_before(".-");
    move(run_of('.', at_));
  }
  move(run_of('-', at_));
  take_head();
  return arrow;
}

MermaidArrow MermaidCursor::take_arrow() {
  MermaidArrow arrow;
  const bool both_ways = take("<");
  if (at_tailed_arrow()) move(1);
  if (take("~~~")) {
    move(run_of('~', at_));
    arrow.invisible = true;
  } else if (rest().starts_with("-.")) {
    arrow = take_dotted();
  } else if (rest().starts_with("--")) {
    arrow = take_line('-', 3);
  } else if (rest().starts_with("==")) {
    arrow = take_line('=', 3);
  } else {
    (void)std::any_of(foreign_arrows.begin(), foreign_arrows.end(),
                      [this](std::string_view foreign) { return take(foreign); });
  }
  arrow.both_ways = both_ways;
  skip_blanks(" \t");
  if (!take("|")) return arrow;
  skip_blanks(" \t");
  const auto begin = at_;
  const bool quoted = take("\"");
  arrow.label = label_before(quoted ? "\"" : "|");
  if (quoted) move(1);
  skip_blanks(" \t");
  if (!take("|")) throw MermaidMistake{begin, "mermaid_open_arrow"};
  return arrow;
}

}  // namespace sp
