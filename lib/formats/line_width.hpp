// SPDX-License-Identifier: Apache-2.0
// How wide a text of one line is, put together from the widths of its parts.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace sp {

/// Columns of a text of one line, tabs reaching to the next multiple of 8.
std::size_t width_of(std::string_view text);

/// The same, wherever on its line the text begins: only what stands before its first tab depends on
/// that.
class LineWidth {
 public:
  LineWidth() = default;
  explicit LineWidth(std::string_view text);

  /// With `next` behind it.
  void add(const LineWidth& next);
  void add(std::string_view next) { add(LineWidth(next)); }
  /// The column behind the text, where it begins at column `from`.
  std::size_t end(std::size_t from) const;

 private:
  std::size_t width_ = 0;                  ///< before the first tab
  std::optional<std::size_t> behind_tab_;  ///< behind it, if there is one
};

}  // namespace sp
