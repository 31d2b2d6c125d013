// SPDX-License-Identifier: Apache-2.0
// What the reports over many cases have in common: what is asked, how the cases are gone through,
// and how the answer looks. They name no person unless asked to, and end with the log that they
// rest on.
#pragma once

#include "cli/context.hpp"
#include "desk/surveying.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace sp::cli {

enum class Periods { none, given };

struct ReportFlags {
  ReadFlags read;
  std::optional<std::string> standard;
  std::optional<std::string> since;
  std::optional<std::string> until;

  void declare(Options& options, Periods periods);
};

struct ReportQuestion {
  Vantage vantage;
  SurveyScope scope;
};

Result<ReportQuestion> question_of(const ReportFlags& flags, SurveyOf of, const Context& context);

/// The answer but for its listing: as-of, zone, log and warnings. `surveyor` has seen all.
Result<Answer> survey_for(const ReportQuestion& question, const Surveyor& surveyor,
                          Context& context);

/// The same, into a report that takes each case as it was observed and leaves out what cannot be
/// judged.
template <class Report>
Result<Answer> survey_into(Report& report, const ReportQuestion& question, Context& context) {
  const Surveyor surveyor{.seen = [&](const CaseView& view) { report.add(observed(view)); },
                          .not_judged = [](const CaseRow&) {}};
  return survey_for(question, surveyor, context);
}

/// Whether any row, a pair of key and figures, has something that could not be measured: only then
/// is there a column for it.
template <class Rows>
bool has_unknown(const Rows& rows) {
  return std::any_of(rows.begin(), rows.end(),
                     [](const auto& row) { return row.second.unknown > 0; });
}

/// What stands around the table.
struct ReportFrame {
  std::string heading;
  std::string about;  ///< the period, where one was given
  std::string rule;   ///< what the figures mean
};

/// `listing` is in the answer already; without rows only the frame is printed.
Result<ExitStatus> give_report(Answer& answer, const ReportFrame& frame, Context& context);

/// "received from Sat 1 Jun 2024 00:00"; empty without bounds.
std::string period_received(const Period& period, const Context& context);
/// The same of whatever happened.
std::string period_happened(const Period& period, const Context& context);

/// `since` and `until` of a record, null where they do not bound.
void put_period(Json& record, const Period& period, const Zone& zone);

/// "12 (60.0%)"; the number alone where there is no share.
std::string with_share(std::int64_t count, std::optional<std::int64_t> permille,
                       const Context& context);

/// A dash for nothing.
std::string dash_for_zero(std::int64_t count);

/// A column of figures.
Column figures(const std::string& key, ReportLabel title, const Context& context);

}  // namespace sp::cli
