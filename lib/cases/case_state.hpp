// SPDX-License-Identifier: Apache-2.0
// A case as its log tells it: where it is, where it has been, what holds it.
#pragma once

#include "cases/case_event.hpp"
#include "procedure/procedure.hpp"

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
};

/// A suspension; `declared` when the standard says that its cause stops the clock.
struct Hold {
  std::string cause;
  bool declared = false;
  Instant from;
  std::optional<Instant> to;
  std::string reason;
  Instant from_recorded_at{};               ///< when the suspension was typed
  std::optional<Instant> to_recorded_at{};  ///< when its end was typed
};

struct CaseState {
  std::string case_number;
  Pins pins;
  CaseStatus status = CaseStatus::open;
  std::int64_t number = 0;  ///< of the case's last event
  std::string subject;
  std::optional<std::string> ref;
  std::int64_t units = 1;
  Instant received;                 ///< occurred_at of the opening
  std::optional<Instant> accepted;  ///< requirements complete
  std::optional<Instant> paid;      ///< the step with gate = "payment" was completed
  std::optional<Instant> scheduled;
  std::optional<Instant> ended;
  std::optional<Instant>
      stopped_at;  ///< end of the step that stops the promise's clock, if declared
  std::vector<Visit> visits;
  std::vector<Hold> holds;
  Outcomes outcomes;                            ///< last outcome of each decision
  std::optional<Effect> last_effect;            ///< last approval or rejection
  Instant opened_recorded_at;                   ///< when the opening was typed
  std::optional<Instant> accepted_recorded_at;  ///< when the acceptance was typed
  std::optional<Instant> paid_recorded_at;      ///< when the payment was typed
  std::optional<Instant> stop_recorded_at;  ///< when the event that stopped the promise was typed
  Instant last_occurred_at;
  Instant last_recorded_at;

  bool is_held() const { return !holds.empty() && !holds.back().to; }
  /// The visit the case is at, nothing when it is closed.
  const Visit* current() const;
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
