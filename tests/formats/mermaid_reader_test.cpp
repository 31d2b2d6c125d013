// SPDX-License-Identifier: Apache-2.0
// Flowcharts as offices write them, and what is told of those that cannot be read.
#include "formats/mermaid_reader.hpp"

#include "formats/mermaid_label.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using namespace sp;

/// "A: words | B: words || A>B words | …"
std::string brief(const MermaidChart& chart) {
  std::string text;
  for (const auto& node : chart.nodes) text += node.id + ": " + node.label + " | ";
  text += "|";
  for (const auto& edge : chart.edges) {
    text += " " + chart.nodes[edge.from].id + ">" + chart.nodes[edge.to].id;
    if (!edge.label.empty()) text += " " + edge.label;
    text += " |";
  }
  return text;
}

struct Row {
  std::string_view why;
  std::string chart;
  std::string read;
};

TEST_CASE("a chart is read however its arrows and labels are written") {
  const std::vector<Row> rows{
      {"one line, brackets in labels",
       "graph TD A([Siap (60 menit)]) --> B[Susun (5 menit)] B --> A",
       "A: Siap (60 menit) | B: Susun (5 menit) | | A>B | B>A |"},
      {"a circle around a bracket", "graph TD D((Terima (5 menit)))", "D: Terima (5 menit) | |"},
      {"words within an arrow", "graph TD\nC{Baik?} -- Tidak --> B\nC -- Ya --> D",
       "C: Baik? | B:  | D:  | | C>B Tidak | C>D Ya |"},
      {"words beside an arrow", "graph LR; A-->|ya|B; A -->|\"tidak\"| C;",
       "A:  | B:  | C:  | | A>B ya | A>C tidak |"},
      {"a bar in quoted words",
       "graph TD\nA -->|"
       "\"a | b\"| B",
       "A:  | B:  | | A>B a | b |"},
      {"dotted and thick lines",
       "flowchart TB\nA -.-> B\nA -. lagi .-> C\nA ==> D\nA == pasti ==> E",
       "A:  | B:  | C:  | D:  | E:  | | A>B | A>C lagi | A>D | A>E pasti |"},
      {"lines without a head", "flowchart TB\nA --- B\nA -- ya --- C",
       "A:  | B:  | C:  | | A>B | A>C ya |"},
      {"chains and several at once", "graph TD\nA --> B & C --> D",
       "A:  | B:  | C:  | D:  | | A>B | A>C | B>D | C>D |"},
      {"an arrow on the next line", "graph TD\nA\n  --> B", "A:  | B:  | | A>B |"},
      {"quoted labels", "graph TD\nA[\"Kirim [asli] (1)\"] --> B{\"x]\"}",
       "A: Kirim [asli] (1) | B: x] | | A>B |"},
      {"a bracket that is no pair", "graph TD\nA[a) Periksa] --> B",
       "A: a) Periksa | B:  | | A>B |"},
      {"a label that begins with a bracket", "graph TD\nA[(1) Terima berkas] --> B",
       "A: (1) Terima berkas | B:  | | A>B |"},
      {"every shape",
       "graph TD\nA[a] --> B(b) --> C([c]) --> D[[d]] --> E((e)) --> F{f} --> G{{g}} --> H>h] --> "
       "I[/i/]",
       "A: a | B: b | C: c | D: d | E: e | F: f | G: g | H: h | I: i | | A>B | B>C | C>D | D>E | "
       "E>F | F>G | G>H | H>I |"},
      {"looks and comments",
       "%%{init: {\"theme\": \"dark\"}}%%\ngraph TD\n%% sebuah catatan\nclassDef x fill:#f9f\n"
       "A:::x --> B\nstyle A fill:#fff\nlinkStyle 0 stroke:#ff3\nclick A \"https://contoh\"",
       "A:  | B:  | | A>B |"},
      {"a fence around it", "```mermaid\ngraph TD\nA --> B\n```\n", "A:  | B:  | | A>B |"},
      {"a tag around it", "<pre> graph TD A --> B </pre>", "A:  | B:  | | A>B |"},
      {"front matter", "---\ntitle: Alur\n---\nflowchart TD\nA --> B", "A:  | B:  | | A>B |"},
      {"arrows of a word processor", "graph TD\nA → B\nB –> C\nC -> D",
       "A:  | B:  | C:  | D:  | | A>B | B>C | C>D |"},
      {"names that are words of Mermaid", "graph TD\nstyle[Gaya] --> end[Akhir]",
       "style: Gaya | end: Akhir | | style>end |"},
      {"a line that is not drawn", "graph TD\nA ~~~ B\nA --> B", "A:  | B:  | | A>B |"},
      {"line ends of Windows", "graph TD\r\nA --> B\r\nB --> C\r\n",
       "A:  | B:  | C:  | | A>B | B>C |"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const auto chart = read_mermaid(row.chart, "x.mmd");
    REQUIRE(chart);
    CHECK(brief(*chart) == row.read);
  }
}

TEST_CASE("a step belongs to the subgraph in which it is named first") {
  const auto chart = read_mermaid(
      "graph TD\nsubgraph Loket\nA --> B\nend\nsubgraph x[\"Kepala Bidang\"]\nC\nB\nend\nC --> D",
      "x.mmd");
  REQUIRE(chart);
  std::string groups;
  for (const auto& node : chart->nodes) groups += node.id + ":" + node.group + " ";
  CHECK(groups == "A:Loket B:Loket C:Kepala Bidang D: ");
}

TEST_CASE("a label is told in plain words") {
  struct LabelRow {
    std::string_view why;
    std::string raw;
    std::string words;
  };
  const std::vector<LabelRow> rows{
      {"quotation marks around it", " \"Ya\" ", "Ya"},
      {"a line break", "Periksa<br/>berkas<BR>lagi", "Periksa\nberkas\nlagi"},
      {"tags", "<b>Periksa</b> <i class='x'>berkas</i>", "Periksa berkas"},
      {"entities of Mermaid", "#quot;a#quot; #35;1 #lt;b#gt;", "\"a\" #1 <b>"},
      {"entities of HTML", "&quot;a&quot; &amp; &#39;b&#39; &#x41;", "\"a\" & 'b' A"},
      {"no entity", "R&D; #abc; nilai #1 & 2", "R&D; #abc; nilai #1 & 2"},
      {"less than", "nilai < 5 dan > 3", "nilai < 5 dan > 3"},
      {"a number that is no character", "#1114112; #55296;", "\xEF\xBF\xBD \xEF\xBF\xBD"},
      {"a text of Markdown", "\"`Periksa`\"", "Periksa"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    CHECK(mermaid_words(row.raw) == row.words);
  }
}

TEST_CASE("every mistake of a chart is told with its place") {
  struct MistakeRow {
    std::string_view why;
    std::string chart;
    std::string told;
  };
  const std::vector<MistakeRow> rows{
      {"no flowchart", "sequenceDiagram\nA->>B: x", "1:1 mermaid_no_chart "},
      {"nothing in it", "graph TD\n%% nothing", "2:11 mermaid_no_steps "},
      {"a bracket without its end", "graph TD\nA[Periksa --> B", "2:2 mermaid_open_label "},
      {"a quotation mark without its end", "graph TD\nA[\"Periksa] --> B",
       "2:3 mermaid_open_quote "},
      {"an arrow without its end", "graph TD\nA -- ya B", "2:5 mermaid_open_arrow "},
      {"an arrow to nowhere", "graph TD\nA --> ; B --> C", "2:3 mermaid_no_goal "},
      {"a sign in the midst", "graph TD\nA) --> B", "2:2 mermaid_no_step "},
      {"a bracket that is closed too early", "graph TD\nA --> B(b) Kirim)",
       "2:17 mermaid_no_step "},
      {"columns are characters", "graph TD\né[é] ) B", "2:6 mermaid_no_step "},
      {"three at once", "graph TD\nA[x\n--> B\nC -->\n",
       "2:2 mermaid_open_label 3:1 mermaid_no_step "
       "4:3 mermaid_no_goal "},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const auto chart = read_mermaid(row.chart, "x.mmd");
    REQUIRE(!chart);
    CHECK(chart.error().code == ErrorCode::mermaid_unusable);
    std::string told;
    for (const auto& one : chart.error().each) {
      told += std::to_string(one.where.at.line) + ":" + std::to_string(one.where.at.column) + " " +
              one.args.at(0) + " ";
    }
    CHECK(told == row.told);
  }
}

TEST_CASE("no more mistakes are told, and no more steps read, than anybody can look at") {
  std::string broken = "graph TD\n";
  std::string large = "graph TD\n";
  for (int i = 0; i < 2000; ++i) {
    broken += "A[x\n";
    large += "A" + std::to_string(i) + "\n";
  }
  const auto mistakes = read_mermaid(broken, "x.mmd");
  REQUIRE(!mistakes);
  CHECK(mistakes.error().each.size() == most_mermaid_mistakes);
  const auto steps = read_mermaid(large, "x.mmd");
  REQUIRE(!steps);
  CHECK(steps.error().each.front().args.front() == "mermaid_too_many");
}

}  // namespace
