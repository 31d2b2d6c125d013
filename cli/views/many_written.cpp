// SPDX-License-Identifier: Apache-2.0
#include "cli/views/many_written.hpp"

#include "cli/verb.hpp"
#include "cli/views/case_json.hpp"
#include "cli/views/risk_listing.hpp"
#include "cli/views/words.hpp"
#include "report/table_text.hpp"

#include <algorithm>

namespace sp::cli {
namespace {

Row row_of(const Written& written, bool rehearsal, const Context& context) {
  const auto& view = written.view;
  const auto& clock = view.promise();
  Json record = check_json(view, clock);
  record["event"] = event_json(written.event, view.zone());
  record["repeated"] = written.repeated;
  record["dry_run"] = rehearsal;
  return {
      record,
      {{view.state.case_number, Tone::strong},
       {event_words(written.event, context.language())},
       {step_words(view)},
       {due_words(clock, view.zone(), context.language())},
       {std::string(words(label_of(clock.status), context.language())), tone_of(clock.status)}}};
}

Listing listing_of(const ManyWritten& done, bool rehearsal, const Context& context) {
  Listing listing{.schema = "sp.write_all/1",
                  .columns = {{.key = "case", .title = context.say(Label::case_)},
                              {.key = "", .title = context.say(Label::event)},
                              {.key = "step", .title = context.say(Label::step)},
                              {.key = "due", .title = context.say(Label::due)},
                              {.key = "status", .title = context.say(Label::status)}},
                  .rows = {}};
  for (const auto* key : {"standard", "date", "dry_run", "repeated"}) {
    listing.columns.push_back({.key = key, .title = {}});
  }
  for (const auto& written : done.written) {
    listing.rows.push_back(row_of(written, rehearsal, context));
  }
  return listing;
}

/// Cases that something else holds: the verb passes them by.
void warn_of_left_alone(const ManyWritten& done, std::vector<Warning>& warnings) {
  if (done.left_alone.empty()) return;
  std::string numbers;
  for (const auto& number : done.left_alone) numbers += (numbers.empty() ? "" : ", ") + number;
  warn(warnings, {WarningCode::left_alone, {numbers}});
}

/// How many events it wrote: those of a repeated request were there.
std::size_t newly_written(const ManyWritten& done) {
  return static_cast<std::size_t>(
      std::count_if(done.written.begin(), done.written.end(),
                    [](const Written& written) { return !written.repeated; }));
}

}  // namespace

Result<ExitStatus> tell_many(Context& context, const ManyWritten& done, const std::string& cause,
                             bool rehearsal) {
  Answer answer;
  answer.schema = "sp.write_all/1";
  answer.listing = listing_of(done, rehearsal, context);
  answer.data = records_of(*answer.listing);
  answer.text = [&](const TextStyle& style) {
    if (done.written.empty()) {
      return context.say(CaseLabel::none_concerned) + "\n";
    }
    auto text = to_table_text(*answer.listing, style) + "\n";
    text += context.say(CaseLabel::all_done, {std::to_string(done.written.size()), cause}) + "\n";
    if (newly_written(done) == 0) return text + context.say(CaseLabel::import_repeated) + "\n";
    return rehearsal ? text + context.say(CaseLabel::rehearsal) + "\n" : text;
  };
  for (const auto& written : done.written) {
    for (const auto& warning : written.view.warnings) warn(answer.warnings, warning);
  }
  warn_of_left_alone(done, answer.warnings);
  answer.as_of = done.written.empty() ? context.now() : done.written.front().view.as_of;
  answer.zone = context.settings().zone;
  return give_recorded(context, answer, newly_written(done), rehearsal);
}

}  // namespace sp::cli
