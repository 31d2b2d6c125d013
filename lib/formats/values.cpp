// SPDX-License-Identifier: Apache-2.0
#include "formats/values.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace sp {
namespace {

/// The text of a value that is written as one, read by `parse`.
template <class T>
std::optional<T> parsed(Reading& reading, const Node& node, const std::string& path,
                        std::optional<T> (*parse)(std::string_view), const char* expected) {
  if (!reading.expect(node, Node::Kind::string, path)) return std::nullopt;
  const auto value = parse(node.text);
  if (!value) reading.bad_value(node, expected, path);
  return value;
}

/// Dates may be written with quotes or, being a value of TOML, without.
template <class T>
std::optional<T> parsed_date(Reading& reading, const Node& node, const std::string& path,
                             std::optional<T> (*parse)(std::string_view), const char* expected) {
  if (node.kind == Node::Kind::date) return parse(node.text);
  if (node.kind != Node::Kind::string) {
    reading.wrong_type(node, expected, path);
    return std::nullopt;
  }
  return parsed(reading, node, path, parse, expected);
}

}  // namespace

bool is_blank_text(const Node& node) {
  return node.kind == Node::Kind::string &&
         node.text.find_first_not_of(" \t\r\n") == std::string::npos;
}

std::optional<std::string> read_value(Reading& reading, const Node& node, const std::string& path,
                                      Of<std::string>) {
  if (!reading.expect(node, Node::Kind::string, path)) return std::nullopt;
  if (is_blank_text(node)) {
    reading.bad_value(node, "text_that_says_something", path);
    return std::nullopt;
  }
  return node.text;
}

std::optional<std::int64_t> read_value(Reading& reading, const Node& node, const std::string& path,
                                       Of<std::int64_t>) {
  if (!reading.expect(node, Node::Kind::integer, path)) return std::nullopt;
  return node.integer;
}

std::optional<bool> read_value(Reading& reading, const Node& node, const std::string& path,
                               Of<bool>) {
  if (!reading.expect(node, Node::Kind::boolean, path)) return std::nullopt;
  return node.boolean;
}

std::optional<Amount> read_value(Reading& reading, const Node& node, const std::string& path,
                                 Of<Amount>) {
  return parsed(reading, node, path, &parse_amount, "amount");
}

std::optional<PartialDate> read_value(Reading& reading, const Node& node, const std::string& path,
                                      Of<PartialDate>) {
  return parsed_date(reading, node, path, &parse_partial_date, "partial_date");
}

std::optional<Date> read_value(Reading& reading, const Node& node, const std::string& path,
                               Of<Date>) {
  return parsed_date(reading, node, path, &parse_date, "date");
}

std::optional<Cutoff> read_value(Reading& reading, const Node& node, const std::string& path,
                                 Of<Cutoff>) {
  return parsed(reading, node, path, &parse_cutoff, "cutoff");
}

std::optional<std::vector<std::string>> read_value(Reading& reading, const Node& node,
                                                   const std::string& path,
                                                   Of<std::vector<std::string>>) {
  if (node.kind == Node::Kind::string) {
    const auto one = read_value(reading, node, path, Of<std::string>{});
    return one ? std::optional(std::vector{*one}) : std::nullopt;
  }
  if (node.kind != Node::Kind::array) {
    reading.wrong_type(node, "list_of_texts", path);
    return std::nullopt;
  }
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    auto text = read_value(reading, node.items[i], element_path(path, i), Of<std::string>{});
    if (text) texts.push_back(std::move(*text));
  }
  return texts;
}

std::string one_of(const std::vector<std::string>& choices) {
  return fmt::format("one_of:{}", fmt::join(choices, ","));
}

}  // namespace sp
