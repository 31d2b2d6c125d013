// SPDX-License-Identifier: Apache-2.0
#include "cases/corrections.hpp"
#include "desk/case_view.hpp"
#include "desk/recording.hpp"
#include "desk/verifying.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

namespace sp {
namespace {

/// The pinned files of every pair that a case was opened under, read once.
class PinnedPairs {
 public:
  struct Pair {
    Judge judge;  ///< with every variant
    WorkingCalendar calendar;
    std::map<std::string, Standard> by_variant{};  ///< as cases go by it
  };
  struct Grounds {
    const Standard& standard;
    const WorkingCalendar& calendar;
  };
  using Key = std::pair<Hash, Hash>;

  explicit PinnedPairs(CaseReader& reader) : reader_(reader) {}

  Result<Grounds> of(const Pins& pins);
  /// Nothing where no case was opened under it.
  const Pair* find(const Key& key) const {
    const auto known = pairs_.find(key);
    return known == pairs_.end() ? nullptr : &known->second;
  }

 private:
  CaseReader& reader_;
  std::map<Key, Pair> pairs_;
};

Result<PinnedPairs::Grounds> PinnedPairs::of(const Pins& pins) {
  const Key key{pins.standard, pins.calendar};
  auto pair = pairs_.find(key);
  if (pair == pairs_.end()) {
    auto judge = read_pinned(reader_, pins);
    if (!judge) return fail(judge.error());
    auto calendar = WorkingCalendar::create(judge->calendar);
    pair = pairs_.emplace(key, Pair{std::move(*judge), std::move(calendar)}).first;
  }
  auto& resolved = pair->second.by_variant;
  auto known = resolved.find(pins.variant);
  if (known == resolved.end()) {
    auto standard = standard_pinned(pair->second.judge.standard, pins);
    if (!standard) return fail(standard.error());
    known = resolved.emplace(pins.variant, std::move(*standard)).first;
  }
  return Grounds{known->second, pair->second.calendar};
}

/// Reads histories one after the other and compares what follows from each.
class Histories {
 public:
  Histories(PinnedPairs& pairs, LogReader& rows) : pairs_(pairs), rows_(rows) {}

  Result<std::optional<Flaw>> check(const std::vector<CaseEvent>& history);

 private:
  Result<void> read_pairs(const std::vector<CaseEvent>& history);
  Result<Projection> project(const std::vector<CaseEvent>& history);
  Result<std::optional<Flaw>> compare_row(const CaseRow& row);
  Result<std::optional<Flaw>> compare_deadlines(const Projection& projection);

  PinnedPairs& pairs_;
  LogReader& rows_;
};

/// Every pair that the case was ever judged by, for what is kept of it compiled.
Result<void> Histories::read_pairs(const std::vector<CaseEvent>& history) {
  for (const auto& event : history) {
    if (!event.pins) continue;
    if (const auto grounds = pairs_.of(*event.pins); !grounds) return fail(grounds.error());
  }
  return {};
}

Result<Projection> Histories::project(const std::vector<CaseEvent>& history) {
  if (const auto read = read_pairs(history); !read) return fail(read.error());
  const auto grounds = pairs_.of(pins_in_force(history));
  if (!grounds) return fail(grounds.error());
  const auto state = fold_stored(grounds->standard, history);
  if (!state) return fail(state.error());
  return projection_of(*state, grounds->standard, grounds->calendar);
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

/// What is wrong with a row of `compiled`. Of another form of this program nothing is known but
/// which files it is of.
std::optional<Flaw> check_compiled(const StoredRow& row, const PinnedPairs& pairs) {
  const auto& [standard, calendar, form, bytes] = std::tie(row[0], row[1], row[2], row[3]);
  if (!is_blob(standard, Hash{}.bytes.size()) || !is_blob(calendar, Hash{}.bytes.size())) {
    return Flaw{FlawCode::projection_stray, "compiled", "", {}};
  }
  const PinnedPairs::Key key{hash_of(standard), hash_of(calendar)};
  const auto name =
      to_hex(key.first) + "/" + to_hex(key.second) + "/" + std::to_string(form.integer);
  const auto* pair = pairs.find(key);
  if (pair == nullptr) return Flaw{FlawCode::projection_stray, "compiled", name, {}};
  if (form.integer != compiled_form) return std::nullopt;
  if (is(bytes, StoredType::blob) && bytes.bytes == compile(pair->judge)) return std::nullopt;
  return Flaw{FlawCode::projection_wrong, "compiled", name, {"bytes"}};
}

Result<std::optional<Flaw>> check_compiled(LogReader& rows, const PinnedPairs& pairs) {
  std::optional<Flaw> flaw;
  const auto walked = rows.each_compiled([&](const StoredRow& row) {
    flaw = check_compiled(row, pairs);
    return !flaw;
  });
  if (!walked) return fail(walked.error());
  return flaw;
}

Result<std::optional<Flaw>> check_strays(LogReader& rows) {
  const auto stray = rows.stray_projection();
  if (!stray) return fail(stray.error());
  if (!*stray) return std::optional<Flaw>{};
  return std::optional(Flaw{FlawCode::projection_stray, (*stray)->table, (*stray)->key, {}});
}

}  // namespace

Result<std::optional<Flaw>> check_cases(CaseReader& reader, LogReader& rows, Verification& done) {
  PinnedPairs pairs(reader);
  Histories histories(pairs, rows);
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
  auto stray = check_strays(rows);
  if (!stray || *stray) return stray;
  return check_compiled(rows, pairs);
}

}  // namespace sp
