// SPDX-License-Identifier: Apache-2.0
// sp report returns: how often each decision sent a case back, and the time lost by it. The reasons
// are counted and not told: they may name people.
#include "cli/commands.hpp"
#include "cli/views/report_sheet.hpp"
#include "sla/returns.hpp"
#include "text/spoken_time.hpp"

namespace sp::cli {
namespace {

std::vector<Column> columns(bool unknown, const Context& context) {
  std::vector<Column> columns{
      {.key = "standard", .title = context.say(Label::standard), .flexible = true},
      {.key = "step", .title = context.say(Label::step)},
      {.key = "outcome", .title = context.say(ReportLabel::outcome)},
      figures("", ReportLabel::returns, context),
      figures("cases", ReportLabel::cases, context),
      figures("cases_more_than_once", ReportLabel::more_than_once, context),
      figures("with_reason", ReportLabel::with_reason, context),
      figures("not_back", ReportLabel::not_back, context),
      figures("", ReportLabel::lost_time, context),
      figures("unknown", ReportLabel::unknown, context)};
  if (!unknown) columns.back().title.clear();
  for (const auto* key : {"returns", "decisions", "lost_minutes", "since", "until"}) {
    columns.push_back({.key = key, .title = {}});
  }
  return columns;
}

Json record_of(const StepKey& key, const ReturnFigures& figures, const Period& period,
               const Zone& zone) {
  Json record;
  record["standard"] = key.standard_id;
  record["step"] = key.step;
  record["outcome"] = key.part;
  record["returns"] = figures.returns;
  record["decisions"] = figures.decisions;
  record["with_reason"] = figures.with_reason;
  record["cases"] = figures.cases;
  record["cases_more_than_once"] = figures.cases_more_than_once;
  record["not_back"] = figures.not_back;
  record["lost_minutes"] = figures.lost_minutes;
  record["unknown"] = figures.unknown;
  put_period(record, period, zone);
  return record;
}

std::vector<Cell> cells_of(const StepKey& key, const ReturnFigures& figures, bool unknown,
                           const Context& context) {
  std::vector<Cell> cells{
      {key.standard_id},
      {key.step},
      {key.part},
      {context.say(ReportLabel::returns_of,
                   {std::to_string(figures.returns), std::to_string(figures.decisions)})},
      {std::to_string(figures.cases)},
      {dash_for_zero(figures.cases_more_than_once),
       figures.cases_more_than_once > 0 ? Tone::warning : Tone::plain},
      {dash_for_zero(figures.with_reason)},
      {dash_for_zero(figures.not_back)},
      {spoken_minutes(figures.lost_minutes, context.language())}};
  if (unknown) cells.push_back({dash_for_zero(figures.unknown), Tone::warning});
  return cells;
}

std::int64_t returns_in(const Returns& returns) {
  std::int64_t count = 0;
  for (const auto& [key, figures] : returns.rows()) count += figures.returns;
  return count;
}

Listing listing_of(const Returns& returns, const Period& period, const Context& context) {
  const auto rows = returns.rows();
  const bool unknown = has_unknown(rows);
  Listing listing{
      .schema = "sp.report.returns/1", .columns = columns(unknown, context), .rows = {}};
  for (const auto& [key, figures] : rows) {
    listing.rows.push_back({record_of(key, figures, period, context.settings().zone),
                            cells_of(key, figures, unknown, context)});
  }
  return listing;
}

Result<ExitStatus> run(const ReportFlags& flags, Context& context) {
  const auto question = question_of(flags, SurveyOf::active, context);
  if (!question) return fail(question.error());
  Returns returns(question->scope.period);
  auto answer = survey_into(returns, *question, context);
  if (!answer) return fail(answer.error());
  answer->listing = listing_of(returns, question->scope.period, context);
  const ReportFrame frame{
      .heading = context.say(ReportLabel::returns_heading, {std::to_string(returns_in(returns))}),
      .about = period_happened(question->scope.period, context),
      .rule = context.say(ReportLabel::returns_rule)};
  return give_report(*answer, frame, context);
}

}  // namespace

const Command report_returns_command{
    "report returns", Group::reports, HelpLabel::about_report_returns, [](Options& options) -> Run {
      auto flags = std::make_shared<ReportFlags>();
      flags->declare(options, Periods::given);
      return [flags](Context& context) { return run(*flags, context); };
    }};

}  // namespace sp::cli
