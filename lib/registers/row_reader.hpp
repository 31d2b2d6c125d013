// SPDX-License-Identifier: Apache-2.0
// One row of a register: its cells as what the desk can record. Private to the module.
#pragma once

#include "registers/register_reader.hpp"
#include "registers/register_table.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sp {

/// Reads the cells of one row and collects what is wrong with them.
class RowReader {
 public:
  RowReader(const RegisterTable& table, const RegisterMap& map, const RegisterText& text,
            const CsvRow& row, std::vector<Error>& faults)
      : table_(table), map_(map), text_(text), row_(row), faults_(faults) {}

  RegisteredCase read();

 private:
  std::optional<std::string> raw(const Text& heading) const;
  std::optional<std::string> words(const Text& heading);
  std::optional<TypedTime> time(const Text& heading);
  std::optional<Date> date(const Text& heading);
  std::optional<std::int64_t> whole_number(const Text& heading);
  std::vector<std::string> names(const Text& heading);
  bool is_usable(const Text& heading, const std::string& text);
  EventFacts letter();
  Intake intake();
  void add(RegisteredCase& read, Verb verb, const Text& heading);
  void add_step(RegisteredCase& read, const RegisterStep& step);
  void complain(const Text& heading, const std::string& value, std::string_view expected);
  void complain_of_nothing(const Text& heading, const char* key);

  const RegisterTable& table_;
  const RegisterMap& map_;
  const RegisterText& text_;
  const CsvRow& row_;
  std::vector<Error>& faults_;
};

}  // namespace sp
