// SPDX-License-Identifier: Apache-2.0
#include "desk/looking.hpp"

#include <algorithm>
#include <set>

namespace sp {
namespace {

using std::chrono::days;

constexpr days warning_ahead{90};

/// Days off that may stand together, whatever the calendar.
constexpr std::int64_t longest_gap_days = 30;
constexpr std::int64_t most_dates = 1'000'000;

/// Dates that `amount` spans at most, where an office is open one hour a week at least.
std::int64_t most_dates_of(const Amount& amount) {
  const auto count = std::min(amount.max, most_dates);
  switch (amount.unit) {
    case Unit::minute:
      return (count / 60 + 1) * 7;
    case Unit::working_day:
    case Unit::day:
      return count * 7;
    case Unit::calendar_day:
      return count;
    case Unit::month:
      return count * 31;
    case Unit::year:
      return count * 366;
  }
  return most_dates;
}

/// A moment by which everything is due that is due within `within` of now, in any calendar.
Instant bound_of(const Vantage& vantage) {
  const auto dates = std::min(most_dates_of(vantage.within), most_dates);
  return vantage.as_of + days{dates + longest_gap_days};
}

/// A day of receipt that was corrected later was not known to be another.
std::optional<Instant> latest_receipt(const Vantage& vantage) {
  return vantage.known_at ? std::nullopt : std::optional(vantage.as_of);
}

Result<std::vector<std::string>> numbers_received(CaseReader& reader, const Vantage& vantage) {
  const auto rows = reader.cases(
      {.ref = {}, .standard_id = {}, .closed = {}, .received_until = latest_receipt(vantage)});
  if (!rows) return fail(rows.error());
  std::vector<std::string> numbers;
  for (const auto& row : *rows) numbers.push_back(row.case_number);
  return numbers;
}

Result<std::vector<std::string>> numbers_at_risk(CaseReader& reader, const Vantage& vantage) {
  const auto present = asks_about_present(reader, vantage);
  if (!present) return fail(present.error());
  // What is known of a calendar changes deadlines: the index knows only today's decrees.
  if (!*present || vantage.known_at) return numbers_received(reader, vantage);
  const auto rows = reader.deadlines(bound_of(vantage));
  if (!rows) return fail(rows.error());
  std::set<std::string> numbers;  // a case may have several clocks
  for (const auto& row : *rows) numbers.insert(row.case_number);
  return std::vector<std::string>(numbers.begin(), numbers.end());
}

Result<std::vector<std::string>> numbers_open(CaseReader& reader, const Vantage& vantage) {
  const auto present = asks_about_present(reader, vantage);
  if (!present) return fail(present.error());
  if (!*present) return numbers_received(reader, vantage);
  const auto rows =
      reader.cases({.ref = {}, .standard_id = {}, .closed = false, .received_until = {}});
  if (!rows) return fail(rows.error());
  std::vector<std::string> numbers;
  for (const auto& row : *rows) numbers.push_back(row.case_number);
  return numbers;
}

bool is_asked_about(const Clock& clock, const ClocksAsked& asked) {
  // "step:draft#2", "phase:survey" and "product:card" are asked about by their kind.
  const auto name = clock.name.substr(0, clock.name.find(':'));
  return std::find(asked.begin(), asked.end(), name) != asked.end();
}

/// Where no time is promised for the whole, the limits of its parts stand for the promise.
ClocksAsked asked_of(const CaseView& view, ClocksAsked asked) {
  const bool promise = std::find(asked.begin(), asked.end(), "promise") != asked.end();
  if (!promise || view.promise().has_limit()) return asked;
  asked.emplace_back("phase");
  asked.emplace_back("product");
  return asked;
}

std::vector<std::string> clocks_at_risk(const CaseView& view, const ClocksAsked& all) {
  const auto asked = asked_of(view, all);
  std::vector<std::string> names;
  for (const auto& clock : view.clocks) {
    const bool at_risk = clock.status == ClockStatus::overdue ||
                         clock.status == ClockStatus::due_soon ||
                         clock.status == ClockStatus::unknown;
    if (at_risk && is_asked_about(clock, asked)) names.push_back(clock.name);
  }
  return names;
}

bool is_at_risk(const CaseView& view) {
  return !view.at_risk.empty();
}

/// Late ones first, then those that are not known, then those whose clock does not run.
std::pair<int, Instant> urgency(const Clock& clock) {
  if (clock.status == ClockStatus::unknown) return {1, Instant::max()};
  if (!clock.deadline || clock.status == ClockStatus::paused) return {2, Instant::max()};
  return {0, clock.deadline->late_from};
}

/// That of the clock that is most urgent.
std::pair<int, Instant> urgency(const CaseView& view) {
  auto most = urgency(view.promise());
  for (const auto& name : view.at_risk) most = std::min(most, urgency(view.clock(name)));
  return most;
}

void sort_by_urgency(std::vector<CaseView>& views) {
  std::sort(views.begin(), views.end(), [](const CaseView& a, const CaseView& b) {
    const auto left = urgency(a);
    const auto right = urgency(b);
    return left != right ? left < right : a.state.case_number < b.state.case_number;
  });
}

Result<CaseViews> collect(CaseReader& reader, const std::vector<std::string>& numbers,
                          const Vantage& vantage, bool (*wanted)(const CaseView&)) {
  CaseViews found;
  Judges judges;
  for (const auto& number : numbers) {
    auto view = view_case(reader, judges, number, vantage);
    if (!view && view.error().code == ErrorCode::case_not_yet) continue;
    if (!view) return fail(view.error());
    warn_of_coverage(found.warnings, view->calendar, vantage.as_of);
    view->at_risk = clocks_at_risk(*view, vantage.clocks);
    if (!wanted(*view)) continue;
    for (const auto& warning : view->warnings) warn(found.warnings, warning);
    found.views.push_back(std::move(*view));
  }
  sort_by_urgency(found.views);
  return found;
}

CaseRow row_as_seen(const CaseView& view, const CaseRow& now) {
  CaseRow row = now;
  row.status = view.state.status;
  row.held = view.state.is_held();
  row.number = view.state.number;
  row.subject = view.state.subject;
  row.ref = view.state.ref;
  row.units = view.state.units;
  row.received = view.state.received;
  row.ended = view.state.ended;
  const auto* visit = view.state.current();
  row.step = visit != nullptr ? std::optional(visit->step) : std::nullopt;
  row.visit = visit != nullptr ? std::optional(visit->number) : std::nullopt;
  return row;
}

bool matches(const CaseRow& row, const CaseQuery& query) {
  if (query.ref && row.ref != query.ref) return false;
  if (query.status && row.status != *query.status) return false;
  return !query.open_only || !is_closed(row.status);
}

Result<CaseView> look_at_number(CaseReader& reader, const std::string& number,
                                const VantageRequest& request) {
  auto events = reader.events_of(number);
  if (!events) return fail(events.error());
  Judges judges;
  const auto first = judges.of(reader, *events->front().pins);
  if (!first) return fail(first.error());
  const auto vantage = stand_at(request, (*first)->calendar.zone);
  auto judge = judges.of(reader, pins_seen(*events, vantage));
  if (!judge) return fail(judge.error());
  return view_events(std::move(*judge), std::move(*events), vantage);
}

/// Cases whose rows do not tell what the vantage would: all of them for an earlier moment, and the
/// corrected ones, whose subject may read otherwise.
class Unlisted {
 public:
  static Result<Unlisted> of(CaseReader& reader, const Vantage& vantage) {
    const auto present = asks_about_present(reader, vantage);
    if (!present) return fail(present.error());
    const auto corrected = reader.corrected_cases();
    if (!corrected) return fail(corrected.error());
    Unlisted unlisted;
    unlisted.all_ = !*present;
    unlisted.corrected_.insert(corrected->begin(), corrected->end());
    return unlisted;
  }
  bool all() const { return all_; }
  bool contains(const std::string& number) const { return all_ || corrected_.count(number) > 0; }

