// SPDX-License-Identifier: Apache-2.0
// The encoding of an event a second time, written from docs/reference/log-format.md alone and not
// from the program: it knows values and their order, not events.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace sp::test {

/// A column: null, a number, or the bytes of a text or blob.
using Value = std::variant<std::monostate, std::int64_t, std::string>;

std::string second_encoding(std::int64_t version, const std::vector<Value>& values);

std::string from_hex(std::string_view hex);

}  // namespace sp::test
