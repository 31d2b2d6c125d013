// SPDX-License-Identifier: Apache-2.0
// Rules that every wording of the program obeys.
#include "text/calendar_words.hpp"
#include "text/case_words.hpp"
#include "text/error_words_input.hpp"
#include "text/error_words_refusal.hpp"
#include "text/error_words_usage.hpp"
#include "text/explain_words.hpp"
#include "text/finding_words.hpp"
#include "text/label_calendar_help.hpp"
#include "text/label_components.hpp"
#include "text/label_events.hpp"
#include "text/label_help.hpp"
#include "text/label_states.hpp"
#include "text/label_titles.hpp"
#include "text/label_word_list.hpp"
#include "text/proof_words.hpp"
#include "text/receipt_words.hpp"
#include "text/report_words.hpp"
#include "text/syntax_words.hpp"
#include "text/upkeep_words.hpp"
#include "text/wording.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace {

using sp::Wording;

struct Entry {
  Wording sentence;
  Wording hint;
};

template <class Rows>
void append(std::vector<Entry>& entries, const Rows& rows) {
  for (const auto& row : rows) entries.push_back({row.sentence, row.hint});
}

std::vector<Entry> all_entries() {
  std::vector<Entry> entries;
  append(entries, sp::usage_error_words);
  append(entries, sp::input_error_words);
  append(entries, sp::refusal_error_words);
  append(entries, sp::finding_words);
  append(entries, sp::syntax_words);
  return entries;
}

/// Sentences and the hints that there are.
std::vector<Wording> all_wordings() {
  std::vector<Wording> wordings;
  for (const auto& entry : all_entries()) {
    wordings.push_back(entry.sentence);
    if (!entry.hint.english.empty()) wordings.push_back(entry.hint);
  }
  return wordings;
}

std::set<char> placeholders(std::string_view pattern) {
  std::set<char> found;
  for (std::size_t i = 0; i + 2 < pattern.size(); ++i) {
    const bool digit = pattern[i + 1] >= '0' && pattern[i + 1] <= '9';
    if (pattern[i] == '{' && digit && pattern[i + 2] == '}') found.insert(pattern[i + 1]);
  }
  return found;
}

bool begins_with_capital(std::string_view text) {
  return !text.empty() && text.front() >= 'A' && text.front() <= 'Z';
}

TEST_CASE("every sentence and hint asks for the same values in both languages") {
  for (const auto& wording : all_wordings()) {
    CAPTURE(wording.english);
    CHECK(placeholders(wording.english) == placeholders(wording.indonesian));
  }
}

TEST_CASE("sentence and hint together leave no value out") {
  for (const auto& entry : all_entries()) {
    CAPTURE(entry.sentence.english);
    auto used = placeholders(entry.sentence.english);
    used.merge(placeholders(entry.hint.english));
    used.erase('0');  // of the syntax kinds it is the kind itself
    char expected = '1';
    for (const char number : used) CHECK(number == expected++);
  }
}

TEST_CASE("every sentence and hint begins in lower case and has no final stop") {
  for (const auto& wording : all_wordings()) {
    for (const auto text : {wording.english, wording.indonesian}) {
      CAPTURE(text);
      REQUIRE_FALSE(text.empty());
      CHECK_FALSE(begins_with_capital(text));
      CHECK(std::string_view(".!:;, ").find(text.back()) == std::string_view::npos);
      CHECK(text.find("  ") == std::string_view::npos);
      CHECK(text.find('\n') == std::string_view::npos);
    }
  }
}

TEST_CASE("no wording is the same in both languages, but one that is TOML or a command alone") {
  for (const auto& wording : all_wordings()) {
    CAPTURE(wording.english);
    CHECK(wording.english != wording.indonesian);
  }
}

TEST_CASE("a command named by a hint is the same in both languages") {
  const auto verb_after_sp = [](std::string_view text) {
    const auto at = text.find(": sp ");
    if (at == std::string_view::npos) return std::string_view();
    const auto verb = text.substr(at + 5);
    return verb.substr(0, verb.find_first_of(" ;,"));
  };
  for (const auto& entry : all_entries()) {
    CAPTURE(entry.hint.english);
    CHECK(verb_after_sp(entry.hint.english) == verb_after_sp(entry.hint.indonesian));
  }
}

TEST_CASE("every label has words in both languages that ask for the same values") {
  const auto check = [](const auto& rows) {
    for (const auto& row : rows) {
      CAPTURE(row.english);
      bool without_words = false;
      if constexpr (std::is_same_v<decltype(row.key), sp::Label>) {
        without_words = row.key == sp::Label::no_words;
      }
      CHECK(row.english.empty() == without_words);
      CHECK(row.indonesian.empty() == without_words);
      CHECK(placeholders(row.english) == placeholders(row.indonesian));
    }
  };
  check(sp::title_labels);
  check(sp::state_labels);
  check(sp::component_labels);
  check(sp::event_labels);
  check(sp::word_labels);
  check(sp::help_labels);
  check(sp::calendar_help_labels);
  check(sp::calendar_words);
  check(sp::case_words);
  check(sp::explain_words);
  check(sp::receipt_words);
  check(sp::report_words);
  check(sp::proof_words);
}

TEST_CASE("what is said of a database asks for the same values in both languages") {
  for (const auto& row : sp::upkeep_words) {
    CAPTURE(row.english);
    CHECK_FALSE(row.english.empty());
    const bool one_word = row.english == "SQLite" || row.english == "folder";
    CHECK((row.english != row.indonesian || one_word));
    CHECK(placeholders(row.english) == placeholders(row.indonesian));
  }
}

TEST_CASE("a label reads the same in both languages only where the word is the same") {
  const std::set<std::string_view> same{"Status", "No.", "Unit", "{0} per {1}", ""};
  const auto check = [&same](const auto& rows) {
    for (const auto& row : rows) {
      CAPTURE(row.english);
      CHECK((row.english == row.indonesian) == (same.count(row.english) != 0));
    }
  };
  check(sp::title_labels);
  check(sp::state_labels);
  check(sp::component_labels);
  check(sp::event_labels);
  check(sp::word_labels);
  check(sp::help_labels);
}

}  // namespace
