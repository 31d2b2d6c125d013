// SPDX-License-Identifier: Apache-2.0
// The terms of a promise: what the standard says about its time limit, and, where it is silent, the
// default that the engine takes and says so.
#pragma once

#include "base/result.hpp"
#include "calendar/deadline.hpp"
#include "cases/case_state.hpp"
#include "standard/standard.hpp"

#include <string>
#include <vector>

namespace sp {

/// Why a promise has another limit than the standard gives at first.
enum class LimitReason { none, refused, condition };

struct PromiseTerms {
  Amount limit;     ///< for one unit
  std::string per;  ///< employee, document, …; empty for the whole request
  ClockStart start = ClockStart::received;
  std::string start_step{};  ///< of a phase: the step that is come to, in place of `start`
  std::string stop = "end";  ///< id of a step, or "end"
  CountingRules rules;
  Multiply multiply = Multiply::each;
  LimitReason reason = LimitReason::none;
  /// Keys of [time_limit] that the standard leaves open and for which the default above was taken:
  /// start, stop, count, multiply (the last only with `per`), roll (only for dates).
  std::vector<std::string> defaults;
  /// Those that the file gives, but that were read into the document.
  std::vector<std::string> inferred;

  /// Puts the key of a field where it belongs: to the defaults, the inferred, or to neither.
  template <class T>
  void note(const Field<T>& field, std::string_view key) {
    if (!field) {
      defaults.emplace_back(key);
    } else if (field.presence == Presence::inferred) {
      inferred.emplace_back(key);
    }
  }
};

/// limit_missing where the standard promises no time.
Result<PromiseTerms> promise_of(const Standard& standard);

/// The terms of a case whose decisions went so: the first conditional limit that holds, or the
/// limit of a refusal once the answer is no, takes the place of the standard's. Where none is
/// stated the limit is nothing.
PromiseTerms terms_of(const Standard& standard, const CaseState& state);

/// The limit for a case with `units` units: n times as long where they are served one after another
/// (`serial`), the same otherwise.
Amount limit_for(const PromiseTerms& terms, std::int64_t units);

}  // namespace sp
