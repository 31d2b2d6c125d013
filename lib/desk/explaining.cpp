// SPDX-License-Identifier: Apache-2.0
#include "desk/explaining.hpp"

#include "base/suggest.hpp"
#include "cases/corrections.hpp"

#include <functional>

namespace sp {
namespace {

Failure no_such_clock(const CaseView& view, const std::string& name) {
  std::vector<std::string> names;
  std::string all;
  for (const auto& clock : view.clocks) {
    names.push_back(clock.name);
    all += (all.empty() ? "" : ", ") + clock.name;
  }
  return fail(Error{.code = ErrorCode::clock_unknown,
                    .args = {name, view.state.case_number, all},
                    .suggestions = suggest(name, names)});
}

std::vector<ExplainedClock> explain_where(const CaseView& view,
                                          const std::function<bool(const Clock&)>& wanted) {
  const auto history = history_of(view.log);
  const ClockGrounds grounds{view.state, view.standard(), view.calendar, history, view.as_of};
  std::vector<ExplainedClock> explained;
  for (const auto& clock : view.clocks) {
    if (wanted(clock)) explained.push_back({clock, explain(clock, grounds)});
  }
  return explained;
}

}  // namespace

std::vector<ExplainedClock> explain_clocks(const CaseView& view) {
  return explain_where(view, [](const Clock& clock) { return !is_of_step(clock); });
}

Result<std::vector<ExplainedClock>> explain_clocks(const CaseView& view,
                                                   const std::optional<std::string>& name) {
  if (!name) return explain_clocks(view);
  auto named = explain_where(view, [&](const Clock& clock) { return clock.name == *name; });
  if (named.empty()) return no_such_clock(view, *name);
  return named;
}

}  // namespace sp
