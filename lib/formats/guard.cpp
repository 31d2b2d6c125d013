// SPDX-License-Identifier: Apache-2.0
#include "formats/guard.hpp"

#include "base/utf8.hpp"
#include "formats/tokens.hpp"

namespace sp {
namespace {

Finding refusal(std::string reason, const std::string& file, Position at) {
  return {FindingCode::file_unreadable, {std::move(reason)}, {file, at}, {}, {}};
}

/// A byte order mark alone says nothing either.
bool is_empty(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return bytes.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool is_utf16(std::string_view bytes) {
  const auto mark = bytes.substr(0, 2);
  return mark == "\xFF\xFE" || mark == "\xFE\xFF";
}

}  // namespace

std::optional<Finding> refusal_of(std::string_view bytes, const std::string& file,
                                  std::size_t largest) {
  if (bytes.size() > largest) {
    return refusal(largest == largest_register ? "register_too_large" : "too_large", file, {});
  }
  if (is_empty(bytes)) return refusal("empty", file, {});
  if (is_utf16(bytes)) return refusal("utf16", file, {1, 1});
  const auto malformed = find_malformed_utf8(bytes);
  if (malformed) return refusal("not_utf8", file, LineIndex(bytes).at(*malformed));
  return std::nullopt;
}

}  // namespace sp
