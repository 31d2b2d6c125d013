// SPDX-License-Identifier: Apache-2.0
// A case written down by hand or at random: events go through decide() as the desk sends them, in
// WIB.
#pragma once

#include "calendar/office.hpp"
#include "cases/correct.hpp"
#include "cases/corrections.hpp"
#include "cases/decide.hpp"
#include "cases/moves.hpp"
#include "cases/replay.hpp"
#include "cases/standards.hpp"

#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace sp::test {

inline Command command_at(Verb verb, Instant when) {
  Command command;
  command.verb = verb;
  command.at = when;
  if (verb == Verb::suspend) command.cause = "applicant";
  command.details.reason = "karena";
  if (verb == Verb::assign) command.details.assignee = "siti";
  return command;
}

inline Correction annulment(std::int64_t number) {
  Correction correction;
  correction.kind = EventKind::annulled;
  correction.number = number;
  correction.details.correction = "salah";
  return correction;
}

inline Correction amendment(std::int64_t number) {
  auto correction = annulment(number);
  correction.kind = EventKind::amended;
  return correction;
}

inline Correction insertion(Verb verb, Instant when) {
  Correction correction;
  correction.kind = EventKind::inserted;
  correction.verb = verb;
  correction.at = when;
  correction.details.correction = "terlewat";
  if (verb == Verb::suspend) correction.cause = "applicant";
  correction.details.reason = "karena";
  return correction;
}

class History {
 public:
  History(Standard standard, Instant received, std::int64_t units = 1)
      : standard_(std::move(standard)) {
    CaseEvent event;
    event.case_number = "2024-0001";
    event.number = 1;
    event.occurred_at = received;
    event.recorded_at = received;
    event.units = units;
    event.pins = Pins{.standard_id = *standard_.id, .edition = 1, .standard = {}, .calendar = {}};
    event.details.subject = "Laporan";
    take(event);
  }
  History(Standard standard, std::string_view received, std::int64_t units = 1)
      : History(std::move(standard), at(received), units) {}

  const Standard& standard() const { return standard_; }
  const std::vector<CaseEvent>& log() const { return log_; }
  const CaseState& state() const { return state_; }
  Situation situation(Instant now) const { return {state_, standard_, log_, zone_, now}; }

  /// As the desk asks: names first, then the rest.
  Result<CaseEvent> ask(const Command& command, Instant now) const {
    const auto here = situation(now);
    if (const auto known = check_names(here, command); !known) return fail(known.error());
    return decide(here, command);
  }
  Result<CaseEvent> ask(const Command& command) const { return ask(command, command.at); }
  /// As the desk asks for a correction.
  Result<CaseEvent> ask(const Correction& correction, Instant now) const {
    const auto here = situation(now);
    if (const auto known = check_names(here, correction); !known) return fail(known.error());
    return decide(here, correction);
  }
  std::string refusal(const Correction& correction, Instant now) const {
    const auto answer = ask(correction, now);
    return answer ? std::string() : std::string(name_of(answer.error().code));
  }
  /// Corrects, which must be allowed; typed a minute after the last event where no time is given.
  History& correct(const Correction& correction, std::optional<Instant> now = std::nullopt) {
    const auto event = ask(correction, now.value_or(state_.last_recorded_at + Seconds{60}));
    if (!event) {
      throw std::logic_error("refused: " + std::string(name_of(event.error().code)));
    }
    log_.push_back(*event);
    state_ = replay(standard_, log_).state;
    return *this;
  }

  /// The code of the refusal; empty where it is allowed.
  std::string refusal(const Command& command) const {
    const auto answer = ask(command);
    return answer ? std::string() : std::string(name_of(answer.error().code));
  }

  /// Does it, which must be allowed. Typed at `now`, at once where none is given.
  History& act(const Command& command, std::optional<Instant> now = std::nullopt) {
    auto event = ask(command, now.value_or(command.at));
    if (!event) {
      throw std::logic_error("refused: " + std::string(name_of(event.error().code)));
    }
    take(std::move(*event));
    return *this;
  }
  History& act(Verb verb, std::string_view when, const std::string& outcome = {}) {
    auto command = command_at(verb, at(when));
    if (!outcome.empty()) command.outcome = outcome;
    return act(command);
  }
  History& suspend(std::string_view when, const std::string& cause) {
    auto command = command_at(Verb::suspend, at(when));
    command.cause = cause;
    return act(command);
  }
  History& resume(std::string_view when) { return act(Verb::resume, when); }

