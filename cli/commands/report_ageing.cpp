// SPDX-License-Identifier: Apache-2.0
// sp report ageing: how old the open cases are, and where they lie.
#include "cli/commands.hpp"
#include "cli/views/report_sheet.hpp"
#include "sla/ageing.hpp"

#include <fmt/format.h>

namespace sp::cli {
namespace {

/// The last day of a band; nothing of the last band.
std::optional<std::int64_t> end_of(std::size_t band) {
  if (band + 1 == age_bands.size()) return std::nullopt;
  return age_bands.at(band + 1) - 1;
}

/// "2–3", "21+".
std::string title_of(std::size_t band) {
  const auto last = end_of(band);
  return last ? fmt::format("{}–{}", age_bands.at(band), *last)
              : fmt::format("{}+", age_bands.at(band));
}

std::string key_of(std::size_t band) {
  const auto last = end_of(band);
  return last ? fmt::format("days_{}_to_{}", age_bands.at(band), *last)
              : fmt::format("days_{}_and_more", age_bands.at(band));
}

std::vector<Column> columns(const AgeFigures& total, const Context& context) {
  std::vector<Column> columns{
      {.key = "standard", .title = context.say(Label::standard), .flexible = true},
      {.key = "step", .title = context.say(Label::step)},
      figures("cases", ReportLabel::cases, context)};
  for (std::size_t band = 0; band < age_bands.size(); ++band) {
    columns.push_back({.key = key_of(band), .title = title_of(band), .align = Align::right});
  }
  columns.push_back({.key = "", .title = context.say(ReportLabel::longest)});
  columns.push_back(figures("unknown", ReportLabel::unknown, context));
  if (total.unknown == 0) columns.back().title.clear();
  for (const auto* key : {"oldest_days", "oldest_case"}) {
    columns.push_back({.key = key, .title = {}});
  }
  return columns;
}

Json record_of(const std::optional<StepKey>& key, const AgeFigures& ages) {
  Json record;
  record["standard"] = key ? Json(key->standard_id) : Json();
  record["step"] = key ? Json(key->step) : Json();
  record["cases"] = ages.cases;
  for (std::size_t band = 0; band < age_bands.size(); ++band) {
    record[key_of(band)] = ages.in_band.at(band);
  }
  record["unknown"] = ages.unknown;
  record["oldest_days"] = ages.longest_days;
  record["oldest_case"] = ages.longest_days ? Json(ages.longest_case) : Json();
  return record;
}

Row row_of(const std::optional<StepKey>& key, const AgeFigures& ages, const AgeFigures& total,
           const Context& context) {
  std::vector<Cell> cells;
  cells.push_back(key ? Cell{key->standard_id}
                      : Cell{context.say(ReportLabel::total), Tone::strong});
  cells.push_back({key ? key->step : ""});
  cells.push_back({std::to_string(ages.cases)});
  for (const auto count : ages.in_band) cells.push_back({dash_for_zero(count)});
  cells.push_back({ages.longest_days
                       ? context.say(ReportLabel::longest_is,
                                     {std::to_string(*ages.longest_days), ages.longest_case})
                       : "–"});
  if (total.unknown > 0) cells.push_back({dash_for_zero(ages.unknown), Tone::warning});
  return {record_of(key, ages), std::move(cells)};
}

Listing listing_of(const Ageing& ageing, const Context& context) {
  const auto total = ageing.total();
  Listing listing{.schema = "sp.report.ageing/1", .columns = columns(total, context), .rows = {}};
  for (const auto& [key, ages] : ageing.rows()) {
    listing.rows.push_back(row_of(key, ages, total, context));
  }
  if (!listing.rows.empty()) {
    listing.rows.push_back(row_of(std::nullopt, total, total, context));
  }
  return listing;
}

void add_unknown(Ageing& ageing, const CaseRow& row) {
  if (is_closed(row.status)) return;
  ageing.add_unknown({.standard_id = row.standard_id, .step = row.step.value_or("")});
}

Result<ExitStatus> run(const ReportFlags& flags, Context& context) {
  const auto question = question_of(flags, SurveyOf::open_cases, context);
  if (!question) return fail(question.error());
  Ageing ageing;
  const Surveyor surveyor{.seen = [&](const CaseView& view) { ageing.add(observed(view)); },
                          .not_judged = [&](const CaseRow& row) { add_unknown(ageing, row); }};
  auto answer = survey_for(*question, surveyor, context);
  if (!answer) return fail(answer.error());
  answer->listing = listing_of(ageing, context);
  const ReportFrame frame{
      .heading = context.say(ReportLabel::ageing_heading, {std::to_string(ageing.total().cases)}),
      .about = {},
      .rule = context.say(ReportLabel::ageing_rule)};
  return give_report(*answer, frame, context);
}

}  // namespace

const Command report_ageing_command{
    "report ageing", Group::reports, HelpLabel::about_report_ageing, [](Options& options) -> Run {
      auto flags = std::make_shared<ReportFlags>();
      flags->declare(options, Periods::none);
      return [flags](Context& context) { return run(*flags, context); };
    }};

}  // namespace sp::cli
