// SPDX-License-Identifier: Apache-2.0
// The shape of a kind of file as a JSON Schema (draft 7), which editors read: it is made of the
// tables that read the file, so that both say the same. What no schema can say (ids that refer to
// each other, dates that exist) is left to `sp validate`.
#pragma once

#include "drafting/described.hpp"
#include "report/json.hpp"

namespace sp {

/// Each description has the sentence in the language and below it the one in the other language, so
/// that one file of a team serves everyone. Same tables, same bytes.
Json json_schema(const DescribedFile& file, Language language);

}  // namespace sp
