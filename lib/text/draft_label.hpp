// SPDX-License-Identifier: Apache-2.0
// What is said around the writing of standards: by `sp standard new`, `fmt` and `schema`, and in
// the files that `new` makes. Both languages.
#pragma once

#include "text/language.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sp {

enum class DraftLabel {
  file,
  state,
  state_changed,
  state_untidy,
  state_tidy,
  format_changed,
  format_untidy,
  format_end_missing,
  format_end_empty,
  format_done,
  format_checked,
  new_done,
  new_gaps,
  // comments of a new file, each one line
  skeleton_about,
  skeleton_gap,
  skeleton_optional,
  skeleton_words,
  skeleton_tools,
  skeleton_also,
  skeleton_roles,
  skeleton_role_id,
  skeleton_role_title,
  skeleton_source_id,
};

std::string_view words(DraftLabel label, Language language);

/// The words with {0} {1} … replaced by the arguments, which are made harmless: colours come after.
std::string say(DraftLabel label, Language language,
                const std::vector<std::string>& arguments = {});

}  // namespace sp
