// SPDX-License-Identifier: Apache-2.0
#include "text/finding_words.hpp"
#include "text/sentence_parts.hpp"
#include "text/sentences.hpp"
#include "text/syntax_words.hpp"
#include "text/wording_rows.hpp"

#include <algorithm>
#include <cstddef>

namespace sp {
namespace {

constexpr auto rows = joined(finding_words);
static_assert(has_row_for_each<FindingCode>(rows),
              "finding_words.hpp: one row a code, in the order of FindingCode");

/// A value that is a word for the reader and not one of theirs.
struct Term {
  FindingCode code;
  std::size_t index;
};

constexpr Term terms[] = {
    {FindingCode::file_unreadable, 0},
    {FindingCode::wrong_type, 1},
    {FindingCode::wrong_type, 2},
    {FindingCode::bad_value, 2},
};

/// Findings whose second value is a table, which is nameless at the top of a file.
constexpr FindingCode in_a_table[] = {FindingCode::unknown_key, FindingCode::missing_key,
                                      FindingCode::duplicate_id};
constexpr Wording top_of_file{"the file", "file ini"};

const FindingWords& row_of(FindingCode code) {
  return rows.at(static_cast<std::size_t>(code));
}

std::string table_name(const std::string& table, Language language) {
  return table.empty() ? std::string(top_of_file.in(language)) : "'" + table + "'";
}

std::vector<std::string> values_of(const Finding& finding, Language language) {
  auto values = finding.args;
  for (const auto& term : terms) {
    if (term.code != finding.code || term.index >= values.size()) continue;
    values[term.index] = in_words(values[term.index], language);
  }
  const bool has_table =
      std::find(std::begin(in_a_table), std::end(in_a_table), finding.code) != std::end(in_a_table);
  if (has_table && values.size() > 1) values[1] = table_name(values[1], language);
  return values;
}

const SyntaxWords* syntax_row_of(const Finding& finding) {
  if (finding.code != FindingCode::syntax || finding.args.empty()) return nullptr;
  const auto* const row =
      std::find_if(std::begin(syntax_words), std::end(syntax_words),
                   [&finding](const auto& known) { return known.kind == finding.args.front(); });
  return row == std::end(syntax_words) ? nullptr : row;
}

}  // namespace

Wording sentence_template(FindingCode code) {
  return row_of(code).sentence;
}
Wording hint_template(FindingCode code) {
  return row_of(code).hint;
}

std::string sentence(const Finding& finding, Language language) {
  if (finding.rule != nullptr) {
    const auto& rule = *finding.rule;
    return compose(Wording{rule.sentence_en, rule.sentence_id}.in(language), finding.args);
  }
  const auto* const syntax = syntax_row_of(finding);
  const Wording words = syntax != nullptr ? syntax->sentence : sentence_template(finding.code);
  return compose(words.in(language), values_of(finding, language));
}

std::string hint(const Finding& finding, Language language) {
  auto advice = did_you_mean(finding.suggestions, language);
  if (!advice.empty()) return advice;
  if (finding.rule != nullptr) {
    const auto& rule = *finding.rule;
    return compose(Wording{rule.hint_en, rule.hint_id}.in(language), finding.args);
  }
  const auto* const syntax = syntax_row_of(finding);
  const Wording words = syntax != nullptr ? syntax->hint : hint_template(finding.code);
  return compose(words.in(language), values_of(finding, language));
}

std::string label(const Aside& aside, Language language) {
  return compose(Wording{aside.label_en, aside.label_id}.in(language), aside.args);
}

}  // namespace sp
