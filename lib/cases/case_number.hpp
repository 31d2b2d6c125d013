// SPDX-License-Identifier: Apache-2.0
// The number of a case: a year and a running number, "2026-0001", "2026-10000".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sp {

struct CaseNumber {
  int year = 0;
  std::int64_t running = 0;  ///< from 1
};

/// Four digits each, more for the running number where it needs them.
std::string to_string(const CaseNumber& number);

/// Nothing for what to_string() does not write.
std::optional<CaseNumber> parse_case_number(std::string_view text);

}  // namespace sp
