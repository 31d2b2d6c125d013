// SPDX-License-Identifier: Apache-2.0
// The dates of an explanation: what the calendar has of them, and the two ways to count them.
// Private to the module.
#pragma once

#include "sla/explanation.hpp"

namespace sp {

/// What there is to count, and between which moments.
struct Account {
  const Clock& clock;
  const WorkingCalendar& calendar;
  Instant until;
};

/// Every date of the account, with what the calendar says and which pauses touch it.
std::vector<ExplainedDate> dates_of(const Account& account,
                                    const std::vector<ExplainedPause>& pauses);

/// Fills in what a limit in minutes makes of the dates.
void count_minutes(const Account& account, Explanation& explanation);

/// Fills in what a limit in days, months or years makes of them.
void count_days(const Account& account, Explanation& explanation);

}  // namespace sp
