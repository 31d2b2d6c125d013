// SPDX-License-Identifier: Apache-2.0
// The dates of an explanation as lines of a table: what each is, and why it counts or not. Long
// runs of dates that are alike may be put together for the eye.
#pragma once

#include "cli/views/explanation_words.hpp"
#include "report/listing.hpp"

#include <string>
#include <vector>

namespace sp::cli {

struct AccountLine {
  std::string what;
  std::string counted;            ///< limits in minutes
  std::vector<std::string> sums;  ///< one; two for unspecified days
  Tone tone = Tone::plain;
};

/// The lines of one date; a limit in minutes may have several.
std::vector<AccountLine> lines_of_minutes(const Told& told, const ExplainedDate& entry);
AccountLine line_of_days(const Told& told, const ExplainedDate& entry);

/// What the calendar says against the date: a day off with its decree, no hours; empty for an
/// ordinary working day.
std::string obstacle_words(const Told& told, const ExplainedDate& entry);
/// Special hours, a date that no decree covers; empty where there is nothing to remark.
std::vector<std::string> remarks_of(const Told& told, const ExplainedDate& entry);

/// The table for people, as the text and Markdown pages show it.
Listing account_table(const Told& told);

}  // namespace sp::cli
