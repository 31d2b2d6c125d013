// SPDX-License-Identifier: Apache-2.0
// A case as its log tells it: where it is, where it has been, what holds it.
#pragma once

#include "cases/case_event.hpp"
#include "procedure/procedure.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sp {

enum class CaseStatus { open, paused, approved, rejected, completed, withdrawn, lapsed, void_ };

std::string_view name_of(CaseStatus status);
std::optional<CaseStatus> parse_case_status(std::string_view name);
bool is_closed(CaseStatus status);

/// One stay at a step. `to` and `outcome` are empty while the case is there.
struct Visit {
  std::string step;
  std::int64_t number = 1;  ///< the how-manieth visit of this step
  Instant from;
  std::optional<Instant> to;
  std::optional<std::string> outcome;  ///< of a decision
  std::string reason{};                ///< of leaving it
  Instant from_recorded_at{};
  std::optional<Instant> to_recorded_at{};
  bool broken_off = false;  ///< the case ended before the step was done
};

/// The cause of what holds a case while the applicant has not supplied what was requested.
inline constexpr std::string_view applicant_cause = "applicant";

/// Something that holds a case: a suspension, or a request to the applicant. `declared` when the
/// standard says that its cause stops the clock.
struct Hold {
  std::string cause;
  bool declared = false;
  Instant from;
  std::optional<Instant> to;
  std::string reason;
  Instant from_recorded_at{};               ///< when its beginning was typed
  std::optional<Instant> to_recorded_at{};  ///< when its end was typed
  /// Of a request: its number in the case; nothing for a suspension.
  std::optional<std::int64_t> request{};
  std::vector<std::string> requirements{};  ///< ids of what was asked for
  /// Of a step at which the standard stops the clock: its id. It holds nobody up.
  std::optional<std::string> step{};
};

/// More time for the promise. Whether it came before the promise was broken is for the clock.
struct Extension {
  Amount by;
  Instant at;
  Instant recorded_at;
};

/// What became of one of several units.
struct UnitOutcome {
  std::string step;
  std::int64_t visit = 1;
  std::string outcome;
  Effect effect = Effect::approve;
  Instant at;
  Instant recorded_at;
  std::string reason;
};

struct CaseState {
  std::string case_number;
  Pins pins;
  CaseStatus status = CaseStatus::open;
  std::int64_t number = 0;  ///< of the case's last event
  std::string subject;
  std::optional<std::string> ref;
  std::int64_t units = 1;
  std::vector<std::string> unit_names;  ///< as many as units, or none
  EventFacts intake;                    ///< dates and number of the letter
  std::string assignee;                 ///< whose it is; empty: nobody's
  Instant received;                     ///< occurred_at of the opening
  std::optional<Instant> accepted;      ///< requirements complete
  std::optional<Instant> paid;          ///< the step with gate = "payment" was completed
  std::optional<Instant> scheduled;
  std::optional<Instant> reopened;  ///< of a reopened case: when its present cycle began
  std::optional<Instant> ended;
  std::optional<Instant>
      stopped_at;  ///< end of the step that stops the promise's clock, if declared
  std::vector<Visit> visits;
  std::vector<Hold> holds;
  std::vector<Extension> extensions;                  ///< of the present cycle
  std::map<std::int64_t, UnitOutcome> unit_outcomes;  ///< by unit, where one was named
  Outcomes outcomes;                                  ///< last outcome of each decision
  std::optional<Effect> last_effect;                  ///< last approval or rejection
  std::optional<std::int64_t> unanswered;             ///< of a lapsed case: the request's number
  std::optional<std::string> duplicate_of;            ///< of a void case
  Instant opened_recorded_at;                         ///< when the opening was typed
  std::optional<Instant> accepted_recorded_at;        ///< when the acceptance was typed
  std::optional<Instant> paid_recorded_at;            ///< when the payment was typed
  std::optional<Instant> reopened_recorded_at;        ///< when the reopening was typed
  std::optional<Instant> stop_recorded_at;  ///< when the event that stopped the promise was typed
  Instant last_occurred_at;
  Instant last_recorded_at;
  /// The case as it was whenever it was reopened, the first cycle first: verdicts that stay.
  std::vector<CaseState> closed_cycles;

  // Compiled once, as those of Standard are.
  CaseState();
  CaseState(const CaseState&);
  CaseState(CaseState&&) noexcept;
  CaseState& operator=(const CaseState&);
  CaseState& operator=(CaseState&&) noexcept;
  ~CaseState();

  bool is_held() const { return suspension() != nullptr || request() != nullptr; }
  /// The suspension that is in force, if any.
  const Hold* suspension() const;
  /// The request that is not answered, if any: the first of those that are open.
  const Hold* request() const;
  /// The visit the case is at, nothing when it is closed; of steps that run side by side the first
  /// that is not done.
  const Visit* current() const;
  /// Every visit the case is at.
  std::vector<const Visit*> open_visits() const;
  /// How often the case left a step this way, in its present cycle.
  std::int64_t times_taken(std::string_view step, std::string_view outcome) const;
  /// As often as the standard allows: it cannot leave this way again.
  bool is_spent(const Step& step, const Outcome& outcome) const;
  /// What was decided for this unit alone at the present visit, if anything.
  const UnitOutcome* decided_here(std::int64_t unit) const;
  /// For how many units that is.
  std::int64_t units_decided() const;
};

/// Why `event` cannot follow in `state`, in a few words for whoever looks after the log: it was not
/// written by these rules. Nothing where it can.
std::optional<std::string_view> why_impossible(const CaseState& state, const Standard& standard,
                                               const CaseEvent& event);

/// The state after `event`, which must be possible in `state` (else std::logic_error). An `opened`
/// event starts a new state.
CaseState apply(CaseState state, const Standard& standard, const CaseEvent& event);

/// Folds a log. `events` must begin with `opened`.
CaseState fold(const Standard& standard, const std::vector<CaseEvent>& events);

}  // namespace sp
