// SPDX-License-Identifier: Apache-2.0
// sp log: the events of one case, or of all, as they were recorded.
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/views/log_listing.hpp"
#include "desk/looking.hpp"
#include "desk/whole_log.hpp"

#include <algorithm>

namespace sp::cli {
namespace {

struct Flags {
  ReadFlags read;
  std::optional<std::string> case_name;
  bool all = false;
  std::optional<std::string> since;
  std::optional<std::string> until;
  std::optional<std::string> actor;
};

/// What is asked for; a date alone is its first moment.
Result<LogFilter> filter_of(const Flags& flags, const Zone& zone, Instant now) {
  LogFilter filter;
  filter.actor = flags.actor;
  const std::pair<const std::optional<std::string>*, std::optional<Instant>*> bounds[] = {
      {&flags.since, &filter.recorded_from}, {&flags.until, &filter.recorded_before}};
  for (const auto& [text, bound] : bounds) {
    if (!*text) continue;
    const auto typed = read_time(**text);
    if (!typed) return fail(typed.error());
    *bound = resolve(*typed, zone, now);
  }
  return filter;
}

bool lets_through(const LogFilter& filter, const CaseEvent& event) {
  return event.recorded_at >= filter.recorded_from.value_or(Instant::min()) &&
         event.recorded_at < filter.recorded_before.value_or(Instant::max()) &&
         (!filter.actor || filter.actor == event.details.actor);
}

Result<void> find_case(const Flags& flags, const Context& context, CaseReader& reader,
                       const VantageRequest& request, Answer& answer) {
  const auto view = look_at(reader, *flags.case_name, request);
  if (!view) return fail(view.error());
  const auto filter = filter_of(flags, view->zone(), context.now());
  if (!filter) return fail(filter.error());
  for (std::size_t i = 0; i < view->log.size(); ++i) {
    if (!lets_through(*filter, view->log[i])) continue;
    answer.listing->rows.push_back(case_log_row(view->log[i], view->standings[i], view->zone(),
                                                view->standard(), context.language()));
  }
  answer.as_of = view->as_of;
  answer.zone = view->zone();
  return {};
}

Result<ExitStatus> tell_case(const Flags& flags, const VantageRequest& request, CaseStore& store,
                             Context& context) {
  Answer answer;
  answer.listing = case_log_listing(context);
  answer.schema = answer.listing->schema;
  const auto found = store.read(
      [&](CaseReader& reader) { return find_case(flags, context, reader, request, answer); });
  if (!found) return fail(found.error());
  answer.data = records_of(*answer.listing);
  return context.give(answer);
}

/// All that is recorded, whatever the clock says: what happened later is left out only on request.
Result<LogFilter> filter_of_all(const Flags& flags, const Context& context,
                                const VantageRequest& request) {
  const auto zone = context.settings().zone;
  auto filter = filter_of(flags, zone, context.now());
  if (!filter) return filter;
  const auto vantage = stand_at(request, zone);
  if (request.as_of) filter->occurred_until = vantage.as_of;
  if (vantage.known_at) {
    const auto after = *vantage.known_at + Seconds{1};
    filter->recorded_before = std::min(filter->recorded_before.value_or(after), after);
  }
  return filter;
}

Result<ExitStatus> tell_all(const Flags& flags, const VantageRequest& request, CaseStore& store,
                            Context& context) {
  const auto filter = filter_of_all(flags, context, request);
  if (!filter) return fail(filter.error());
  Answer answer;
  answer.listing = whole_log_listing(context);
  answer.schema = answer.listing->schema;
  answer.as_of = filter->occurred_until;
  answer.zone = context.settings().zone;
  return context.give_rows(answer, [&](const RowSink& sink) {
    const auto log_id = store.log_id();
    return walk_log(store, *filter, [&](const LoggedEvent& logged, const Judge& judge) {
      return sink(whole_log_row(logged, log_id, judge, context.language()));
    });
  });
}

Result<ExitStatus> run(const Flags& flags, Context& context) {
  // An unset variable in quotes is no case.
  const bool blank =
      flags.case_name && flags.case_name->find_first_not_of(" \t\r\n") == std::string::npos;
  if (blank || flags.all == flags.case_name.has_value()) {
    return fail({.code = ErrorCode::case_or_all, .args = {"log"}});
  }
  const auto request = flags.read.request(context);
  if (!request) return fail(request.error());
  const auto store = context.open_store(StoreMode::read);
  if (!store) return fail(store.error());
  return flags.all ? tell_all(flags, *request, **store, context)
                   : tell_case(flags, *request, **store, context);
}

}  // namespace

const Command log_command{
    "log", Group::looking, HelpLabel::about_log, [](Options& options) -> Run {
      auto flags = std::make_shared<Flags>();
      options.optional_argument("CASE", flags->case_name, HelpLabel::help_case);
      options.flag("--all", flags->all, HelpLabel::help_log_all);
      options.value("--since", "TIME", flags->since, HelpLabel::help_log_since);
      options.value("--until", "TIME", flags->until, HelpLabel::help_log_until);
      options.value("--actor", "NAME", flags->actor, HelpLabel::help_log_actor);
      flags->read.declare(options);
      return [flags](Context& context) { return run(*flags, context); };
    }};

}  // namespace sp::cli
