// SPDX-License-Identifier: Apache-2.0
// What stands in a bundle: the entries of its archive, as docs/reference/log-format.md has them.
#pragma once

#include "bundle/archive.hpp"
#include "cli/context.hpp"
#include "desk/evidence.hpp"
#include "ledger/checkpoint.hpp"

#include <optional>
#include <vector>

namespace sp::cli {

struct BundleForm {
  bool personal = false;
  std::optional<SigningKey> key{};  ///< signs the checkpoint
};

/// Of evidence that has personal values only where the form says so.
std::vector<ArchiveEntry> bundle_entries(const Evidence& evidence, const BundleForm& form,
                                         const Context& context);

}  // namespace sp::cli
