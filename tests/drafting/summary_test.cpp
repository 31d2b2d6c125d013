// SPDX-License-Identifier: Apache-2.0
// Editors and new files explain every key in both languages.
#include "text/summary.hpp"

#include "formats/agency_reader.hpp"
#include "formats/bound_table.hpp"
#include "formats/calendar_file.hpp"
#include "formats/standard_tables.hpp"
#include "text/summary_words_files.hpp"
#include "text/summary_words_variants.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

namespace sp {
namespace {

std::set<std::string> sentences_of(const std::vector<TableDoc>& tables) {
  std::set<std::string> sentences;
  for (const auto& table : tables) {
    sentences.insert(table.summary);
    for (const auto& key : table.keys) sentences.insert(key.summary);
  }
  return sentences;
}

std::set<std::string> all_sentences() {
  auto sentences = sentences_of(standard_tables());
  sentences.merge(sentences_of(agency_tables()));
  sentences.merge(sentences_of(calendar_tables()));
  for (const auto& mark : mark_names()) sentences.insert(mark);
  return sentences;
}

template <std::size_t length>
void check_all_used(const SummaryWords (&rows)[length], const std::set<std::string>& sentences) {
  for (const auto& row : rows) {
    CAPTURE(std::string(row.summary));
    CHECK(sentences.count(std::string(row.summary)) == 1);
    CHECK_FALSE(row.indonesian.empty());
  }
}

}  // namespace

TEST_CASE("every sentence about a key is known in Indonesian") {
  for (const auto& sentence : all_sentences()) {
    CAPTURE(sentence);
    CHECK(summary_in(Language::indonesian, sentence).has_value());
    CHECK(summary_in(Language::english, sentence).has_value());
  }
}

TEST_CASE("no sentence is translated that no table says any more") {
  const auto sentences = all_sentences();
  check_all_used(component_summaries, sentences);
  check_all_used(standard_summaries, sentences);
  check_all_used(detail_summaries, sentences);
  check_all_used(variant_summaries, sentences);
  check_all_used(way_summaries, sentences);
  check_all_used(offer_summaries, sentences);
  check_all_used(agency_summaries, sentences);
  check_all_used(calendar_summaries, sentences);
}

}  // namespace sp
