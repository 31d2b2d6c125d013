// SPDX-License-Identifier: Apache-2.0
// Cases by urgency as a listing: for check, report overdue and next.
#pragma once

#include "cli/context.hpp"
#include "desk/looking.hpp"

namespace sp::cli {

/// One row for each clock at risk: number of the case, status, due, how late or how much is left,
/// step, standard.
Listing risk_listing(const std::vector<CaseView>& views, const std::string& schema,
                     const Context& context);

/// "draft", "draft#2" on a later visit, a dash where the case is closed.
std::string step_words(const CaseView& view);

/// "as of Mon 10 Jun 2024 09:00 WIB"
std::string as_of_line(Instant as_of, const Context& context);

/// "log 1011…, 8 events, root 7ad3…": the last line of a report.
std::string log_line(const LogFooter& log, const Context& context);

/// The vantage that the flags ask for, with times in the zone of the settings; of the usual clocks
/// where none are named.
Result<Vantage> vantage_of(const Context& context, const ReadFlags& flags,
                           const std::optional<std::string>& within,
                           const std::vector<std::string>& clocks = {});

/// Asks the store one question about many cases, with times in the zone of the settings.
struct Asked {
  CaseViews found;
  Vantage vantage;
  LogFooter log;
};
using Question = Result<CaseViews> (*)(CaseReader&, const Vantage&);
Result<Asked> ask(Context& context, const ReadFlags& flags,
                  const std::optional<std::string>& within, Question question,
                  const std::vector<std::string>& clocks = {});
/// The same, with the log that the answer rests on: in the same transaction.
Result<Asked> ask_for_report(Context& context, const ReadFlags& flags, Question question);

}  // namespace sp::cli
