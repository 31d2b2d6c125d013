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

/// Puts the times of `request`, read in the zone of the case, into `correction`.
Result<void> read_times(Correction& correction, const CorrectionRequest& request,
                        const Situation& situation, const WorkingCalendar& calendar) {
  if (request.at) {
    const auto at =
        resolve_at(request.at, "--at", situation.standard, calendar, situation.now, std::nullopt);
    if (!at) return fail(at.error());
    correction.at = *at;
  }
  if (request.scheduled) {
    correction.scheduled_at = resolve(*request.scheduled, calendar.zone(), situation.now);
  }
  return {};
}

}  // namespace

Result<Written> correct(CaseStore& store, const std::string& name, const CorrectionRequest& request,
                        const Occasion& occasion) {
  auto correction = request.correction;
  const auto check = [&](const Situation& situation, const WorkingCalendar& calendar) {
    const auto read = read_times(correction, request, situation, calendar);
    return read ? check_names(situation, correction) : read;
  };
  const auto decision = [&](CaseReader& reader, const Situation& situation,
                            const WorkingCalendar&) -> Result<CaseEvent> {
    const auto free = check_ref(reader, situation.state, correction);
    if (!free) return fail(free.error());
    const auto found = request.last ? find_last(correction, situation, occasion) : Result<void>();
    return found ? decide(situation, correction) : Result<CaseEvent>(fail(found.error()));
  };
  return write_to(store, name, {.check = check, .decide = decision}, occasion);
}

}  // namespace sp
