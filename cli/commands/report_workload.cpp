// SPDX-License-Identifier: Apache-2.0
// sp report workload: what lies with which role, what came to it and what it finished; or, asked
// for, who did how much. Only the second names people.
#include "cases/corrections.hpp"
#include "cli/commands.hpp"
#include "cli/views/report_sheet.hpp"
#include "sla/workload.hpp"

namespace sp::cli {
namespace {

struct Flags {
  ReportFlags report;
  std::optional<std::string> by;
};

Listing role_listing(const Context& context) {
  return {.schema = "sp.report.workload/1",
          .columns = {{.key = "standard", .title = context.say(Label::standard), .flexible = true},
                      {.key = "role", .title = context.say(ReportLabel::role)},
                      figures("at_hand", ReportLabel::at_hand, context),
                      figures("overdue", ReportLabel::overdue, context),
                      figures("held", ReportLabel::held_cases, context),
                      figures("received", ReportLabel::received, context),
                      figures("finished", ReportLabel::finished, context),
                      {.key = "since", .title = {}},
                      {.key = "until", .title = {}}},
          .rows = {}};
}

/// Without a key: the total.
Json record_of(const std::optional<RoleKey>& key, const RoleFigures& figures,
               const ReportQuestion& question, const Context& context) {
  Json record;
  record["standard"] = key ? Json(key->standard_id) : Json();
  record["role"] = key && !key->role.empty() ? Json(key->role) : Json();
  record["at_hand"] = figures.at_hand;
  record["overdue"] = figures.overdue;
  record["held"] = figures.held;
  record["received"] = figures.received;
  record["finished"] = figures.finished;
  put_period(record, question.scope.period, context.settings().zone);
  return record;
}

std::string role_words(const RoleKey& key, const Context& context) {
  return key.role.empty() ? context.say(ReportLabel::nobody) : key.role;
}

Row row_of(const std::optional<RoleKey>& key, const RoleFigures& figures,
           const ReportQuestion& question, const Context& context) {
  const Cell name =
      key ? Cell{key->standard_id} : Cell{context.say(ReportLabel::total), Tone::strong};
  return {record_of(key, figures, question, context),
          {name,
           {key ? role_words(*key, context) : ""},
           {dash_for_zero(figures.at_hand)},
           {dash_for_zero(figures.overdue), figures.overdue > 0 ? Tone::bad : Tone::plain},
           {dash_for_zero(figures.held)},
           {dash_for_zero(figures.received)},
           {dash_for_zero(figures.finished)}}};
}

Result<ExitStatus> by_role(const ReportQuestion& question, Context& context) {
  RoleWorkload workload(question.scope.period);
  auto answer = survey_into(workload, question, context);
  if (!answer) return fail(answer.error());
  answer->listing = role_listing(context);
  auto& rows = answer->listing->rows;
  for (const auto& [key, figures] : workload.rows()) {
    rows.push_back(row_of(key, figures, question, context));
  }
  const auto total = workload.total();
  if (!rows.empty()) rows.push_back(row_of(std::nullopt, total, question, context));
  const ReportFrame frame{
      .heading = context.say(ReportLabel::workload_heading, {std::to_string(total.at_hand)}),
      .about = period_happened(question.scope.period, context),
      .rule = context.say(ReportLabel::workload_rule)};
  return give_report(*answer, frame, context);
}

Listing actor_listing(const Context& context) {
  return {.schema = "sp.report.workload.actors/1",
          .columns = {{.key = "actor", .title = context.say(ReportLabel::actor), .flexible = true},
                      figures("events", ReportLabel::events, context),
                      figures("cases", ReportLabel::cases, context),
                      {.key = "since", .title = {}},
                      {.key = "until", .title = {}}},
          .rows = {}};
}

Row row_of(const std::string& actor, const ActorFigures& figures, const ReportQuestion& question,
           const Context& context) {
  Json record;
  record["actor"] = actor.empty() ? Json() : Json(actor);
  record["events"] = figures.events;
  record["cases"] = figures.cases;
  put_period(record, question.scope.period, context.settings().zone);
  return {std::move(record),
          {{actor.empty() ? context.say(ReportLabel::erased_name) : actor},
           {std::to_string(figures.events)},
           {std::to_string(figures.cases)}}};
}

Result<ExitStatus> by_actor(const ReportQuestion& question, Context& context) {
  ActorWorkload workload(question.scope.period);
  const Surveyor surveyor{.seen =
                              [&](const CaseView& view) {
                                if (view.state.status != CaseStatus::void_)
                                  workload.add(history_of(view.log));
                              },
                          .not_judged = [](const CaseRow&) {}};
  auto answer = survey_for(question, surveyor, context);
  if (!answer) return fail(answer.error());
  answer->listing = actor_listing(context);
  std::int64_t events = 0;
  for (const auto& [actor, figures] : workload.rows()) {
    events += figures.events;
    answer->listing->rows.push_back(row_of(actor, figures, question, context));
  }
  const ReportFrame frame{
      .heading = context.say(ReportLabel::workload_actor_heading, {std::to_string(events)}),
      .about = period_happened(question.scope.period, context),
      .rule = context.say(ReportLabel::workload_actor_rule)};
  return give_report(*answer, frame, context);
}

Result<ExitStatus> run(const Flags& flags, Context& context) {
  const auto question = question_of(flags.report, SurveyOf::active, context);
  if (!question) return fail(question.error());
  return flags.by == "actor" ? by_actor(*question, context) : by_role(*question, context);
}

}  // namespace

const Command report_workload_command{
    "report workload", Group::reports, HelpLabel::about_report_workload,
    [](Options& options) -> Run {
      auto flags = std::make_shared<Flags>();
      options.choice("--by", {"role", "actor"}, flags->by, HelpLabel::help_report_by);
      flags->report.declare(options, Periods::given);
      return [flags](Context& context) { return run(*flags, context); };
    }};

}  // namespace sp::cli
