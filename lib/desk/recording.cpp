// SPDX-License-Identifier: Apache-2.0
#include "desk/recording.hpp"

#include "cases/corrections.hpp"
#include "cases/decide.hpp"

#include <algorithm>

namespace sp {
namespace {

Vantage vantage_of(const Occasion& occasion) {
  return {
      .as_of = occasion.now, .known_at = {}, .beyond = occasion.beyond, .within = one_working_day};
}

CaseRow row_of(const CaseState& state) {
  CaseRow row;
  row.case_number = state.case_number;
  row.standard_id = state.pins.standard_id;
  row.edition = state.pins.edition;
  row.status = state.status;
  row.held = state.is_held();
  if (const auto* visit = state.current()) {
    row.step = visit->step;
    row.visit = visit->number;
  }
  row.number = state.number;
  row.ref = state.ref;
  row.units = state.units;
  row.received = state.received;
  row.ended = state.ended;
  return row;
}

}  // namespace

void sign(CaseEvent& event, const Occasion& occasion) {
  event.uid = occasion.writer.uid;
  event.login_uid = occasion.writer.login_uid;
  if (!event.details.actor) event.details.actor = occasion.writer.account;
  event.request_id = occasion.request_id;
}

void warn_of_hold(CaseView& view, const CaseEvent& event) {
  const bool holds = event.kind == EventKind::suspended || event.kind == EventKind::requested;
  if (!holds || view.state.holds.back().declared) return;
  std::string declared;
  for (const auto& pause : view.standard().time_limit.pauses.value_or({})) {
    declared += (declared.empty() ? "" : ", ") + pause.cause.value_or("");
  }
  warn(view.warnings, {WarningCode::not_pausing,
                       {view.state.holds.back().cause, view.state.pins.standard_id,
                        declared.empty() ? "–" : declared}});
}

Occasion in_turn(const Occasion& occasion) {
  auto now = occasion;
  if (occasion.clock) now.now = std::max(occasion.now, occasion.clock());
  return now;
}

Occasion part_of(const Occasion& whole, const std::string& name, bool first) {
  auto part = whole;
  if (part.request_id && !first) *part.request_id += "#" + name;
  return part;
}

Result<Projection> projection_of(const CaseState& state, const Standard& standard,
                                 const WorkingCalendar& calendar) {
  // The index never holds a provisional date: a new decree would silently make it wrong.
  const auto entries = index_entries(state, standard, calendar.with(BeyondCoverage::fail));
  if (!entries) return fail(entries.error());
  Projection projection{.row = row_of(state), .deadlines = {}};
  for (const auto& entry : *entries) {
    projection.deadlines.push_back({state.case_number, entry.clock, entry.late_from, entry.due});
  }
  return projection;
}

Result<void> check_given_now(const CaseStore& store, const Occasion& occasion) {
  if (!occasion.now_was_given || store.is_replay()) return {};
  return fail({.code = ErrorCode::now_not_allowed, .args = {}});
}

Result<void> check_recording(CaseReader& reader, const Occasion& occasion, Instant occurred_at,
                             const Zone& zone) {
  const auto head = reader.head();
  if (!head) return fail(head.error());
  const auto say = [&](Instant instant) { return to_rfc3339(instant, zone); };
  if (head->seq > 0 && occasion.now < head->last_recorded) {
    return fail({.code = ErrorCode::clock_behind_log,
                 .args = {say(occasion.now), say(head->last_recorded)}});
  }
  if (occurred_at <= occasion.now) return {};
  return fail({.code = ErrorCode::time_in_future, .args = {say(occurred_at), say(occasion.now)}});
}

Result<std::optional<Written>> known_request(CaseReader& reader, Judges& judges,
                                             const Occasion& occasion) {
  if (!occasion.request_id) return std::optional<Written>{};
  auto event = reader.event_of_request(*occasion.request_id);
  if (!event) return fail(event.error());
  if (!*event) return std::optional<Written>{};
  const auto same = reader.request_matches(*occasion.request_id, occasion.arguments);
  if (!same) return fail(same.error());
  if (!*same) {
    return fail({.code = ErrorCode::request_id_taken,
                 .args = {*occasion.request_id, (*event)->case_number}});
  }
  auto log = reader.events_of((*event)->case_number);
  if (!log) return fail(log.error());
  log->resize(static_cast<std::size_t>((*event)->number));
  auto judge = judges.of(reader, pins_in_force(*log));
  if (!judge) return fail(judge.error());
  // As it was answered the first time: seen from the moment of that recording.
  Vantage vantage = vantage_of(occasion);
  vantage.as_of = (*event)->recorded_at;
  auto view = view_log(std::move(*judge), std::move(*log), vantage);
  if (!view) return fail(view.error());
  return std::optional(Written{
      .event = std::move(**event), .view = std::move(*view), .repeated = true, .dry_run = false});
}

Result<std::optional<Written>> answered_before(CaseStore& store, Judges& judges,
                                               const Occasion& occasion) {
  std::optional<Written> answer;
  if (!occasion.request_id) return answer;
  const auto looked = store.read([&](CaseReader& reader) -> Result<void> {
    auto known = known_request(reader, judges, occasion);
    if (known) answer = std::move(*known);
    return known || kind_of(known.error().code) == ErrorKind::conflict ? Result<void>{}
                                                                       : fail(known.error());
  });
  if (!looked) return fail(looked.error());
  return answer;
}

Result<Written> record(CaseWriter& writer, std::shared_ptr<const CaseJudge> judge,
                       std::vector<CaseEvent> log, CaseEvent event, const Occasion& occasion) {
  sign(event, occasion);
  const bool first = log.empty();
  if (!occasion.dry_run) {
    auto appended = writer.append(std::move(event), occasion.arguments);
    if (!appended) return fail(appended.error());
    event = std::move(*appended);
  }
  log.push_back(event);
  auto view = view_log(std::move(judge), std::move(log), vantage_of(occasion));
  if (!view) return fail(view.error());
  if (!first) warn_of_hold(*view, event);
  if (!occasion.dry_run) {
    const auto projection = projection_of(view->state, view->standard(), view->calendar);
    if (!projection) return fail(projection.error());
    if (const auto kept = writer.project(*projection); !kept) return fail(kept.error());
  }
  return Written{.event = std::move(event),
                 .view = std::move(*view),
                 .repeated = false,
                 .dry_run = occasion.dry_run};
}

namespace {

/// What the case is judged by once `event` is in its log: an annulment may give it back a calendar.
Result<std::shared_ptr<const CaseJudge>> judge_after(CaseReader& reader, Judges& judges,
                                                     std::vector<CaseEvent> log,
                                                     const CaseEvent& event) {
  log.push_back(event);
  return judges.of(reader, pins_in_force(log));
}

}  // namespace

Result<Written> do_to(CaseWriter& writer, Judges& judges, const std::string& case_number,
                      const Deed& deed, const Occasion& occasion) {
  auto log = writer.events_of(case_number);
  if (!log) return fail(log.error());
  auto judge = judges.of(writer, pins_in_force(*log));
  if (!judge) return fail(judge.error());
  const auto state = fold_stored((*judge)->standard, *log);
  if (!state) return fail(state.error());
  const auto calendar = (*judge)->working.with(BeyondCoverage::provisional);
  const Situation situation{*state, (*judge)->standard, *log, calendar.zone(), occasion.now};
  if (const auto sound = deed.check(situation, calendar); !sound) return fail(sound.error());
  auto repeated = known_request(writer, judges, occasion);
  if (!repeated) return fail(repeated.error());
  if (*repeated) return std::move(**repeated);
  auto event = deed.decide(writer, situation, calendar);
  if (!event) return fail(event.error());
  const auto times = check_recording(writer, occasion, event->occurred_at, calendar.zone());
  if (!times) return fail(times.error());
  if (!occasion.dry_run) {
    const auto kept = judges.keep_compiled(writer, pins_in_force(*log));
    if (!kept) return fail(kept.error());
  }
  auto after = judge_after(writer, judges, *log, *event);
  if (!after) return fail(after.error());
  return record(writer, std::move(*after), std::move(*log), std::move(*event), occasion);
}

namespace {

/// The case that a void one repeats, by its number.
Result<void> find_duplicate(CaseReader& reader, const Situation& situation, Command& command) {
  auto& duplicate = command.facts.duplicate_of;
  if (!duplicate) return {};
  const auto number = reader.find_case(*duplicate);
  if (!number) return fail(number.error());
  *duplicate = *number;
  const auto& own = situation.state.case_number;
  const auto impossible = [&](const char* why) -> Result<void> {
    return fail({.code = ErrorCode::duplicate_impossible, .args = {own, *number, why}});
  };
  if (*number == own) return impossible("itself");
  const auto other = reader.case_row(*number);
  if (!other) return fail(other.error());
  return other->status == CaseStatus::void_ ? impossible("void_case") : Result<void>();
}

/// Where the standard gives the applicant time for an answer, a case does not lapse before.
Result<void> check_answer_overdue(const Situation& situation, const Command& command,
                                  const WorkingCalendar& calendar) {
  const auto clocks = case_clocks(situation.state, situation.standard, calendar, command.at);
  if (!clocks) return fail(clocks.error());
  for (const auto& clock : *clocks) {
    if (clock.name != "applicant" || !clock.deadline) continue;
    if (command.at >= clock.deadline->late_from) return {};
    // A limit in days is judged by dates: all of the last one counts.
    const auto until = clock.limit.is_working_time()
                           ? to_rfc3339(clock.deadline->due, calendar.zone())
                           : to_string(clock.deadline->date);
    return fail(
        {.code = ErrorCode::answer_not_overdue, .args = {situation.state.case_number, until}});
  }
  return {};
}

}  // namespace

Deed deed_of(Command& command, const Occasion& occasion) {
  const auto check = [&](const Situation& situation, const WorkingCalendar& calendar) {
    const auto at = resolve_at(occasion.at, "--at", situation.standard, calendar, situation.now,
                               situation.state.last_occurred_at);
    if (!at) return Result<void>(fail(at.error()));
    command.at = *at;
    return check_names(situation, command);
  };
  const auto decision = [&](CaseReader& reader, const Situation& situation,
                            const WorkingCalendar& calendar) -> Result<CaseEvent> {
    if (const auto found = find_duplicate(reader, situation, command); !found)
      return fail(found.error());
    auto event = decide(situation, command);
    if (!event || command.verb != Verb::lapse) return event;
    const auto overdue = check_answer_overdue(situation, command, calendar);
    return overdue ? std::move(event) : Result<CaseEvent>(fail(overdue.error()));
  };
  return {.check = check, .decide = decision};
}

Result<Written> write_to(CaseStore& store, const std::string& name, const Deed& deed,
                         const Occasion& occasion) {
  if (const auto allowed = check_given_now(store, occasion); !allowed) return fail(allowed.error());
  Judges judges;
  auto repeated = answered_before(store, judges, occasion);
  if (!repeated) return fail(repeated.error());
  if (*repeated) return std::move(**repeated);
  return write_once(store, [&](CaseWriter& writer) -> Result<Written> {
    const auto case_number = writer.find_case(name);
    if (!case_number) return fail(case_number.error());
    return do_to(writer, judges, *case_number, deed, in_turn(occasion));
  });
}

Result<Written> write_once(CaseStore& store,
                           const std::function<Result<Written>(CaseWriter&)>& work) {
  std::optional<Written> written;
  const auto ended = store.write([&](CaseWriter& writer) -> Result<Ending> {
    auto done = work(writer);
    if (!done) return fail(done.error());
    written = std::move(*done);
    return written->dry_run || written->repeated ? Ending::roll_back : Ending::commit;
  });
  if (!ended) return fail(ended.error());
  warn_of_migration(store, written->view.warnings);
  return std::move(*written);
}

void warn_of_migration(const CaseStore& store, std::vector<Warning>& warnings) {
  const auto& migrated = store.migrated();
  if (!migrated) return;
  warn(warnings,
       {WarningCode::migrated,
        {std::to_string(migrated->from), std::to_string(migrated->to), migrated->backup}});
}

}  // namespace sp
