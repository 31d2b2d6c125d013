// SPDX-License-Identifier: Apache-2.0
#include "text/report_label.hpp"

#include "text/report_words.hpp"
#include "text/wording.hpp"
#include "text/wording_rows.hpp"

#include <cstddef>

namespace sp {
namespace {

constexpr auto rows = joined(report_words);
static_assert(has_row_for_each<ReportLabel>(rows),
              "report_words.hpp: one row a label, in the order of ReportLabel");

}  // namespace

std::string_view words(ReportLabel label, Language language) {
  return rows.at(static_cast<std::size_t>(label)).in(language);
}

std::string say(ReportLabel label, Language language, const std::vector<std::string>& arguments) {
  return fill(words(label, language), arguments);
}

}  // namespace sp
