// SPDX-License-Identifier: Apache-2.0
// What `sp standard graph` and `sp standard import-mermaid` say of a procedure, in both languages.
#pragma once

#include "text/language.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sp {

enum class GraphLabel {
  start,
  end,
  otherwise,
  goes_back,
  condition,
  // the head of a drafted file, and its remarks
  draft_head,
  draft_read,
  draft_service,
  draft_words,
  draft_inferred,
  draft_rest,
  draft_check,
  draft_no_id,
  remark_service,
};

std::string_view words(GraphLabel label, Language language);

/// The words with {0} {1} … replaced by the arguments, which are made harmless.
std::string say(GraphLabel label, Language language, const std::vector<std::string>& arguments);

}  // namespace sp
