// SPDX-License-Identifier: Apache-2.0
#include "report/text_style.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace sp {
namespace {

std::string_view colour_code(Tone tone) {
  switch (tone) {
    case Tone::plain:
      return "";
    case Tone::strong:
      return "\x1b[1m";
    case Tone::muted:
      return "\x1b[2m";
    case Tone::good:
      return "\x1b[32m";
    case Tone::warning:
      return "\x1b[33m";
    case Tone::bad:
      return "\x1b[31m";
  }
  return "";
}

constexpr std::string_view plain_again = "\x1b[0m";

/// Bytes of the longest beginning of `word` that fits into `width` columns: at least one character
/// and whatever combines with it.
std::size_t bytes_that_fit(std::string_view word, std::size_t width) {
  std::size_t bytes = 0;
  std::size_t used = 0;
  while (bytes < word.size()) {
    const auto next = decode_first(word.substr(bytes));
    const std::size_t length = next ? next->bytes : 1;
    used += column_width(word.substr(bytes, length));
    if (used > width && bytes > 0 && column_width(word.substr(bytes, length)) > 0) break;
    bytes += length;
  }
  return bytes;
}

/// Breaks one line feed's worth of text.
class LineBreaker {
 public:
  /// Lines of `first` columns and then of `rest`.
  LineBreaker(std::size_t first, std::size_t rest) : width_(first), rest_(rest) {}

  void add(std::string_view blanks, std::string_view word) {
    if (fits(column_width(blanks) + column_width(word))) {
      line_.append(blanks).append(word);
      return;
    }
    if (!line_.empty()) finish_line();
    while (!fits(column_width(word))) {
      const std::size_t bytes = bytes_that_fit(word, width_);
      line_ = word.substr(0, bytes);
      word.remove_prefix(bytes);
      if (word.empty()) return;
      finish_line();
    }
    line_ = word;
  }

  std::vector<std::string> finish() {
    finish_line();
    return std::move(lines_);
  }

 private:
  bool fits(std::size_t columns) const { return column_width(line_) + columns <= width_; }

  void finish_line() {
    lines_.push_back(std::move(line_));
    line_.clear();
    width_ = rest_;
  }

  std::size_t width_;
  std::size_t rest_;
  std::string line_;
  std::vector<std::string> lines_;
};

std::vector<std::string> wrap_line(std::string_view text, std::size_t first, std::size_t rest) {
  LineBreaker breaker(first, rest);
  while (!text.empty()) {
    const auto word_at = std::min(text.find_first_not_of(' '), text.size());
    const auto word_end = std::min(text.find(' ', word_at), text.size());
    if (word_at == text.size()) break;
    breaker.add(text.substr(0, word_at), text.substr(word_at, word_end - word_at));
    text.remove_prefix(word_end);
  }
  return breaker.finish();
}

/// Columns before the text of an item: its indent and its number, letter or dash; the indent alone
/// where it has none.
std::size_t item_indent(std::string_view line) {
  const auto indent = std::min(line.find_first_not_of(' '), line.size());
  const auto marker_end = line.find(' ', indent);
  if (marker_end == std::string_view::npos) return indent;
  const auto marker = line.substr(indent, marker_end - indent);
  const bool numbered =
      marker.size() >= 2 && marker.size() <= 4 && (marker.back() == '.' || marker.back() == ')');
  return numbered || marker == "-" || marker == "◇" ? indent + column_width(marker) + 1 : indent;
}

std::vector<std::string> wrap_item(std::string_view line, std::size_t width) {
  const auto indent = item_indent(line);
  if (width == std::string_view::npos || indent * 2 > width) return wrap_line(line, width, width);
  auto lines = wrap_line(line, width, width - indent);
  for (std::size_t i = 1; i < lines.size(); ++i) lines[i].insert(0, indent, ' ');
  return lines;
}

/// Each line of `text` by `wrap_one`.
template <class WrapOne>
std::vector<std::string> wrap_each(std::string_view text, std::size_t width, WrapOne wrap_one) {
  const std::size_t unlimited = std::string_view::npos;
  std::vector<std::string> lines;
  while (true) {
    const auto line_feed = text.find('\n');
    const auto wrapped = wrap_one(text.substr(0, line_feed), width == 0 ? unlimited : width);
    lines.insert(lines.end(), wrapped.begin(), wrapped.end());
    if (line_feed == std::string_view::npos) return lines;
    text.remove_prefix(line_feed + 1);
  }
}

std::string blanks_up_to(std::string_view text, std::size_t width) {
  const std::size_t used = column_width(text);
  return std::string(used < width ? width - used : 0, ' ');
}

}  // namespace

std::string paint(std::string_view text, Tone tone, const TextStyle& style) {
  const std::string_view code = colour_code(tone);
  if (!style.colour || code.empty() || text.empty()) return std::string(text);
  return std::string(code).append(text).append(plain_again);
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  return wrap_each(text, width, [](std::string_view line, std::size_t columns) {
    return wrap_line(line, columns, columns);
  });
}

std::vector<std::string> wrap_items(std::string_view text, std::size_t width) {
  return wrap_each(text, width, wrap_item);
}

std::string pad_right(std::string_view text, std::size_t width) {
  return std::string(text) + blanks_up_to(text, width);
}

std::string pad_left(std::string_view text, std::size_t width) {
  return blanks_up_to(text, width).append(text);
}

}  // namespace sp
