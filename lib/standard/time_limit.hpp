// SPDX-License-Identifier: Apache-2.0
// The time a standard promises: how long, from when to when, what stops it, and what else it
// limits.
#pragma once

#include "calendar/deadline.hpp"
#include "standard/steps.hpp"

namespace sp {

/// What starts the promise's clock.
enum class ClockStart { received, complete, paid, scheduled };
/// What a limit "per" something means for a case with several of them.
enum class Multiply { each, parallel, serial };

/// A cause that stops the clock, because the standard says so.
struct PauseRule {
  Text cause;
  Field<Amount> cap;  ///< the most that this cause may cost in one case
  Text text;
  Place place;
};

/// How often, and each time by how much at most, the promise may be extended.
struct ExtensionRule {
  Field<std::int64_t> count;  ///< 1 where it is not stated
  Field<Amount> limit;        ///< in the unit of the promise
};

/// The most that the law allows, beside what the office promises.
struct LegalLimit {
  Field<Amount> limit;
  Field<ClockStart> start;
  Field<CountRule> count;
  Field<Roll> roll;
  Text act;                                ///< that says so, like "UU 30/2014 Pasal 53"
  Field<std::vector<std::string>> pauses;  ///< causes that stop this clock too; none by default
};

/// A part of the service with a limit of its own, like the days that another agency has.
struct PhaseLimit {
  Text id;
  Text text;
  Text text_en;
  Field<Amount> limit;
  Text start;  ///< what starts a promise, or id of a step: when the case comes to it
  Text stop;   ///< id of the step whose end stops it, or "end"
  Text role;   ///< whose it is
  Field<CountRule> count;
  Field<std::vector<std::string>> pauses;  ///< causes that stop this clock too; none by default
  Place place;
};

/// Another promise for a case whose decision went this way.
struct ConditionalLimit {
  Field<When> when;
  Field<Amount> limit;  ///< in the unit of the promise
  Text text;
  Place place;
};

/// A deadline before an event: by then the request must be in.
struct BeforeLimit {
  Field<Amount> limit;  ///< working_days, calendar_days, …: never minutes
  Text event;           ///< what it is before; its date is that for which the case is scheduled
  Text text;
};

struct TimeLimitComponent : Component {
  Field<Amount> limit;
  Text per;  ///< employee, application, document, sample, …
  Field<ClockStart> start;
  Text stop;  ///< id of the step whose end stops the clock, or "end"
  Field<CountRule> count;
  Field<Cutoff> cutoff;
  Field<Roll> roll;
  Field<Multiply> multiply;
  Text applies_to;  ///< the service that the document's limit names, where it names one
  Field<Amount> refusal_limit;
  Field<std::vector<PauseRule>> pauses;              ///< `[[time_limit.pause]]`
  ExtensionRule extension;                           ///< `[time_limit.extension]`
  LegalLimit legal;                                  ///< `[time_limit.legal]`
  Field<std::vector<PhaseLimit>> phases;             ///< `[[time_limit.phase]]`
  Field<std::vector<ConditionalLimit>> conditional;  ///< the first that holds, of one's kind
  BeforeLimit before;                                ///< `[time_limit.before]`
  Field<Amount> answer_limit;  ///< how long the applicant has to supply what was requested
};

std::string_view name_of(ClockStart start);
std::optional<ClockStart> parse_clock_start(std::string_view name);
std::string_view name_of(Multiply multiply);
std::optional<Multiply> parse_multiply(std::string_view name);

}  // namespace sp
