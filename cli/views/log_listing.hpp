// SPDX-License-Identifier: Apache-2.0
// Events as rows: of one case, or of the whole log with all that its hashes are computed from.
#pragma once

#include "cases/corrections.hpp"
#include "cli/context.hpp"
#include "desk/pins.hpp"
#include "report/listing.hpp"
#include "store/case_store.hpp"

#include <string>

namespace sp::cli {

/// Schema and columns, without rows.
Listing case_log_listing(const Context& context);
Listing whole_log_listing(const Context& context);

/// An event in the zone and the words of what its case is judged by, and what later events made of
/// it. The whole log shows events as they were recorded.
Row case_log_row(const CaseEvent& event, const EventStanding& standing, const Zone& zone,
                 const Standard& standard, Language language);
Row whole_log_row(const LoggedEvent& logged, const std::string& log_id, const Judge& judge,
                  Language language);

}  // namespace sp::cli
