// SPDX-License-Identifier: Apache-2.0
#include "cli/context.hpp"

namespace sp::cli {

Result<std::optional<Date>> read_known_date(const std::optional<std::string>& text,
                                            const Zone& zone, Instant now) {
  if (!text) return std::optional<Date>{};
  const auto typed = read_time(*text);
  if (!typed) return fail(typed.error());
  return std::optional(zone.date_of(resolve(*typed, zone, now)));
}

}  // namespace sp::cli
