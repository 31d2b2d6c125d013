// SPDX-License-Identifier: Apache-2.0
// sp standard list: the standards of the library.
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/error_report.hpp"
#include "text/spoken_time.hpp"

namespace sp::cli {
namespace {

Listing empty_listing(const Context& context) {
  return {
      .schema = "sp.standard.list/1",
      .columns = {{.key = "id", .title = context.say(Label::standard)},
                  {.key = "edition", .title = context.say(Label::edition), .align = Align::right},
                  {.key = "steps", .title = context.say(Label::steps), .align = Align::right},
                  {.key = "limit", .title = context.say(Label::promise)},
                  {.key = "title", .title = context.say(Label::title), .flexible = true},
                  {.key = "title_en", .title = {}},
                  {.key = "agency", .title = {}},
                  {.key = "findings", .title = {}}},
      .rows = {}};
}

Row row_of(const Standard& standard, Language language) {
  const auto& limit = standard.time_limit.limit;
  Json record;
  record["id"] = *standard.id;
  record["edition"] = *standard.edition;
  record["steps"] = static_cast<std::int64_t>(standard.steps().size());
  record["limit"] = limit ? Json(to_string(*limit)) : Json();
  record["title"] = standard.service.title.value;
  record["title_en"] = standard.service.title_en.value;
  record["agency"] = standard.service.agency.value;
  record["findings"] = 0;
  return {record,
          {{*standard.id, Tone::strong},
           {std::to_string(*standard.edition)},
           {std::to_string(standard.steps().size())},
           {limit ? spoken_amount(*limit, language) : "–"},
           {title_in(standard, name_of(language))}}};
}

/// A file that cannot be used hides none of the others.
Row broken_row(const StandardFile& file, const Error& error, const Context& context) {
  const auto findings = static_cast<std::int64_t>(error.findings.size());
  Json record;
  record["id"] = file.id;
  for (const auto* key : {"edition", "steps", "limit", "title", "title_en", "agency"}) {
    record[key] = Json();
  }
  record["findings"] = findings;
  return {record,
          {{file.id},
           {""},
           {""},
           {""},
           {context.say(Label::unusable_file, {std::to_string(findings), file.path}), Tone::bad}}};
}

Result<ExitStatus> run(Context& context) {
  const auto library = context.library();
  if (!library) return fail(library.error());
  const auto files = library->folder().list();
  if (!files) return fail(files.error());
  Answer answer;
  answer.schema = "sp.standard.list/1";
  auto listing = empty_listing(context);
  for (const auto& file : *files) {
    const auto edition = read_edition(file);
    listing.rows.push_back(edition ? row_of(edition->standard, context.language())
                                   : broken_row(file, edition.error(), context));
  }
  answer.data = records_of(listing);
  if (listing.rows.empty()) {
    answer.text = [&](const TextStyle&) {
      return context.say(Label::no_standards, {*context.settings().standards}) + "\n";
    };
  }
  answer.listing = std::move(listing);
  return context.give(answer);
}

}  // namespace

const Command standard_list_command{"standard list", Group::standards,
                                    HelpLabel::about_standard_list,
                                    [](Options&) -> Run { return run; }};

}  // namespace sp::cli
