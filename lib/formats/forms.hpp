// SPDX-License-Identifier: Apache-2.0
// Forms that several keys share.
#pragma once

#include "calendar/zone.hpp"
#include "formats/binding.hpp"

namespace sp {

inline Form<std::string> id_form() {
  return {[](const std::string& text) { return is_id(text); }, "id", {}};
}

/// `office/service`, `office/calendar`.
inline Form<std::string> standard_id_form() {
  return {[](const std::string& text) { return is_standard_id(text); }, "standard_id", {}};
}

/// WIB, WITA, WIT or UTC, which need no data from outside; or a name of the zone database. Whether
/// there is such a zone, the machine knows.
inline Form<std::string> zone_form() {
  return {[](const std::string& text) { return is_zone_name(text); },
          "zone",
          {"WIB", "WITA", "WIT", "UTC"}};
}

inline Form<std::int64_t> from_one() {
  return {[](const std::int64_t& number) { return number >= 1; }, "number_from_1", {}};
}

inline Form<std::int64_t> from_zero() {
  return {[](const std::int64_t& number) { return number >= 0; }, "number_from_0", {}};
}

}  // namespace sp
