// SPDX-License-Identifier: Apache-2.0
#include "desk/case_view.hpp"

#include "cases/replay.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <stdexcept>

namespace sp {
namespace {

/// What was recorded later was not known.
std::vector<CaseEvent> known(std::vector<CaseEvent> log, const Vantage& vantage) {
  const auto unknown_yet = [&](const CaseEvent& event) {
    return vantage.known_at && event.recorded_at > *vantage.known_at;
  };
  log.erase(std::find_if(log.begin(), log.end(), unknown_yet), log.end());
  return log;
}

/// Leaves out what happened later; what corrects something stands at its time.
void hide_later(CaseView& view) {
  std::vector<CaseEvent> log;
  std::vector<EventStanding> all;
  for (std::size_t i = 0; i < view.log.size(); ++i) {
    if (view.log[i].occurred_at > view.as_of) continue;
    log.push_back(std::move(view.log[i]));
    all.push_back(view.standings[i]);
  }
  view.log = std::move(log);
  view.standings = std::move(all);
}

Failure not_yet(const CaseEvent& opening, const Zone& zone) {
  return fail({.code = ErrorCode::case_not_yet,
               .args = {opening.case_number, to_rfc3339(opening.occurred_at, zone)}});
}

WorkingCalendar calendar_for(const CaseJudge& judge, const Vantage& vantage) {
  if (!vantage.known_at) return judge.working.with(vantage.beyond);
  const auto known_at = judge.calendar.zone.date_of(*vantage.known_at);
  return WorkingCalendar::create(judge.calendar, known_at).with(vantage.beyond);
}

void warn_of_calendar(CaseView& view, const Vantage& vantage) {
  const auto& clock = view.promise();
  const auto last = to_string(view.calendar.coverage().last);
  if (clock.status == ClockStatus::unknown) {
    warn(view.warnings,
         {WarningCode::deadline_unknown, {view.state.case_number, view.calendar.id(), last}});
  }
  if (clock.is_provisional()) {
    warn(view.warnings, {WarningCode::provisional, {view.calendar.id(), last}});
  }
  if (vantage.known_at) warn_of_undated(view.warnings, view.judge->calendar);
}

Instant end_of_typed(const TypedTime& typed, const Zone& zone, Instant now) {
  if (typed.shape != TypedTime::Shape::date) return resolve(typed, zone, now);
  return zone.to_instant(typed.civil + std::chrono::days{1}) - Seconds{1};
}

}  // namespace

ClocksAsked usual_clocks() {
  return {"promise", "legal"};
}

const Clock& CaseView::clock(std::string_view name) const {
  for (const auto& clock : clocks) {
    if (clock.name == name) return clock;
  }
  throw std::logic_error("a case without the clock " + std::string(name));
}

void warn_of_undated(std::vector<Warning>& warnings, const CalendarParts& calendar) {
  const auto& days = calendar.days_off;
  const auto undated =
      std::count_if(days.begin(), days.end(), [](const DayOff& day) { return !day.known_from; });
  if (undated == 0) return;
  warn(warnings, {WarningCode::known_from_missing, {calendar.id, std::to_string(undated)}});
}

Vantage stand_at(const VantageRequest& request, const Zone& zone) {
  Vantage vantage{.as_of = request.now,
                  .known_at = {},
                  .beyond = request.beyond,
                  .within = request.within,
                  .clocks = request.clocks};
  if (request.as_of) vantage.as_of = end_of_typed(*request.as_of, zone, request.now);
  if (request.known_at) vantage.known_at = end_of_typed(*request.known_at, zone, request.now);
  return vantage;
}

const Pins& pins_seen(const std::vector<CaseEvent>& events, const Vantage& vantage) {
  const auto unknown_yet = std::find_if(events.begin(), events.end(), [&](const CaseEvent& event) {
    return vantage.known_at && event.recorded_at > *vantage.known_at;
  });
  const auto known = static_cast<std::size_t>(unknown_yet - events.begin());
  const auto opening = std::size_t{1};
  return pins_in_force(std::span(events).first(std::max(known, opening)), vantage.as_of);
}

Result<CaseState> fold_stored(const Standard& standard, const std::vector<CaseEvent>& log,
                              std::optional<Instant> until) {
  auto played = replay(standard, log, until);
  if (!played.conflict) return std::move(played.state);
  const auto& [event, why] = *played.conflict;
  return fail({.code = ErrorCode::database_corrupt,
               .args = {"", fmt::format("event {}: {}", event.seq, why)}});
}

Result<CaseView> view_log(std::shared_ptr<const CaseJudge> judge, std::vector<CaseEvent> log,
                          const Vantage& vantage) {
  auto state = fold_stored(judge->standard, log, vantage.as_of);
  if (!state) return fail(state.error());
  if (state->number == 0) return not_yet(history_of(log).front(), judge->calendar.zone);
  auto calendar = calendar_for(*judge, vantage);
  auto clocks = case_clocks(*state, judge->standard, calendar, vantage.as_of, vantage.within);
  if (!clocks) return fail(clocks.error());
  CaseView view{.judge = std::move(judge),
                .log = {},
                .standings = standings(log),
                .state = std::move(*state),
                .calendar = std::move(calendar),
                .clocks = std::move(*clocks),
                .as_of = vantage.as_of,
                .warnings = {}};
  view.log = std::move(log);
  hide_later(view);
  warn_of_calendar(view, vantage);
  return view;
}

Result<CaseView> view_events(std::shared_ptr<const CaseJudge> judge, std::vector<CaseEvent> events,
                             const Vantage& vantage) {
  const CaseEvent opening = events.front();
  auto log = known(std::move(events), vantage);
  if (log.empty()) return not_yet(opening, judge->calendar.zone);
  return view_log(std::move(judge), std::move(log), vantage);
}

Result<CaseView> view_case(CaseReader& reader, Judges& judges, const std::string& case_number,
                           const Vantage& vantage) {
  auto events = reader.events_of(case_number);
  if (!events) return fail(events.error());
  auto judge = judges.of(reader, pins_seen(*events, vantage));
  if (!judge) return fail(judge.error());
  return view_events(std::move(*judge), std::move(*events), vantage);
}

}  // namespace sp
