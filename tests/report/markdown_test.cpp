// SPDX-License-Identifier: Apache-2.0
#include "report/markdown.hpp"

#include "base/utf8.hpp"
#include "report/random_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>

namespace {

using sp::Align;
using sp::escape_markdown;
using sp::Listing;

TEST_CASE("a listing is a table of the columns that have a title") {
  const Listing listing{.schema = "sp.check/1",
                        .columns = {{.key = "case", .title = "Case"},
                                    {.key = "hidden", .title = ""},
                                    {.key = "left", .title = "Left", .align = Align::right}},
                        .rows = {{.record = {}, .cells = {{"2026-0001"}, {"2 h"}}}}};
  CHECK(sp::to_markdown(listing) ==
        "| Case | Left |\n"
        "| --- | ---: |\n"
        "| 2026-0001 | 2 h |\n");
}

TEST_CASE("text stays text in Markdown and in HTML") {
  struct Row {
    std::string text;
    std::string_view markdown;
    std::string_view why;
  };
  const Row rows[] = {
      {"Biaya: gratis, 2024-06-04", "Biaya: gratis, 2024-06-04", "ordinary text is not touched"},
      {"a|b", "a\\|b", "the border of a cell"},
      {"*a* _b_ `c` ~~d~~", "\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~", "emphasis and code"},
      {"[x](http://y)", "\\[x\\](http\\://y)", "a link"},
      {"![x](y)", "\\!\\[x\\](y)", "a picture"},
      {"https://a www.b.id", "https\\://a www\\.b.id", "an address that would become a link"},
      {"<script>", "&lt;script&gt;", "an element of HTML"},
      {"&lt;", "&amp;lt;", "an entity of HTML"},
      {"\\|", "\\\\\\|", "a backslash that is there already"},
      {"# a", "\\# a", "a heading"},
      {"- a", "\\- a", "an item of a list"},
      {"1. a", "1\\. a", "a numbered item"},
      {"60.5", "60\\.5", "a number at the start, harmlessly"},
      {"a\nb\r\nc", "a<br>b<br>c", "line ends"},
      {"a\tb", "a b", "a tab"},
      {"a {.b}", "a \\{.b\\}", "attributes"},
      {"$a$", "\\$a\\$", "a formula"},
      {"\x1b[2J\u202E", "\uFFFD\\[2J\uFFFD", "escape codes and controls of direction"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    CHECK(escape_markdown(row.text) == row.markdown);
  }
}

TEST_CASE("a title is text as much as a cell") {
  const Listing listing{
      .schema = "sp.list/1", .columns = {{.key = "a", .title = "A|<b>"}}, .rows = {}};
  CHECK(sp::to_markdown(listing) == "| A\\|&lt;b&gt; |\n| --- |\n");
}

TEST_CASE("whatever the text, a row is one line with as many borders as columns need") {
  std::mt19937_64 random(20240607);
  for (int i = 0; i < 500; ++i) {
    const Listing listing{.schema = "sp.list/1",
                          .columns = {{.key = "a", .title = "A"}, {.key = "b", .title = "B"}},
                          .rows = {{.record = {},
                                    .cells = {{sp::test::random_text(random, 6)},
                                              {sp::test::random_text(random, 6)}}}}};
    const std::string markdown = sp::to_markdown(listing);
    CAPTURE(markdown);
    CHECK(std::count(markdown.begin(), markdown.end(), '\n') == 3);
    std::size_t borders = 0;
    for (std::size_t at = 0; at < markdown.size(); ++at) {
      if (markdown[at] == '\\') {
        ++at;
      } else if (markdown[at] == '|') {
        ++borders;
      }
    }
    CHECK(borders == 9);
    CHECK(sp::harmless(markdown, true) == markdown);
    CHECK(markdown.find("<b>") == std::string::npos);
  }
}

TEST_CASE("nothing within a block of code can close it") {
  CHECK(sp::to_code_block("a\n") == "```\na\n```\n");
  CHECK(sp::to_code_block("```\n<b>`\n") == "````\n```\n<b>`\n````\n");
}

}  // namespace
