// SPDX-License-Identifier: Apache-2.0
#include "cases/refusal.hpp"

#include "base/suggest.hpp"
#include "cases/moves.hpp"

namespace sp {
namespace {

std::vector<std::string> possible_now(const Situation& situation) {
  std::vector<std::string> lines;
  for (const auto& move : possible_moves(situation.state, situation.standard)) {
    lines.push_back(to_command_line(move, situation.state.case_number));
  }
  return lines;
}

}  // namespace

Failure refuse(const Situation& situation, ErrorCode code, std::vector<std::string> args) {
  return fail(Error{.code = code, .args = std::move(args), .possible = possible_now(situation)});
}

Failure unknown(ErrorCode code, const std::string& name, const std::string& in,
                const std::vector<std::string>& known) {
  return fail(Error{.code = code, .args = {name, in}, .suggestions = suggest(name, known)});
}

}  // namespace sp
