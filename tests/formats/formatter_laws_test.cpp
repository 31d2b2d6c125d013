// SPDX-License-Identifier: Apache-2.0
// What formatting may never do, held against every published file and against files whose blanks,
// line breaks and comments were scattered at random.
#include "brief.hpp"
#include "formats/document.hpp"
#include "formats/formatter.hpp"
#include "formats/tokens.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

namespace sp {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream file(path);
  REQUIRE_MESSAGE(file.good(), path.string());
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<fs::path> published_files() {
  std::vector<fs::path> files;
  for (const auto& entry :
       fs::recursive_directory_iterator(fs::path(SP_SOURCE_DIR) / "standards")) {
    if (entry.path().extension() == ".toml") files.push_back(entry.path());
  }
  REQUIRE(files.size() >= 10);
  return files;
}

/// A tree as one text, without places.
std::string model(const Node& node) {
  std::ostringstream text;
  text << static_cast<int>(node.kind) << ':' << node.text << ':' << node.integer << ':' << node.real
       << ':' << node.boolean << '(';
  for (const auto& member : node.members) text << member.key << '=' << model(member.node) << ';';
  for (const auto& item : node.items) text << model(item) << ',';
  text << ')';
  return text.str();
}

std::string model_of(const std::string& text) {
  const auto document = parse_document(text, "x.toml");
  REQUIRE(test::brief(document.findings) == "");
  return model(document.root);
}

/// The text without blanks and commas: these alone may come and go, and only where they say
/// nothing.
std::string words_of(const std::string& text) {
  std::string words;
  for (const auto& token : tokenize(text)) {
    const bool blank = token.kind == TokenKind::space || token.kind == TokenKind::newline ||
                       token.kind == TokenKind::bom || token.kind == TokenKind::comma;
    if (blank) continue;
    auto word = text.substr(token.offset, token.length);
    if (token.kind == TokenKind::comment) {
      word = "\n" + word.substr(0, word.find_last_not_of(" \t\r") + 1) + "\n";
    }
    words += word;
  }
  return words;
}

void check_laws(const std::string& text) {
  CAPTURE(text);
  const auto once = format_file(text, "x.toml");
  CHECK(test::brief(once.findings) == "");
  REQUIRE(once.text);
  CAPTURE(*once.text);
  CHECK(words_of(*once.text) == words_of(text));
  CHECK(model_of(*once.text) == model_of(text));
  const auto twice = format_file(*once.text, "x.toml");
  REQUIRE(twice.text);
  CHECK(*twice.text == *once.text);
}

using Random = std::mt19937_64;

std::size_t below(Random& random, std::size_t end) {
  return static_cast<std::size_t>(random() % end);
}

std::string blanks(Random& random) {
  static const std::vector<std::string> some{"", "", " ", "  ", "\t", "      ", " \t "};
  return some[below(random, some.size())];
}

/// Blanks, and where lines may break, line breaks and comments too.
std::string scattered_break(Random& random) {
  std::string text = blanks(random);
  for (auto lines = below(random, 4); lines-- > 0;) {
    if (below(random, 3) == 0) text += "# planted, " + std::to_string(below(random, 1000)) + " = [";
    text += below(random, 8) == 0 ? "\r\n" : "\n";
    text += blanks(random);
  }
  return text;
}

/// The same statements with other blanks, line breaks and comments.
class Scatterer {
 public:
  Scatterer(std::string text, std::uint64_t seed) : text_(std::move(text)), random_(seed) {}

  std::string scattered() {
    std::string result;
    for (const auto& token : tokenize(text_)) result += with_blanks(token);
    return result;
  }

 private:
  std::string with_blanks(const Token& token) {
    const auto word = text_.substr(token.offset, token.length);
    switch (token.kind) {
      case TokenKind::bom:
      case TokenKind::comment:
      case TokenKind::word:
      case TokenKind::basic_string:
      case TokenKind::literal_string:
      case TokenKind::multiline_basic:
      case TokenKind::multiline_literal:
        at_line_start_ = false;
        return word;
      case TokenKind::space:
        return " " + blanks(random_);
      case TokenKind::newline:
        if (lists_ == 0) at_line_start_ = true;
        return blanks(random_) + "\n" + (tables_ == 0 ? scattered_break(random_) : "");
      case TokenKind::equals:
      case TokenKind::comma:
        return blanks(random_) + word + inner_break();
      case TokenKind::open_bracket:
        if (!at_line_start_) ++lists_;
        return word + inner_break();
      case TokenKind::close_bracket:
        if (lists_ > 0) --lists_;
        return word;
      case TokenKind::open_brace:
        ++tables_;
        return word + blanks(random_);
      case TokenKind::close_brace:
        --tables_;
        return blanks(random_) + word;
    }
    return word;
  }

