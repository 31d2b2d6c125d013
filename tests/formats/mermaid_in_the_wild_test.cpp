// SPDX-License-Identifier: Apache-2.0
// Charts as they were found to be misread: nothing of a chart is lost without a word, and nothing
// is read into it that it does not say.
#include "formats/draft_writer.hpp"
#include "formats/procedure_draft.hpp"
#include "formats/spoken_duration.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using namespace sp;

ProcedureDraft draft_of(const std::string& text) {
  const auto chart = read_mermaid(text, "x.mmd");
  REQUIRE(chart);
  return draft_procedure(*chart);
}

/// "daftar>proses; tanya?ya>end,tidak>daftar": the steps with their ways, "" where the next below.
std::string told(const ProcedureDraft& draft) {
  std::string text;
  for (const auto& step : draft.steps) {
    text += (text.empty() ? "" : "; ") + step.id;
    if (!step.next.empty()) text += ">" + step.next;
    for (const auto& outcome : step.outcomes) {
      text += (&outcome == &step.outcomes.front() ? "?" : ",") + outcome.label + ">" + outcome.next;
    }
  }
  return text;
}

std::string mistakes_of(const std::string& text) {
  const auto chart = read_mermaid(text, "x.mmd");
  if (chart) return "none";
  std::string told;
  for (const auto& one : chart.error().each) {
    told += std::to_string(one.where.at.line) + ":" + std::to_string(one.where.at.column) + " " +
            one.args.front() + "\n";
  }
  return told;
}

std::string amount_in(const std::string& text) {
  const auto found = find_duration(text);
  return found ? to_string(found->amount) : "none";
}

/// An amount as it is spelled canonically.
std::string spelled(const std::string& text) {
  return to_string(parse_amount(text).value());
}

TEST_CASE("in one line, a subgraph or a style swallows no step behind it") {
  CHECK(told(draft_of("graph TD X[Daftar] --> A subgraph Loket A[Terima] --> B[Cek] end B --> "
                      "C[Kirim]")) == "daftar; terima; cek; kirim>end");
  CHECK(told(draft_of("graph TD A[Terima] --> B[Periksa] style A fill:#f9f,stroke:#333 B --> "
                      "C[Kirim] C --> D[Arsip]")) == "terima; periksa; kirim; arsip>end");
  CHECK(told(draft_of("graph LR; A[Terima] --> B[Periksa]; classDef x fill:#f9f; class A,B x; B "
                      "--> C[Kirim]")) == "terima; periksa; kirim>end");
  CHECK(told(draft_of("graph LR\nlinkStyle 0 stroke-dasharray: 5 5\nA[Terima] --> B[Kirim]")) ==
        "terima; kirim>end");
}

TEST_CASE("several ways out of the beginning are a decision that is guessed") {
  const auto draft = draft_of(
      "graph TD\nM([Mulai]) -->|online| A[Daftar online]\nM -->|langsung| B[Datang ke loket]\n"
      "A --> C[Proses]\nB --> C\nC-->S([Selesai])");
  CHECK(told(draft) == "mulai?online>daftar,langsung>datang; daftar>proses; datang; proses>end");
  CHECK(draft.steps.front().kind == StepKind::decision);
  CHECK(draft.steps.front().inferred == std::vector<std::string>{"kind"});
}

TEST_CASE("a rhombus with one way out is a decision, words on it or not") {
  const auto draft = draft_of("graph TD\nA{Lengkap?} --> B[Proses]");
  CHECK(told(draft) == "lengkap?>proses; proses>end");
  CHECK(draft.steps.front().kind == StepKind::decision);
}

TEST_CASE("the chart is kept as it is, but for what Windows puts into it") {
  for (const auto* chart : {"graph TD\r\nA[Terima] --> B[Kirim]\r\n",
                            "\xEF\xBB\xBFgraph TD\nA[Terima] --> B[Kirim]\n"}) {
    const auto toml =
        to_toml(draft_of(chart), {.head = {}, .id = "a/b", .kind_remark = "", .original = chart});
    CHECK(toml.find("original = '''\ngraph TD\nA[Terima] --> B[Kirim]'''\n") != std::string::npos);
  }
}

