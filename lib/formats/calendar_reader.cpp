// SPDX-License-Identifier: Apache-2.0
#include "formats/calendar_reader.hpp"

#include "formats/values.hpp"
#include "formats/zone_text.hpp"

#include <algorithm>

namespace sp {
namespace {

using std::chrono::days;

// As far as a provisional answer goes, and a leap day or two more.
constexpr days reach_of_zone{51 * 366};

Failure unusable(const std::string& id, std::vector<Finding> findings) {
  Error error{.code = ErrorCode::file_unusable,
              .args = {id, std::to_string(findings.size())},
              .where = {id, {}}};
  error.findings = std::move(findings);
  return fail(std::move(error));
}

Finding bad(const std::string& file, const std::string& key, const std::string& value,
            std::string expected, Position at) {
  return {FindingCode::bad_value, {key, value, std::move(expected)}, {file, at}, key, {}};
}

struct Office {
  std::string id;
  CalendarFile file;
  const OfficeFile& hours() const { return std::get<OfficeFile>(file.content); }
};

class Composer {
 public:
  Composer(const FetchCalendar& fetch, const std::optional<std::string>& zone,
           const FetchZone& fetch_zone)
      : fetch_(fetch), zone_(zone), fetch_zone_(fetch_zone) {}

  Result<ComposedCalendar> compose(const std::string& id);

 private:
  Result<CalendarFile> load(const std::string& id, const char* kind);
  Result<void> load_offices(const std::string& id);
  Result<void> load_days_off(const Office& office);
  Result<void> check_coverage(const Office& office);
  Result<void> set_zone();
  Result<void> set_zone(const std::string& name, const std::string& file, Position at);
  Result<void> set_week();
  Result<void> check_hours();
  void set_rest();

  struct Covered {
    DateRange dates;
    std::string id;
    bool local = false;  ///< holds nothing but days off of the office itself
  };