  /// Lines may break between the elements of a list, not within an inline table.
  std::string inner_break() {
    if (at_line_start_) return "";  // [[ is one word
    return lists_ > 0 && tables_ == 0 ? scattered_break(random_) : blanks(random_);
  }

  std::string text_;
  Random random_;
  std::size_t lists_ = 0;
  std::size_t tables_ = 0;
  bool at_line_start_ = true;
};

/// A file of values of every kind within each other.
class Author {
 public:
  explicit Author(std::uint64_t seed) : random_(seed) {}

  std::string file() {
    std::string text = "format = 1\n";
    for (std::size_t table = 0; table < 1 + below(random_, 4); ++table) {
      if (table > 0) text += "[[t" + std::to_string(table) + "]]\n";
      for (std::size_t i = 0; i < below(random_, 6); ++i) text += key(i) + " = " + value(3) + "\n";
    }
    return text;
  }

 private:
  std::string key(std::size_t number) {
    static const std::vector<std::string> forms{"k", "a-long-key-", "dotted . k", "\"quo ted\".k",
                                                "'a=\"\"\" ]'.k"};
    return forms[below(random_, forms.size())] + std::to_string(number);
  }

  std::string scalar() {
    static const std::vector<std::string> some{
        "1",
        "-3.5",
        "true",
        "2024-06-04",
        "2024-06-04T10:00:00",
        "07:30:00",
        "\"text\"",
        "\"\"",
        "'# no, [ comment'",
        "\"a longer text, é and \\\" and # and { in it, so that lines become wide\"",
        "'''\n  several # lines\n\n\t- kept'''",
        "\"\"\"x \\\n   y\"\"\""};
    return some[below(random_, some.size())];
  }

  std::string value(std::size_t depth) {
    const auto kind = depth == 0 ? 0 : below(random_, 4);
    if (kind == 2) return list(depth);
    if (kind == 3) return table(depth);
    return scalar();
  }

  std::string list(std::size_t depth) {
    std::string text = "[";
    const auto count = below(random_, 5);
    for (std::size_t i = 0; i < count; ++i) text += value(depth - 1) + (i + 1 < count ? ", " : "");
    return text + (count > 0 && below(random_, 2) == 0 ? ",]" : "]");
  }

  std::string table(std::size_t depth) {
    std::string text = "{";
    const auto count = below(random_, 4);
    for (std::size_t i = 0; i < count; ++i) {
      text += key(i) + " = " + value(depth - 1) + (i + 1 < count ? ", " : "");
    }
    return text + "}";
  }

  Random random_;
};

}  // namespace

TEST_CASE("published files are in canonical form") {
  for (const auto& path : published_files()) {
    CAPTURE(path.string());
    const auto text = read(path);
    const auto result = format_file(text, path.string());
    REQUIRE(result.text);
    CHECK(*result.text == text);
  }
}

TEST_CASE(
    "formatting keeps the words and the model of published files, however they are laid out") {
  std::uint64_t seed = 1;
  for (const auto& path : published_files()) {
    CAPTURE(path.string());
    for (int i = 0; i < 5; ++i) check_laws(Scatterer(read(path), seed++).scattered());
  }
}

TEST_CASE("formatting keeps the words and the model of any file, and is done after one time") {
  for (std::uint64_t seed = 1; seed <= 600; ++seed) {
    CAPTURE(seed);
    const auto text = Author(seed).file();
    check_laws(text);
    check_laws(Scatterer(text, seed).scattered());
  }
}

TEST_CASE("a file from Windows keeps its texts of several lines") {
  const std::string text = "a = \"\"\"x\r\ny\"\"\"\r\nb = 1\r\n";
  const auto result = format_file(text, "x.toml");
  REQUIRE(result.text);
  CHECK(model_of(*result.text) == model_of(text));
  CHECK(result.text->find('\r') == std::string::npos);
}

TEST_CASE("two layouts without comments of their own become the same text") {
  const std::string text = "a = 1\nlonger = \"x\"\n\n[t]\nb = { c = [1, 2], d = 'y' }\n";
  const std::string other = "\ta=1\r\nlonger\t=   \"x\"\n\n\n\n[ t ]\n\nb={c=[ 1,2, ],  d='y'}";
  CHECK(format_file(text, "x").text == format_file(other, "x").text);
}

}  // namespace sp
