// SPDX-License-Identifier: Apache-2.0
#include "ledger/event_facts.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

namespace sp {
namespace {

std::string spelled(std::int64_t number) {
  return std::to_string(number);
}
std::string spelled(const Amount& amount) {
  return to_string(amount);
}
std::string spelled(Date date) {
  return to_string(date);
}
std::string spelled(const std::string& text) {
  return text;
}

std::optional<std::int64_t> parse_number(std::string_view text) {
  std::int64_t number = 0;
  const auto* end = text.data() + text.size();
  const auto [stopped, fault] = std::from_chars(text.data(), end, number);
  if (fault != std::errc{} || stopped != end || number < 1) return std::nullopt;
  return number;
}

void parse(std::optional<std::int64_t>& number, std::string_view text) {
  number = parse_number(text);
}
void parse(std::optional<Amount>& amount, std::string_view text) {
  amount = parse_amount(text);
}
void parse(std::optional<Date>& date, std::string_view text) {
  date = parse_date(text);
}
void parse(std::optional<std::string>& out, std::string_view text) {
  out = std::string(text);
}

template <auto member>
std::optional<std::string> write(const EventFacts& facts) {
  const auto& value = facts.*member;
  return value ? std::optional(spelled(*value)) : std::nullopt;
}

template <auto member>
bool read(EventFacts& facts, std::string_view text) {
  auto& value = facts.*member;
  parse(value, text);
  return value && spelled(*value) == text;
}

struct FactRow {
  std::string_view name;
  std::optional<std::string> (*written)(const EventFacts&);
  bool (*read_from)(EventFacts&, std::string_view);
};

template <auto member>
constexpr FactRow row(std::string_view name) {
  return {name, write<member>, read<member>};
}

/// In ascending order of name.
constexpr std::array fact_rows{
    row<&EventFacts::agenda_date>("agenda_date"),
    row<&EventFacts::agenda_number>("agenda_number"),
    row<&EventFacts::disposition_date>("disposition_date"),
    row<&EventFacts::duplicate_of>("duplicate_of"),
    row<&EventFacts::extension>("extension"),
    row<&EventFacts::letter_date>("letter_date"),
    row<&EventFacts::request>("request"),
    row<&EventFacts::unit>("unit"),
    row<&EventFacts::variant>("variant"),
};

const FactRow* find_row(std::string_view name) {
  const auto* found = std::find_if(fact_rows.begin(), fact_rows.end(),
                                   [&](const FactRow& row) { return row.name == name; });
  return found == fact_rows.end() ? nullptr : found;
}

}  // namespace

std::vector<NamedFact> named_facts(const EventFacts& facts) {
  std::vector<NamedFact> named;
  if (facts.empty()) return named;
  EventFacts again;
  for (const auto& row : fact_rows) {
    const auto value = row.written(facts);
    if (!value) continue;
    row.read_from(again, *value);
    named.push_back({.name = row.name, .value = *value});
  }
  if (again != facts) throw std::logic_error("a fact of an event would not be read back");
  return named;
}

bool set_fact(EventFacts& facts, std::string_view name, std::string_view value) {
  const auto* row = find_row(name);
  return row != nullptr && row->read_from(facts, value);
}

bool is_fact(std::string_view name) {
  return find_row(name) != nullptr;
}

}  // namespace sp
