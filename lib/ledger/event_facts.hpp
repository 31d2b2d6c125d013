// SPDX-License-Identifier: Apache-2.0
// The facts of an event as they are stored and hashed: each by its name, as a text of one spelling
// (docs/reference/log-format.md).
#pragma once

#include "cases/case_event.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sp {

struct NamedFact {
  std::string_view name;
  std::string
      value;  ///< a date as YYYY-MM-DD, a number in decimal, an amount as to_string() has it
};

/// The facts that are there, in ascending order of name. std::logic_error for a value that would
/// not be read back as it is, like a number below 1.
std::vector<NamedFact> named_facts(const EventFacts& facts);

/// Sets the fact of this name. False where there is none of the name, or where it is not spelled as
/// named_facts() spells it.
bool set_fact(EventFacts& facts, std::string_view name, std::string_view value);

/// Is there a fact of this name?
bool is_fact(std::string_view name);

}  // namespace sp
