// SPDX-License-Identifier: Apache-2.0
#include "sla/step_times.hpp"

#include <algorithm>

namespace sp {
namespace {

std::int64_t floor_minutes(Seconds seconds) {
  return std::chrono::floor<Minutes>(seconds).count();
}

/// All holds, whatever their cause, as far as they lie within the visit.
std::vector<Interruption> holds_within(const CaseState& state, const Visit& visit) {
  std::vector<Interruption> within;
  for (const auto& hold : state.holds) {
    const Interruption part{std::max(hold.from, visit.from),
                            std::min(hold.to.value_or(*visit.to), *visit.to)};
    if (part.from < part.to) within.push_back(part);
  }
  return merge(std::move(within));
}

struct Measured {
  std::int64_t minutes = 0;
  std::int64_t held_minutes = 0;
  std::optional<bool> over;  ///< nothing: the step has no standard time
};

Result<std::int64_t> minutes_held(const ObservedCase& seen, const Visit& visit) {
  Seconds held{0};
  for (const auto& hold : holds_within(seen.state, visit)) {
    const auto worked = seen.calendar.working_time(hold.from, hold.to);
    if (!worked) return fail(worked.error());
    held += *worked;
  }
  return floor_minutes(held);
}

Result<std::optional<bool>> is_over(const ObservedCase& seen, const Visit& visit,
                                    const std::optional<Amount>& time,
                                    const std::vector<Interruption>& pauses) {
  if (!time) return std::optional<bool>{};
  const auto due = deadline(seen.calendar, visit.from, *time, {}, pauses);
  if (!due) return fail(due.error());
  return std::optional(*visit.to >= due->late_from);
}

Result<Measured> measure(const ObservedCase& seen, const Visit& visit,
                         const std::optional<Amount>& time) {
  const auto pauses = declared_pauses(seen);
  if (!pauses) return fail(pauses.error());
  const auto worked = working_time_outside(seen.calendar, visit.from, *visit.to, *pauses);
  if (!worked) return fail(worked.error());
  const auto held = minutes_held(seen, visit);
  if (!held) return fail(held.error());
  const auto over = is_over(seen, visit, time, *pauses);
  if (!over) return fail(over.error());
  return Measured{.minutes = floor_minutes(*worked), .held_minutes = *held, .over = *over};
}

void note(StepFigures& figures, const Measured& measured) {
  figures.minutes.push_back(measured.minutes);
  figures.held_minutes += measured.held_minutes;
  if (measured.over) ++figures.timed;
  if (measured.over.value_or(false)) ++figures.over;
}

std::optional<Amount> time_of(const Standard& standard, const std::string& id) {
  const auto* step = find_step(standard, id);
  return step != nullptr && step->time ? std::optional(*step->time) : std::nullopt;
}

}  // namespace

std::int64_t nearest_rank(const std::vector<std::int64_t>& sorted, int percent) {
  const auto size = static_cast<std::int64_t>(sorted.size());
  const auto rank = (size * percent + 99) / 100;
  return sorted.at(static_cast<std::size_t>(rank - 1));
}

void StepTimes::add(const ObservedCase& seen) {
  const auto& state = seen.state;
  if (state.status == CaseStatus::void_) return;
  for (const auto& visit : state.visits) {
    if (visit.broken_off) continue;
    if (visit.to && !period_.contains(*visit.to)) continue;
    auto& figures =
        by_step_.at(seen.standard, {.standard_id = state.pins.standard_id, .step = visit.step});
    const auto time = time_of(seen.standard, visit.step);
    if (state.pins.edition >= figures.edition) {
      figures.edition = state.pins.edition;
      figures.time = time;
    }
    if (!visit.to) {
      ++figures.open;
    } else if (const auto measured = measure(seen, visit, time)) {
      note(figures, *measured);
    } else {
      ++figures.unknown;
    }
  }
}

std::vector<std::pair<StepKey, StepFigures>> StepTimes::rows() const {
  auto rows = by_step_.in_order();
  for (auto& [key, figures] : rows) std::sort(figures.minutes.begin(), figures.minutes.end());
  return rows;
}

}  // namespace sp
