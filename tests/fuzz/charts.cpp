// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.hpp"
#include "entries.hpp"
#include "formats/draft_writer.hpp"
#include "formats/mermaid_reader.hpp"
#include "formats/procedure_draft.hpp"
#include "formats/standard_reader.hpp"
#include "require.hpp"

#include <algorithm>

namespace sp::fuzz {
namespace {

void check_mistakes(const Error& error, std::string_view bytes) {
  require(!error.each.empty(), "a chart is refused without a mistake");
  require(error.each.size() <= most_mermaid_mistakes, "more mistakes than are told");
  const auto lines = std::count(bytes.begin(), bytes.end(), '\n') + 1;
  for (const auto& mistake : error.each) {
    require(mistake.where.at.known(), "a mistake without a place");
    require(mistake.where.at.line <= lines, "a line behind the last one");
  }
}

/// A drafted file is TOML of this format: what is wrong with it is its content alone.
void check_draft(const MermaidChart& chart, std::string_view bytes) {
  for (const auto& edge : chart.edges) {
    require(edge.from < chart.nodes.size() && edge.to < chart.nodes.size(), "an edge to nowhere");
  }
  const auto toml = to_toml(draft_procedure(chart), {.head = {std::string(bytes)},
                                                     .id = "office/service",
                                                     .kind_remark = std::string(bytes),
                                                     .original = bytes});
  const auto read = read_standard(toml, "x.toml", std::nullopt);
  for (const auto& finding : read.findings) {
    require(finding.code != FindingCode::syntax && finding.code != FindingCode::duplicate_key &&
                finding.code != FindingCode::unknown_key &&
                finding.code != FindingCode::wrong_type && finding.code != FindingCode::bad_value &&
                finding.code != FindingCode::duplicate_id,
            "a draft that cannot be read");
  }
}

}  // namespace

void chart(std::string_view bytes) {
  const auto read = read_mermaid(bytes, "x.mmd");
  if (!read) return check_mistakes(read.error(), bytes);
  if (!find_malformed_utf8(bytes)) check_draft(*read, bytes);
}

}  // namespace sp::fuzz
