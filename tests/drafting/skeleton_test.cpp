// SPDX-License-Identifier: Apache-2.0
#include "drafting/skeleton.hpp"

#include "formats/document.hpp"
#include "formats/formatter.hpp"
#include "formats/standard_reader.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

namespace sp {
namespace {

std::string skeleton(Language language) {
  return standard_skeleton({.id = "office/service", .language = language});
}

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

bool is_gap(const std::string& line) {
  return !line.starts_with("#") && line.find("\"\"") != std::string::npos;
}

/// What is behind the # of a line, where it is a key or a header; nothing of remarks.
std::string without_mark(const std::string& line) {
  return line.starts_with("# ") ? line.substr(2) : std::string();
}

}  // namespace

TEST_CASE("a new file is TOML in canonical form, in both languages") {
  for (const auto language : {Language::english, Language::indonesian}) {
    const auto text = skeleton(language);
    CAPTURE(text);
    CHECK(parse_document(text, "x.toml").findings.empty());
    const auto formatted = format_file(text, "x.toml");
    REQUIRE(formatted.text);
    CHECK(*formatted.text == text);
  }
}

TEST_CASE("of a new file exactly the gaps are found, each in its line") {
  const auto text = skeleton(Language::english);
  const auto lines = lines_of(text);
  std::vector<std::size_t> gaps;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_gap(lines[i])) gaps.push_back(i + 1);
  }
  CHECK(gaps.size() >= 14);
  std::vector<std::size_t> found;
  for (const auto& finding : read_standard(text, "x.toml", "office/service").findings) {
    found.push_back(finding.where.at.line);
  }
  CHECK(found == gaps);
}

TEST_CASE("a new file has the fourteen components in their order, each with a gap") {
  const auto text = skeleton(Language::english);
  std::size_t at = 0;
  int number = 0;
  for (const auto component : all_components()) {
    const auto title = "\n# " + std::to_string(++number) + ". ";
    const auto header = "\n[" + std::string(name_of(component)) + "]";
    CAPTURE(header);
    const auto titled = text.find(title, at);
    REQUIRE(titled != std::string::npos);
    at = text.find(header, titled);
    REQUIRE(at != std::string::npos);
    const auto gap = text.find("\"\"", at);
    const auto next = text.find("\n# " + std::to_string(number + 1) + ". ", at);
    CHECK(gap < next);
  }
}

TEST_CASE("what stands behind a # in a new file is sound where the # is taken away") {
  for (const auto& line : lines_of(skeleton(Language::english))) {
    const auto bare = without_mark(line);
    const bool key = bare.find(" = ") != std::string::npos &&
                     bare.find("not_stated") == bare.npos && bare.find("inferred") == bare.npos;
    if (!key && !bare.starts_with("[")) continue;
    CAPTURE(line);
    CHECK(parse_document(bare, "x.toml").findings.empty());
  }
}

TEST_CASE("a new file whose gaps are filled has no fault left") {
  struct Answer {
    const char* line;  ///< as the line of the gap begins
    const char* value;
  };
  std::vector<Answer> answers{{"title ", "kata"},   {"agency", "kata"},    {"kind ", "application"},
                              {"items", "kata"},    {"id ", "terima"},     {"text", "kata"},
                              {"limit", "2 hours"}, {"amount", "free"},    {"items", "kata"},
                              {"kind ", "phone"},   {"act ", "UU 25/2009"}};
  std::string filled;
  for (auto line : lines_of(skeleton(Language::indonesian))) {
    if (is_gap(line)) {
      const auto known = !answers.empty() && line.starts_with(answers.front().line);
      const std::string value = known ? answers.front().value : "kata";
      if (known) answers.erase(answers.begin());
      const bool number = line.starts_with("total");
      line.replace(line.find("\"\""), 2, number ? "2" : '"' + value + '"');
    }
    filled += line + "\n";
  }
  CHECK(answers.empty());
  const auto read = read_standard(filled, "x.toml", "office/service");
  CAPTURE(filled);
  CHECK(read.findings.empty());
  CHECK(read.standard.has_value());
}

}  // namespace sp
