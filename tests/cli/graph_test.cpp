// SPDX-License-Identifier: Apache-2.0
// Arrows beside the steps of a procedure.
#include "base/utf8.hpp"
#include "cli/views/graph_lanes.hpp"
#include "cli/views/graph_text.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace sp;
using sp::cli::Arrow;
using sp::cli::Lanes;

std::string drawn(const std::vector<Arrow>& arrows, std::size_t lines, std::size_t most = 9) {
  const Lanes lanes(arrows, most);
  std::string text;
  for (std::size_t i = 0; i < lines; ++i) text += lanes.left_of(i) + "\n";
  return text;
}

TEST_CASE("an arrow runs from its line to its goal, up or down") {
  CHECK(drawn({{2, 0}}, 3) ==
        "  ┌─▶ \n"
        "  │   \n"
        "  └───\n");
  CHECK(drawn({{0, 2}}, 3) ==
        "  ┌───\n"
        "  │   \n"
        "  └─▶ \n");
}

TEST_CASE("arrows that would meet have lanes of their own, the shorter one nearer to the steps") {
  CHECK(drawn({{0, 3}, {2, 1}}, 4) ==
        "  ┌─────\n"
        "  │ ┌─▶ \n"
        "  │ └───\n"
        "  └───▶ \n");
}

TEST_CASE("arrows to the same goal share a lane") {
  CHECK(drawn({{1, 0}, {2, 0}}, 3) ==
        "  ┌─▶ \n"
        "  ├───\n"
        "  └───\n");
}

TEST_CASE("an arrow that finds no lane is left out") {
  const Lanes lanes({{0, 3}, {2, 1}}, 1);
  CHECK(lanes.leaves(2));
  CHECK(!lanes.leaves(0));
  CHECK(lanes.width() == 6);
  CHECK(Lanes({}, 3).left_of(0) == "  ");
}

ProcedureGraph long_procedure() {
  ProcedureGraph graph;
  graph.title = "Pelayanan perizinan berusaha terintegrasi secara elektronik di tingkat kota";
  graph.nodes.resize(12);
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    auto& node = graph.nodes[i];
    node.kind = i % 3 == 0 ? NodeKind::decision : NodeKind::task;
    node.id = "step-" + std::to_string(i);
    node.label = "Memeriksa kelengkapan dan kebenaran berkas permohonan yang diajukan pemohon";
    node.performer = "Kepala Seksi Pelayanan Perizinan";
    if (i + 1 < graph.nodes.size()) graph.edges.push_back({i, i + 1, "ya", {}, false});
    if (i % 3 == 0) graph.edges.push_back({i, i / 2, "tidak", Effect::return_back, true});
    if (i % 3 == 0) graph.edges.push_back({i, graph.nodes.size() - 1, "batal", {}, false});
  }
  graph.nodes.front().kind = NodeKind::start;
  graph.nodes.back().kind = NodeKind::end;
  return graph;
}

TEST_CASE("a drawing keeps within the terminal, and says every way out in words") {
  for (const std::size_t width : {40U, 60U, 80U, 120U}) {
    CAPTURE(width);
    const TextStyle style{.width = width, .colour = false, .unicode = true};
    const auto text = cli::graph_text(long_procedure(), Language::indonesian, style);
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
      CHECK(column_width(line) <= width);
      CHECK(!line.ends_with(' '));
    }
    CHECK(text.find("tidak → step-4 ↺ kembali") != std::string::npos);
  }
}

TEST_CASE("what a standard holds commands no terminal") {
  auto graph = long_procedure();
  graph.title = graph.nodes[1].label = graph.nodes[1].performer = "a\x1b[31m\u202E\nb";
  const auto text = cli::graph_text(graph, Language::english, {.width = 80, .colour = false});
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find("\u202E") == std::string::npos);
}

}  // namespace
