// SPDX-License-Identifier: Apache-2.0
#include "text/summary.hpp"

#include "text/summary_words_files.hpp"
#include "text/summary_words_variants.hpp"
#include "text/wording_rows.hpp"

#include <algorithm>

namespace sp {
namespace {

constexpr auto rows =
    joined(component_summaries, standard_summaries, detail_summaries, variant_summaries,
           way_summaries, offer_summaries, agency_summaries, calendar_summaries);

}  // namespace

std::optional<std::string_view> summary_in(Language language, std::string_view summary) {
  const auto* const row =
      std::find_if(rows.begin(), rows.end(),
                   [&summary](const SummaryWords& words) { return words.summary == summary; });
  if (row == rows.end()) return std::nullopt;
  if (language == Language::indonesian) return row->indonesian;
  return row->english.empty() ? row->summary : row->english;
}

}  // namespace sp
