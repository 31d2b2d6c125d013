// SPDX-License-Identifier: Apache-2.0
#include "cli/views/explanation_rows.hpp"

#include "text/spoken_time.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace sp::cli {
namespace {

/// An account of so many dates is shown whole.
constexpr std::size_t most_dates_unfolded = 31;
/// A shorter run of like dates is not worth putting together.
constexpr std::size_t shortest_run = 5;

bool in_minutes(const Told& told) {
  return told.clock().limit.is_working_time();
}

/// Dates of which something is to be told that is told of no other.
std::set<Date> remarkable_dates(const Told& told) {
  const auto& zone = told.view.zone();
  const auto& why = told.why();
  std::set<Date> dates{zone.date_of(*told.clock().start), told.clock().deadline->date,
                       zone.date_of(*why.until)};
  if (why.day_zero) dates.insert(*why.day_zero);
  for (const auto& tally : why.tallies) {
    if (tally.reached) dates.insert(*tally.reached);
  }
  for (const auto& pause : why.pauses) {
    dates.insert(zone.date_of(pause.hold.from));
    if (pause.hold.to) dates.insert(zone.date_of(*pause.hold.to));
    if (pause.counted) dates.insert(zone.date_of(pause.counted->to));
  }
  return dates;
}

bool is_alike(const ExplainedDate& a, const ExplainedDate& b) {
  return a.special == b.special && a.provisional == b.provisional && a.covered == b.covered &&
         a.pauses == b.pauses && a.stopped_by == b.stopped_by && a.after_due == b.after_due;
}

bool is_same_work(const ExplainedDate& a, const ExplainedDate& b) {
  const bool phase = a.measured == b.measured;
  const auto kind = [](const ExplainedDate& entry) {
    return entry.stretches.empty() ? std::optional<StretchKind>() : entry.stretches[0].kind;
  };
  return phase && kind(a) == kind(b);
}

/// The dates from `at` on that can stand in one line; one where none follows that is like it.
std::size_t run_from(const Told& told, const std::set<Date>& remarkable, std::size_t at) {
  const auto& dates = told.why().dates;
  const ExplainedDate* model = nullptr;  // the first of them on which work is done
  std::size_t end = at;
  for (; end < dates.size(); ++end) {
    const auto& entry = dates[end];
    if (remarkable.count(entry.date) > 0 || entry.day_off) break;
    if (entry.pauses != dates[at].pauses || entry.after_due != dates[at].after_due) break;
    if (entry.hours.empty()) continue;
    if (model != nullptr && !(is_alike(*model, entry) && is_same_work(*model, entry))) break;
    if (model == nullptr) model = &entry;
  }
  return std::max<std::size_t>(end - at, 1);
}

std::string work_words(const Told& told, const ExplainedDate& entry) {
  if (entry.after_due) return told.say(ExplainLabel::after_due);
  if (entry.stopped_by) {
    return told.say(ExplainLabel::stood_still, {pause_name(told, *entry.stopped_by)});
  }
  if (entry.measured) return told.say(ExplainLabel::counted_both);
  return told.say(told.clock().stop ? ExplainLabel::unneeded_both : ExplainLabel::ahead_both);
}

/// "20× counted · 8× no office hours"
std::string folded_words(const Told& told, std::size_t from, std::size_t count) {
  std::vector<std::pair<std::string, int>> kinds;
  for (std::size_t i = from; i < from + count; ++i) {
    const auto& entry = told.why().dates[i];
    const bool counts_all = !in_minutes(told) && told.why().tallies[0].unit != Unit::working_day;
    const bool idle = entry.hours.empty() && (!counts_all || entry.after_due);
    auto words = idle ? obstacle_words(told, entry) : work_words(told, entry);
    for (const auto& remark : remarks_of(told, entry)) {
      if (!entry.hours.empty()) words += ", " + remark;
    }
    const auto known = std::find_if(kinds.begin(), kinds.end(),
                                    [&](const auto& kind) { return kind.first == words; });
    if (known == kinds.end()) {
      kinds.emplace_back(words, 1);
    } else {
      ++known->second;
    }
  }
  std::string text;
  for (const auto& [words, times] : kinds) {
    text += (text.empty() ? "" : " · ") +
            told.say(ExplainLabel::folded, {std::to_string(times), words});
  }
  return text;
}

AccountLine folded(const Told& told, std::size_t from, std::size_t count) {
  const auto& dates = told.why().dates;
  const auto& last = dates[from + count - 1];
  AccountLine line{.what = folded_words(told, from, count), .counted = {}, .sums = {}};
  if (in_minutes(told)) {
    Seconds length{0};
    for (std::size_t i = from; i < from + count; ++i) length += dates[i].counted + dates[i].late;
    line.counted = length_words(told, length);
    line.sums = {last.after_due ? "" : length_words(told, last.sum)};
    return line;
  }
  for (const auto& sum : last.counts) {
    line.sums.push_back(last.after_due ? "" : std::to_string(sum.sum));
  }
  return line;
}

std::vector<AccountLine> lines_of(const Told& told, const ExplainedDate& entry) {
  if (in_minutes(told)) return lines_of_minutes(told, entry);
  return {line_of_days(told, entry)};
}

Row row_of(const Told& told, const std::string& date, const AccountLine& line) {
  Row row;
  row.cells.push_back({date, Tone::plain});
  row.cells.push_back({line.what, line.tone});
  if (in_minutes(told)) row.cells.push_back({line.counted, line.tone});
  for (const auto& sum : line.sums) row.cells.push_back({sum, Tone::plain});
  return row;
}

std::vector<Column> columns_of(const Told& told) {
  std::vector<Column> columns{
      {.key = {}, .title = told.say(ExplainLabel::column_date)},
      {.key = {}, .title = told.say(ExplainLabel::column_what), .flexible = true}};
  const auto number = [&](ExplainLabel label) {
    columns.push_back({.key = {}, .title = told.say(label), .align = Align::right});
  };
  if (in_minutes(told)) number(ExplainLabel::column_counted);
  const bool both = told.why().tallies.size() > 1;
  number(both ? ExplainLabel::column_working_days : ExplainLabel::column_sum);
  if (both) number(ExplainLabel::column_calendar_days);
  return columns;
}

}  // namespace

Listing account_table(const Told& told) {
  Listing table{.schema = {}, .columns = columns_of(told), .rows = {}};
  const auto& dates = told.why().dates;
  const bool folds = dates.size() > most_dates_unfolded;
  const auto remarkable = folds ? remarkable_dates(told) : std::set<Date>();
  for (std::size_t i = 0; i < dates.size();) {
    const auto run = folds ? run_from(told, remarkable, i) : 1;
    const auto date = spoken_date(dates[i].date, told.language);
    if (run >= shortest_run) {
      const auto last = spoken_date(dates[i + run - 1].date, told.language);
      table.rows.push_back(row_of(told, date + " –\n" + last, folded(told, i, run)));
      i += run;
      continue;
    }
    bool first = true;
    for (const auto& line : lines_of(told, dates[i])) {
      table.rows.push_back(row_of(told, first ? date : "", line));
      first = false;
    }
    ++i;
  }
  return table;
}

}  // namespace sp::cli
