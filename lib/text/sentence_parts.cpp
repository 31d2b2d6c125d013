// SPDX-License-Identifier: Apache-2.0
#include "text/sentence_parts.hpp"

#include "base/utf8.hpp"
#include "text/spoken_time.hpp"
#include "text/term_words.hpp"
#include "text/wording.hpp"

#include <cstddef>

namespace sp {
namespace {

constexpr std::string_view between_clauses = "; ";

bool has_placeholder(std::string_view clause) {
  const auto at = clause.find('{');
  return at != std::string_view::npos && at + 2 < clause.size() && clause[at + 2] == '}';
}

/// `clause` names values and every one of them is empty.
bool says_nothing(std::string_view clause, const std::vector<std::string>& values) {
  if (!has_placeholder(clause)) return false;
  const std::vector<std::string> nothing(values.size());
  return fill(clause, values) == fill(clause, nothing);
}

std::string_view without_empty_clause(std::string_view pattern,
                                      const std::vector<std::string>& values) {
  const auto at = pattern.rfind(between_clauses);
  if (at == std::string_view::npos) return pattern;
  return says_nothing(pattern.substr(at), values) ? pattern.substr(0, at) : pattern;
}

/// "approve,return" as "approve, return".
std::string spaced(const std::string& list) {
  std::string out;
  for (std::size_t i = 0; i < list.size(); ++i) {
    out += list[i];
    if (list[i] == ',' && list.substr(i + 1, 1) != " ") out += ' ';
  }
  return out;
}

}  // namespace

std::string compose(std::string_view pattern, const std::vector<std::string>& values) {
  std::string text = fill(without_empty_clause(pattern, values), values);
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

std::string in_words(const std::string& term, Language language) {
  for (const auto& row : term_words) {
    if (row.term == term) return std::string(row.words.in(language));
  }
  for (const auto& row : prefix_words) {
    if (term.rfind(row.term, 0) != 0) continue;
    return std::string(row.words.in(language)) + spaced(term.substr(row.term.size()));
  }
  return term;
}

std::string in_words(const std::vector<PastEvent>& events, Language language) {
  constexpr std::size_t civil_part = std::string_view("2026-03-17T09:00").size();
  std::string text;
  for (const auto& event : events) {
    if (!text.empty()) text += between_clauses;
    const auto civil = parse_typed_time(event.occurred_at.substr(0, civil_part));
    text += std::to_string(event.number) + " " + in_words(event.kind, language);
    if (civil) text += " " + spoken_time(civil->civil, language);
    if (!event.actor.empty()) text += " (" + event.actor + ")";
  }
  return text;
}

std::string did_you_mean(const std::vector<std::string>& suggestions, Language language) {
  const bool english = language == Language::english;
  std::string text;
  for (const auto& suggestion : suggestions) {
    if (text.empty()) {
      text = english ? "did you mean " : "maksud Anda ";
    } else {
      text += english ? " or " : " atau ";
    }
    text += "'" + harmless(suggestion) + "'";
  }
  return text.empty() ? text : text + "?";
}

std::string possible_now(const std::vector<std::string>& commands, Language language) {
  std::string text;
  if (commands.empty()) return text;
  text = language == Language::english ? "possible now:" : "yang dapat dilakukan sekarang:";
  for (const auto& command : commands) text += "\n" + harmless(command);
  return text;
}

std::string both(const std::string& first, const std::string& second) {
  if (first.empty() || second.empty()) return first + second;
  const std::string_view between = first.back() == '?' ? " " : between_clauses;
  return first + std::string(between) + second;
}

}  // namespace sp
