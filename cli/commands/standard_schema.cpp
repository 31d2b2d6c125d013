// SPDX-License-Identifier: Apache-2.0
// sp standard schema: the shape of the files as a JSON Schema.
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "drafting/schema.hpp"

namespace sp::cli {
namespace {

struct Flags {
  std::optional<std::string> of;
};

FileKind kind_of(const Flags& flags) {
  for (const auto kind : {FileKind::agency, FileKind::office, FileKind::days_off}) {
    if (flags.of == name_of(kind)) return kind;
  }
  return FileKind::standard;
}

Result<ExitStatus> run(const Flags& flags, Context& context) {
  Answer answer;
  answer.schema = "sp.standard.schema/1";
  answer.data = json_schema(described(kind_of(flags)), context.language());
  answer.text = [&](const TextStyle&) { return to_json_text(answer.data); };
  return context.give(answer);
}

}  // namespace

const Command standard_schema_command{
    "standard schema", Group::standards, HelpLabel::about_standard_schema,
    [](Options& options) -> Run {
      auto flags = std::make_shared<Flags>();
      options.choice("--of", file_kind_names(), flags->of, HelpLabel::help_schema_of);
      return [flags](Context& context) { return run(*flags, context); };
    },
    Shape::sheet};

}  // namespace sp::cli
