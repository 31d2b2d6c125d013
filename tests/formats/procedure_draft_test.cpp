// SPDX-License-Identifier: Apache-2.0
// From a flowchart to the steps of a standard, and from a standard through a flowchart back to it.
#include "formats/procedure_draft.hpp"

#include "base/utf8.hpp"
#include "formats/draft_writer.hpp"
#include "formats/mermaid_writer.hpp"
#include "formats/standard_reader.hpp"
#include "procedure/graph.hpp"
#include "standard/resolve.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

using namespace sp;

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), {}};
}

ProcedureDraft draft_of(const std::string& text) {
  const auto chart = read_mermaid(text, "x.mmd");
  REQUIRE(chart);
  return draft_procedure(*chart);
}

/// A whole standard around the draft.
std::string standard_text(const ProcedureDraft& draft, const std::string& chart) {
  auto toml = to_toml(
      draft,
      {.head = {"Rancangan"}, .id = "office/service", .kind_remark = "x", .original = chart});
  const std::string service = "[service]\n";
  const auto at = toml.find(service);
  return toml.insert(at + service.size(), "title = \"T\"\nagency = \"A\"\nkind = \"routine\"\n");
}

Standard standard_of(const std::string& toml) {
  const auto read = read_standard(toml, "x.toml", std::nullopt);
  std::string findings;
  for (const auto& finding : read.findings) {
    findings +=
        std::to_string(finding.where.at.line) + " " + std::string(rule_code(finding.code)) + " ";
  }
  INFO(toml);
  CHECK(findings == "");
  REQUIRE(read.standard);
  return *read.standard;
}

/// Both languages have their words for what a chart shows.
ProcedureGraph graph_in(const Standard& standard, bool english) {
  return graph_of(standard,
                  {.language = english ? "en" : "id",
                   .start = english ? "Start" : "Mulai",
                   .end = english ? "End" : "Selesai",
                   .otherwise = english ? "otherwise" : "selain itu",
                   .time =
                       [english](const Amount& amount) {
                         if (amount.unit == Unit::minute) {
                           return std::to_string(amount.max) + (english ? " min" : " menit");
                         }
                         return std::to_string(amount.max) +
                                (english ? " working days" : " hari kerja");
                       },
                   .condition =
                       [english](const std::string& step, const std::string& outcome) {
                         return (english ? "Only where " : "Hanya bila ") + step + " = " + outcome;
                       },
                   .variants = [](const std::vector<std::string>&) { return std::string(); }});
}

/// Everything that a chart shows, but what an outcome does.
std::string brief(const ProcedureGraph& graph, bool with_ids) {
  std::string text;
  for (const auto& node : graph.nodes) {
    if (with_ids) text += node.id + "; ";
    text += std::to_string(static_cast<int>(node.kind)) + "; " + node.label + "; " +
            node.time_words + "; " + node.performer + "; " + node.condition + "\n";
  }
  for (const auto& edge : graph.edges) {
    text += std::to_string(edge.from) + ">" + std::to_string(edge.to) + " " + edge.label +
            (edge.back ? " back\n" : "\n");
  }
  return text;
}

/// The seed as it is published, with what stands around the chart.
std::string medan_chart() {
  const auto printed =
      bytes_of(std::filesystem::path(SP_SOURCE_DIR) / "tests/standards/seeds/bkn-medan.txt");
  const auto begin = printed.find("graph TD");
  return printed.substr(begin, printed.find("</pre>", begin) - begin);
}

TEST_CASE("Medan's flowchart, which Mermaid refuses, becomes the steps of its standard") {
  const auto chart = medan_chart();
  REQUIRE(chart.find('\n') == std::string::npos);
  const auto draft = draft_of(chart);
  std::string steps;
  for (const auto& step : draft.steps) {
    steps += step.id + " (" + (step.time ? to_string(*step.time) : "") + ") " +
             (step.next.empty() ? "" : "> " + step.next) + "; ";
  }
  CHECK(steps ==
        "mempersiapkan (1 hour) ; menganalisis (30 minutes) ; memeriksa (30 minutes) ; "
        "menerima (5 minutes) > end; ");
  const auto shipped = standard_of(bytes_of(std::filesystem::path(SP_SOURCE_DIR) /
                                            "standards/bkn-medan/monitoring-evaluation.toml"));
  const auto imported = standard_of(standard_text(draft, chart));
  REQUIRE(imported.steps().size() == shipped.steps().size());
  for (std::size_t i = 0; i < shipped.steps().size(); ++i) {
    CHECK(*imported.steps()[i].text == *shipped.steps()[i].text);
    CHECK(*imported.steps()[i].time == *shipped.steps()[i].time);
    CHECK(imported.steps()[i].is_decision() == shipped.steps()[i].is_decision());
  }
  CHECK(*imported.procedure.original == chart.substr(0, chart.find_last_not_of(' ') + 1));
  const auto& outcomes = *imported.steps()[2].outcomes;
  CHECK(*outcomes[0].effect == Effect::return_back);
  CHECK(*outcomes[0].next == "menganalisis");
  CHECK(*outcomes[1].effect == Effect::approve);
}

