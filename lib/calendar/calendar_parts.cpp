// SPDX-License-Identifier: Apache-2.0
#include "calendar/calendar_parts.hpp"

#include <algorithm>

namespace sp {
namespace {

constexpr Seconds midnight{0};
constexpr Seconds end_of_day{24 * 3600};
constexpr std::array<std::string_view, 7> weekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                   "friday", "saturday", "sunday"};

/// A part of a typed stretch that lies within one weekday.
struct Piece {
  Stretch stretch;
  const TypedStretch* typed;
};

std::string to_string(const TypedStretch& typed) {
  return to_string_of_day(typed.open) + "-" + to_string_of_day(typed.close);
}

Finding bad_stretch(const TypedStretch& typed, std::string expected) {
  const std::string key = typed.key.empty() ? std::string(weekdays.at(typed.day)) : typed.key;
  return {.code = FindingCode::bad_value,
          .args = {key, to_string(typed), std::move(expected)},
          .where = typed.where,
          .path = {},
          .suggestions = {}};
}

bool is_sound(const TypedStretch& typed) {
  return typed.open >= midnight && typed.open < end_of_day && typed.close >= midnight &&
         typed.close <= end_of_day && typed.open != typed.close;
}

void put_on_its_days(const TypedStretch& typed, std::array<std::vector<Piece>, 7>& days) {
  auto& today = days.at(typed.day);
  if (typed.open < typed.close) {
    today.push_back({{typed.open, typed.close}, &typed});
    return;
  }
  today.push_back({{typed.open, end_of_day}, &typed});
  auto& tomorrow = days.at((typed.day + 1) % 7);
  if (typed.close > midnight) tomorrow.push_back({{midnight, typed.close}, &typed});
}

void tell(Finding finding, std::vector<Finding>& findings) {
  const bool told = finding.where.at.known() && std::any_of(findings.begin(), findings.end(),
                                                            [&finding](const Finding& earlier) {
                                                              return earlier.where == finding.where;
                                                            });
  if (!told) findings.push_back(std::move(finding));
}

/// Sorts the pieces of a day into hours; a piece that overlaps one before it becomes a finding.
DayHours in_order(std::vector<Piece> pieces, std::vector<Finding>& findings) {
  std::stable_sort(pieces.begin(), pieces.end(),
                   [](const Piece& a, const Piece& b) { return a.stretch.open < b.stretch.open; });
  DayHours hours;
  const TypedStretch* last = nullptr;
  for (const auto& piece : pieces) {
    if (last != nullptr && piece.stretch.open < hours.back().close) {
      tell(bad_stretch(*piece.typed, "no overlap with " + to_string(*last)), findings);
      continue;
    }
    hours.push_back(piece.stretch);
    last = piece.typed;
  }
  return hours;
}

bool is_ordered(const DayHours& hours) {
  Seconds last{0};
  for (const auto& stretch : hours) {
    if (stretch.open < last || stretch.close <= stretch.open || stretch.close > end_of_day) {
      return false;
    }
    last = stretch.close;
  }
  return true;
}

}  // namespace

bool has_ordered_hours(const CalendarParts& parts) {
  if (!std::all_of(parts.week.begin(), parts.week.end(), is_ordered)) return false;
  return std::all_of(parts.overrides.begin(), parts.overrides.end(), [](const DatedHours& dated) {
    return std::all_of(dated.hours.begin(), dated.hours.end(),
                       [](const auto& hours) { return !hours || is_ordered(*hours); });
  });
}

WeekOrFindings arrange_week(const std::vector<TypedStretch>& typed) {
  WeekOrFindings result;
  std::array<std::vector<Piece>, 7> days;
  for (const auto& stretch : typed) {
    if (is_sound(stretch)) {
      put_on_its_days(stretch, days);
    } else {
      tell(bad_stretch(stretch, "an opening and another time of closing"), result.findings);
    }
  }
  for (std::size_t day = 0; day < days.size(); ++day) {
    result.week.at(day) = in_order(std::move(days.at(day)), result.findings);
  }
  return result;
}

std::string_view name_of(DayOffKind kind) {
  switch (kind) {
    case DayOffKind::national:
      return "national";
    case DayOffKind::joint_leave:
      return "joint_leave";
    case DayOffKind::election:
      return "election";
    case DayOffKind::local:
      return "local";
  }
  return "";
}

std::optional<DayOffKind> parse_day_off_kind(std::string_view name) {
  using enum DayOffKind;
  for (const auto kind : {national, joint_leave, election, local}) {
    if (name_of(kind) == name) return kind;
  }
  return std::nullopt;
}

}  // namespace sp
