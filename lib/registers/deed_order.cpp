// SPDX-License-Identifier: Apache-2.0
#include "registers/deed_order.hpp"

#include <algorithm>

namespace sp {
namespace {

using Deeds = std::vector<RegisteredDeed>;

Deeds::iterator find_verb(Deeds& deeds, Verb verb) {
  return std::find_if(deeds.begin(), deeds.end(),
                      [&](const RegisteredDeed& deed) { return deed.verb == verb; });
}

/// Else a resumption stands before everything of its day, and a suspension behind it.
void keep_short_pause_together(Deeds& deeds, const Zone& zone) {
  const auto resumed = find_verb(deeds, Verb::resume);
  const auto suspended = find_verb(deeds, Verb::suspend);
  if (resumed == deeds.end() || suspended == deeds.end() || suspended < resumed) return;
  const auto date_of_deed = [&](const RegisteredDeed& deed) {
    return civil_time_of(deed.at, zone).date;
  };
  if (date_of_deed(*resumed) != date_of_deed(*suspended)) return;
  std::rotate(resumed, suspended, suspended + 1);
}

struct Placed {
  Date date;
  Seconds of_day;
  RegisteredDeed deed;
};

/// What is dated to the day alone gets the latest time of what stands before it on that day.
std::vector<Placed> placed(Deeds deeds, const Zone& zone) {
  std::vector<Placed> all;
  for (auto& deed : deeds) {
    const auto moment = civil_time_of(deed.at, zone);
    Seconds latest{0};
    for (const auto& earlier : all) {
      if (earlier.date == moment.date) latest = std::max(latest, earlier.of_day);
    }
    all.push_back({moment.date, moment.of_day.value_or(latest), std::move(deed)});
  }
  return all;
}

}  // namespace

CivilMoment civil_time_of(const TypedTime& typed, const Zone& zone) {
  const bool is_instant = typed.shape == TypedTime::Shape::instant;
  const auto civil = is_instant ? zone.to_civil(typed.instant) : typed.civil;
  const auto date = date_of(civil);
  if (typed.shape == TypedTime::Shape::date) return {date, std::nullopt};
  return {date, civil - date};
}

void put_in_order(Deeds& deeds, const Zone& zone) {
  keep_short_pause_together(deeds, zone);
  auto all = placed(std::move(deeds), zone);
  std::stable_sort(all.begin(), all.end(), [](const Placed& one, const Placed& other) {
    return std::pair(one.date, one.of_day) < std::pair(other.date, other.of_day);
  });
  deeds.clear();
  for (auto& one : all) deeds.push_back(std::move(one.deed));
}

}  // namespace sp
