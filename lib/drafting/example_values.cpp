// SPDX-License-Identifier: Apache-2.0
#include "drafting/example_values.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sp {
namespace {

struct Example {
  std::string_view type;
  std::string_view value;
  bool is_plain;  ///< nobody needs to be told how it is written
};

constexpr std::array examples{
    Example{"text", "\"…\"", true},
    Example{"whole_number", "1", false},
    Example{"number_from_0", "1", false},
    Example{"number_from_1", "1", false},
    Example{"year", "2026", false},
    Example{"boolean", "true", false},
    Example{"id", "\"…\"", false},
    Example{"standard_id", "\"…/…\"", false},
    Example{"zone", "\"WIB\"", false},
    Example{"amount", "\"3 working_days\"", false},
    Example{"price", "50000", false},
    Example{"date", "\"2026-12-31\"", false},
    Example{"partial_date", "\"2026-12\"", false},
    Example{"cutoff", "\"15:00\"", false},
    Example{"list_of_texts", "[\"…\"]", true},
    Example{"list_of_items", "[\"…\"]", true},
    Example{"list_of_hours", "[\"07:30-12:00\", \"13:00-16:00\"]", false},
};

/// Paths, each with all that is below it.
constexpr std::array seldom_paths{
    "variant.title_en",
    "variant.original",
    "variant.note",
    "variant.requirements",
    "variant.procedure",
    "variant.fee",
    "variant.product",
    "subprocedure",
    "procedure.step.pause",
    "procedure.step.parallel",
    "procedure.step.procedure",
    "procedure.step.when.variant",
    "time_limit.conditional",
    "time_limit.before",
    "fee.formula",
    "fee.tariff.id",
    "fee.tariff.label",
    "fee.tariff.text_en",
    "fee.tariff.formula",
    "fee.tariff.act",
    "fee.tariff.condition",
    "fee.tariff.deposit",
    "fee.tariff.variants",
    "fee.tariff.tariff",
    "hours.tuesday",
    "hours.wednesday",
    "hours.thursday",
    "hours.saturday",
    "hours.sunday",
    "hours.always_open",
    "hours.zone",
    "hours.quota",
};

const Example* example_of(const std::string& type) {
  for (const auto& example : examples) {
    if (example.type == type) return &example;
  }
  return nullptr;
}

std::string inline_table(const DescribedFile& file, const TableDoc& table) {
  const auto is_needed = [](const KeyDoc& key) { return key.needed != Needed::no; };
  const bool any = std::any_of(table.keys.begin(), table.keys.end(), is_needed);
  std::string text;
  for (const auto& key : table.keys) {
    if (any ? !is_needed(key) : is_seldom(path_of(table, key))) continue;
    text += (text.empty() ? "{ " : ", ") + key.name + " = " + example_value(file, table, key);
  }
  return text.empty() ? "{}" : text + " }";
}

}  // namespace

std::string starting_value(const std::string& path, const KeyDoc& key) {
  if (path == "procedure.step.next") return "\"end\"";  // a procedure of one step ends with it
  return key.needed == Needed::always && key.type == "number_from_1" ? "1" : "";
}

bool is_seldom(const std::string& path) {
  if (path.ends_with(".transcribed")) return true;
  return std::any_of(seldom_paths.begin(), seldom_paths.end(), [&path](std::string_view seldom) {
    return path == seldom || path.starts_with(std::string(seldom) + '.');
  });
}

std::string example_value(const DescribedFile& file, const TableDoc& owner, const KeyDoc& key) {
  if (const auto* example = example_of(key.type)) return std::string(example->value);
  if (!key.choices.empty()) {
    const auto first = '"' + key.choices.front() + '"';
    return key.type == "one_of" ? first : '[' + first + ']';
  }
  const auto* table = file.below(owner, key);
  if (table == nullptr) return "\"…\"";
  const auto text = inline_table(file, *table);
  return key.type == "list_of_tables" ? '[' + text + ']' : text;
}

bool needs_explanation(const std::string& type) {
  const auto* example = example_of(type);
  return example != nullptr && !example->is_plain;
}

}  // namespace sp
