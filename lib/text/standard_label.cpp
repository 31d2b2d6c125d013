// SPDX-License-Identifier: Apache-2.0
#include "text/standard_label.hpp"

#include "text/standard_words.hpp"
#include "text/wording.hpp"
#include "text/wording_rows.hpp"

#include <cstddef>

namespace sp {
namespace {

constexpr auto rows = joined(standard_words);
static_assert(has_row_for_each<StandardLabel>(rows),
              "standard_words.hpp: one row a label, in the order of StandardLabel");

}  // namespace

std::string_view words(StandardLabel label, Language language) {
  return rows.at(static_cast<std::size_t>(label)).in(language);
}

std::string say(StandardLabel label, Language language, const std::vector<std::string>& arguments) {
  return fill(words(label, language), arguments);
}

}  // namespace sp
