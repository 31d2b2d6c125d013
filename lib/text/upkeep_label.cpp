// SPDX-License-Identifier: Apache-2.0
#include "text/upkeep_label.hpp"

#include "text/upkeep_words.hpp"
#include "text/wording.hpp"
#include "text/wording_rows.hpp"

#include <cstddef>

namespace sp {
namespace {

constexpr auto rows = joined(upkeep_words);
static_assert(has_row_for_each<UpkeepLabel>(rows),
              "upkeep_words.hpp: one row a label, in the order of UpkeepLabel");

}  // namespace

std::string_view words(UpkeepLabel label, Language language) {
  return rows.at(static_cast<std::size_t>(label)).in(language);
}

std::string say(UpkeepLabel label, Language language, const std::vector<std::string>& arguments) {
  return fill(words(label, language), arguments);
}

}  // namespace sp
