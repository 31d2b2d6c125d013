// SPDX-License-Identifier: Apache-2.0
#include "formats/tokens.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

namespace {

using sp::TokenKind;

std::string put_together(std::string_view text) {
  std::string all;
  std::size_t expected = 0;
  for (const auto& token : sp::tokenize(text)) {
    CHECK(token.offset == expected);
    CHECK(token.length > 0);
    all += text.substr(token.offset, token.length);
    expected = token.end();
  }
  return all;
}

TEST_CASE("law: the tokens of any text cover every byte of it once") {
  constexpr std::string_view alphabet = "ab1.=,[]{}\"'#\\ \t\r\n\xC3\xA9\xEF\xBB\xBF\x01";
  std::mt19937_64 random(14);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (auto length = random() % 40; length > 0; --length) {
      text += alphabet[random() % alphabet.size()];
    }
    CAPTURE(text);
    CHECK(put_together(text) == text);
  }
}

TEST_CASE("a string without closing quote ends with its line, one of several lines with the file") {
  const auto line = sp::tokenize("a = \"b # c\nd = 1");
  CHECK(line[4].kind == TokenKind::basic_string);
  CHECK(line[4].length == 6);
  CHECK_FALSE(line[4].closed);
  const auto lines = sp::tokenize("a = '''b\nc = 1\n");
  CHECK(lines.back().kind == TokenKind::multiline_literal);
  CHECK_FALSE(lines.back().closed);
}

TEST_CASE("two quotes may stand before the three that close a string of several lines") {
  const auto tokens = sp::tokenize("\"\"\"a\"\"\"\"\" b");
  CHECK(tokens[0].length == 9);
  CHECK(tokens[0].closed);
}

TEST_CASE("an escaped quote does not close a string, and in a literal one nothing is escaped") {
  CHECK(sp::tokenize(R"("a\"b" c)")[0].length == 6);
  CHECK(sp::tokenize(R"('a\' c)")[0].length == 4);
}

TEST_CASE("columns count code points, and the byte order mark is none") {
  const std::string text = "\xEF\xBB\xBFid\ntitle = \"\xC3\xA9\xC3\xA9\" x\r\nz";
  const sp::LineIndex lines(text);
  CHECK(lines.at(text.find("id")) == sp::Position{1, 1});
  CHECK(lines.at(text.find('x')) == sp::Position{2, 14});
  CHECK(lines.at(text.find('z')) == sp::Position{3, 1});
}

TEST_CASE("law: an offset is found again by its line and column") {
  const std::string text = "a = \"\xC3\xA9\"\n\n[b]\r\nc = 1";
  const sp::LineIndex lines(text);
  for (std::size_t offset = 0; offset < text.size(); ++offset) {
    const bool inside = (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80;
    if (inside) continue;
    CAPTURE(offset);
    CHECK(lines.offset(lines.at(offset)) == offset);
  }
}

}  // namespace
