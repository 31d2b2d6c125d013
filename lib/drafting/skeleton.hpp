// SPDX-License-Identifier: Apache-2.0
// A file to start from: every table with what belongs there. A gap is an empty text, which
// `sp validate` finds; what may be left out stands behind a #.
#pragma once

#include "text/language.hpp"

#include <string>

namespace sp {

struct SkeletonRequest {
  std::string id;  ///< office/service
  Language language = Language::english;
};

/// The text of a standard with gaps, in canonical form.
std::string standard_skeleton(const SkeletonRequest& request);

}  // namespace sp
