// SPDX-License-Identifier: Apache-2.0
// What a command has to say, in every format at once: data for machines, text for people.
#pragma once

#include "calendar/zone.hpp"
#include "desk/log_mark.hpp"
#include "desk/warning.hpp"
#include "report/json.hpp"
#include "report/listing.hpp"
#include "report/text_style.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace sp::cli {

enum class Format { table, csv, json, jsonl, markdown, nagios, prometheus, mermaid, dot, svg };

/// The log that a report was made of.
struct LogFooter {
  std::string id;  ///< 32 hexadecimal digits
  LogMark mark;
};

struct Answer {
  std::string schema;  ///< like "sp.show/1"
  Json data;           ///< an object for one thing, an array for a list
  /// What a person reads; empty: the listing as a table.
  std::function<std::string(const TextStyle&)> text;
  std::function<std::string()> markdown;    ///< empty: the listing's table
  std::function<std::string()> monitoring;  ///< of the formats nagios and prometheus
  std::optional<Listing> listing;           ///< for table, CSV and Markdown
  std::vector<Warning> warnings;
  std::optional<Instant> as_of;
  std::optional<LogFooter> log;  ///< of reports: what they rest on
  Zone zone;                     ///< in which times are printed
};

}  // namespace sp::cli
