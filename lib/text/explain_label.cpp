// SPDX-License-Identifier: Apache-2.0
#include "text/explain_label.hpp"

#include "text/explain_words.hpp"
#include "text/receipt_words.hpp"
#include "text/wording.hpp"
#include "text/wording_rows.hpp"

#include <cstddef>

namespace sp {
namespace {

constexpr auto rows = joined(explain_words, receipt_words);
static_assert(
    has_row_for_each<ExplainLabel>(rows),
    "explain_words.hpp, receipt_words.hpp: one row a label, in the order of ExplainLabel");

}  // namespace

std::string_view words(ExplainLabel label, Language language) {
  return rows.at(static_cast<std::size_t>(label)).in(language);
}

std::string say(ExplainLabel label, Language language, const std::vector<std::string>& arguments) {
  return fill(words(label, language), arguments);
}

}  // namespace sp
