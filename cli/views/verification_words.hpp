// SPDX-License-Identifier: Apache-2.0
// What a verification found, for people and for machines.
#pragma once

#include "cli/context.hpp"
#include "desk/verification.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sp::cli {

/// A checkpoint that was given, and by whom it is signed where that was checked.
struct GivenCheckpoint {
  std::string path;
  Checkpoint checkpoint;
  std::optional<std::string> signed_by;
};

Json verification_json(const Verification& done, const std::vector<GivenCheckpoint>& given);
std::string verification_text(const Verification& done, const std::vector<GivenCheckpoint>& given,
                              const Context& context);

}  // namespace sp::cli
