// SPDX-License-Identifier: Apache-2.0
#include "cli/views/imported.hpp"

#include "cli/verb.hpp"
#include "cli/views/case_json.hpp"
#include "cli/views/words.hpp"
#include "report/markdown.hpp"
#include "report/table_text.hpp"
#include "text/spoken_time.hpp"

namespace sp::cli {
namespace {

Json record_of(const ImportedCase& one, const Imported& done) {
  Json record = row_json(one.row, done.zone);
  record["line"] = static_cast<std::int64_t>(one.line);
  record["promise"] = name_of(one.promise.status);
  record["dry_run"] = done.dry_run;
  record["repeated"] = done.repeated;
  put_deadline(record, one.promise.deadline, done.zone);
  return record;
}

Row row_of(const ImportedCase& one, const Imported& done, Language language) {
  const auto verdict = one.promise.status;
  return {record_of(one, done),
          {{std::to_string(one.line)},
           {one.row.case_number, Tone::strong},
           {one.row.ref.value_or("")},
           {spoken_time(one.row.received, done.zone, language)},
           {step_words(one.row)},
           {status_words(one.row, language), tone_of(one.row.status)},
           {due_words(one.promise, done.zone, language)},
           {std::string(words(label_of(verdict), language)), tone_of(verdict)}}};
}

Listing listing_of(const Imported& done, const Context& context) {
  Listing listing{.schema = "sp.import/1",
                  .columns = {{.key = "line", .title = context.say(CaseLabel::import_line)},
                              {.key = "case", .title = context.say(Label::case_)},
                              {.key = "ref", .title = context.say(Label::reference)},
                              {.key = "received", .title = context.say(Label::received)},
                              {.key = "step", .title = context.say(Label::step)},
                              {.key = "status", .title = context.say(Label::status)},
                              {.key = "due", .title = context.say(Label::due)},
                              {.key = "promise", .title = context.say(Label::promise)}},
                  .rows = {}};
  for (const auto* key : {"standard", "subject", "edition", "held", "visit", "number", "units",
                          "ended", "date", "dry_run", "repeated"}) {
    listing.columns.push_back({.key = key, .title = {}});
  }
  for (const auto& one : done.cases) {
    listing.rows.push_back(row_of(one, done, context.language()));
  }
  return listing;
}

/// What a reader must know beside the rows.
std::string below(const Imported& done, const Context& context) {
  const auto text = context.say(CaseLabel::import_done,
                                {std::to_string(done.cases.size()), std::to_string(done.events)}) +
                    "\n";
  if (done.repeated) return text + context.say(CaseLabel::import_repeated) + "\n";
  return done.dry_run ? text + context.say(CaseLabel::rehearsal) + "\n" : text;
}

}  // namespace

Result<ExitStatus> tell_imported(Context& context, const Imported& done) {
  Answer answer;
  answer.schema = "sp.import/1";
  answer.listing = listing_of(done, context);
  answer.data = records_of(*answer.listing);
  answer.text = [&](const TextStyle& style) {
    const auto table = done.cases.empty() ? std::string() : to_table_text(*answer.listing, style);
    return table + (table.empty() ? "" : "\n") + below(done, context);
  };
  answer.markdown = [&] { return to_markdown(*answer.listing) + "\n" + below(done, context); };
  answer.warnings = done.warnings;
  answer.as_of = context.now();
  answer.zone = done.zone;
  return give_recorded(context, answer, done.events == 0 ? 0 : done.cases.size(), done.dry_run);
}

}  // namespace sp::cli
