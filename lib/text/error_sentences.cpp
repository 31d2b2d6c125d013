// SPDX-License-Identifier: Apache-2.0
#include "text/error_words_drawing.hpp"
#include "text/error_words_input.hpp"
#include "text/error_words_refusal.hpp"
#include "text/error_words_usage.hpp"
#include "text/sentence_parts.hpp"
#include "text/sentences.hpp"
#include "text/wording_rows.hpp"

#include <algorithm>
#include <cstddef>

namespace sp {
namespace {

constexpr auto rows =
    joined(usage_error_words, input_error_words, refusal_error_words, drawing_error_words);
static_assert(has_row_for_each<ErrorCode>(rows),
              "error_words_*.hpp: one row a code, in the order of ErrorCode");

/// A value that is a word for the reader and not one of theirs.
struct Term {
  ErrorCode code;
  std::size_t index;
};

constexpr Term terms[] = {
    {ErrorCode::option_bad_value, 2},       {ErrorCode::argument_bad_value, 2},
    {ErrorCode::file_unreadable, 1},        {ErrorCode::register_unreadable, 1},
    {ErrorCode::register_cell_unusable, 2}, {ErrorCode::database_path_unsafe, 1},
    {ErrorCode::config_unusable, 1},        {ErrorCode::case_closed, 1},
    {ErrorCode::correction_impossible, 2},  {ErrorCode::duplicate_impossible, 2},
    {ErrorCode::history_impossible, 2},     {ErrorCode::history_impossible, 4},
    {ErrorCode::step_moved_on, 2},          {ErrorCode::io_failed, 1},
    {ErrorCode::mermaid_malformed, 0},      {ErrorCode::answer_lost, 3},
    {ErrorCode::answers_lost, 2},
};

/// What helps depends on why a file could not be read or written.
struct ReasonHint {
  std::string_view reason;
  Wording hint;
};

constexpr ReasonHint reason_hints[] = {
    {"Permission denied",
     {"see whose it is, and ask them for access: ls -ld '{0}'",
      "lihat siapa pemiliknya, lalu minta hak akses kepadanya: ls -ld '{0}'"}},
    {"Operation not permitted",
     {"see whose it is, and ask them for access: ls -ld '{0}'",
      "lihat siapa pemiliknya, lalu minta hak akses kepadanya: ls -ld '{0}'"}},
    {"Read-only file system",
     {"see how its disk is mounted: findmnt --target '{0}'",
      "lihat cara disknya dipasang: findmnt --target '{0}'"}},
};

const ErrorWords& row_of(ErrorCode code) {
  return rows.at(static_cast<std::size_t>(code));
}

bool is_moved_on(ErrorCode code) {
  return code == ErrorCode::step_moved_on || code == ErrorCode::number_moved_on;
}

std::vector<std::string> values_of(const Error& error, Language language) {
  auto values = error.args;
  for (const auto& term : terms) {
    if (term.code != error.code || term.index >= values.size()) continue;
    values[term.index] = in_words(values[term.index], language);
  }
  if (is_moved_on(error.code)) values.push_back(in_words(error.since, language));
  return values;
}

Wording hint_for(const Error& error) {
  for (const auto& row : reason_hints) {
    const bool fits = error.code == ErrorCode::io_failed && error.args.size() > 1;
    if (fits && error.args[1] == row.reason) return row.hint;
  }
  return row_of(error.code).hint;
}

}  // namespace

Wording sentence_template(ErrorCode code) {
  return row_of(code).sentence;
}
Wording hint_template(ErrorCode code) {
  return row_of(code).hint;
}

std::string sentence(const Error& error, Language language) {
  return compose(sentence_template(error.code).in(language), values_of(error, language));
}

std::string hint(const Error& error, Language language) {
  auto advice = did_you_mean(error.suggestions, language);
  if (advice.empty()) {
    advice = compose(hint_for(error).in(language), values_of(error, language));
  }
  return both(advice, possible_now(error.possible, language));
}

}  // namespace sp
