// SPDX-License-Identifier: Apache-2.0
#include "desk/impact.hpp"

#include "cases/corrections.hpp"
#include "ledger/digest.hpp"

#include <algorithm>
#include <map>

namespace sp {
namespace {

/// The calendar that the office of a standard has in the library now.
struct CurrentCalendar {
  std::optional<Office> office;
  Hash list{};
  std::optional<Error> unusable;

  bool is_made_of(const std::string& id) const {
    if (!office) return false;
    return std::any_of(office->files.begin(), office->files.end(),
                       [&](const auto& file) { return file.kind != "agency" && file.id == id; });
  }
};

CurrentCalendar read_current(const Library& library, const std::string& standard_id) {
  CurrentCalendar current;
  auto office = library.office_of(standard_id);
  if (!office) {
    current.unusable = office.error();
    return current;
  }
  current.list = sha256(calendar_list(office->files));
  current.office = std::move(*office);
  return current;
}

/// The deadlines of one case by both calendars.
struct BothViews {
  const CaseView& before;
  const CaseView* after;  ///< nothing: the library's calendar cannot be used
};

bool is_moved(const std::optional<Deadline>& before, const std::optional<Deadline>& after) {
  if (!before || !after) return true;
  return before->late_from != after->late_from || before->provisional != after->provisional;
}

const Clock* find_clock(const CaseView* view, const std::string& name) {
  if (view == nullptr) return nullptr;
  const auto found = std::find_if(view->clocks.begin(), view->clocks.end(),
                                  [&](const Clock& clock) { return clock.name == name; });
  return found == view->clocks.end() ? nullptr : &*found;
}

class Comparison {
 public:
  Comparison(CaseReader& reader, const Library& library, const Vantage& vantage)
      : reader_(reader), library_(library), vantage_(vantage) {}

  Result<void> add(const std::string& case_number, const std::optional<std::string>& calendar);
  Impact finish() { return std::move(impact_); }

 private:
  const CurrentCalendar& current_of(const std::string& standard_id);
  /// Nothing where the calendar cannot be used now.
  Result<std::optional<CaseView>> view_by(const CurrentCalendar& current, const CaseView& before,
                                          std::vector<CaseEvent> events);
  void compare(const BothViews& views, const CurrentCalendar& current);
  void warn_of_unknown(const BothViews& views, const CurrentCalendar& current);

  CaseReader& reader_;
  const Library& library_;
  const Vantage& vantage_;
  Judges judges_;
  std::map<std::string, CurrentCalendar> current_;  ///< by office
  std::map<std::tuple<Hash, std::string, Hash>, std::shared_ptr<const CaseJudge>> judges_of_now_;
  Impact impact_;
};

const CurrentCalendar& Comparison::current_of(const std::string& standard_id) {
  const auto office = standard_id.substr(0, standard_id.find('/'));
  const auto known = current_.find(office);
  if (known != current_.end()) return known->second;
  return current_.emplace(office, read_current(library_, standard_id)).first->second;
}

Result<std::optional<CaseView>> Comparison::view_by(const CurrentCalendar& current,
                                                    const CaseView& before,
                                                    std::vector<CaseEvent> events) {
  if (!current.office) return std::optional<CaseView>{};
  auto& judge =
      judges_of_now_[{before.state.pins.standard, before.state.pins.variant, current.list}];
  if (!judge) {
    judge = std::make_shared<const CaseJudge>(
        Judge{.standard = before.judge->standard, .calendar = current.office->calendar});
  }
  auto view = view_events(judge, std::move(events), vantage_);
  if (!view) return fail(view.error());
  return std::optional(std::move(*view));
}

void Comparison::warn_of_unknown(const BothViews& views, const CurrentCalendar& current) {
  const auto& state = views.before.state;
  if (views.after == nullptr) {
    const auto& error = *current.unusable;
    warn(impact_.warnings, {WarningCode::calendar_unusable,
                            {state.case_number, state.pins.standard_id,
                             error.where.file.empty() ? error.args.front() : error.where.file}});
    return;
  }
  const auto& calendar = views.after->calendar;
  warn(impact_.warnings, {WarningCode::deadline_unknown,
                          {state.case_number, calendar.id(), to_string(calendar.coverage().last)}});
}

void Comparison::compare(const BothViews& views, const CurrentCalendar& current) {
  const auto& state = views.before.state;
  for (const auto& clock : views.before.clocks) {
    const bool runs = clock.deadline || clock.status == ClockStatus::unknown;
    if (!runs || clock.stop || is_of_step(clock)) continue;
    const auto* now = find_clock(views.after, clock.name);
    MovedDeadline moved{.case_number = state.case_number,
                        .ref = state.ref,
                        .clock = clock.name,
                        .limit = clock.limit,
                        .pins = state.pins,
                        .calendar = {},
                        .calendar_id = views.before.calendar.id(),
                        .zone = views.before.zone(),
                        .before = clock.deadline,
                        .after = now != nullptr ? now->deadline : std::nullopt};
    if (current.office) moved.calendar = current.list;
    if (!is_moved(moved.before, moved.after)) continue;
    if (moved.is_unknown()) warn_of_unknown(views, current);
    impact_.deadlines.push_back(std::move(moved));
  }
}

Result<void> Comparison::add(const std::string& case_number,
                             const std::optional<std::string>& calendar) {
  auto events = reader_.events_of(case_number);
  if (!events) return fail(events.error());
  const auto pins = pins_in_force(*events);
  const auto& current = current_of(pins.standard_id);
  if (current.office && current.list == pins.calendar) return {};
  auto judge = judges_.of(reader_, pins);
  if (!judge) return fail(judge.error());
  if (calendar && (*judge)->calendar.id != *calendar && !current.is_made_of(*calendar)) return {};
  const auto before = view_events(*judge, *events, vantage_);
  if (!before && before.error().code == ErrorCode::case_not_yet) return {};
  if (!before) return fail(before.error());
  if (is_closed(before->state.status)) return {};
  const auto after = view_by(current, *before, std::move(*events));
  if (!after) return fail(after.error());
  compare({*before, after->has_value() ? &**after : nullptr}, current);
  return {};
}

}  // namespace

std::optional<std::int64_t> MovedDeadline::moved_days() const {
  if (!before || !after) return std::nullopt;
  return (after->date - before->date).count();
}

Result<Impact> impact_of(CaseReader& reader, const Library& library,
                         const std::optional<std::string>& calendar, const Vantage& vantage) {
  std::optional<std::string> id;
  if (calendar) {
    auto meant = calendar_file_meant(library, *calendar);
    if (!meant) return fail(meant.error());
    if (const auto bytes = library.folder().calendar(*meant); !bytes) return fail(bytes.error());
    id = std::move(*meant);
  }
  const auto rows =
      reader.cases({.ref = {}, .standard_id = {}, .closed = {}, .received_until = vantage.as_of});
  if (!rows) return fail(rows.error());
  Comparison comparison(reader, library, vantage);
  for (const auto& row : *rows) {
    if (row.ended && *row.ended <= vantage.as_of) continue;
    if (const auto added = comparison.add(row.case_number, id); !added) return fail(added.error());
  }
  return comparison.finish();
}

}  // namespace sp
