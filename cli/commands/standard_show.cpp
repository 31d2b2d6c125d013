// SPDX-License-Identifier: Apache-2.0
// sp standard show: a standard as the official table.
#include "base/suggest.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/views/known_standard.hpp"
#include "cli/views/standard_table.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace sp::cli {
namespace {

struct Flags {
  std::string standard;
  std::optional<std::string> variant;
  std::optional<std::string> component;
};

Result<ShownPart> part_of(const Flags& flags) {
  if (!flags.component) return ShownPart{};
  if (const auto key = parse_component_key(*flags.component)) return ShownPart{*key};
  std::vector<std::string> known;
  for (const auto key : all_components()) known.emplace_back(name_of(key));
  return fail({.code = ErrorCode::option_bad_value,
               .args = {"--component", *flags.component, fmt::format("{}", fmt::join(known, ", "))},
               .suggestions = suggest(*flags.component, known)});
}

Result<ExitStatus> run(const Flags& flags, Context& context) {
  const auto edition = find_edition(flags.standard, context);
  if (!edition) return fail(edition.error());
  const auto part = part_of(flags);
  if (!part) return fail(part.error());
  auto standard = edition->standard;
  if (flags.variant) {
    auto resolved = standard_of_variant(standard, flags.variant);
    if (!resolved) return fail(resolved.error());
    standard = std::move(*resolved);
  }
  Answer answer;
  answer.schema = "sp.standard.show/1";
  answer.data = standard_json(standard, *part);
  answer.text = [&](const TextStyle& style) {
    return standard_text(standard, *part, context.language(), style);
  };
  answer.markdown = [&] { return standard_markdown(standard, *part, context.language()); };
  return context.give(answer);
}

}  // namespace

const Command standard_show_command{
    "standard show", Group::standards, HelpLabel::about_standard_show,
    [](Options& options) -> Run {
      auto flags = std::make_shared<Flags>();
      options.argument("STANDARD", flags->standard, HelpLabel::help_standard_or_file);
      options.value("--component", "KEY", flags->component, HelpLabel::help_component);
      options.value("--variant", "ID", flags->variant, HelpLabel::help_variant);
      return [flags](Context& context) { return run(*flags, context); };
    },
    Shape::sheet};

}  // namespace sp::cli
