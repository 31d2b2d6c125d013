// SPDX-License-Identifier: Apache-2.0
#include "text/calendar_label.hpp"

#include "text/calendar_words.hpp"
#include "text/wording.hpp"
#include "text/wording_rows.hpp"

#include <cstddef>

namespace sp {
namespace {

constexpr auto rows = joined(calendar_words);
static_assert(has_row_for_each<CalendarLabel>(rows),
              "calendar_words.hpp: one row a label, in the order of CalendarLabel");

}  // namespace

std::string_view words(CalendarLabel label, Language language) {
  return rows.at(static_cast<std::size_t>(label)).in(language);
}

std::string say(CalendarLabel label, Language language, const std::vector<std::string>& arguments) {
  return fill(words(label, language), arguments);
}

}  // namespace sp
