// SPDX-License-Identifier: Apache-2.0
// sp report steps: how long each step takes, beside the time that its standard gives it.
#include "cli/commands.hpp"
#include "cli/views/report_sheet.hpp"
#include "sla/step_times.hpp"
#include "text/spoken_time.hpp"

namespace sp::cli {
namespace {

std::vector<Column> columns(bool unknown, const Context& context) {
  std::vector<Column> columns{
      {.key = "standard", .title = context.say(Label::standard), .flexible = true},
      {.key = "step", .title = context.say(Label::step)},
      figures("done", ReportLabel::done, context),
      figures("", ReportLabel::standard_time, context),
      figures("", ReportLabel::over, context),
      figures("", ReportLabel::median, context),
      figures("", ReportLabel::percentile_90, context),
      figures("", ReportLabel::longest_time, context),
      figures("", ReportLabel::held_time, context),
      figures("open", ReportLabel::open_now, context),
      figures("unknown", ReportLabel::unknown, context)};
  if (!unknown) columns.back().title.clear();
  for (const auto* key : {"time", "timed", "over", "median_minutes", "percentile_90_minutes",
                          "longest_minutes", "held_minutes", "since", "until"}) {
    columns.push_back({.key = key, .title = {}});
  }
  return columns;
}

/// The value at this rank of the visits that could be measured.
std::optional<std::int64_t> ranked(const StepFigures& step, int percent) {
  if (step.minutes.empty()) return std::nullopt;
  return nearest_rank(step.minutes, percent);
}

Json record_of(const StepKey& key, const StepFigures& step, const Period& period,
               const Zone& zone) {
  Json record;
  record["standard"] = key.standard_id;
  record["step"] = key.step;
  record["done"] = step.visits();
  record["open"] = step.open;
  record["unknown"] = step.unknown;
  record["time"] = step.time ? Json(to_string(*step.time)) : Json();
  record["timed"] = step.timed;
  record["over"] = step.over;
  record["median_minutes"] = ranked(step, 50);
  record["percentile_90_minutes"] = ranked(step, 90);
  record["longest_minutes"] = ranked(step, 100);
  record["held_minutes"] = step.held_minutes;
  put_period(record, period, zone);
  return record;
}

std::string minutes_words(std::optional<std::int64_t> minutes, Language language) {
  return minutes ? spoken_minutes(*minutes, language) : "–";
}

std::string over_words(const StepFigures& step, const Context& context) {
  if (step.timed == 0) return "–";
  return context.say(ReportLabel::over_of, {std::to_string(step.over), std::to_string(step.timed)});
}

std::vector<Cell> cells_of(const StepKey& key, const StepFigures& step, bool unknown,
                           const Context& context) {
  const auto language = context.language();
  std::vector<Cell> cells{
      {key.standard_id},
      {key.step},
      {dash_for_zero(step.visits())},
      {step.time ? spoken_amount(*step.time, language) : "–"},
      {over_words(step, context), step.over > 0 ? Tone::bad : Tone::plain},
      {minutes_words(ranked(step, 50), language)},
      {minutes_words(ranked(step, 90), language)},
      {minutes_words(ranked(step, 100), language)},
      {step.held_minutes > 0 ? spoken_minutes(step.held_minutes, language) : "–"},
      {dash_for_zero(step.open)}};
  if (unknown) cells.push_back({dash_for_zero(step.unknown), Tone::warning});
  return cells;
}

std::int64_t done_in(const StepTimes& times) {
  std::int64_t done = 0;
  for (const auto& [key, step] : times.rows()) done += step.visits();
  return done;
}

Listing listing_of(const StepTimes& times, const Period& period, const Context& context) {
  const auto rows = times.rows();
  const bool unknown = has_unknown(rows);
  Listing listing{.schema = "sp.report.steps/1", .columns = columns(unknown, context), .rows = {}};
  for (const auto& [key, step] : rows) {
    listing.rows.push_back({record_of(key, step, period, context.settings().zone),
                            cells_of(key, step, unknown, context)});
  }
  return listing;
}

Result<ExitStatus> run(const ReportFlags& flags, Context& context) {
  const auto question = question_of(flags, SurveyOf::active, context);
  if (!question) return fail(question.error());
  StepTimes times(question->scope.period);
  auto answer = survey_into(times, *question, context);
  if (!answer) return fail(answer.error());
  answer->listing = listing_of(times, question->scope.period, context);
  const ReportFrame frame{
      .heading = context.say(ReportLabel::steps_heading, {std::to_string(done_in(times))}),
      .about = period_happened(question->scope.period, context),
      .rule = context.say(ReportLabel::steps_rule)};
  return give_report(*answer, frame, context);
}

}  // namespace

const Command report_steps_command{
    "report steps", Group::reports, HelpLabel::about_report_steps, [](Options& options) -> Run {
      auto flags = std::make_shared<ReportFlags>();
      flags->declare(options, Periods::given);
      return [flags](Context& context) { return run(*flags, context); };
    }};

}  // namespace sp::cli
