// SPDX-License-Identifier: Apache-2.0
// What lies with whom: by the role that performs a step, and by whoever did something.
#pragma once

#include "cases/case_event.hpp"
#include "sla/observed_case.hpp"

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>

namespace sp {

struct RoleKey {
  std::string standard_id;
  std::string role;  ///< its id in the standard; empty where the standard names nobody
  auto operator<=>(const RoleKey&) const = default;
};

struct RoleFigures {
  std::int64_t at_hand = 0;   ///< open cases at a step of the role
  std::int64_t overdue = 0;   ///< of these, with a broken promise
  std::int64_t held = 0;      ///< of these, suspended for whatever cause
  std::int64_t received = 0;  ///< visits of its steps that began in the period
  std::int64_t finished = 0;  ///< visits of its steps that ended in it by the step being done

  RoleFigures& operator+=(const RoleFigures& more);
};

class RoleWorkload {
 public:
  explicit RoleWorkload(Period period) : period_(period) {}

  /// Passes over void cases.
  void add(const ObservedCase& seen);
  const std::map<RoleKey, RoleFigures>& rows() const { return by_role_; }
  RoleFigures total() const;

 private:
  Period period_;
  std::map<RoleKey, RoleFigures> by_role_;
};

struct ActorFigures {
  std::int64_t events = 0;  ///< that happened in the period and stand
  std::int64_t cases = 0;   ///< in which they happened
};

class ActorWorkload {
 public:
  explicit ActorWorkload(Period period) : period_(period) {}

  /// A case's history as it stands with its corrections (cases/corrections.hpp). Each case once.
  void add(std::span<const CaseEvent> history);
  /// By the name that the actor went by; the empty name is of those whose names were erased.
  const std::map<std::string, ActorFigures>& rows() const { return by_actor_; }

 private:
  Period period_;
  std::map<std::string, ActorFigures> by_actor_;
};

}  // namespace sp
