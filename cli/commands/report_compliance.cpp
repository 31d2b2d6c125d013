// SPDX-License-Identifier: Apache-2.0
// sp report compliance: how many promises were kept, of all that were received in a period.
#include "cli/commands.hpp"
#include "cli/views/report_sheet.hpp"
#include "sla/compliance.hpp"

namespace sp::cli {
namespace {

struct ApartColumn {
  const char* key;
  ReportLabel title;
  std::int64_t ComplianceCounts::*count;
};

/// In no share, and mostly empty: shown to a person only where there are any.
constexpr ApartColumn apart[] = {
    {"unknown", ReportLabel::unknown, &ComplianceCounts::unknown},
    {"withdrawn", ReportLabel::withdrawn, &ComplianceCounts::withdrawn},
    {"lapsed", ReportLabel::lapsed, &ComplianceCounts::lapsed},
    {"not_begun", ReportLabel::not_begun, &ComplianceCounts::not_begun},
    {"void", ReportLabel::void_cases, &ComplianceCounts::void_},
};

std::vector<Column> columns(const ComplianceCounts& total, const Context& context) {
  std::vector<Column> columns{
      {.key = "standard", .title = context.say(Label::standard), .flexible = true},
      figures("counted", ReportLabel::counted, context),
      figures("on_time", ReportLabel::on_time, context),
      figures("late", ReportLabel::late, context),
      figures("open_not_due", ReportLabel::open_not_due, context),
      figures("open_overdue", ReportLabel::open_overdue, context)};
  for (const auto& column : apart) {
    columns.push_back(figures(column.key, column.title, context));
    if (total.*column.count == 0) columns.back().title.clear();
  }
  for (const auto* key : {"kept_permille", "broken_permille", "received", "since", "until"}) {
    columns.push_back({.key = key, .title = {}});
  }
  return columns;
}

Json record_of(const std::optional<std::string>& standard_id, const ComplianceCounts& counts,
               const Period& period, const Zone& zone) {
  Json record;
  record["standard"] = standard_id;
  record["received"] = counts.received();
  record["counted"] = counts.counted();
  record["on_time"] = counts.on_time;
  record["late"] = counts.late;
  record["open_not_due"] = counts.open_not_due;
  record["open_overdue"] = counts.open_overdue;
  for (const auto& column : apart) record[column.key] = counts.*column.count;
  record["kept_permille"] = counts.kept_permille();
  record["broken_permille"] = counts.broken_permille();
  put_period(record, period, zone);
  return record;
}

/// Promises not kept, or not yet: their share of the counted ones is rounded up.
Cell shared_cell(std::int64_t count, const ComplianceCounts& counts, Tone tone,
                 const Context& context) {
  if (count == 0) return {dash_for_zero(count)};
  const auto permille = (count * 1000 + counts.counted() - 1) / counts.counted();
  return {with_share(count, permille, context), tone};
}

std::vector<Cell> cells_of(const Cell& name, const ComplianceCounts& counts,
                           const ComplianceCounts& total, const Context& context) {
  std::vector<Cell> cells{name,
                          {std::to_string(counts.counted())},
                          {with_share(counts.on_time, counts.kept_permille(), context), Tone::good},
                          shared_cell(counts.late, counts, Tone::bad, context),
                          shared_cell(counts.open_not_due, counts, Tone::plain, context),
                          shared_cell(counts.open_overdue, counts, Tone::bad, context)};
  for (const auto& column : apart) {
    if (total.*column.count > 0) cells.push_back({dash_for_zero(counts.*column.count)});
  }
  return cells;
}

Listing listing_of(const Compliance& compliance, const Period& period, const Context& context) {
  const auto total = compliance.total();
  const auto& zone = context.settings().zone;
  Listing listing{
      .schema = "sp.report.compliance/1", .columns = columns(total, context), .rows = {}};
  const auto add = [&](const std::optional<std::string>& id, const Cell& name,
                       const ComplianceCounts& counts) {
    listing.rows.push_back(
        {record_of(id, counts, period, zone), cells_of(name, counts, total, context)});
  };
  for (const auto& [id, counts] : compliance.by_standard()) add(id, {id}, counts);
  if (!listing.rows.empty()) {
    add(std::nullopt, {context.say(ReportLabel::total), Tone::strong}, total);
  }
  return listing;
}

std::string heading(const ComplianceCounts& total, const Context& context) {
  if (total.counted() == 0) return context.say(ReportLabel::compliance_none);
  return context.say(
      ReportLabel::compliance_heading,
      {with_share(total.on_time, total.kept_permille(), context), std::to_string(total.counted())});
}

Result<ExitStatus> run(const ReportFlags& flags, Context& context) {
  const auto question = question_of(flags, SurveyOf::received, context);
  if (!question) return fail(question.error());
  Compliance compliance(question->scope.period);
  const Surveyor surveyor{
      .seen = [&](const CaseView& view) { compliance.add(observed(view)); },
      .not_judged =
          [&](const CaseRow& row) { compliance.add_unknown(row.standard_id, row.received, 1); }};
  auto answer = survey_for(*question, surveyor, context);
  if (!answer) return fail(answer.error());
  answer->listing = listing_of(compliance, question->scope.period, context);
  const ReportFrame frame{.heading = heading(compliance.total(), context),
                          .about = period_received(question->scope.period, context),
                          .rule = context.say(ReportLabel::compliance_rule)};
  return give_report(*answer, frame, context);
}

}  // namespace

const Command report_compliance_command{
    "report compliance", Group::reports, HelpLabel::about_report_compliance,
    [](Options& options) -> Run {
      auto flags = std::make_shared<ReportFlags>();
      flags->declare(options, Periods::given);
      return [flags](Context& context) { return run(*flags, context); };
    }};

}  // namespace sp::cli