TEST_CASE("a subgraph gives its title to steps that were named before it") {
  const auto draft = draft_of("graph TD\nA[Terima] --> B[Proses]\nsubgraph Loket\nA\nB\nend\n");
  REQUIRE(draft.steps.size() == 2);
  CHECK(draft.steps[0].performer == "loket");
  CHECK(draft.steps[1].performer == "loket");
}

TEST_CASE("a way to a whole subgraph is a mistake, not two more steps") {
  CHECK(mistakes_of("graph TD\nsubgraph loket [Loket]\nA[Terima] --> B[Cek]\nend\nsubgraph kantor "
                    "[Kantor]\nC[Tanda tangan]\nend\nloket --> kantor") ==
        "8:1 mermaid_group_way\n8:11 mermaid_group_way\n");
}

TEST_CASE("every arrow of Mermaid is one, and words about the chart are none of its steps") {
  CHECK(told(draft_of("graph TD\nA[Terima] o--o B[Periksa] x--x C[Kirim]")) ==
        "terima; periksa; kirim>end");
  CHECK(told(draft_of(
            "graph TD\naccTitle: Alur pelayanan &amp; pengaduan\nA[Terima] --> B[Kirim]")) ==
        "terima; kirim>end");
  CHECK(
      told(draft_of("graph TD\naccDescr {\n  Alur --> bukan langkah\n}\nA[Terima] --> B[Kirim]")) ==
      "terima; kirim>end");
  CHECK(told(draft_of("graph TD\nA[Terima] --> B[Kirim]\nclick A \"https://x.id/a;b\" \"tip\"")) ==
        "terima; kirim>end");
  CHECK(told(draft_of("graph TD\nA[Terima] <--> B[Cek]")) == "terima; cek>terima");
}

TEST_CASE("a step without words of its own has none, and keeps who does it") {
  const auto draft = draft_of("graph TD\ns_empty[\" \"] --> s_who[\"– Loket\"]");
  REQUIRE(draft.steps.size() == 2);
  CHECK(draft.steps[0].id == "empty");
  CHECK(draft.steps[0].text.empty());
  CHECK(draft.steps[1].text.empty());
  CHECK(draft.steps[1].performer == "loket");
  const auto toml =
      to_toml(draft, {.head = {}, .id = "a/b", .kind_remark = "", .original = "graph TD"});
  CHECK(toml.find("not_stated = [\"text\"]") != std::string::npos);
}

TEST_CASE("for which variants a step is goes into its note, not into the document's words") {
  const auto draft =
      draft_of("graph TD\nA[Terima] --> s_consider[\"Menimbang<br>hanya untuk: baru, ulang\"]");
  REQUIRE(draft.steps.size() == 2);
  CHECK(draft.steps[1].text == "Menimbang");
  CHECK(draft.steps[1].note == "hanya untuk: baru, ulang");
}

TEST_CASE("of a range in two units the larger end binds") {
  CHECK(amount_in("1 jam s.d. 2 jam") == spelled("1 to 2 hours"));
  CHECK(amount_in("1 h to 2 h") == spelled("1 to 2 hours"));
  CHECK(amount_in("15 menit s.d. 30 menit") == spelled("15 to 30 minutes"));
  CHECK(amount_in("30 menit s/d 1 jam") == spelled("30 to 60 minutes"));
  CHECK(amount_in("30 min to 1 h 30 min") == spelled("30 to 90 minutes"));
  CHECK(amount_in("3 hari kerja sampai 5 hari kerja") == spelled("3 to 5 working_days"));
  CHECK(amount_in("1 jam sampai 2 hari") == spelled("1 hour"));
}

TEST_CASE("a number that is part of another one is no time") {
  CHECK(amount_in("1/2 jam") == "none");
  CHECK(amount_in("2 1/2 jam") == "none");
  CHECK(amount_in("10 menit + 5 menit") == "none");
  CHECK(amount_in("Formulir 2 'Izin'") == "none");
  CHECK(amount_in("Formulir 2'") == spelled("2 minutes"));
  CHECK(amount_in("1 jam dan 30 menit") == spelled("1 hour 30 minutes"));
}

TEST_CASE("times twenty-four hours is days") {
  for (const auto* words : {"2x24 jam", "2 X 24 Jam", "2 × 24 jam"}) {
    CAPTURE(words);
    CHECK(amount_in(words) == spelled("2 calendar_days"));
    CHECK(find_duration(words)->converted);
  }
  CHECK(amount_in("3 x 8 jam") == "none");
}

}  // namespace
