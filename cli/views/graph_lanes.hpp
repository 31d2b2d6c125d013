// SPDX-License-Identifier: Apache-2.0
// Arrows beside a column of lines, each in a lane of its own, or in one lane with others to the
// same goal: which lane each gets, and what stands in each line left of the rail.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace sp::cli {

/// From one line of a drawing to another one.
struct Arrow {
  std::size_t from = 0;
  std::size_t to = 0;

  std::size_t top() const { return from < to ? from : to; }
  std::size_t bottom() const { return from < to ? to : from; }
};

class Lanes {
 public:
  /// Arrows that find no lane among `most` are not drawn.
  Lanes(std::vector<Arrow> arrows, std::size_t most);

  /// Columns of what left_of() gives.
  std::size_t width() const { return count_ == 0 ? 2 : 2 * count_ + 4; }
  /// What stands left of the rail in a line.
  std::string left_of(std::size_t line) const;
  /// Does an arrow that is drawn leave here?
  bool leaves(std::size_t line) const;

 private:
  struct Placed {
    Arrow arrow;
    std::size_t lane = 0;  ///< 0 is nearest to the rail
  };

  bool fits(const Arrow& arrow, std::size_t lane) const;
  std::size_t column_of(std::size_t lane) const { return 2 * (count_ - lane); }

  std::vector<Placed> placed_;
  std::size_t count_ = 0;
};

}  // namespace sp::cli