 private:
  bool all_ = false;
  std::set<std::string> corrected_;
};

/// The case that had this reference then, though it has another one, or none, now.
Result<std::optional<CaseView>> once_called(CaseReader& reader, const std::string& ref,
                                            const VantageRequest& request) {
  const auto corrected = reader.corrected_cases();
  if (!corrected) return fail(corrected.error());
  for (const auto& number : *corrected) {
    auto view = look_at_number(reader, number, request);
    if (view && view->state.ref == ref) return std::optional(std::move(*view));
    if (!view && view.error().code != ErrorCode::case_not_yet) return fail(view.error());
  }
  return std::optional<CaseView>{};
}

}  // namespace

Result<bool> asks_about_present(CaseReader& reader, const Vantage& vantage) {
  const auto head = reader.head();
  if (!head) return fail(head.error());
  const bool all_known = !vantage.known_at || *vantage.known_at >= head->last_recorded;
  return vantage.as_of >= head->last_occurred && all_known;
}

void warn_of_coverage(std::vector<Warning>& warnings, const WorkingCalendar& calendar,
                      Instant as_of) {
  const auto last = calendar.coverage().last;
  if (calendar.zone().date_of(as_of) + warning_ahead <= last) return;
  warn(warnings, {WarningCode::coverage_ends_soon, {calendar.id(), to_string(last)}});
}

std::int64_t count_at_risk(const std::vector<CaseView>& views, ClockStatus status) {
  std::int64_t count = 0;
  for (const auto& view : views) {
    for (const auto& name : view.at_risk) count += view.clock(name).status == status ? 1 : 0;
  }
  return count;
}

Result<CaseViews> cases_at_risk(CaseReader& reader, const Vantage& vantage) {
  const auto& asked = vantage.clocks;
  // The index has no clocks of steps.
  const bool of_steps = std::find(asked.begin(), asked.end(), "step") != asked.end();
  const auto numbers = of_steps ? numbers_open(reader, vantage) : numbers_at_risk(reader, vantage);
  if (!numbers) return fail(numbers.error());
  return collect(reader, *numbers, vantage, is_at_risk);
}

Result<CaseViews> open_cases(CaseReader& reader, const Vantage& vantage) {
  const auto numbers = numbers_open(reader, vantage);
  if (!numbers) return fail(numbers.error());
  return collect(reader, *numbers, vantage,
                 [](const CaseView& view) { return !is_closed(view.state.status); });
}

Result<std::vector<CaseRow>> list_cases(CaseReader& reader, const CaseQuery& query,
                                        const Vantage& vantage) {
  const auto unlisted = Unlisted::of(reader, vantage);
  if (!unlisted) return fail(unlisted.error());
  const auto rows = reader.cases({.ref = unlisted->all() ? std::nullopt : query.ref,
                                  .standard_id = query.standard_id,
                                  .closed = {},
                                  .received_until = latest_receipt(vantage)});
  if (!rows) return fail(rows.error());
  std::vector<CaseRow> found;
  Judges judges;
  for (const auto& stored : *rows) {
    CaseRow row = stored;
    if (unlisted->contains(row.case_number)) {
      const auto view = view_case(reader, judges, row.case_number, vantage);
      if (!view && view.error().code == ErrorCode::case_not_yet) continue;
      if (!view) return fail(view.error());
      row = row_as_seen(*view, row);
    }
    if (matches(row, query)) found.push_back(std::move(row));
  }
  return found;
}

Result<CaseView> look_at(CaseReader& reader, const std::string& name,
                         const VantageRequest& request) {
  const auto number = reader.find_case(name);
  auto view =
      number ? look_at_number(reader, *number, request) : Result<CaseView>(fail(number.error()));
  const bool is_meant = view && (view->state.case_number == name || view->state.ref == name);
  if (is_meant || !request.known_at) return view;
  auto then = once_called(reader, name, request);
  if (!then) return fail(then.error());
  if (*then) return std::move(**then);
  return view;
}

}  // namespace sp
