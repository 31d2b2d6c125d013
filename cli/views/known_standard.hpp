// SPDX-License-Identifier: Apache-2.0
// A standard that neither a case nor the library has is a mistyped one, and no empty answer.
#pragma once

#include "cli/context.hpp"

#include <optional>
#include <string>

namespace sp::cli {

/// standard_unknown, with suggestions. Nothing is the matter where none was named.
Result<void> check_standard(const std::optional<std::string>& id, CaseReader& reader,
                            const Context& context);

/// A name that ends in .toml is a path to a file; anything else is an id of the library, which means
/// its newest edition.
Result<Edition> find_edition(const std::string& name, const Context& context);

}  // namespace sp::cli
