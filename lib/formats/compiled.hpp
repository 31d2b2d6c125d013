// SPDX-License-Identifier: Apache-2.0
// A standard and a calendar as they are after their files have been read and checked, in bytes that
// are read back a hundred times faster than the files. It holds nothing that the files do not say:
// whoever has them can make it again and compare.
#pragma once

#include "calendar/calendar_parts.hpp"
#include "standard/standard.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sp {

/// The number of the form, which is written beside the bytes. It is raised with every change by
/// which the same files would give other bytes.
inline constexpr std::int64_t compiled_form = 3;

/// What a case is judged by: a standard and the calendar of its office.
struct Judge {
  Standard standard;
  CalendarParts calendar;
};

/// Nothing where the zone is none of the built-in ones.
std::optional<std::string> compile(const Judge& judge);

/// What `compile` was given; nothing for bytes that it cannot have written. Of those that it can
/// have, not all are true: only the files tell.
std::optional<Judge> read_compiled(std::string_view bytes);

}  // namespace sp
