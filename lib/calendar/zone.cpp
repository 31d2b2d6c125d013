// SPDX-License-Identifier: Apache-2.0
#include "calendar/zone.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace sp {

Zone::Zone(std::string name, Seconds offset, std::vector<Transition> transitions)
    : name_(std::move(name)), first_offset_(offset), transitions_(std::move(transitions)) {
  const auto not_ascending = [](const Transition& a, const Transition& b) { return a.at >= b.at; };
  if (std::adjacent_find(transitions_.begin(), transitions_.end(), not_ascending) !=
      transitions_.end()) {
    throw std::logic_error("the transitions of a zone are not in ascending order");
  }
}

std::optional<Zone> Zone::built_in(std::string_view name) {
  struct Row {
    std::string_view name;
    int hours;
  };
  for (const auto& row : {Row{"WIB", 7}, Row{"WITA", 8}, Row{"WIT", 9}, Row{"UTC", 0}}) {
    if (row.name == name) return Zone(std::string(name), std::chrono::hours{row.hours}, {});
  }
  return std::nullopt;
}

Seconds Zone::offset_at(Instant instant) const {
  const auto after =
      std::upper_bound(transitions_.begin(), transitions_.end(), instant,
                       [](Instant t, const Transition& next) { return t < next.at; });
  return after == transitions_.begin() ? first_offset_ : std::prev(after)->offset;
}

CivilTime Zone::to_civil(Instant instant) const {
  return CivilTime{instant.time_since_epoch() + offset_at(instant)};
}

Seconds Zone::offset_before(std::vector<Transition>::const_iterator transition) const {
  return transition == transitions_.begin() ? first_offset_ : std::prev(transition)->offset;
}

std::vector<Zone::Transition>::const_iterator Zone::next_after(CivilTime civil) const {
  const auto place_of = [this](const Transition& transition) {
    return transitions_.begin() + (&transition - transitions_.data());
  };
  return std::partition_point(
      transitions_.begin(), transitions_.end(), [&](const Transition& next) {
        const Seconds before = offset_before(place_of(next));
        return next.at.time_since_epoch() + before <= civil.time_since_epoch();
      });
}

Instant Zone::to_instant(CivilTime civil) const {
  const auto next = next_after(civil);
  if (next == transitions_.begin()) return Instant{civil.time_since_epoch() - first_offset_};
  const Transition& last = *std::prev(next);
  return std::max(last.at, Instant{civil.time_since_epoch() - last.offset});
}

Zone::Steady Zone::steady_at(CivilTime civil) const {
  const auto next = next_after(civil);
  const Seconds offset = offset_before(next);
  Steady steady{.from = CivilTime::min(), .to = CivilTime::max(), .offset = offset};
  if (next != transitions_.end()) steady.to = CivilTime{next->at.time_since_epoch() + offset};
  if (next != transitions_.begin()) {
    const auto last = std::prev(next);
    steady.from = CivilTime{last->at.time_since_epoch() + std::max(offset_before(last), offset)};
  }
  return steady;
}

bool is_zone_name(std::string_view text) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  constexpr std::string_view others = "0123456789_+-/";
  constexpr std::size_t longest = 64;
  const auto is_allowed = [&](char c) {
    return letters.find(c) != letters.npos || others.find(c) != others.npos;
  };
  const auto slash = text.find('/');
  return text.size() <= longest && slash != text.npos && slash > 0 && text.back() != '/' &&
         text.find("//") == text.npos && letters.find(text.front()) != letters.npos &&
         std::all_of(text.begin(), text.end(), is_allowed);
}

std::string to_rfc3339(Instant instant, const Zone& zone) {
  return to_rfc3339(instant, zone.offset_at(instant));
}

Instant resolve(const TypedTime& typed, const Zone& zone, Instant now) {
  switch (typed.shape) {
    case TypedTime::Shape::instant:
      return typed.instant;
    case TypedTime::Shape::civil:
    case TypedTime::Shape::date:
      return zone.to_instant(typed.civil);
    case TypedTime::Shape::time_of_day:
      return zone.to_instant(zone.date_of(now) + typed.of_day);
  }
  throw std::logic_error("a typed time of no shape");
}

}  // namespace sp
