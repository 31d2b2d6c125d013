// SPDX-License-Identifier: Apache-2.0
// sp standard show: a standard as the official table.
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/views/standard_table.hpp"

namespace sp::cli {
namespace {

struct Flags {
  std::string standard;
};

/// A path to a file is taken as one; anything else is an id of the library.
Result<Edition> find(const std::string& name, const Context& context) {
  if (name.ends_with(".toml")) return read_edition({.id = {}, .path = name});
  const auto library = context.library();
  if (!library) return fail(library.error());
  return library->edition(name, std::nullopt);
}

Result<ExitStatus> run(const Flags& flags, Context& context) {
  const auto edition = find(flags.standard, context);
  if (!edition) return fail(edition.error());
  const auto& standard = edition->standard;
  Answer answer;
  answer.schema = "sp.standard.show/1";
  answer.data = standard_json(standard);
  answer.text = [&](const TextStyle& style) {
    return standard_text(standard, context.language(), style);
  };
  answer.markdown = [&] { return standard_markdown(standard, context.language()); };
  return context.give(answer);
}

}  // namespace

const Command standard_show_command{
    "standard show", Group::standards, HelpLabel::about_standard_show,
    [](Options& options) -> Run {
      auto flags = std::make_shared<Flags>();
      options.argument("STANDARD", flags->standard, HelpLabel::help_standard_or_file);
      return [flags](Context& context) { return run(*flags, context); };
    },
    Shape::sheet};

}  // namespace sp::cli
