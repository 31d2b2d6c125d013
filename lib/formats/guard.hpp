// SPDX-License-Identifier: Apache-2.0
// What a file must be before anything reads it: neither empty nor large, and UTF-8.
#pragma once

#include "base/finding.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace sp {

/// A file of more bytes is refused.
inline constexpr std::size_t largest_file = std::size_t{1} << 20;

/// An office's register may have more rows than a standard has lines.
inline constexpr std::size_t largest_register = std::size_t{1} << 26;

/// SP001 with the reason as a stable word: "empty" (nothing but blanks counts as empty),
/// "too_large" ("register_too_large" where that is the limit), "not_utf8" (at the first bad byte),
/// "utf16".
std::optional<Finding> refusal_of(std::string_view bytes, const std::string& file,
                                  std::size_t largest = largest_file);

}  // namespace sp
