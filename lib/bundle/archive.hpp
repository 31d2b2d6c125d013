// SPDX-License-Identifier: Apache-2.0
// Files put together into one: a zip archive whose bytes follow from its entries alone. They are
// stored as they are, for no compressor gives the same bytes for ever.
#pragma once

#include <string>
#include <vector>

namespace sp {

struct ArchiveEntry {
  std::string name;  ///< a relative path in ASCII, with strokes
  std::string bytes;
  bool operator==(const ArchiveEntry&) const = default;
};

/// The entries in their order, each of 1 January 1980 and readable to all. std::logic_error where
/// two have the same name.
std::string to_zip(const std::vector<ArchiveEntry>& entries);

}  // namespace sp
