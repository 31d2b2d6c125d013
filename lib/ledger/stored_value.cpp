// SPDX-License-Identifier: Apache-2.0
#include "ledger/stored_value.hpp"

#include "ledger/event_columns.hpp"

namespace sp {
namespace {

StoredType type_of(std::int64_t) {
  return StoredType::integer;
}
StoredType type_of(Instant) {
  return StoredType::integer;
}
StoredType type_of(std::string_view) {
  return StoredType::text;
}
StoredType type_of(const Hash&) {
  return StoredType::blob;
}

template <class T>
ColumnRule rule_of(std::string_view name, const T&) {
  return {.name = name, .type = type_of(T{}), .nullable = false};
}
template <class T>
ColumnRule rule_of(std::string_view name, const std::optional<T>&) {
  return {.name = name, .type = type_of(T{}), .nullable = true};
}

}  // namespace

const std::vector<ColumnRule>& event_column_rules() {
  static const std::vector<ColumnRule> rules = [] {
    std::vector<ColumnRule> all;
    for_each_column(CaseEvent{}, Commitments{}, [&](std::string_view name, const auto& value) {
      all.push_back(rule_of(name, value));
    });
    return all;
  }();
  return rules;
}

const std::vector<ColumnRule>& correction_column_rules() {
  static const std::vector<ColumnRule> rules = [] {
    std::vector<ColumnRule> all;
    for_each_correction_column(
        {}, [&](std::string_view name, const auto& value) { all.push_back(rule_of(name, value)); });
    return all;
  }();
  return rules;
}

const std::vector<ColumnRule>& fact_column_rules() {
  static const std::vector<ColumnRule> rules{
      {.name = "name", .type = StoredType::text, .nullable = false},
      {.name = "value", .type = StoredType::text, .nullable = false}};
  return rules;
}

bool fits(const ColumnRule& rule, const StoredValue& value) {
  if (value.type == StoredType::null) return rule.nullable;
  if (value.type != rule.type) return false;
  return value.type != StoredType::blob || value.bytes.size() == Hash{}.bytes.size();
}

}  // namespace sp
