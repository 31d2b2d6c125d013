// SPDX-License-Identifier: Apache-2.0
// sp list: cases, by number.
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/views/case_json.hpp"
#include "cli/views/known_standard.hpp"
#include "cli/views/risk_listing.hpp"
#include "cli/views/words.hpp"
#include "desk/looking.hpp"
#include "text/spoken_time.hpp"

namespace sp::cli {
namespace {

struct Flags {
  ReadFlags read;
  std::optional<std::string> ref;
  std::optional<std::string> standard;
  std::optional<std::string> status;
  bool open = false;
};

std::vector<Column> columns(const Context& context) {
  std::vector<Column> columns{
      {.key = "case", .title = context.say(Label::case_)},
      {.key = "ref", .title = context.say(Label::reference)},
      {.key = "status", .title = context.say(Label::status)},
      {.key = "step", .title = context.say(Label::step)},
      {.key = "received", .title = context.say(Label::received)},
      {.key = "standard", .title = context.say(Label::standard)},
      {.key = "subject", .title = context.say(Label::subject), .flexible = true}};
  for (const auto* key : {"edition", "held", "visit", "number", "units", "ended"}) {
    columns.push_back({.key = key, .title = {}});
  }
  return columns;
}

Row row_of(const CaseRow& row, const Zone& zone, Language language) {
  return {row_json(row, zone),
          {{row.case_number, Tone::strong},
           {row.ref.value_or("")},
           {status_words(row, language), tone_of(row.status)},
           {step_words(row)},
           {spoken_time(row.received, zone, language)},
           {row.standard_id},
           {row.subject}}};
}

CaseQuery query_of(const Flags& flags) {
  CaseQuery query{
      .standard_id = flags.standard, .ref = flags.ref, .status = {}, .open_only = flags.open};
  if (flags.status) query.status = parse_case_status(*flags.status);
  return query;
}

Result<ExitStatus> run(const Flags& flags, Context& context) {
  const auto request = flags.read.request(context);
  if (!request) return fail(request.error());
  const auto query = query_of(flags);
  const auto& zone = context.settings().zone;
  const auto vantage = stand_at(*request, zone);
  const auto store = context.open_store(StoreMode::read);
  if (!store) return fail(store.error());
  Answer answer;
  answer.schema = "sp.list/1";
  Listing listing{.schema = answer.schema, .columns = columns(context), .rows = {}};
  const auto looked = (*store)->read([&](CaseReader& reader) -> Result<void> {
    const auto rows = list_cases(reader, query, vantage);
    if (!rows) return fail(rows.error());
    if (rows->empty()) {
      if (const auto known = check_standard(flags.standard, reader, context); !known) return known;
    }
    for (const auto& row : *rows) listing.rows.push_back(row_of(row, zone, context.language()));
    return {};
  });
  if (!looked) return fail(looked.error());
  answer.data = records_of(listing);
  if (listing.rows.empty()) {
    answer.text = [&](const TextStyle& style) {
      return context.say(Label::no_cases) + "\n" +
             paint(as_of_line(vantage.as_of, context), Tone::muted, style) + "\n";
    };
  }
  answer.listing = std::move(listing);
  answer.as_of = vantage.as_of;
  answer.zone = zone;
  return context.give(answer);
}

}  // namespace

const Command list_command{
    "list", Group::looking, HelpLabel::about_list, [](Options& options) -> Run {
      auto flags = std::make_shared<Flags>();
      options.value("--standard", "ID", flags->standard, HelpLabel::help_filter_standard);
      options.value("--ref", "NUMBER", flags->ref, HelpLabel::help_filter_ref);
      options.choice(
          "--status",
          {"open", "paused", "approved", "rejected", "completed", "withdrawn", "lapsed", "void"},
          flags->status, HelpLabel::help_filter_status);
      options.flag("--open", flags->open, HelpLabel::help_filter_open);
      flags->read.declare(options);
      return [flags](Context& context) { return run(*flags, context); };
    }};

}  // namespace sp::cli
