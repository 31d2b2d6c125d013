// SPDX-License-Identifier: Apache-2.0
// What the keys of a file could look like, by the stable words of their types.
#pragma once

#include "drafting/described.hpp"

#include <string>

namespace sp {

/// The value that every new file begins with; empty where its author has to say it.
std::string starting_value(const std::string& path, const KeyDoc& key);

/// True of what few standards have, at this path of a file: an example leaves it out, and
/// docs/reference/format.md has it.
bool is_seldom(const std::string& path);

/// A value as it could stand in the file; of tables one with the keys that they need, or
/// with all that are not seldom where they need none.
std::string example_value(const DescribedFile& file, const TableDoc& owner, const KeyDoc& key);

/// True where the name of the type does not say how a value is written.
bool needs_explanation(const std::string& type);

}  // namespace sp
