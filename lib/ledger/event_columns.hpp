// SPDX-License-Identifier: Apache-2.0
// The columns of an event, listed once, in the order of docs/reference/log-format.md. What is
// stored and what is hashed are both made from this list, so that no column is left out of the
// hash.
#pragma once

#include "ledger/encoding.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace sp {

/// Calls `sink(name, value)` for each column of `events` but the two that complete the table, `enc`
/// and `hash`. A value is a std::int64_t, an Instant, a text, a Hash, or an optional of one.
template <class Sink>
void for_each_column(const CaseEvent& event, const Commitments& commitments, Sink&& sink) {
  const auto& pins = event.pins;
  sink("seq", event.seq);
  sink("case_number", event.case_number);
  sink("number", event.number);
  sink("kind", name_of(event.kind));
  sink("occurred_at", event.occurred_at);
  sink("recorded_at", event.recorded_at);
  sink("uid", event.uid);
  sink("login_uid", event.login_uid);
  sink("step", event.step);
  sink("visit", event.visit);
  sink("outcome", event.outcome);
  sink("cause", event.cause);
  sink("requirements", join_requirements(event.requirements));
  sink("units", event.units);
  sink("ref", event.ref);
  sink("document", event.document);
  sink("scheduled_at", event.scheduled_at);
  sink("standard_id", pins ? std::optional(pins->standard_id) : std::nullopt);
  sink("edition", pins ? std::optional(pins->edition) : std::nullopt);
  sink("standard", pins ? std::optional(pins->standard) : std::nullopt);
  sink("calendar", pins ? std::optional(pins->calendar) : std::nullopt);
  sink("request_id", event.request_id);
  sink("request_commitment", commitments.request);
  sink("details_commitment", commitments.details);
}

/// The same for each column of `corrections` but `seq`: what encodings 2 and 3 add.
template <class Sink>
void for_each_correction_column(const CorrectedEvent& corrected, Sink&& sink) {
  sink("number", corrected.number);
  sink("kind", corrected.kind ? std::optional(name_of(*corrected.kind)) : std::nullopt);
}

struct DetailField {
  std::string_view name;
  std::optional<std::string> EventDetails::*member;
};

/// The personal values of an event: what is kept in `details`, committed to, left out of what is
/// given away. The last one is of corrections only.
inline constexpr std::array detail_fields{DetailField{"actor", &EventDetails::actor},
                                          DetailField{"subject", &EventDetails::subject},
                                          DetailField{"reason", &EventDetails::reason},
                                          DetailField{"note", &EventDetails::note},
                                          DetailField{"assignee", &EventDetails::assignee},
                                          DetailField{"names", &EventDetails::names},
                                          DetailField{"correction", &EventDetails::correction}};

}  // namespace sp
