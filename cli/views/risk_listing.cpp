// SPDX-License-Identifier: Apache-2.0
#include "cli/views/risk_listing.hpp"

#include "cli/views/case_json.hpp"
#include "cli/views/words.hpp"
#include "text/proof_label.hpp"
#include "text/spoken_time.hpp"

namespace sp::cli {
namespace {

std::vector<Column> columns(const Context& context) {
  std::vector<Column> columns{
      {.key = "case", .title = context.say(Label::case_)},
      {.key = "status", .title = context.say(Label::status)},
      {.key = "due", .title = context.say(Label::due)},
      {.key = "", .title = context.say(Label::margin)},
      {.key = "step", .title = context.say(Label::step)},
      {.key = "standard", .title = context.say(Label::standard), .flexible = true}};
  for (const auto* key : {"clock", "date", "late_from", "late_minutes", "late_days", "after_hours",
                          "visit", "ref", "provisional", "late_at_least"}) {
    columns.push_back({.key = key, .title = {}});
  }
  return columns;
}

Row row_of(const CaseView& view, const Clock& clock, Language language) {
  const auto tone = tone_of(clock.status);
  auto status = std::string(words(label_of(clock.status), language));
  if (clock.name != "promise") status += " · " + clock.name;
  return {check_json(view, clock),
          {{view.state.case_number, Tone::strong},
           {std::move(status), tone},
           {due_words(clock, view.zone(), language)},
           {margin_words(clock, language), tone},
           {step_words(view)},
           {view.state.pins.standard_id}}};
}

}  // namespace

std::string step_words(const CaseView& view) {
  const auto* here = view.state.current();
  if (here == nullptr) return "–";
  return here->number > 1 ? here->step + "#" + std::to_string(here->number) : here->step;
}

Listing risk_listing(const std::vector<CaseView>& views, const std::string& schema,
                     const Context& context) {
  Listing listing{.schema = schema, .columns = columns(context), .rows = {}};
  for (const auto& view : views) {
    for (const auto& name : view.at_risk) {
      listing.rows.push_back(row_of(view, view.clock(name), context.language()));
    }
  }
  return listing;
}

std::string as_of_line(Instant as_of, const Context& context) {
  const auto& zone = context.settings().zone;
  return context.say(Label::as_of_line,
                     {spoken_time(as_of, zone, context.language()), zone.name()});
}

std::string log_line(const LogFooter& log, const Context& context) {
  return context.say(ProofLabel::verify_head,
                     {log.id, std::to_string(log.mark.size), to_hex(log.mark.root)});
}

namespace {

/// `mark`: of the log as well.
Result<Asked> ask(Context& context, const Vantage& vantage, Question question, bool mark) {
  const auto store = context.open_store(StoreMode::read);
  if (!store) return fail(store.error());
  Asked asked{.found = {}, .vantage = vantage, .log = {}};
  asked.log.id = (*store)->log_id();
  const auto looked = (*store)->read([&](CaseReader& reader) -> Result<void> {
    auto found = question(reader, asked.vantage);
    if (!found) return fail(found.error());
    asked.found = std::move(*found);
    if (!mark) return {};
    const auto marked = mark_log(reader, asked.vantage);
    if (!marked) return fail(marked.error());
    asked.log.mark = *marked;
    return {};
  });
  if (!looked) return fail(looked.error());
  return asked;
}

}  // namespace

Result<Vantage> vantage_of(const Context& context, const ReadFlags& flags,
                           const std::optional<std::string>& within,
                           const std::vector<std::string>& clocks) {
  auto request = flags.request(context);
  if (!request) return fail(request.error());
  if (!clocks.empty()) request->clocks = clocks;
  if (within) {
    const auto amount = parse_amount(*within);
    if (!amount) return fail({.code = ErrorCode::amount_invalid, .args = {*within}});
    request->within = *amount;
  }
  return stand_at(*request, context.settings().zone);
}

Result<Asked> ask(Context& context, const ReadFlags& flags,
                  const std::optional<std::string>& within, Question question,
                  const std::vector<std::string>& clocks) {
  const auto vantage = vantage_of(context, flags, within, clocks);
  if (!vantage) return fail(vantage.error());
  return ask(context, *vantage, question, false);
}

Result<Asked> ask_for_report(Context& context, const ReadFlags& flags, Question question) {
  const auto vantage = vantage_of(context, flags, std::nullopt);
  if (!vantage) return fail(vantage.error());
  return ask(context, *vantage, question, true);
}

}  // namespace sp::cli
