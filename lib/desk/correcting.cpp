// SPDX-License-Identifier: Apache-2.0
#include "cases/case_number.hpp"
#include "cases/correct.hpp"
#include "desk/recording.hpp"

namespace sp {
namespace {

/// `undo` means the last event, and only one's own.
Result<void> find_last(Correction& correction, const Situation& situation,
                       const Occasion& occasion) {
  const auto& number = situation.state.case_number;
  const auto last = last_undoable(situation.log);
  if (!last) return fail({.code = ErrorCode::nothing_to_undo, .args = {number}});
  if (last->uid != occasion.writer.uid) {
    return fail({.code = ErrorCode::undo_of_another,
                 .args = {number, std::to_string(last->number), last->details.actor.value_or("")}});
  }
  correction.number = last->number;
  return {};
}

/// A new reference must be free, as at the intake.
Result<void> check_ref(CaseReader& reader, const CaseState& state, const Correction& correction) {
  const auto& ref = correction.ref;
  if (!ref || ref == state.ref) return {};
  if (parse_case_number(*ref)) {
    return fail(
        {.code = ErrorCode::option_bad_value, .args = {"--ref", *ref, "ref_unlike_a_case_number"}});
  }
  const auto& id = state.pins.standard_id;
  const auto year = parse_case_number(state.case_number)->year;
  const auto taken = reader.case_with_ref(id.substr(0, id.find('/')), year, *ref);
  if (!taken) return fail(taken.error());
  if (!*taken) return {};
  return fail({.code = ErrorCode::ref_taken, .args = {*ref, **taken}});
}

Result<Correction> read_times(const CorrectionRequest& request, const Judge& judge,
                              const WorkingCalendar& calendar, Instant now) {
  auto correction = request.correction;
  if (request.at) {
    const auto at = resolve_at(request.at, "--at", judge.standard, calendar, now, std::nullopt);
    if (!at) return fail(at.error());
    correction.at = *at;
  }
  if (request.scheduled) {
    correction.scheduled_at = resolve(*request.scheduled, calendar.zone(), now);
  }
  return correction;
}

Result<Written> correct_in(CaseWriter& writer, Judges& judges, const std::string& case_number,
                           const CorrectionRequest& request, const Occasion& occasion) {
  auto log = writer.events_of(case_number);
  if (!log) return fail(log.error());
  auto judge = judges.of(writer, *log->front().pins);
  if (!judge) return fail(judge.error());
  const auto& standard = (*judge)->standard;
  const auto state = fold_stored(standard, *log);
  if (!state) return fail(state.error());
  const auto calendar =
      WorkingCalendar::create((*judge)->calendar).with(BeyondCoverage::provisional);
  auto correction = read_times(request, **judge, calendar, occasion.now);
  if (!correction) return fail(correction.error());
  const Situation situation{*state, standard, *log, calendar.zone(), occasion.now};
  if (const auto known = check_names(situation, *correction); !known) return fail(known.error());
  auto repeated = known_request(writer, judges, occasion);
  if (!repeated) return fail(repeated.error());
  if (*repeated) return std::move(**repeated);
  if (const auto free = check_ref(writer, *state, *correction); !free) return fail(free.error());
  if (request.last) {
    const auto found = find_last(*correction, situation, occasion);
    if (!found) return fail(found.error());
  }
  auto event = decide(situation, *correction);
  if (!event) return fail(event.error());
  const auto times = check_recording(writer, occasion, event->occurred_at, calendar.zone());
  if (!times) return fail(times.error());
  return record(writer, std::move(*judge), std::move(*log), std::move(*event), occasion);
}

}  // namespace

Result<Written> correct(CaseStore& store, const std::string& name, const CorrectionRequest& request,
                        const Occasion& occasion) {
  if (const auto allowed = check_given_now(store, occasion); !allowed) return fail(allowed.error());
  Judges judges;
  auto repeated = answered_before(store, judges, occasion);
  if (!repeated) return fail(repeated.error());
  if (*repeated) return std::move(**repeated);
  return write_once(store, [&](CaseWriter& writer) -> Result<Written> {
    const auto case_number = writer.find_case(name);
    if (!case_number) return fail(case_number.error());
    return correct_in(writer, judges, *case_number, request, in_turn(occasion));
  });
}

}  // namespace sp
