// SPDX-License-Identifier: Apache-2.0
// One character lost from a real standard: one cause, and so one finding or two, where a person
// would look for it.
#include "brief.hpp"
#include "formats/standard_reader.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <random>
#include <sstream>

namespace {

using sp::test::brief;

std::string source(const std::string& path) {
  std::ifstream in(std::string(SP_SOURCE_DIR) + "/" + path);
  REQUIRE(in.good());
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::uint32_t line_of(const std::string& text, std::size_t offset) {
  const auto end = text.begin() + static_cast<std::ptrdiff_t>(offset);
  return static_cast<std::uint32_t>(std::count(text.begin(), end, '\n')) + 1;
}

/// The first line of the statement that holds `offset`: of a list or a text over several lines, the
/// one with its key. What our files use of TOML suffices.
std::uint32_t statement_of(const std::string& text, std::size_t offset) {
  std::istringstream in(text);
  std::uint32_t number = 0;
  std::uint32_t begin = 1;
  const auto last = line_of(text, offset);
  for (std::string line; number < last && std::getline(in, line);) {
    ++number;
    const auto first = line.empty() ? '\0' : line.front();
    const bool key = first >= 'a' && first <= 'z' && line.find(" = ") != std::string::npos;
    if (key || first == '[') begin = number;
  }
  return begin;
}

void check_without(const std::string& text, std::size_t offset) {
  auto damaged = text;
  damaged.erase(offset, 1);
  const auto findings = sp::read_standard(damaged, "x.toml", std::nullopt).findings;
  CAPTURE(line_of(text, offset));
  CAPTURE(text.substr(offset, 1));
  CAPTURE(brief(findings));
  CHECK(findings.size() <= 2);
  // What a comment swallows with its line break is told where it is missing: at its table.
  const auto first = std::find_if(findings.begin(), findings.end(), [](const auto& finding) {
    return finding.code != sp::FindingCode::missing_key;
  });
  if (first == findings.end()) return;
  CHECK(first->where.at.line >= statement_of(text, offset));
  CHECK(first->where.at.line <= line_of(text, offset) + 1);
}

TEST_CASE("law: one character of the grammar lost gives at most two findings, near it") {
  std::mt19937_64 random(20240604);
  for (const auto* const path : {"standards/bkn-medan/monitoring-evaluation.toml",
                                 "standards/bkpsdm-surakarta/e-kinerja-exemption.toml"}) {
    const auto text = source(path);
    CAPTURE(path);
    for (std::size_t at = 0; at < text.size(); ++at) {
      const bool grammar = std::string("[]{}=\"',\n").find(text[at]) != std::string::npos;
      const bool rare = text[at] == '[' || text[at] == ']' || text[at] == '\'';
      if (grammar && (rare || random() % 16 == 0)) check_without(text, at);
    }
  }
}

}  // namespace
