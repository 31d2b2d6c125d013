// SPDX-License-Identifier: Apache-2.0
#include "desk/case_view.hpp"
#include "desk/recording.hpp"
#include "desk/verifying.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <memory>

namespace sp {
namespace {

/// Reads histories one after the other and compares what follows from each.
class Histories {
 public:
  Histories(CaseReader& reader, LogReader& rows) : reader_(reader), rows_(rows) {}

  Result<std::optional<Flaw>> check(const std::vector<CaseEvent>& history);

 private:
  Result<Projection> project(const std::vector<CaseEvent>& history);
  Result<std::optional<Flaw>> compare_row(const CaseRow& row);
  Result<std::optional<Flaw>> compare_deadlines(const Projection& projection);
  const WorkingCalendar& calendar_of(const std::shared_ptr<const Judge>& judge);

  CaseReader& reader_;
  LogReader& rows_;
  Judges judges_;
  std::map<const Judge*, WorkingCalendar> calendars_;
};

const WorkingCalendar& Histories::calendar_of(const std::shared_ptr<const Judge>& judge) {
  const auto known = calendars_.find(judge.get());
  if (known != calendars_.end()) return known->second;
  return calendars_.emplace(judge.get(), WorkingCalendar::create(judge->calendar)).first->second;
}

Result<Projection> Histories::project(const std::vector<CaseEvent>& history) {
  const auto judge = judges_.of(reader_, *history.front().pins);
  if (!judge) return fail(judge.error());
  const auto state = fold_stored((*judge)->standard, history);
  if (!state) return fail(state.error());
  return projection_of(*state, (*judge)->standard, calendar_of(*judge));
}

Result<std::optional<Flaw>> Histories::compare_row(const CaseRow& row) {
  const auto listed = rows_.listed(row.case_number);
  if (!listed) return fail(listed.error());
  const auto flaw = [&](FlawCode code, std::vector<std::string> args) {
    return std::optional(Flaw{code, "cases", row.case_number, std::move(args)});
  };
  if (!*listed) return flaw(FlawCode::projection_missing, {});
  const auto expected = stored(row);
  const auto [wrong, right] =
      std::mismatch((*listed)->begin(), (*listed)->end(), expected.begin(), expected.end());
  if (wrong == (*listed)->end() && right == expected.end()) return std::optional<Flaw>{};
  const auto column = static_cast<std::size_t>(right - expected.begin());
  return flaw(FlawCode::projection_wrong, {std::string(case_column_names().at(column))});
}

Result<std::optional<Flaw>> Histories::compare_deadlines(const Projection& projection) {
  const auto& number = projection.row.case_number;
  const auto found = rows_.deadlines_of(number);
  if (!found) return fail(found.error());
  std::vector<StoredRow> expected;
  for (const auto& deadline : projection.deadlines) expected.push_back(stored(deadline));
  std::sort(expected.begin(), expected.end(), [](const StoredRow& a, const StoredRow& b) {
    return a.front().bytes < b.front().bytes;
  });
  if (*found == expected) return std::optional<Flaw>{};
  const auto [wrong, right] =
      std::mismatch(found->begin(), found->end(), expected.begin(), expected.end());
  const auto& clock = (wrong != found->end() ? *wrong : *right).front().bytes;
  const bool missing = wrong == found->end();
  const auto code = missing                   ? FlawCode::projection_missing
                    : right == expected.end() ? FlawCode::projection_stray
                                              : FlawCode::projection_wrong;
  std::vector<std::string> args;
  if (code == FlawCode::projection_wrong) {
    constexpr std::array names{"clock", "late_from", "due"};
    const auto column = std::mismatch(wrong->begin(), wrong->end(), right->begin()).first;
    args.emplace_back(names.at(static_cast<std::size_t>(column - wrong->begin())));
  }
  return std::optional(Flaw{code, "deadlines", number + "/" + clock, std::move(args)});
}

Result<std::optional<Flaw>> Histories::check(const std::vector<CaseEvent>& history) {
  const auto projection = project(history);
  if (!projection) {
    if (projection.error().code != ErrorCode::database_corrupt) return fail(projection.error());
    auto flaw = flaw_of(projection.error(), FlawCode::impossible);
    // What it is judged by belongs to its opening.
    if (flaw.table.empty()) {
      flaw.table = "events";
      flaw.key = std::to_string(history.front().seq);
    }
    return std::optional(std::move(flaw));
  }
  auto flaw = compare_row(projection->row);
  if (!flaw || *flaw) return flaw;
  return compare_deadlines(*projection);
}

Result<std::optional<Flaw>> check_strays(LogReader& rows) {
  const auto stray = rows.stray_projection();
  if (!stray) return fail(stray.error());
  if (!*stray) return std::optional<Flaw>{};
  return std::optional(Flaw{FlawCode::projection_stray, (*stray)->table, (*stray)->key, {}});
}

}  // namespace

Result<std::optional<Flaw>> check_cases(CaseReader& reader, LogReader& rows, Verification& done) {
  Histories histories(reader, rows);
  Result<std::optional<Flaw>> flaw = std::optional<Flaw>{};
  const auto walked = rows.each_history([&](const std::vector<CaseEvent>& history) {
    flaw = histories.check(history);
    const bool right = flaw && !*flaw;
    if (right) ++done.cases;
    return right;
  });
  if (!walked) {
    if (walked.error().code != ErrorCode::database_corrupt) return fail(walked.error());
    return std::optional(flaw_of(walked.error(), FlawCode::impossible));
  }
  if (!flaw || *flaw) return flaw;
  const auto deadlines = rows.count_deadlines();
  if (!deadlines) return fail(deadlines.error());
  done.deadlines = *deadlines;
  return check_strays(rows);
}

}  // namespace sp
