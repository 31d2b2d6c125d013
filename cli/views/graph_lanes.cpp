// SPDX-License-Identifier: Apache-2.0
#include "cli/views/graph_lanes.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sp::cli {
namespace {

constexpr unsigned up = 1;
constexpr unsigned down = 2;
constexpr unsigned left = 4;
constexpr unsigned right = 8;

/// A line in each of the directions that are set.
constexpr std::array<std::string_view, 16> signs{" ", "│", "│", "│", "─", "┘", "┐", "┤",
                                                 "─", "└", "┌", "├", "─", "┴", "┬", "┼"};

unsigned upright(const Arrow& arrow, std::size_t line) {
  unsigned directions = 0;
  if (line > arrow.top() && line <= arrow.bottom()) directions |= up;
  if (line >= arrow.top() && line < arrow.bottom()) directions |= down;
  return directions;
}

bool overlap(const Arrow& one, const Arrow& other) {
  return one.top() <= other.bottom() && other.top() <= one.bottom();
}

bool shorter(const Arrow& one, const Arrow& other) {
  return one.bottom() - one.top() < other.bottom() - other.top();
}

}  // namespace

Lanes::Lanes(std::vector<Arrow> arrows, std::size_t most) {
  std::stable_sort(arrows.begin(), arrows.end(), shorter);
  for (const auto& arrow : arrows) {
    std::size_t lane = 0;
    while (lane < most && !fits(arrow, lane)) ++lane;
    if (lane == most) continue;
    placed_.push_back({arrow, lane});
    count_ = std::max(count_, lane + 1);
  }
}

bool Lanes::fits(const Arrow& arrow, std::size_t lane) const {
  return std::none_of(placed_.begin(), placed_.end(), [&](const Placed& other) {
    const bool same_goal = other.arrow.to == arrow.to;
    return other.lane == lane && !same_goal && overlap(other.arrow, arrow);
  });
}

bool Lanes::leaves(std::size_t line) const {
  return std::any_of(placed_.begin(), placed_.end(),
                     [&](const Placed& placed) { return placed.arrow.from == line; });
}

std::string Lanes::left_of(std::size_t line) const {
  std::vector<unsigned> cells(width(), 0);
  bool arrives = false;
  for (const auto& [arrow, lane] : placed_) {
    const auto column = column_of(lane);
    cells[column] |= upright(arrow, line);
    if (line != arrow.from && line != arrow.to) continue;
    cells[column] |= right;
    for (auto at = column + 1; at < cells.size(); ++at) cells[at] |= left | right;
    arrives = arrives || line == arrow.to;
  }
  std::string text;
  for (const auto cell : cells) text += signs[cell];
  if (!arrives) return text;
  // The last two columns: the arrow's head, and a blank before the step.
  for (int i = 0; i < 2; ++i) text.erase(text.size() - signs[left | right].size());
  return text + "▶ ";
}

}  // namespace sp::cli
