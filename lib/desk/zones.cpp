// SPDX-License-Identifier: Apache-2.0
#include "desk/zones.hpp"

#include "base/suggest.hpp"
#include "formats/zone_text.hpp"
#include "zones/zone_database.hpp"

namespace sp {

Result<FoundZone> fetch_zone(const std::string& name, DateRange dates) {
  if (const auto zone = find_zone(name, dates)) return FoundZone{.text = zone_text(*zone)};
  return FoundZone{.suggestions = suggest(name, zone_names())};
}

std::optional<Finding> fault_of_zone(const Text& zone, const std::string& file) {
  if (!zone || Zone::built_in(*zone)) return std::nullopt;
  const Date any_date = make_date(2000, 1, 1);
  auto found = fetch_zone(*zone, {any_date, any_date});
  if (found->text) return std::nullopt;
  return Finding{.code = FindingCode::bad_value,
                 .args = {"zone", *zone, "zone"},
                 .where = {file, zone.place.value},
                 .path = "zone",
                 .suggestions = std::move(found->suggestions)};
}

}  // namespace sp
