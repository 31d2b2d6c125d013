// SPDX-License-Identifier: Apache-2.0
// When the counter is open (jam pelayanan) and how many it serves. The clock of a promise goes by
// the working calendar and not by these hours.
#pragma once

#include "standard/component.hpp"

namespace sp {

/// How many are served in a period.
struct Quota {
  Field<std::int64_t> count;
  Text per;  ///< day, week, session, …
  Text text;
  Field<std::vector<std::string>> variants;
  Place place;
};

struct ServiceHours {
  Field<std::vector<std::string>> monday;  ///< stretches like "08:00-12:00"; none: closed
  Field<std::vector<std::string>> tuesday;
  Field<std::vector<std::string>> wednesday;
  Field<std::vector<std::string>> thursday;
  Field<std::vector<std::string>> friday;
  Field<std::vector<std::string>> saturday;
  Field<std::vector<std::string>> sunday;
  Field<bool> always_open;  ///< day and night
  Text zone;
  Field<std::vector<Quota>> quotas;
  Text original;
  Text note;
  Text source;  ///< id of one of `[sources]`
  Text page;
  Place table;
};

}  // namespace sp
