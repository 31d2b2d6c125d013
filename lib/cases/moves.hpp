// SPDX-License-Identifier: Apache-2.0
// What can be done with a case now.
#pragma once

#include "cases/case_state.hpp"
#include "cases/command.hpp"

#include <string>
#include <vector>

namespace sp {

/// One possible move, as it would be typed: verb, outcome where it must be named, and where it
/// leads.
struct Move {
  Verb verb = Verb::advance;
  std::optional<std::string> outcome;  ///< set where several outcomes have the verb's effect
  std::string label;                   ///< the document's word for the outcome, if it is one
  std::optional<std::string> step{};   ///< set where steps run side by side
  bool needs_reason = false;
  bool needs_cause = false;
  Target to;  ///< where it leads
  bool ends_case = false;
  bool moves_on = true;  ///< false for what leaves the case where it is (accept, suspend, note, …)
};

/// Must whoever does this say why?
bool needs_reason(Verb verb);

/// Every move that is legal, those along the procedure first; without `lapse` where the standard
/// gives the applicant a time for the answer.
std::vector<Move> possible_moves(const CaseState& state, const Standard& standard);

/// The move as a command line without times: `sp return 2026-0007 --reason "…"`.
std::string to_command_line(const Move& move, const std::string& case_number);

}  // namespace sp
