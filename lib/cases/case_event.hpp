// SPDX-License-Identifier: Apache-2.0
// One entry of the log: something that happened to a case, or a correction of what was recorded
// (cases/corrections.hpp). Events are only ever appended; everything else that is known of a case
// is a fold over them. What may identify a person stands apart, so that it can be kept out of the
// log proper.
#pragma once

#include "base/hash.hpp"
#include "calendar/amount.hpp"
#include "calendar/civil_time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sp {

/// A case has from 1 to so many units.
inline constexpr std::int64_t most_units = 1'000'000;

enum class EventKind {
  opened,
  accepted,
  advanced,
  approved,
  returned,
  rejected,
  suspended,
  resumed,
  requested,  ///< something is missing: the applicant was asked for it
  supplied,   ///< it came
  extended,   ///< the promise was given more time, within what the standard allows
  withdrawn,
  lapsed,  ///< a request was not answered
  voided,  ///< the case should not have been opened: it is out of all statistics
  reopened,
  assigned,
  repinned,  ///< judged by another calendar from now on: a new decree came
  noted,
  amended,   ///< another event reads as this one does
  annulled,  ///< another event does not count
  inserted,  ///< something happened that nobody had recorded
};

std::string_view name_of(EventKind kind);
/// Does it say something of the log, and not of what happened at the office?
bool is_correction(EventKind kind);
std::optional<EventKind> parse_event_kind(std::string_view name);

/// Personal data and free text of an event: kept in `details`, committed to in the log by a salted
/// hash, erasable.
struct EventDetails {
  std::optional<std::string> actor;    ///< who did it, as claimed, or the account's name
  std::optional<std::string> subject;  ///< what an opened case is about
  std::optional<std::string> reason;
  std::optional<std::string> note;
  std::optional<std::string> correction;  ///< why something is corrected
  std::optional<std::string> assignee{};  ///< to whom a case was assigned
  std::optional<std::string> names{};     ///< of the units of an opened case, a line for each

  bool operator==(const EventDetails&) const = default;
};

/// What is known of some events alone, and names no person. Like the columns of every event it is
/// part of the hash.
struct EventFacts {
  std::optional<std::int64_t> unit{};         ///< which of the case's units it is about, from 1
  std::optional<Amount> extension{};          ///< by how much the promise grew
  std::optional<std::int64_t> request{};      ///< number in the case of the request left unanswered
  std::optional<std::string> duplicate_of{};  ///< the case that a void one repeats
  std::optional<Date> letter_date{};          ///< on the applicant's letter
  std::optional<std::string> agenda_number{};  ///< under which the letter was entered
  std::optional<Date> agenda_date{};
  std::optional<Date> disposition_date{};  ///< of the memo that assigned the letter
  std::optional<std::string> variant{};    ///< of the standard that is pinned

  bool empty() const { return *this == EventFacts{}; }
  bool operator==(const EventFacts&) const = default;
};

/// The standard and calendar a case is judged by, named by content.
struct Pins {
  std::string standard_id;
  std::int64_t edition = 0;
  Hash standard;
  Hash calendar;  ///< of the list that names the agency's file and every calendar layer by hash
  std::string variant{};  ///< of the standard; empty where it has none. In the log it is a fact

  bool operator==(const Pins&) const = default;
};

/// What a correction is about.
struct CorrectedEvent {
  std::optional<std::int64_t> number;  ///< in the case: of what is amended or annulled
  std::optional<EventKind> kind;       ///< of what is amended or inserted: what happened

  bool operator==(const CorrectedEvent&) const = default;
};

struct CaseEvent {
  std::int64_t seq = 0;     ///< in the whole log, from 1; given by the store
  std::string case_number;  ///< year and running number, "2026-0001"
  std::int64_t number = 0;  ///< within the case, from 1
  EventKind kind = EventKind::opened;
  Instant occurred_at{};  ///< when it happened: drives the clocks
  Instant recorded_at{};  ///< when it was typed: drives what was known
  std::int64_t uid = 0;   ///< account of the operating system
  std::optional<std::int64_t> login_uid;
  std::optional<std::string> step;    ///< the step it was done at
  std::optional<std::int64_t> visit;  ///< and which visit of it, from 1
  std::optional<std::string> outcome;
  std::optional<std::string> cause;       ///< of a suspension
  std::vector<std::string> requirements;  ///< ids ticked at acceptance
  std::optional<std::int64_t> units;
  std::optional<std::string> ref;           ///< the office's own number for the case
  std::optional<std::string> document;      ///< number of the letter or form behind the event
  std::optional<Instant> scheduled_at;      ///< appointed start of a scheduled service
  std::optional<Pins> pins;                 ///< set where a standard and calendar are pinned
  std::optional<CorrectedEvent> corrected;  ///< set in corrections, and only there
  std::optional<std::string> request_id;
  EventFacts facts;
  EventDetails details;
  Hash hash;  ///< of the encoded event, chained to the one before; given by the store

  // Compiled once, as those of Standard are.
  CaseEvent();
  CaseEvent(const CaseEvent&);
  CaseEvent(CaseEvent&&) noexcept;
  CaseEvent& operator=(const CaseEvent&);
  CaseEvent& operator=(CaseEvent&&) noexcept;
  ~CaseEvent();
  bool operator==(const CaseEvent&) const = default;
};

}  // namespace sp
