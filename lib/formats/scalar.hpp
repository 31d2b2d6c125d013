// SPDX-License-Identifier: Apache-2.0
// What TOML takes for a value outside quotes: booleans, numbers, dates and times. Judged by form;
// that a month has no 31st is left to the parser.
#pragma once

#include <string_view>

namespace sp {

bool is_toml_date(std::string_view text);
bool is_toml_scalar(std::string_view text);

/// What is wrong with a scalar of good form: "no_such_date" (30 February, 25 o'clock) or
/// "number_too_large" (beyond 64 bits); empty if nothing is.
std::string_view unreal_scalar(std::string_view text);

}  // namespace sp