TEST_CASE("Medan's flowchart, imported, exported and imported again, is the same graph") {
  for (const bool english : {true, false}) {
    const auto once = graph_in(standard_of(standard_text(draft_of(medan_chart()), "x")), english);
    const auto exported = to_mermaid(once);
    const auto again = graph_in(standard_of(standard_text(draft_of(exported), exported)), english);
    CHECK(brief(again, true) == brief(once, true));
  }
}

bool has_group(const Standard& standard) {
  const auto& steps = standard.steps();
  return std::any_of(steps.begin(), steps.end(),
                     [](const Step& step) { return step.parallel.value.has_value(); });
}

/// One for each variant, or the standard as it is, with its sub-procedures written out.
std::vector<Standard> as_cases_go(const Standard& standard) {
  std::vector<Standard> resolved;
  for (const auto& variant : variant_ids(standard)) {
    resolved.push_back(resolve(standard, variant).value());
  }
  if (resolved.empty()) resolved.push_back(resolve(standard));
  return resolved;
}

TEST_CASE("every shipped standard, exported and imported, has the same nodes and edges") {
  const auto folder = std::filesystem::path(SP_SOURCE_DIR) / "standards";
  std::size_t tried = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const auto path = entry.path();
    const bool is_standard = path.extension() == ".toml" && path.filename() != "agency.toml" &&
                             path.string().find("/calendars/") == std::string::npos;
    if (!is_standard) continue;
    CAPTURE(path.string());
    const auto whole = standard_of(bytes_of(path));
    // A flowchart has no word for ways that are taken all at once: they come back as a decision.
    if (has_group(whole)) continue;
    // Nor can it tell a time that a step takes from one that its words speak of ("within 30 days").
    if (path.parent_path().filename() == "pa-batang") continue;
    for (const auto& standard : as_cases_go(whole)) {
      for (const bool english : {true, false}) {
        const auto graph = graph_in(standard, english);
        const auto exported = to_mermaid(graph);
        const auto again =
            graph_in(standard_of(standard_text(draft_of(exported), exported)), english);
        CHECK(brief(again, true) == brief(graph, true));
        ++tried;
      }
    }
  }
  CHECK(tried >= 40);
}

TEST_CASE("what a chart does not say is guessed, and named as a guess") {
  const auto draft = draft_of(
      "graph TD\nsubgraph Loket\nM([Mulai]) --> A[Terima berkas selama 2 minggu]\nend\n"
      "A --> B{Lengkap?}\nB -- Ya --> C[Sahkan]\nB -- Tidak --> A\nB -- Ditolak --> S((Selesai))\n"
      "C --> D[Arsip] & E[Kirim]");
  REQUIRE(draft.steps.size() == 5);
  CHECK(draft.steps[0].inferred == std::vector<std::string>{"time", "performer"});
  CHECK(draft.roles.at(0).title == "Loket");
  const auto& ways = draft.steps[1].outcomes;
  REQUIRE(ways.size() == 3);
  CHECK(ways[0].effect == Effect::approve);
  CHECK(ways[1].effect == Effect::return_back);
  CHECK(ways[2].effect == Effect::reject);
  CHECK(ways[2].next == "end");
  CHECK(draft.steps[2].kind == StepKind::decision);
  CHECK(draft.steps[2].inferred == std::vector<std::string>{"kind"});
  CHECK(draft.steps[2].outcomes[0].label.empty());
  CHECK(draft.decisions() == 2);
  CHECK(draft.guesses() == 8);
}

TEST_CASE("the first step is the one where the chart begins") {
  const auto first_id = [](const std::string& chart) { return draft_of(chart).steps.at(0).id; };
  CHECK(first_id("graph TD\nB[Kirim] --> C[Arsip]\nA[Terima] --> B") == "terima");
  CHECK(first_id("graph TD\nB[Kirim] --> A[Terima]\nMulai --> A\nA --> B") == "terima");
}

TEST_CASE("ids are short, none stands twice, and none is the word for the end") {
  const auto draft = draft_of(
      "graph TD\nA[Memeriksa berkas] --> B[Memeriksa lapangan] --> C[Memeriksa berkas] --> D[End "
      "of it] "
      "--> E[123] --> F[ke] --> verifikasi[Cek ulang] --> s_final_check[Cek akhir]");
  std::string ids;
  for (const auto& step : draft.steps) ids += step.id + " ";
  CHECK(ids ==
        "memeriksa memeriksa-lapangan memeriksa-berkas end-it step step-2 verifikasi "
        "final-check ");
}

TEST_CASE("whatever a label holds, the drafted file can be read and says the same") {
  const std::vector<std::string> labels{"a \"b\" 'c' '''d'''",
                                        "\\ \\n \\u0041",
                                        "[x] # y = z",
                                        "a\x1b[31mb\x07",
                                        "`$(rm)` <script>alert(1)</script>",
                                        "\u202Ex\u200By"};
  for (const auto& label : labels) {
    CAPTURE(label);
    const auto chart = "graph TD\nA[\"" + mermaid_escaped(label) + "\"] --> B[B]";
    const auto standard = standard_of(standard_text(draft_of(chart), chart + "\n%% '''" + label));
    CHECK(*standard.steps().at(0).text == harmless(label));
  }
}

}  // namespace
