// SPDX-License-Identifier: Apache-2.0
#include "cases/replay.hpp"

#include "cases/corrections.hpp"

#include <algorithm>

namespace sp {
namespace {

std::optional<HistoryConflict> find_wrong_correction(std::span<const CaseEvent> log) {
  for (std::size_t i = 0; i < log.size(); ++i) {
    if (!is_correction(log[i].kind)) continue;
    if (const auto why = why_no_correction(log.first(i), log[i])) {
      return HistoryConflict{log[i], *why};
    }
  }
  return std::nullopt;
}

void play(Replay& replay, const Standard& standard, const std::vector<CaseEvent>& history) {
  for (const auto& event : history) {
    if (const auto why = why_impossible(replay.state, standard, event)) {
      replay.conflict = HistoryConflict{event, *why};
      return;
    }
    replay.state = apply(std::move(replay.state), standard, event);
  }
}

}  // namespace

Replay replay(const Standard& standard, std::span<const CaseEvent> log,
              std::optional<Instant> until) {
  const auto is_later = [&](const CaseEvent& event) { return until && event.occurred_at > *until; };
  Replay replay{.state = {}, .conflict = find_wrong_correction(log)};
  if (replay.conflict) return replay;
  auto history = history_of(log);
  history.erase(std::find_if(history.begin(), history.end(), is_later), history.end());
  play(replay, standard, history);
  if (history.empty()) return replay;
  for (const auto& event : log) {
    if (is_later(event)) continue;
    replay.state.number = event.number;
    replay.state.last_recorded_at = std::max(replay.state.last_recorded_at, event.recorded_at);
  }
  return replay;
}

}  // namespace sp
