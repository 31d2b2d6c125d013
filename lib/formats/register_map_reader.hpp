// SPDX-License-Identifier: Apache-2.0
// The map of an office's own register: what its columns are called there, and how its dates and
// outcomes are written.
#pragma once

#include "base/finding.hpp"
#include "formats/table_doc.hpp"
#include "standard/field.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sp {

/// Of dates like 03/04/2026.
enum class DateOrder { day_first, month_first };

inline std::string_view name_of(DateOrder order) {
  return order == DateOrder::day_first ? "day_first" : "month_first";
}

/// The headings of columns.
struct RegisterColumns {
  Text received;
  Text subject;
  Text ref;
  Text units;
  Text unit_names;
  Text document;
  Text scheduled;
  Text variant;  ///< of the standard, by its id
  Text letter_date;
  Text agenda_number;
  Text agenda_date;
  Text disposition_date;
  Text actor;
  Text accepted;
  Text suspended;
  Text cause;
  Text resumed;
  Text withdrawn;
  Text reason;  ///< why a case was held or withdrawn
};

/// What the register writes for an id.
struct RegisterWord {
  Text text;
  Text id;
};

struct RegisterStep {
  Text id;       ///< of the standard's step
  Text done;     ///< heading of the column with the date on which it was left
  Text outcome;  ///< heading, of a decision
  Text reason;   ///< heading, of a rejection or a return
  Field<std::vector<RegisterWord>> words;  ///< for the outcomes
};

struct RegisterMap {
  Field<std::int64_t> format;
  Text standard;  ///< id of the standard that its cases follow
  Field<DateOrder> dates;
  RegisterColumns columns;
  Field<std::vector<RegisterStep>> steps;
  Field<std::vector<RegisterWord>> causes;
};

struct RegisterMapOrFindings {
  std::optional<RegisterMap> map;  ///< set when no finding is an error
  std::vector<Finding> findings;
};

RegisterMapOrFindings read_register_map(std::string_view bytes, const std::string& file);

/// For a register whose headings are the keys of `[columns]` themselves, and "STEP.done",
/// "STEP.outcome" and "STEP.reason" for its steps. Headings of other forms are left alone.
RegisterMap map_of_headings(const std::vector<std::string>& headings);

/// Every heading that the map names: those of [columns] first.
std::vector<std::string> headings_of(const RegisterMap& map);

/// The keys of the file, for docs/reference.
const std::vector<TableDoc>& register_map_tables();

}  // namespace sp
