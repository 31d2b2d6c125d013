// SPDX-License-Identifier: Apache-2.0
#include "formats/hours_table.hpp"

namespace sp {
namespace {

struct Days {
  const char* key;
  unsigned first;
  unsigned last;
};

constexpr std::array<Days, HoursTable::key_count> day_keys{{{"monday", 0, 0},
                                                            {"tuesday", 1, 1},
                                                            {"wednesday", 2, 2},
                                                            {"thursday", 3, 3},
                                                            {"friday", 4, 4},
                                                            {"saturday", 5, 5},
                                                            {"sunday", 6, 6},
                                                            {"monday_to_thursday", 0, 3},
                                                            {"monday_to_friday", 0, 4},
                                                            {"monday_to_saturday", 0, 5},
                                                            {"every_day", 0, 6}}};

std::optional<TypedStretch> parse_stretch(std::string_view text) {
  const auto hyphen = text.find('-');
  if (hyphen == std::string_view::npos) return std::nullopt;
  const auto open = parse_time_of_day(text.substr(0, hyphen));
  const auto close = parse_time_of_day(text.substr(hyphen + 1));
  const bool sound = open && close && *open != *close && *open < std::chrono::hours(24);
  if (!sound) return std::nullopt;
  return TypedStretch{.day = 0, .open = *open, .close = *close, .where = {}, .key = {}};
}

void read_stretch(Reading& reading, const Node& node, const std::string& path, const char* key,
                  std::vector<TypedStretch>& stretches) {
  if (!reading.expect(node, Node::Kind::string, path)) return;
  auto stretch = parse_stretch(node.text);
  if (!stretch) {
    reading.bad_value(node, "hours", path);
    return;
  }
  stretch->key = key;
  stretch->where = {reading.file(), node.place.value};
  stretches.push_back(*stretch);
}

Row<HoursTable> day_row(std::size_t index) {
  const auto read = [index](Reading& reading, const Node& node, HoursTable& table,
                            const std::string& path) {
    const auto* const key = day_keys.at(index).key;
    auto& stretches = table.stretches.at(index).emplace();
    if (node.kind == Node::Kind::string) {
      read_stretch(reading, node, path, key, stretches);
    } else if (node.kind != Node::Kind::array) {
      reading.wrong_type(node, "list_of_hours", path);
    }
    for (std::size_t i = 0; i < node.items.size(); ++i) {
      read_stretch(reading, node.items[i], element_path(path, i), key, stretches);
    }
  };
  return {{day_keys.at(index).key, "list_of_hours", Needed::no, {}, "like \"07:30-12:00\""},
          read,
          [](HoursTable&, std::string_view below) {
            return below.empty() ? no_fields() : std::nullopt;
          }};
}

std::vector<Row<HoursTable>> day_rows() {
  std::vector<Row<HoursTable>> rows;
  for (std::size_t i = 0; i < day_keys.size(); ++i) rows.push_back(day_row(i));
  return rows;
}

}  // namespace

const Table<HoursTable>& table_for(Of<HoursTable>) {
  static const Table<HoursTable> table{
      "When there is work: an empty list where there is none, the narrower key where two hold",
      day_rows()};
  return table;
}

void check_hours(Reading& reading, const Node& node, const std::string& path) {
  if (!parse_stretch(node.text)) reading.bad_value(node, "hours", path);
}

TypedWeek expand(const HoursTable& table) {
  TypedWeek week;
  for (std::size_t i = 0; i < day_keys.size(); ++i) {
    const auto& stretches = table.stretches.at(i);
    if (!stretches) continue;
    for (unsigned day = day_keys.at(i).first; day <= day_keys.at(i).last; ++day) {
      if (week.at(day)) continue;
      week.at(day) = stretches;
      for (auto& stretch : *week.at(day)) stretch.day = day;
    }
  }
  return week;
}

std::vector<TypedStretch> all_stretches(const TypedWeek& week) {
  std::vector<TypedStretch> all;
  for (const auto& day : week) {
    if (day) all.insert(all.end(), day->begin(), day->end());
  }
  return all;
}

std::string to_string(const TypedStretch& stretch) {
  return to_string_of_day(stretch.open) + '-' + to_string_of_day(stretch.close);
}

}  // namespace sp
