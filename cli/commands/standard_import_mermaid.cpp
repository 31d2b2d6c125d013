// SPDX-License-Identifier: Apache-2.0
// sp standard import-mermaid: a flowchart as the draft of a standard file.
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "files/file.hpp"
#include "formats/draft_writer.hpp"
#include "formats/guard.hpp"
#include "text/graph_label.hpp"

namespace sp::cli {
namespace {

struct Flags {
  std::string file;
  std::optional<std::string> id;
};

Result<std::string> read_chart(const std::string& path) {
  auto bytes = read_text_file(path);
  if (!bytes) return fail(bytes.error());
  const auto refused = refusal_of(*bytes, path);
  if (!refused) return std::move(*bytes);
  return fail({.code = ErrorCode::file_unreadable,
               .args = {path, refused->args.front()},
               .where = refused->where});
}

std::vector<std::string> head_of(const ProcedureDraft& draft, const Flags& flags,
                                 Language language) {
  std::vector<std::string> lines{std::string(words(GraphLabel::draft_head, language))};
  const auto add = [&](GraphLabel label, const std::vector<std::string>& given = {}) {
    lines.push_back("- " + say(label, language, given));
  };
  add(GraphLabel::draft_read,
      {flags.file, std::to_string(draft.steps.size()), std::to_string(draft.decisions())});
  if (!flags.id) add(GraphLabel::draft_no_id);
  add(GraphLabel::draft_service);
  add(GraphLabel::draft_words);
  if (draft.guesses() > 0) add(GraphLabel::draft_inferred, {std::to_string(draft.guesses())});
  add(GraphLabel::draft_rest);
  add(GraphLabel::draft_check);
  return lines;
}

Json data_of(const ProcedureDraft& draft, const std::string& toml) {
  Json data;
  data["steps"] = static_cast<std::int64_t>(draft.steps.size());
  data["decisions"] = static_cast<std::int64_t>(draft.decisions());
  data["guesses"] = static_cast<std::int64_t>(draft.guesses());
  data["toml"] = toml;
  return data;
}

Result<ExitStatus> run(const Flags& flags, Context& context) {
  if (flags.id && !is_standard_id(*flags.id)) {
    return fail({.code = ErrorCode::option_bad_value, .args = {"--id", *flags.id, "standard_id"}});
  }
  if (const auto apart = context.keep_apart(flags.file); !apart) return fail(apart.error());
  const auto text = read_chart(flags.file);
  if (!text) return fail(text.error());
  const auto chart = read_mermaid(*text, flags.file);
  if (!chart) return fail(chart.error());
  const auto draft = draft_procedure(*chart);
  const auto toml = to_toml(
      draft, {.head = head_of(draft, flags, context.language()),
              .id = flags.id.value_or(""),
              .kind_remark = std::string(words(GraphLabel::remark_service, context.language())),
              .original = *text});
  // A file keeps its characters, also where the terminal knows only ASCII.
  if (context.format() == Format::table) return context.print(toml);
  Answer answer;
  answer.schema = "sp.standard.import-mermaid/1";
  answer.data = data_of(draft, toml);
  answer.text = [&](const TextStyle&) { return toml; };
  return context.give(answer);
}

}  // namespace

const Command standard_import_mermaid_command{
    "standard import-mermaid", Group::standards, HelpLabel::about_standard_import_mermaid,
    [](Options& options) -> Run {
      auto flags = std::make_shared<Flags>();
      options.argument("FILE", flags->file, HelpLabel::help_mermaid_file);
      options.value("--id", "OFFICE/SERVICE", flags->id, HelpLabel::help_mermaid_id);
      return [flags](Context& context) { return run(*flags, context); };
    },
    Shape::sheet};

}  // namespace sp::cli
