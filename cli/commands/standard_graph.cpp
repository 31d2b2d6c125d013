// SPDX-License-Identifier: Apache-2.0
// sp standard graph: the procedure of a standard as a drawing.
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/views/graph_text.hpp"
#include "cli/views/graph_words.hpp"
#include "cli/views/known_standard.hpp"
#include "files/program.hpp"
#include "formats/dot_writer.hpp"
#include "formats/mermaid_writer.hpp"
#include "standard/resolve.hpp"

namespace sp::cli {
namespace {

struct Flags {
  std::string standard;
  std::optional<std::string> variant;
};

/// As a case goes by it: with its sub-procedures written out, of one variant or with all of them.
Result<Standard> find(const Flags& flags, const Context& context) {
  auto edition = find_edition(flags.standard, context);
  if (!edition) return fail(edition.error());
  if (flags.variant) return standard_of_variant(edition->standard, flags.variant);
  return resolve(edition->standard);
}

/// What a person or a program reads that asks for no drawing.
Result<ExitStatus> give(const Standard& standard, const ProcedureGraph& graph, Context& context) {
  Answer answer;
  answer.schema = "sp.standard.graph/1";
  answer.data = graph_json(standard);
  answer.text = [&](const TextStyle& style) {
    return graph_text(graph, context.language(), style);
  };
  answer.markdown = [&] { return "```mermaid\n" + to_mermaid(graph) + "```\n"; };
  return context.give(answer);
}

Result<ExitStatus> draw(const ProcedureGraph& graph, Context& context) {
  const auto dot = find_program("dot", context.environment().get("PATH").value_or(""));
  if (!dot) return fail(dot.error());
  const auto picture = run_program(*dot, {"-Tsvg"}, to_dot(graph));
  if (!picture) return fail(picture.error());
  return context.print(*picture);
}

Result<ExitStatus> run(const Flags& flags, Context& context) {
  const auto standard = find(flags, context);
  if (!standard) return fail(standard.error());
  const auto graph = graph_in(*standard, context.language());
  switch (context.format()) {
    case Format::mermaid:
      return context.print(to_mermaid(graph));
    case Format::dot:
      return context.print(to_dot(graph));
    case Format::svg:
      return draw(graph, context);
    case Format::table:
    case Format::csv:
    case Format::json:
    case Format::jsonl:
    case Format::markdown:
    case Format::nagios:
    case Format::prometheus:
      break;
  }
  return give(*standard, graph, context);
}

}  // namespace

const Command standard_graph_command{
    "standard graph", Group::standards, HelpLabel::about_standard_graph,
    [](Options& options) -> Run {
      auto flags = std::make_shared<Flags>();
      options.argument("STANDARD", flags->standard, HelpLabel::help_standard_or_file);
      options.value("--variant", "ID", flags->variant, HelpLabel::help_variant);
      return [flags](Context& context) { return run(*flags, context); };
    },
    Shape::drawing};

}  // namespace sp::cli
