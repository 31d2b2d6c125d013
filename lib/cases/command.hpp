// SPDX-License-Identifier: Apache-2.0
// What somebody wants done with a case, before it is decided whether it may be.
#pragma once

#include "calendar/civil_time.hpp"
#include "cases/case_event.hpp"
#include "standard/steps.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sp {

enum class Verb {
  open,
  accept,
  advance,
  approve,
  return_back,
  reject,
  suspend,
  resume,
  request,
  supply,
  extend,
  withdraw,
  lapse,
  void_,
  reopen,
  assign,
  note
};

/// Those on a case that is there already.
inline constexpr std::array case_verbs{
    Verb::accept, Verb::advance, Verb::approve, Verb::return_back, Verb::reject,   Verb::suspend,
    Verb::resume, Verb::request, Verb::supply,  Verb::extend,      Verb::withdraw, Verb::lapse,
    Verb::void_,  Verb::reopen,  Verb::assign,  Verb::note};

/// As typed on the command line: "return" for return_back, "void" for void_.
std::string_view name_of(Verb verb);
/// The event that the verb leaves in the log.
EventKind event_of(Verb verb);

/// The verb that takes a way out with this effect.
Verb verb_of(Effect effect);

/// "draft" or "draft#2".
struct StepReference {
  std::string step;
  std::optional<std::int64_t> visit;
};
std::optional<StepReference> parse_step_reference(std::string_view text);
std::string to_string(const StepReference& reference);

/// A verb on an existing case.
struct Command {
  Verb verb = Verb::advance;
  Instant at;                             ///< when it happened
  std::optional<StepReference> from;      ///< the step the case is expected to be at
  std::optional<std::int64_t> if_number;  ///< the number of the last event that was read
  std::optional<std::string> outcome;
  std::optional<std::string> cause;
  std::vector<std::string> requirements;
  std::optional<std::string> document;
  std::optional<std::string> step;  ///< at which a case is reopened
  EventFacts facts;
  EventDetails details;
};

}  // namespace sp
