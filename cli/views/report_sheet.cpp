// SPDX-License-Identifier: Apache-2.0
#include "cli/views/report_sheet.hpp"

#include "cli/views/case_json.hpp"
#include "cli/views/known_standard.hpp"
#include "cli/views/risk_listing.hpp"
#include "report/markdown.hpp"
#include "report/table_text.hpp"
#include "text/spoken_time.hpp"

#include <fmt/format.h>

namespace sp::cli {
namespace {

Result<std::optional<Instant>> bound_of(const std::optional<std::string>& text,
                                        const Context& context) {
  if (!text) return std::optional<Instant>{};
  const auto typed = read_time(*text);
  if (!typed) return fail(typed.error());
  return std::optional(resolve(*typed, context.settings().zone, context.now()));
}

struct PeriodLabels {
  ReportLabel from_until;
  ReportLabel from;
  ReportLabel before;
};

std::string period_words(const Period& period, const PeriodLabels& labels, const Context& context) {
  const auto spoken = [&](Instant instant) {
    return spoken_time(instant, context.settings().zone, context.language());
  };
  if (period.since && period.until) {
    return context.say(labels.from_until, {spoken(*period.since), spoken(*period.until)});
  }
  if (period.since) return context.say(labels.from, {spoken(*period.since)});
  if (period.until) return context.say(labels.before, {spoken(*period.until)});
  return {};
}

/// Lines of the frame that stand above the table.
std::vector<std::string> lines_above(const ReportFrame& frame) {
  std::vector<std::string> lines;
  if (!frame.about.empty()) lines.push_back(frame.about);
  return lines;
}

std::string text_of(const Answer& answer, const ReportFrame& frame, const Context& context,
                    const TextStyle& style) {
  auto text = paint(frame.heading, Tone::strong, style) + "\n";
  for (const auto& line : lines_above(frame)) text += line + "\n";
  if (!answer.listing->rows.empty()) {
    text += "\n" + to_table_text(*answer.listing, style) + "\n";
    for (const auto& line : wrap(frame.rule, style.width)) {
      text += paint(line, Tone::muted, style) + "\n";
    }
  }
  for (const auto& line : {as_of_line(*answer.as_of, context), log_line(*answer.log, context)}) {
    text += paint(line, Tone::muted, style) + "\n";
  }
  return text;
}

std::string markdown_of(const Answer& answer, const ReportFrame& frame, const Context& context) {
  auto text = "## " + escape_markdown(frame.heading) + "\n\n";
  for (const auto& line : lines_above(frame)) text += escape_markdown(line) + "\n\n";
  if (!answer.listing->rows.empty()) {
    text += to_markdown(*answer.listing) + "\n" + escape_markdown(frame.rule) + "\n\n";
  }
  return text + as_of_line(*answer.as_of, context) + "\n\n" +
         escape_markdown(log_line(*answer.log, context)) + "\n";
}

}  // namespace

void ReportFlags::declare(Options& options, Periods periods) {
  options.value("--standard", "ID", standard, HelpLabel::help_filter_standard);
  if (periods == Periods::given) {
    options.value("--since", "TIME", since, HelpLabel::help_report_since);
    options.value("--until", "TIME", until, HelpLabel::help_report_until);
  }
  read.declare(options);
}

Result<ReportQuestion> question_of(const ReportFlags& flags, SurveyOf of, const Context& context) {
  const auto request = flags.read.request(context);
  if (!request) return fail(request.error());
  const auto since = bound_of(flags.since, context);
  if (!since) return fail(since.error());
  const auto until = bound_of(flags.until, context);
  if (!until) return fail(until.error());
  if (*since && *until && **until <= **since) {
    return fail({.code = ErrorCode::option_bad_value,
                 .args = {"--until", *flags.until, "> --since " + *flags.since}});
  }
  return ReportQuestion{
      .vantage = stand_at(*request, context.settings().zone),
      .scope = {
          .of = of, .period = {.since = *since, .until = *until}, .standard_id = flags.standard}};
}

Result<Answer> survey_for(const ReportQuestion& question, const Surveyor& surveyor,
                          Context& context) {
  const auto store = context.open_store(StoreMode::read);
  if (!store) return fail(store.error());
  Answer answer;
  answer.as_of = question.vantage.as_of;
  answer.zone = context.settings().zone;
  answer.log = LogFooter{.id = (*store)->log_id(), .mark = {}};
  const auto looked = (*store)->read([&](CaseReader& reader) -> Result<void> {
    if (const auto known = check_standard(question.scope.standard_id, reader, context); !known) {
      return known;
    }
    auto warnings = survey(reader, question.vantage, question.scope, surveyor);
    if (!warnings) return fail(warnings.error());
    answer.warnings = std::move(*warnings);
    const auto marked = mark_log(reader, question.vantage);
    if (!marked) return fail(marked.error());
    answer.log->mark = *marked;
    return {};
  });
  if (!looked) return fail(looked.error());
  return answer;
}

Result<ExitStatus> give_report(Answer& answer, const ReportFrame& frame, Context& context) {
  answer.schema = answer.listing->schema;
  answer.data = records_of(*answer.listing);
  answer.text = [&](const TextStyle& style) { return text_of(answer, frame, context, style); };
  answer.markdown = [&] { return markdown_of(answer, frame, context); };
  return context.give(answer);
}

std::string period_received(const Period& period, const Context& context) {
  return period_words(
      period,
      {ReportLabel::received_from_until, ReportLabel::received_from, ReportLabel::received_before},
      context);
}

std::string period_happened(const Period& period, const Context& context) {
  return period_words(
      period,
      {ReportLabel::happened_from_until, ReportLabel::happened_from, ReportLabel::happened_before},
      context);
}

void put_period(Json& record, const Period& period, const Zone& zone) {
  record["since"] = time_json(period.since, zone);
  record["until"] = time_json(period.until, zone);
}

std::string with_share(std::int64_t count, std::optional<std::int64_t> permille,
                       const Context& context) {
  if (!permille) return std::to_string(count);
  const auto share =
      fmt::format("{}{}{}", *permille / 10, context.say(ReportLabel::share_point), *permille % 10);
  return context.say(ReportLabel::count_share, {std::to_string(count), share});
}

std::string dash_for_zero(std::int64_t count) {
  return count == 0 ? "–" : std::to_string(count);
}

Column figures(const std::string& key, ReportLabel title, const Context& context) {
  return {.key = key, .title = context.say(title), .align = Align::right};
}

}  // namespace sp::cli
