// SPDX-License-Identifier: Apache-2.0
#include "report/json.hpp"

#include "base/utf8.hpp"
#include "report/random_text.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>

namespace {

using sp::Json;

TEST_CASE("keys are sorted whatever order they were given in") {
  Json json;
  json["late_minutes"] = 3;
  json["case"] = "2026-0007";
  json["due"] = Json();
  CHECK(sp::to_json_line(json) == R"({"case":"2026-0007","due":null,"late_minutes":3})");
}

TEST_CASE("each kind of value has one spelling") {
  struct Row {
    Json value;
    std::string_view json;
    std::string_view why;
  };
  const Row rows[] = {
      {Json(), "null", "nothing is null"},
      {true, "true", "a truth value"},
      {false, "false", "a truth value"},
      {std::numeric_limits<std::int64_t>::min(), "-9223372036854775808", "the smallest integer"},
      {std::numeric_limits<std::int64_t>::max(), "9223372036854775807", "the largest integer"},
      {"", "\"\"", "an empty text is not null"},
      {std::optional<std::string>(), "null", "an absent value is null"},
      {std::optional<std::string>("x"), "\"x\"", "a present one is itself"},
      {Json::Array{}, "[]", "an empty list"},
      {Json::Object{}, "{}", "an empty object"},
      {Json::Array{1, "a"}, "[1,\"a\"]", "a list keeps its order"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    CHECK(sp::to_json_line(row.value) == row.json);
  }
}

TEST_CASE("text for people is indented by two and ends its last line") {
  Json json;
  json["data"].push_back(1);
  json["none"] = Json::Array{};
  CHECK(sp::to_json_text(json) == "{\n  \"data\": [\n    1\n  ],\n  \"none\": []\n}\n");
}

TEST_CASE("text stays readable, and what could do harm is escaped") {
  struct Row {
    std::string text;
    std::string_view json;
    std::string_view why;
  };
  const Row rows[] = {
      {"disetujui \u2026 \u6771\u4EAC", "\"disetujui \u2026 \u6771\u4EAC\"", "UTF-8 is kept"},
      {"a\"b\\c", R"("a\"b\\c")", "quote and backslash"},
      {"a\nb\tc\r", R"("a\nb\tc\r")", "line feed, tab, carriage return"},
      {"\x1b[2J", R"("\u001b[2J")", "an escape code of a terminal"},
      {std::string("a\0b", 3), R"("a\u0000b")", "a NUL"},
      {"\x7F", R"("\u007f")", "DEL"},
      {"\xC2\x9B", R"("\u009b")", "a control character of C1"},
      {"\u2028\u2029", R"("\u2028\u2029")", "line ends of JavaScript"},
      {"\u202E\u2066\u200F\u061C", R"("\u202e\u2066\u200f\u061c")", "controls of direction"},
      {"\u200B\uFEFF\u00AD", R"("\u200b\ufeff\u00ad")", "what is not seen"},
      {"\U000E0041", R"("\udb40\udc41")", "a tag, as two halves"},
      {"</script>", R"("\u003c/script>")", "the end of a script element"},
      {"<!-- x", R"("\u003c!-- x")", "a comment in a script element"},
      {"1 < 2", "\"1 < 2\"", "a plain less-than sign stays"},
      {"a\xFF"
       "b",
       "\"a\uFFFD"
       "b\"",
       "a byte that is not UTF-8"},
      {"\xE6\x9D", "\"\uFFFD\uFFFD\"", "a character cut short"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    CHECK(sp::to_json_line(row.text) == row.json);
  }
}

TEST_CASE("keys are escaped like values") {
  Json json;
  json["\x1b"] = 1;
  CHECK(sp::to_json_line(json) == R"({"\u001b":1})");
}

TEST_CASE("a member of what is no object and an item of what is no array are mistakes of ours") {
  Json number = 1;
  CHECK_THROWS_AS(number["key"], std::logic_error);
  CHECK_THROWS_AS(number.push_back(2), std::logic_error);
}

TEST_CASE("another program reads back the text that was written, hostile or not") {
  std::mt19937_64 random(20240604);
  for (int i = 0; i < 500; ++i) {
    const std::string text = sp::test::random_text(random, 8);
    Json json;
    json["text"] = text;
    json["list"].push_back(text);
    const bool sound = !sp::find_malformed_utf8(text);
    for (const auto& written : {sp::to_json_line(json), sp::to_json_text(json)}) {
      const auto read = nlohmann::json::parse(written);
      CHECK(read.at("list").at(0) == read.at("text"));
      if (sound) CHECK(read.at("text").get<std::string>() == text);
    }
  }
}

TEST_CASE("a line of JSON holds no character that could break it or command a terminal") {
  std::mt19937_64 random(7);
  for (int i = 0; i < 500; ++i) {
    const std::string line = sp::to_json_line(sp::test::random_text(random, 8));
    CAPTURE(line);
    CHECK(sp::harmless(line) == line);
    CHECK(line.find("</") == std::string::npos);
  }
}

TEST_CASE("the same object is the same bytes in whatever order it was filled") {
  std::mt19937_64 random(11);
  const std::vector<std::string> keys{"as_of", "case", "data", "due", "late_minutes", "schema"};
  for (int i = 0; i < 100; ++i) {
    auto shuffled = keys;
    std::shuffle(shuffled.begin(), shuffled.end(), random);
    Json one;
    Json other;
    for (const auto& key : keys) one[key] = key;
    for (const auto& key : shuffled) other[key] = key;
    CHECK(sp::to_json_line(one) == sp::to_json_line(other));
  }
}

}  // namespace
