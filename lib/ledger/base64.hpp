// SPDX-License-Identifier: Apache-2.0
// Base64 as in RFC 4648, section 4, with padding.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sp {

std::string to_base64(std::string_view bytes);
/// Nothing for what to_base64() does not write.
std::optional<std::string> from_base64(std::string_view text);

}  // namespace sp
