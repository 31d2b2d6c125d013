// SPDX-License-Identifier: Apache-2.0
// sp log: the events of one case, as they were recorded.
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/views/case_json.hpp"
#include "cli/views/words.hpp"
#include "desk/looking.hpp"
#include "procedure/procedure.hpp"
#include "text/spoken_time.hpp"

namespace sp::cli {
namespace {

struct Flags {
  ReadFlags read;
  std::string case_name;
};

std::string what(const CaseEvent& event) {
  for (const auto& text : {event.details.subject, event.details.reason, event.details.note}) {
    if (text) return *text;
  }
  return {};
}

/// Typed later than the minute in which it happened?
bool is_recorded_late(const CaseEvent& event) {
  return event.recorded_at - event.occurred_at >= std::chrono::minutes{1};
}

std::vector<Column> columns(const Context& context) {
  std::vector<Column> columns{
      {.key = "number", .title = context.say(Label::number), .align = Align::right},
      {.key = "kind", .title = context.say(Label::event)},
      {.key = "occurred_at", .title = context.say(Label::occurred_at)},
      {.key = "", .title = context.say(Label::recorded)},
      {.key = "step", .title = context.say(Label::step)},
      {.key = "outcome", .title = context.say(Label::outcome)},
      {.key = "actor", .title = context.say(Label::actor)},
      {.key = "reason", .title = context.say(Label::reason), .flexible = true}};
  for (const auto* key : {"seq", "case", "recorded_at", "visit", "cause", "document", "ref",
                          "units", "subject", "note", "request_id", "hash"}) {
    columns.push_back({.key = key, .title = {}});
  }
  return columns;
}

/// The document's word for what was decided; the cause of a suspension.
std::string outcome_words(const CaseEvent& event, const Standard& standard) {
  if (!event.outcome) return event.cause.value_or("");
  const auto* step = find_step(standard, event.step.value_or(""));
  const auto* outcome = step != nullptr ? find_outcome(*step, *event.outcome) : nullptr;
  return outcome != nullptr ? outcome->label.value_or(*event.outcome) : *event.outcome;
}

Row row_of(const CaseEvent& event, const CaseView& view, Language language) {
  auto step = event.step.value_or("");
  if (event.visit.value_or(1) > 1) step += "#" + std::to_string(*event.visit);
  return {event_json(event, view.zone()),
          {{std::to_string(event.number)},
           {std::string(words(label_of(event.kind), language))},
           {spoken_time(event.occurred_at, view.zone(), language)},
           {is_recorded_late(event) ? spoken_time(event.recorded_at, view.zone(), language) : "",
            Tone::warning},
           {step},
           {outcome_words(event, view.standard())},
           {event.details.actor.value_or("")},
           {what(event)}}};
}

Result<ExitStatus> run(const Flags& flags, Context& context) {
  const auto request = flags.read.request(context);
  if (!request) return fail(request.error());
  const auto store = context.open_store(StoreMode::read);
  if (!store) return fail(store.error());
  Answer answer;
  answer.schema = "sp.log/1";
  Listing listing{.schema = answer.schema, .columns = columns(context), .rows = {}};
  const auto looked = (*store)->read([&](CaseReader& reader) -> Result<void> {
    const auto view = look_at(reader, flags.case_name, *request);
    if (!view) return fail(view.error());
    for (const auto& event : view->log) {
      listing.rows.push_back(row_of(event, *view, context.language()));
    }
    answer.as_of = view->as_of;
    answer.zone = view->zone();
    return {};
  });
  if (!looked) return fail(looked.error());
  answer.data = records_of(listing);
  answer.listing = std::move(listing);
  return context.give(answer);
}

}  // namespace

const Command log_command{"log", Group::looking, Label::about_log, [](Options& options) -> Run {
                            auto flags = std::make_shared<Flags>();
                            options.argument("CASE", flags->case_name, Label::help_case);
                            flags->read.declare(options);
                            return [flags](Context& context) { return run(*flags, context); };
                          }};

}  // namespace sp::cli
