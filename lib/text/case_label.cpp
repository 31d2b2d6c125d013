// SPDX-License-Identifier: Apache-2.0
#include "text/case_label.hpp"

#include "text/case_words.hpp"
#include "text/wording.hpp"
#include "text/wording_rows.hpp"

#include <cstddef>

namespace sp {
namespace {

constexpr auto rows = joined(case_words);
static_assert(has_row_for_each<CaseLabel>(rows),
              "case_words.hpp: one row a label, in the order of CaseLabel");

}  // namespace

std::string_view words(CaseLabel label, Language language) {
  return rows.at(static_cast<std::size_t>(label)).in(language);
}

std::string say(CaseLabel label, Language language, const std::vector<std::string>& arguments) {
  return fill(words(label, language), arguments);
}

}  // namespace sp