 private:
  void take(CaseEvent event) {
    state_ = apply(std::move(state_), standard_, event);
    log_.push_back(std::move(event));
  }

  Standard standard_;
  Zone zone_;
  CaseState state_;
  std::vector<CaseEvent> log_;
};

/// "draft#2 08:00-09:00 no; …"; an open end is left out.
inline std::string visits(const CaseState& state) {
  std::string text;
  for (const auto& visit : state.visits) {
    if (!text.empty()) text += "; ";
    text += to_string(StepReference{visit.step, visit.number}) + " " + civil(visit.from).substr(11);
    if (visit.to) text += "-" + civil(*visit.to).substr(11);
    if (visit.outcome) text += " " + *visit.outcome;
  }
  return text;
}

/// The command that a possible move stands for.
inline Command command_of(const Move& move, Instant when, const Standard& standard) {
  auto command = command_at(move.verb, when);
  command.outcome = move.outcome;
  if (move.verb == Verb::reopen) command.step = step_ids(standard).front();
  return command;
}

template <class T>
const T& any_of(const std::vector<T>& values, std::mt19937_64& random) {
  return values.at(random() % values.size());
}

/// A sound procedure of tasks and decisions: every step can reach the end by going on.
inline std::string random_steps(std::mt19937_64& random) {
  const auto count = 1 + random() % 6;
  const auto name = [](std::uint64_t index) { return "s" + std::to_string(index); };
  const auto later = [&](std::uint64_t index) {
    const auto next = index + 1 + random() % 2;
    return next >= count ? std::string("end") : name(next);
  };
  std::string text;
  std::vector<std::string> decisions;
  for (std::uint64_t i = 0; i < count; ++i) {
    text += "[[procedure.step]]\nid = \"" + name(i) + "\"\ntext = \"Kerja\"\n";
    // Through an outcome or a task, each step leads to the one below: all are reached.
    const auto below = i + 1 == count ? std::string("end") : name(i + 1);
    if (!decisions.empty() && random() % 4 == 0) {
      text += "when = { step = \"" + any_of(decisions, random) + "\", outcome = \"o" +
              std::to_string(random() % 2) + "\" }\n";
    }
    if (random() % 3 != 0) {
      text += "next = \"" + below + "\"\n";
      continue;
    }
    decisions.push_back(name(i));
    const char* const effects[] = {"approve", "reject", "proceed", "return"};
    text += "kind = \"decision\"\nnext = \"" + below + "\"\noutcomes = [\n";
    const auto outcomes = 2 + random() % 3;
    for (std::uint64_t o = 0; o < outcomes; ++o) {
      const std::string effect = effects[random() % 4];
      const auto next = o == 0 ? below : effect == "return" ? name(random() % (i + 1)) : later(i);
      text += "  { id = \"o" + std::to_string(o) + "\", label = \"L\", effect = \"" + effect +
              "\", next = \"" + next + "\" },\n";
    }
    text += "]\n";
  }
  return text;
}

/// One more event by a random possible move, some time after the last; false where the case is
/// closed. What leaves the procedure is rare.
inline bool step_at_random(History& history, std::mt19937_64& random,
                           const std::vector<std::string>& causes, Seconds longest) {
  if (is_closed(history.state().status)) return false;
  const auto moves = possible_moves(history.state(), history.standard());
  const Move* move = &any_of(moves, random);
  const bool ends = move->ends_case && !move->moves_on;
  const bool rare = ends || move->verb == Verb::note || move->verb == Verb::assign;
  if (rare && random() % 4 != 0) move = &moves.front();
  const auto pause = Seconds{static_cast<std::int64_t>(random()) % longest.count()};
  const auto when = history.state().last_occurred_at + (pause < Seconds{0} ? -pause : pause);
  auto command = command_of(*move, when, history.standard());
  if (move->verb == Verb::suspend) command.cause = any_of(causes, random);
  history.act(command);
  return true;
}

}  // namespace sp::test
