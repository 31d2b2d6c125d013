// SPDX-License-Identifier: Apache-2.0
#include "report/listing.hpp"

namespace sp {

Json records_of(const Listing& listing) {
  Json::Array records;
  records.reserve(listing.rows.size());
  for (const auto& row : listing.rows) records.push_back(row.record);
  return records;
}

}  // namespace sp
