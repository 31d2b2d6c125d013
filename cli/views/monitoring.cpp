// SPDX-License-Identifier: Apache-2.0
#include "cli/views/monitoring.hpp"

#include "cli/output.hpp"
#include "text/sentences.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace sp::cli {
namespace {

constexpr std::array open_statuses{
    ClockStatus::not_started, ClockStatus::running, ClockStatus::due_soon, ClockStatus::overdue,
    ClockStatus::paused,      ClockStatus::met,     ClockStatus::missed,   ClockStatus::unknown};

enum class NagiosState { ok, warning, critical, unknown };

NagiosState state_of(const std::vector<CaseView>& views) {
  if (count_at_risk(views, ClockStatus::overdue) > 0) return NagiosState::critical;
  if (count_at_risk(views, ClockStatus::unknown) > 0) return NagiosState::unknown;
  if (count_at_risk(views, ClockStatus::due_soon) > 0) return NagiosState::warning;
  return NagiosState::ok;
}

std::string_view name_of(NagiosState state) {
  switch (state) {
    case NagiosState::ok:
      return "OK";
    case NagiosState::warning:
      return "WARNING";
    case NagiosState::critical:
      return "CRITICAL";
    case NagiosState::unknown:
      break;
  }
  return "UNKNOWN";
}

/// What a value of a label may not hold as it is.
std::string escaped(std::string_view value) {
  std::string out;
  for (const char c : value) {
    if (c == '\\' || c == '"') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  return out;
}

std::string head(std::string_view name, std::string_view help) {
  return fmt::format("# HELP {0} {1}\n# TYPE {0} gauge\n", name, help);
}

struct Gauges {
  std::map<ClockStatus, std::int64_t> cases;
  std::int64_t late_minutes = 0;  ///< of the case that is late by most
};

std::map<std::string, Gauges> gauges_of(const std::vector<CaseView>& open) {
  std::map<std::string, Gauges> standards;
  for (const auto& view : open) {
    auto& gauges = standards[view.state.pins.standard_id];
    ++gauges.cases[view.promise().status];
    const bool overdue = view.promise().status == ClockStatus::overdue;
    if (overdue) gauges.late_minutes = std::max(gauges.late_minutes, view.promise().late_minutes);
  }
  return standards;
}

std::string warnings_text(const std::vector<Warning>& warnings) {
  std::map<std::string_view, std::int64_t> codes;
  for (const auto& warning : warnings) ++codes[sp::name_of(warning.code)];
  auto text = head("sp_warnings", "Warnings by code, as the other formats tell them on stderr.");
  for (const auto& [code, number] : codes) {
    text += fmt::format("sp_warnings{{code=\"{}\"}} {}\n", code, number);
  }
  return text;
}

}  // namespace

std::string nagios_line(const std::vector<CaseView>& views) {
  const auto overdue = count_at_risk(views, ClockStatus::overdue);
  const auto soon = count_at_risk(views, ClockStatus::due_soon);
  const auto unknown = count_at_risk(views, ClockStatus::unknown);
  const auto first = views.empty() ? "" : "; first " + views.front().state.case_number;
  return fmt::format(
      "SP {} - {} overdue, {} due soon, {} unknown{} | overdue={};;0;0 due_soon={};0;;0 "
      "unknown={};;;0\n",
      name_of(state_of(views)), overdue, soon, unknown, first, overdue, soon, unknown);
}

ExitStatus nagios_status(const std::vector<CaseView>& views) {
  return static_cast<ExitStatus>(static_cast<int>(state_of(views)));
}

ExitStatus nagios_unknown(const Error& error, std::ostream& out) {
  auto why = sentence(error, Language::english);
  // A stroke would begin the figures, a line feed what is shown on request alone.
  std::replace(why.begin(), why.end(), '|', '/');
  std::replace(why.begin(), why.end(), '\n', ' ');
  (void)put(out, "SP UNKNOWN - " + why + "\n");
  return static_cast<ExitStatus>(static_cast<int>(NagiosState::unknown));
}

std::string prometheus_text(const CaseViews& open, Instant as_of) {
  const auto standards = gauges_of(open.views);
  auto text = head("sp_open_cases", "Open cases by standard and by the status of their promise.");
  for (const auto& [id, gauges] : standards) {
    for (const auto status : open_statuses) {
      const auto found = gauges.cases.find(status);
      text += fmt::format("sp_open_cases{{standard=\"{}\",status=\"{}\"}} {}\n", escaped(id),
                          sp::name_of(status), found == gauges.cases.end() ? 0 : found->second);
    }
  }
  text += head("sp_late_minutes_max", "Working minutes by which the latest overdue case is late.");
  for (const auto& [id, gauges] : standards) {
    text += fmt::format("sp_late_minutes_max{{standard=\"{}\"}} {}\n", escaped(id),
                        gauges.late_minutes);
  }
  text += warnings_text(open.warnings);
  text += head("sp_as_of_seconds", "The moment that the other gauges are for, in Unix time.");
  return text + fmt::format("sp_as_of_seconds {}\n", as_of.time_since_epoch().count());
}

}  // namespace sp::cli
