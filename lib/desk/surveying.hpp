// SPDX-License-Identifier: Apache-2.0
// Going through cases one by one for a report: each is judged, shown and forgotten, so that memory
// does not grow with their number.
#pragma once

#include "desk/case_view.hpp"
#include "sla/observed_case.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace sp {

/// Which cases bear on the answer.
enum class SurveyOf {
  open_cases,  ///< that are open at the vantage
  received,    ///< received in the period
  active,      ///< in which anything happened in the period, or that are open
};

struct SurveyScope {
  SurveyOf of = SurveyOf::active;
  Period period;
  std::optional<std::string> standard_id;
};

struct Surveyor {
  std::function<void(const CaseView&)> seen;
  /// A case that cannot be judged: its log or pins are damaged, or its standard promises nothing.
  std::function<void(const CaseRow&)> not_judged;
};

/// What a report needs of a view, which must outlive it.
ObservedCase observed(const CaseView& view);

/// Shows every case of the scope to the surveyor, by number, and returns the warnings. One that
/// cannot be judged never stops the others: it is told of, with a warning.
Result<std::vector<Warning>> survey(CaseReader& reader, const Vantage& vantage,
                                    const SurveyScope& scope, const Surveyor& surveyor);

}  // namespace sp
