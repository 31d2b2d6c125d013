// SPDX-License-Identifier: Apache-2.0
// Cases as JSON records: the shapes of sp.show/1, sp.check/1, sp.log/1. Inside a schema number,
// changes only add. Times are RFC 3339 with the offset of the case's calendar.
#pragma once

#include "desk/case_view.hpp"
#include "report/json.hpp"

namespace sp::cli {

/// All of `data` of sp.show/1.
Json case_json(const CaseView& view);
Json clock_json(const Clock& clock, const Zone& zone);
/// One record of sp.list/1.
Json row_json(const CaseRow& row, const Zone& zone);
/// One event of sp.log/1.
Json event_json(const CaseEvent& event, const Zone& zone);
/// One record of sp.check/1.
Json check_json(const CaseView& view, const Clock& clock);
Json time_json(const std::optional<Instant>& instant, const Zone& zone);
Json strings_json(const std::vector<std::string>& values);
/// due, date, late_from and provisional of a deadline, nulls where there is none.
void put_deadline(Json& record, const std::optional<Deadline>& deadline, const Zone& zone);

}  // namespace sp::cli
