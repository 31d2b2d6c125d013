// SPDX-License-Identifier: Apache-2.0
#include "desk/repinning.hpp"

#include "cases/corrections.hpp"
#include "cases/decide.hpp"
#include "desk/recording.hpp"

#include <set>

namespace sp {
namespace {

std::set<std::string> cases_of(const Impact& impact) {
  std::set<std::string> numbers;
  for (const auto& moved : impact.deadlines) {
    if (!moved.is_unknown()) numbers.insert(moved.case_number);
  }
  return numbers;
}

CaseEvent pinning(const CaseState& state, Pins pins, const std::optional<std::string>& reason,
                  const Occasion& occasion) {
  CaseEvent event;
  event.case_number = state.case_number;
  event.number = state.number + 1;
  event.kind = EventKind::repinned;
  event.occurred_at = occasion.now;
  event.recorded_at = occasion.now;
  if (const auto* visit = state.current()) {
    event.step = visit->step;
    event.visit = visit->number;
  }
  if (!pins.variant.empty()) event.facts.variant = pins.variant;
  event.pins = std::move(pins);
  event.details.reason = reason;
  return event;
}

/// The case's standard with the calendar that its office has now, kept for good.
Result<std::shared_ptr<const CaseJudge>> keep_judge(CaseWriter& writer, const Judge& before,
                                                    const Office& office, Pins& pins) {
  const auto list = calendar_list(office.files);
  pins.calendar = sha256(list);
  if (const auto kept = keep(writer, office); !kept) return fail(kept.error());
  return std::make_shared<const CaseJudge>(
      Judge{.standard = before.standard, .calendar = office.calendar});
}

Result<Written> repin(CaseWriter& writer, Judges& judges, const Library& library,
                      const std::string& case_number, const std::optional<std::string>& reason,
                      const Occasion& occasion) {
  auto log = writer.events_of(case_number);
  if (!log) return fail(log.error());
  auto pins = pins_in_force(*log);
  const auto before = judges.of(writer, pins);
  if (!before) return fail(before.error());
  const auto state = fold_stored((*before)->standard, *log);
  if (!state) return fail(state.error());
  const Situation situation{*state, (*before)->standard, *log, (*before)->calendar.zone,
                            occasion.now};
  if (const auto times = check_times(situation, occasion.now); !times) return fail(times.error());
  const auto office = library.office_of(pins.standard_id);
  if (!office) return fail(office.error());
  auto judge = keep_judge(writer, **before, *office, pins);
  if (!judge) return fail(judge.error());
  auto event = pinning(*state, pins, reason, occasion);
  auto written = record(writer, std::move(*judge), std::move(*log), std::move(event), occasion);
  if (!written) return written;
  if (const auto kept = judges.keep_compiled(writer, pins); !kept) return fail(kept.error());
  return written;
}

}  // namespace

Result<Repinned> repin_moved(CaseStore& store, const Library& library,
                             const std::optional<std::string>& calendar,
                             const std::optional<std::string>& reason, const Occasion& occasion) {
  if (const auto allowed = check_given_now(store, occasion); !allowed) return fail(allowed.error());
  std::optional<Repinned> done;
  const auto ended = store.write([&](CaseWriter& writer) -> Result<Ending> {
    const auto turn = in_turn(occasion);
    const Vantage vantage{
        .as_of = turn.now, .known_at = {}, .beyond = turn.beyond, .within = one_working_day};
    auto impact = impact_of(writer, library, calendar, vantage);
    if (!impact) return fail(impact.error());
    Repinned all{.impact = std::move(*impact), .written = {}};
    Judges judges;
    for (const auto& number : cases_of(all.impact)) {
      auto written = repin(writer, judges, library, number, reason, turn);
      if (!written) return fail(written.error());
      all.written.push_back(std::move(*written));
    }
    done = std::move(all);
    return done->written.empty() ? Ending::roll_back : Ending::commit;
  });
  if (!ended) return fail(ended.error());
  return std::move(*done);
}

}  // namespace sp
