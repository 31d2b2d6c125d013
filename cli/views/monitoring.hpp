// SPDX-License-Identifier: Apache-2.0
// What monitoring systems are told: a line for Nagios, gauges for Prometheus. Always in English and
// without times of day, so that nothing changes but the figures.
#pragma once

#include "base/error.hpp"
#include "cli/exit_status.hpp"
#include "desk/looking.hpp"

#include <ostream>
#include <string>
#include <vector>

namespace sp::cli {

/// "SP CRITICAL - 1 overdue, 0 due soon, 0 unknown; first 2024-0001 | overdue=1;;0;0 …"
std::string nagios_line(const std::vector<CaseView>& views);
/// As plugins of Nagios answer, not as the rest of this program: 2 where anything is overdue, else
/// 3 where anything is unknown, else 1 where anything is due soon, else 0.
ExitStatus nagios_status(const std::vector<CaseView>& views);
/// Nothing could be looked at: says why on stdout, where Nagios reads, and is 3.
ExitStatus nagios_unknown(const Error& error, std::ostream& out);

/// Gauges of all open cases, by standard and status of the promise, and of the warnings by code, in
/// the text format 0.0.4.
std::string prometheus_text(const CaseViews& open, Instant as_of);

}  // namespace sp::cli
