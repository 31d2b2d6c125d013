// SPDX-License-Identifier: Apache-2.0
#include "text/draft_label.hpp"

#include "text/draft_words.hpp"
#include "text/wording.hpp"
#include "text/wording_rows.hpp"

#include <cstddef>

namespace sp {
namespace {

constexpr auto rows = joined(draft_words);
static_assert(has_row_for_each<DraftLabel>(rows),
              "draft_words.hpp: one row a label, in the order of DraftLabel");

}  // namespace

std::string_view words(DraftLabel label, Language language) {
  return rows.at(static_cast<std::size_t>(label)).in(language);
}

std::string say(DraftLabel label, Language language, const std::vector<std::string>& arguments) {
  return fill(words(label, language), arguments);
}

}  // namespace sp
