// SPDX-License-Identifier: Apache-2.0
#include "formats/line_width.hpp"

#include "base/utf8.hpp"

namespace sp {
namespace {

constexpr std::size_t tab_stop = 8;

std::size_t behind_tab_at(std::size_t column) {
  return (column / tab_stop + 1) * tab_stop;
}

}  // namespace

std::size_t width_of(std::string_view text) {
  return LineWidth(text).end(0);
}

LineWidth::LineWidth(std::string_view text) {
  const auto tab = text.find('\t');
  width_ = column_width(text.substr(0, tab));
  for (auto at = tab; at != text.npos;) {
    const auto next = text.find('\t', at + 1);
    const auto before = behind_tab_ ? behind_tab_at(*behind_tab_) : 0;
    behind_tab_ = before + column_width(text.substr(at + 1, next - at - 1));
    at = next;
  }
}

void LineWidth::add(const LineWidth& next) {
  auto& last = behind_tab_ ? *behind_tab_ : width_;
  last += next.width_;
  if (!next.behind_tab_) return;
  behind_tab_ = (behind_tab_ ? behind_tab_at(*behind_tab_) : 0) + *next.behind_tab_;
}

std::size_t LineWidth::end(std::size_t from) const {
  const auto end = from + width_;
  return behind_tab_ ? behind_tab_at(end) + *behind_tab_ : end;
}

}  // namespace sp
