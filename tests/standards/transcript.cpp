// SPDX-License-Identifier: Apache-2.0
#include "transcript.hpp"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace sp {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0;
}
bool is_bare(char c) {
  return is_digit(c) || is_letter(c) || c == '_' || c == '-';
}

class Scanner {
 public:
  explicit Scanner(const std::string& toml) : text_(toml) {}

  std::vector<Entry> run() {
    while (at_ < text_.size()) step();
    return std::move(entries_);
  }

 private:
  void step() {
    const char c = text_[at_];
    if (c == '#') {
      at_ = std::min(text_.find('\n', at_), text_.size());
    } else if (c == '"' || c == '\'') {
      read_string(c);
    } else if (c == '[' && (at_ == 0 || text_[at_ - 1] == '\n')) {
      read_header();
    } else if (is_bare(c)) {
      read_bare();
    } else {
      if (c == '{') keys_.emplace_back();
      if (c == '}') keys_.pop_back();
      ++at_;
    }
  }

  void read_string(char quote) {
    const std::string triple(3, quote);
    const bool long_form = text_.compare(at_, 3, triple) == 0;
    const std::string mark = long_form ? triple : std::string(1, quote);
    const auto begin = at_ + mark.size();
    const auto end = text_.find(mark, begin);
    if (end == std::string::npos) throw std::runtime_error("a string without an end");
    at_ = end + mark.size();
    add(text_.substr(begin, end - begin));
  }

  void read_header() {
    const auto begin = text_.find_first_not_of('[', at_);
    const auto end = text_.find(']', begin);
    table_ = text_.substr(begin, end - begin);
    keys_.back().clear();
    at_ = text_.find_first_not_of(']', end);
  }

  void read_bare() {
    const auto begin = at_;
    while (at_ < text_.size() && is_bare(text_[at_])) ++at_;
    const auto word = text_.substr(begin, at_ - begin);
    const auto after = text_.find_first_not_of(' ', at_);
    if (after != std::string::npos && text_[after] == '=') {
      keys_.back() = word;
    } else {
      add(word);
    }
  }

  void add(std::string text) {
    entries_.push_back({.table = table_, .key = keys_.back(), .text = std::move(text)});
  }

  const std::string& text_;
  std::size_t at_ = 0;
  std::string table_;
  std::vector<std::string> keys_{std::string()};  // one more for each inline table that is open
  std::vector<Entry> entries_;
};

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
  return parts;
}

bool begins_tag(const std::string& text, std::size_t at) {
  return text[at] == '<' && at + 1 < text.size() &&
         (text[at + 1] == '/' || is_letter(text[at + 1]));
}

/// Ends a line at every tag; parts "sekali;2." where the extraction lost the space.
std::string without_markup(const std::string& text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (begins_tag(text, at)) {
      at = text.find('>', at);
      plain += '\n';
    } else if (text.compare(at, 2, "**") == 0) {
      ++at;
    } else {
      plain += text[at];
      if (text[at] == ';' && at + 1 < text.size() && is_digit(text[at + 1])) plain += ' ';
    }
  }
  return plain;
}

void add_cells(PrintedStandard& printed, std::vector<std::string> cells) {
  cells.resize(3);
  if (cells[2].empty()) {
    printed.parts.push_back(cells[0].empty() ? cells[1] : cells[0]);
    return;
  }
  if (!cells[1].empty())
    printed.rows.push_back({.number = cells[0], .heading = cells[1], .lines = {}});
  for (const auto& line : split(without_markup(cells[2]), '\n')) {
    if (line.starts_with("Komponen SP yang terkait")) {
      printed.parts.push_back(line);
    } else if (!printed_words(line).empty()) {
      printed.rows.back().lines.push_back(line);
    }
  }
}

bool is_marker(const std::string& word) {
  const auto body = word.substr(0, word.size() - 1);
  if (word.back() == '.' && body.size() == 1 && is_letter(body[0])) return true;
  return (word.back() == '.' || word.back() == ')') && !body.empty() && body.size() <= 2 &&
         std::all_of(body.begin(), body.end(), is_digit);
}

std::string trimmed(const std::string& word) {
  const auto* const inner = "abcdefghijklmnopqrstuvwxyz0123456789";
  const auto begin = word.find_first_of(inner);
  if (begin == std::string::npos) return {};
  return word.substr(begin, word.find_last_of(inner) - begin + 1);
}

}  // namespace

std::string read_source(const std::string& path) {
  std::ifstream file(std::string(SP_SOURCE_DIR) + "/" + path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<Entry> entries_of(const std::string& toml) {
  return Scanner(toml).run();
}

PrintedStandard read_printed(const std::string& text) {
  PrintedStandard printed{
      .before = {}, .columns = {}, .parts = {}, .rows = {}, .after = {}, .all = {}};
  printed.all = without_markup(text);
  for (const auto& line : split(text, '\n')) {
    if (line.empty() || line.starts_with("---")) continue;
    const auto cells = split(line, '\t');
    if (line.starts_with("NO\t")) {
      printed.columns = cells;
    } else if (printed.columns.empty()) {
      printed.before.push_back(without_markup(line));
    } else if (line.find('\t') == std::string::npos) {
      printed.after.push_back(line);
    } else {
      add_cells(printed, cells);
    }
  }
  return printed;
}

Words printed_words(std::string_view text) {
  std::istringstream stream{std::string(text)};
  Words words;
  for (std::string word; stream >> word;) {
    if (!is_marker(word)) words.push_back(word);
  }
  return words;
}

Words plain_words(std::string_view text) {
  std::string spaced(text);
  for (auto& c : spaced) {
    if (std::string_view("()[]{}<>").find(c) != std::string_view::npos) c = ' ';
    c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  Words words;
  for (const auto& word : printed_words(spaced)) {
    if (auto plain = trimmed(word); !plain.empty()) words.push_back(std::move(plain));
  }
  return words;
}

std::vector<int> numbers_in(std::string_view text) {
  std::string spaced(text);
  for (auto& c : spaced) c = is_digit(c) ? c : ' ';
  std::istringstream stream(spaced);
  return {std::istream_iterator<int>(stream), {}};
}

std::size_t end_of(const Words& part, const Words& whole, std::size_t from) {
  const auto begin = whole.begin() + static_cast<std::ptrdiff_t>(from);
  const auto found = std::search(begin, whole.end(), part.begin(), part.end());
  if (found == whole.end()) return std::string::npos;
  return static_cast<std::size_t>(found - whole.begin()) + part.size();
}

}  // namespace sp
