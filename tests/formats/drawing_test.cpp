// SPDX-License-Identifier: Apache-2.0
// Procedures as Mermaid and as DOT: what stands in them, and that stored text does no harm there.
#include "formats/dot_writer.hpp"
#include "formats/mermaid_reader.hpp"
#include "formats/mermaid_writer.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace {

using namespace sp;

GraphNode node(NodeKind kind, const std::string& id, const std::string& label) {
  GraphNode made;
  made.kind = kind;
  made.id = id;
  made.label = label;
  return made;
}

/// Beginning, one decision with a way back to itself, end.
ProcedureGraph graph_with(const std::string& text) {
  ProcedureGraph graph;
  graph.title = text;
  graph.nodes = {node(NodeKind::start, "", "Mulai"), node(NodeKind::decision, "end-of", text),
                 node(NodeKind::end, "", "Selesai")};
  graph.nodes[1].performer = text;
  graph.nodes[1].condition = text;
  graph.edges = {{0, 1, "", {}, false},
                 {1, 1, text, Effect::return_back, true},
                 {1, 2, "Ya", Effect::approve, false}};
  return graph;
}

TEST_CASE("a procedure in Mermaid: shapes by kind, ways back dotted, every label quoted") {
  auto graph = graph_with("Periksa");
  graph.nodes[1].time_words = "30 menit";
  graph.nodes[1].condition.clear();
  CHECK(to_mermaid(graph) ==
        "flowchart TD\n"
        "    begin_([\"Mulai\"])\n"
        "    s_end_of{\"Periksa (30 menit)<br/>– Periksa\"}\n"
        "    finish_([\"Selesai\"])\n"
        "    begin_ --> s_end_of\n"
        "    s_end_of -.->|\"Periksa\"| s_end_of\n"
        "    s_end_of -->|\"Ya\"| finish_\n");
}

TEST_CASE("a procedure in DOT: shapes by kind, ways back dashed, lines of readable length") {
  const auto dot = to_dot(graph_with("Memeriksa kelengkapan berkas permohonan dari pemohon"));
  CHECK(dot.find("digraph procedure {\n") == 0);
  CHECK(dot.find("\"end-of\" [shape=diamond") != std::string::npos);
  CHECK(dot.find("Memeriksa kelengkapan\\nberkas permohonan dari\\npemohon") != std::string::npos);
  CHECK(dot.find("\"end-of\" -> \"end-of\" [label=\"") != std::string::npos);
  CHECK(dot.find(", style=dashed];\n") != std::string::npos);
  CHECK(dot.find("\"end-of\" -> \"(end)\" [label=\"Ya\"];\n") != std::string::npos);
}

const std::vector<std::string>& hostile_texts() {
  static const std::vector<std::string> texts{
      "\"]; A --> B[\"x",
      "x\"} --> y",
      "--> ; end",
      "`markdown` **x** _y_ ~z~",
      "<script>alert(1)</script><img src=x onerror=alert(1)>",
      "%%{init: {\"securityLevel\": \"loose\"}}%%",
      "#quot;#35;&lt;&amp;&#60;",
      "\\N \\G \\\" \\",
      "fa:fa-car style x:#a;",
      "$$x^2$$",
      "1. satu",
      "- satu",
      "javascript:alert(1) https://contoh.id",
      "| a | b",
      "> label=<<b>x</b>>",
      "{a} (b) [c]",
  };
  return texts;
}

TEST_CASE("stored text stays text in Mermaid: read again it is what it was, in one label") {
  for (const auto& text : hostile_texts()) {
    CAPTURE(text);
    const auto exported = to_mermaid(graph_with(text));
    CHECK(exported.find("%%") == std::string::npos);
    CHECK(exported.find('`') == std::string::npos);
    CHECK(exported.find("<s") == std::string::npos);
    CHECK(exported.find("<i") == std::string::npos);
    // Two quotation marks a label: 3 nodes and 2 edges with words.
    CHECK(std::count(exported.begin(), exported.end(), '"') == 10);
    CHECK(std::count(exported.begin(), exported.end(), '\n') == 7);
    const auto chart = read_mermaid(exported, "x.mmd");
    REQUIRE(chart);
    REQUIRE(chart->nodes.size() == 3);
    CHECK(chart->nodes[1].label == text + "\n– " + text + "\n" + text);
    CHECK(chart->edges[1].label == text);
  }
}

TEST_CASE("stored text stays text in DOT: no quotation mark, escape or entity of its own") {
  struct Row {
    std::string_view why;
    std::string text;
    std::string escaped;
  };
  const std::vector<Row> rows{
      {"a quotation mark", "a\"b", "a\\\"b"},
      {"an escape of Graphviz", "\\N", "\\\\N"},
      {"an entity", "&lt;&#60;", "&amp;lt;&amp;#60;"},
      {"signs of XML are escaped by Graphviz itself", "<b>", "<b>"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    CHECK(dot_escaped(row.text) == row.escaped);
  }
}

TEST_CASE("what commands a terminal or turns the direction of writing is shown as no character") {
  for (const std::string sign : {"\x1b[31m", "\x07", "\u202E", "\u200B", "\xff", "\n"}) {
    const auto text = "a" + sign + "b";
    for (const auto& drawn : {mermaid_escaped(text), dot_escaped(text)}) {
      CHECK(drawn.find("a\xEF\xBF\xBD") == 0);
      CHECK(drawn.find(sign) == std::string::npos);
    }
  }
}

TEST_CASE("a step without words has a label all the same, which Mermaid demands") {
  CHECK(to_mermaid(graph_with("")).find("{\" \"}") != std::string::npos);
}

}  // namespace