  const FetchCalendar& fetch_;
  const std::optional<std::string>& zone_;
  const FetchZone& fetch_zone_;
  std::vector<Office> offices_;  ///< the one asked for first, the bottom last
  std::vector<Covered> covered_;
  std::vector<CalendarLayer> office_layers_;
  ComposedCalendar composed_;
};

Result<ComposedCalendar> Composer::compose(const std::string& id) {
  if (auto loaded = load_offices(id); !loaded) return fail(loaded.error());
  std::reverse(offices_.begin(), offices_.end());
  std::reverse(office_layers_.begin(), office_layers_.end());
  for (const auto& office : offices_) {
    if (auto loaded = load_days_off(office); !loaded) return fail(loaded.error());
  }
  if (auto set = set_week(); !set) return fail(set.error());
  set_rest();
  if (auto works = check_hours(); !works) return fail(works.error());
  if (auto covered = check_coverage(offices_.back()); !covered) return fail(covered.error());
  if (auto set = set_zone(); !set) return fail(set.error());
  auto& layers = composed_.layers;
  layers.insert(layers.end(), office_layers_.begin(), office_layers_.end());
  return std::move(composed_);
}

Result<CalendarFile> Composer::load(const std::string& id, const char* kind) {
  auto bytes = fetch_(id);
  if (!bytes) return fail(bytes.error());
  auto read = read_calendar_file(*bytes, id);
  if (!read.calendar) return unusable(id, std::move(read.findings));
  const auto& own = read.calendar->id;
  if (own && *own != id) {
    return unusable(id,
                    {{FindingCode::id_not_the_path, {*own, id}, {id, own.place.value}, "id", {}}});
  }
  const bool office = std::holds_alternative<OfficeFile>(read.calendar->content);
  const std::string found = office ? "office" : "days_off";
  if (found != kind) {
    return unusable(id, {bad(id, "kind", found, one_of({kind}), {1, 1})});
  }
  auto& layers = office ? office_layers_ : composed_.layers;
  layers.push_back({found, id, std::move(*bytes)});
  return std::move(*read.calendar);
}

Result<void> Composer::load_offices(const std::string& id) {
  std::string next = id;
  while (true) {
    auto file = load(next, "office");
    if (!file) return fail(file.error());
    offices_.push_back({next, std::move(*file)});
    const Text based_on = offices_.back().hours().based_on;
    if (!based_on) return {};
    const bool circle = std::any_of(offices_.begin(), offices_.end(),
                                    [&](const Office& o) { return o.id == *based_on; });
    if (circle || offices_.size() == longest_calendar_chain) {
      const auto* expected = circle ? "calendar_without_circle" : "shorter_chain_of_calendars";
      return unusable(next, {bad(next, "based_on", *based_on, expected, based_on.place.value)});
    }
    next = *based_on;
  }
}

Result<void> Composer::load_days_off(const Office& office) {
  for (const auto& id : office.hours().days_off.value_or({})) {
    const bool known = std::any_of(covered_.begin(), covered_.end(),
                                   [&](const Covered& covered) { return covered.id == id; });
    if (known) continue;
    auto file = load(id, "days_off");
    if (!file) return fail(file.error());
    const auto& content = std::get<DaysOffFile>(file->content);
    auto& all = composed_.parts.days_off;
    all.insert(all.end(), content.days_off.begin(), content.days_off.end());
    const bool local = !content.days_off.empty() &&
                       std::all_of(content.days_off.begin(), content.days_off.end(),
                                   [](const DayOff& day) { return day.kind == DayOffKind::local; });
    covered_.push_back({content.dates, id, local});
  }
  return {};
}

Result<void> Composer::check_coverage(const Office& office) {
  if (covered_.empty()) {
    return unusable(
        office.id,
        {{FindingCode::missing_key, {"days_off", ""}, {office.id, {1, 1}}, "days_off", {}}});
  }
  // An office's own list says nothing about the decrees of a year.
  std::erase_if(covered_, [](const Covered& covered) { return covered.local; });
  if (covered_.empty()) {
    const auto& named = office.hours().days_off;
    return unusable(office.id, {bad(office.id, "days_off", named->front(),
                                    "list_with_national_days_off", named.place.value)});
  }
  std::stable_sort(covered_.begin(), covered_.end(), [](const Covered& a, const Covered& b) {
    return a.dates.first < b.dates.first;
  });
  DateRange range = covered_.front().dates;
  std::vector<Finding> gaps;
  for (const auto& [dates, id, local] : covered_) {
    if (dates.first > range.last + days{1}) {
      const auto expected = "no_gap:" + to_string(range.last) + "," + to_string(dates.first);
      gaps.push_back(bad(office.id, "days_off", id, expected, office.hours().days_off.place.value));
    }
    range.last = std::max(range.last, dates.last);
  }
  if (!gaps.empty()) return unusable(office.id, std::move(gaps));
  composed_.parts.coverage = range;
  return {};
}

Result<void> Composer::set_zone() {
  if (zone_) return set_zone(*zone_, offices_.back().id, {});
  for (auto office = offices_.rbegin(); office != offices_.rend(); ++office) {
    const auto& name = office->hours().zone;
    if (name) return set_zone(*name, office->id, name.place.value);
  }
  return {};
}

Result<void> Composer::set_zone(const std::string& name, const std::string& file, Position at) {
  if (const auto built_in = Zone::built_in(name)) {
    composed_.parts.zone = *built_in;
    return {};
  }
  const DateRange covered = composed_.parts.coverage;
  auto found =
      fetch_zone_ ? fetch_zone_(name, {covered.first - reach_of_zone, covered.last + reach_of_zone})
                  : Result<FoundZone>(FoundZone{});
  if (!found) return fail(found.error());
  const auto zone = found->text ? parse_zone_text(*found->text) : std::nullopt;
  if (!zone || zone->name() != name) {
    auto finding = bad(file, "zone", name, "zone", at);
    finding.suggestions = std::move(found->suggestions);
    return unusable(file, {std::move(finding)});
  }
  composed_.parts.zone = *zone;
  composed_.layers.insert(composed_.layers.begin(), {"zone", name, std::move(*found->text)});
  return {};
}

Result<void> Composer::set_week() {
  TypedWeek week;
  for (const auto& office : offices_) {
    for (std::size_t day = 0; day < week.size(); ++day) {
      const auto& stated = office.hours().week.at(day);
      if (stated) week.at(day) = stated;
    }
  }
  auto arranged = arrange_week(all_stretches(week));
  if (!arranged.findings.empty()) {
    return unusable(offices_.back().id, std::move(arranged.findings));
  }
  composed_.parts.week = std::move(arranged.week);
  return {};
}

/// An office that never works keeps no promise: counting would run to the end of the calendar.
Result<void> Composer::check_hours() {
  const auto works = [](const DayHours& hours) { return !hours.empty(); };
  const auto& parts = composed_.parts;
  if (std::any_of(parts.week.begin(), parts.week.end(), works)) return {};
  for (const auto& dated : parts.overrides) {
    for (const auto& hours : dated.hours) {
      if (hours && works(*hours)) return {};
    }
  }
  return unusable(parts.id,
                  {{FindingCode::missing_key, {"hours", ""}, {parts.id, {1, 1}}, "hours", {}}});
}

void Composer::set_rest() {
  auto& parts = composed_.parts;
  parts.id = offices_.back().id;
  parts.title = offices_.back().file.title.value_or("");
  for (const auto& office : offices_) {
    const auto& hours = office.hours();
    parts.overrides.insert(parts.overrides.end(), hours.specials.begin(), hours.specials.end());
    parts.works_joint_leave = hours.works_joint_leave.value_or(parts.works_joint_leave);
  }
}

}  // namespace

Result<ComposedCalendar> compose_calendar(const std::string& id, const FetchCalendar& fetch,
                                          const std::optional<std::string>& zone,
                                          const FetchZone& fetch_zone) {
  return Composer(fetch, zone, fetch_zone).compose(id);
}

}  // namespace sp
