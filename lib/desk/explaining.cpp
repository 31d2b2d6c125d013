// SPDX-License-Identifier: Apache-2.0
#include "desk/explaining.hpp"

#include "base/suggest.hpp"
#include "cases/corrections.hpp"

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

}  // namespace

std::vector<ExplainedClock> explain_clocks(const CaseView& view) {
  const auto history = history_of(view.log);
  const ClockGrounds grounds{view.state, view.standard(), view.calendar, history, view.as_of};
  std::vector<ExplainedClock> explained;
  for (const auto& clock : view.clocks) explained.push_back({clock, explain(clock, grounds)});
  return explained;
}

Result<std::vector<ExplainedClock>> explain_clocks(const CaseView& view,
                                                   const std::optional<std::string>& name) {
  auto all = explain_clocks(view);
  if (!name) return all;
  std::erase_if(all, [&](const ExplainedClock& one) { return one.clock.name != *name; });
  if (all.empty()) return no_such_clock(view, *name);
  return all;
}

}  // namespace sp
