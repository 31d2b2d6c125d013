// SPDX-License-Identifier: Apache-2.0
// sp standard diff: what two standards say differently, and which of it changes the promise.
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/views/known_standard.hpp"
#include "cli/views/shown.hpp"
#include "formats/document.hpp"
#include "formats/file_difference.hpp"
#include "report/listing.hpp"
#include "report/markdown.hpp"
#include "report/table_text.hpp"
#include "text/standard_label.hpp"

#include <algorithm>

namespace sp::cli {
namespace {

struct Flags {
  std::string before;
  std::string after;
};

struct Sides {
  Edition before;
  Edition after;
  std::vector<FileChange> changes;
};

Result<Sides> compare(const Flags& flags, const Context& context) {
  auto before = find_edition(flags.before, context);
  if (!before) return fail(before.error());
  auto after = find_edition(flags.after, context);
  if (!after) return fail(after.error());
  auto changes = difference(parse_document(before->bytes, before->path).root,
                            parse_document(after->bytes, after->path).root);
  return Sides{std::move(*before), std::move(*after), std::move(changes)};
}

Json text_json(const std::optional<std::string>& text) {
  return text ? Json(*text) : Json();
}

Json side_json(const Edition& side) {
  Json entry;
  entry["id"] = *side.standard.id;
  entry["edition"] = *side.standard.edition;
  return entry;
}

Json change_json(const FileChange& change) {
  Json entry;
  entry["part"] = change.part.empty() ? Json() : Json(change.part);
  entry["path"] = change.path;
  entry["before"] = text_json(change.before);
  entry["after"] = text_json(change.after);
  entry["promise"] = change.promise;
  return entry;
}

Json data_of(const Sides& sides) {
  Json data;
  data["before"] = side_json(sides.before);
  data["after"] = side_json(sides.after);
  Json changes{Json::Array{}};
  for (const auto& change : sides.changes) changes.push_back(change_json(change));
  data["changes"] = changes;
  return data;
}

Listing listing_of(const Sides& sides, Language language) {
  const auto title = [&](StandardLabel label) { return std::string(words(label, language)); };
  Listing listing{
      .schema = "sp.standard.diff/1",
      .columns = {{.key = "promise", .title = title(StandardLabel::diff_promise)},
                  {.key = "path", .title = title(StandardLabel::diff_key)},
                  {.key = "before", .title = title(StandardLabel::diff_before), .flexible = true},
                  {.key = "after", .title = title(StandardLabel::diff_after), .flexible = true}},
      .rows = {}};
  for (const auto& change : sides.changes) {
    const auto tone = change.promise ? Tone::strong : Tone::plain;
    listing.rows.push_back({change_json(change),
                            {{change.promise ? "!" : "", tone},
                             {change.path, tone},
                             {change.before.value_or("–")},
                             {change.after.value_or("–")}}});
  }
  return listing;
}

std::string summary_of(const Sides& sides, Language language) {
  if (sides.changes.empty()) return std::string(words(StandardLabel::diff_none, language));
  const auto promise = std::count_if(sides.changes.begin(), sides.changes.end(),
                                     [](const FileChange& change) { return change.promise; });
  return say(StandardLabel::diff_summary, language,
             {std::to_string(sides.changes.size()), std::to_string(promise)});
}

Result<ExitStatus> run(const Flags& flags, Context& context) {
  const auto sides = compare(flags, context);
  if (!sides) return fail(sides.error());
  const auto language = context.language();
  Answer answer;
  answer.schema = "sp.standard.diff/1";
  answer.data = data_of(*sides);
  answer.listing = listing_of(*sides, language);
  answer.text = [&](const TextStyle& style) {
    auto text = summary_of(*sides, language) + "\n";
    if (sides->changes.empty()) return text;
    return text + "\n" + to_table_text(*answer.listing, style);
  };
  answer.markdown = [&] {
    auto text = summary_of(*sides, language) + "\n";
    return sides->changes.empty() ? text : text + "\n" + to_markdown(*answer.listing);
  };
  return context.give(answer);
}

}  // namespace

const Command standard_diff_command{
    "standard diff", Group::standards, HelpLabel::about_standard_diff, [](Options& options) -> Run {
      auto flags = std::make_shared<Flags>();
      options.argument("BEFORE", flags->before, HelpLabel::help_standard_or_file);
      options.argument("AFTER", flags->after, HelpLabel::help_standard_or_file);
      return [flags](Context& context) { return run(*flags, context); };
    }};

}  // namespace sp::cli
