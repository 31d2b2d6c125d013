// SPDX-License-Identifier: Apache-2.0
// A zone as text, to be kept with the calendar that goes by it: a line `sp-zone/1`; the name and
// the offset before the first transition; then a line a transition, its moment and the offset from
// then on.
//
//     sp-zone/1
//     Europe/Berlin +01:00
//     2024-03-31T01:00:00Z +02:00
//
// Offsets have seconds where there are any.
#pragma once

#include "calendar/zone.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace sp {

std::string zone_text(const Zone& zone);

/// Nothing for what zone_text does not write.
std::optional<Zone> parse_zone_text(std::string_view text);

}  // namespace sp
