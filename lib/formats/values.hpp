// SPDX-License-Identifier: Apache-2.0
// How each type of value is written in a file. Every overload returns nothing after a finding.
#pragma once

#include "calendar/amount.hpp"
#include "calendar/deadline.hpp"
#include "formats/reading.hpp"
#include "standard/standard.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sp {

/// A text of nothing but blanks.
bool is_blank_text(const Node& node);

/// Names the type that is asked for.
template <class T>
struct Of {};

std::optional<std::string> read_value(Reading& reading, const Node& node, const std::string& path,
                                      Of<std::string> type);
std::optional<std::int64_t> read_value(Reading& reading, const Node& node, const std::string& path,
                                       Of<std::int64_t> type);
std::optional<bool> read_value(Reading& reading, const Node& node, const std::string& path,
                               Of<bool> type);
std::optional<Amount> read_value(Reading& reading, const Node& node, const std::string& path,
                                 Of<Amount> type);
std::optional<PartialDate> read_value(Reading& reading, const Node& node, const std::string& path,
                                      Of<PartialDate> type);
std::optional<Date> read_value(Reading& reading, const Node& node, const std::string& path,
                               Of<Date> type);
std::optional<Cutoff> read_value(Reading& reading, const Node& node, const std::string& path,
                                 Of<Cutoff> type);
/// A list of texts; one text alone is a list of one.
std::optional<std::vector<std::string>> read_value(Reading& reading, const Node& node,
                                                   const std::string& path,
                                                   Of<std::vector<std::string>> type);
std::optional<std::vector<Item>> read_value(Reading& reading, const Node& node,
                                            const std::string& path, Of<std::vector<Item>> type);
std::optional<Price> read_value(Reading& reading, const Node& node, const std::string& path,
                                Of<Price> type);
std::optional<std::vector<Product>> read_value(Reading& reading, const Node& node,
                                               const std::string& path,
                                               Of<std::vector<Product>> type);

inline std::string type_of(Of<std::string>) {
  return "text";
}
inline std::string type_of(Of<std::int64_t>) {
  return "whole_number";
}
inline std::string type_of(Of<bool>) {
  return "boolean";
}
inline std::string type_of(Of<Amount>) {
  return "amount";
}
inline std::string type_of(Of<PartialDate>) {
  return "partial_date";
}
inline std::string type_of(Of<Date>) {
  return "date";
}
inline std::string type_of(Of<Cutoff>) {
  return "cutoff";
}
inline std::string type_of(Of<std::vector<std::string>>) {
  return "list_of_texts";
}
inline std::string type_of(Of<std::vector<Item>>) {
  return "list_of_items";
}
inline std::string type_of(Of<std::vector<Product>>) {
  return "list_of_items";
}
inline std::string type_of(Of<Price>) {
  return "price";
}

/// The enumerators that a file can name.
inline constexpr std::array<StepKind, 2> choices_of(Of<StepKind>) {
  return {StepKind::task, StepKind::decision};
}
inline constexpr std::array<Effect, 4> choices_of(Of<Effect>) {
  return {Effect::approve, Effect::return_back, Effect::reject, Effect::proceed};
}
inline constexpr std::array<ServiceKind, 4> choices_of(Of<ServiceKind>) {
  return {ServiceKind::application, ServiceKind::routine, ServiceKind::assignment,
          ServiceKind::complaint};
}
inline constexpr std::array<RoleKind, 3> choices_of(Of<RoleKind>) {
  return {RoleKind::own, RoleKind::agency, RoleKind::applicant};
}
inline constexpr std::array<ClockStart, 4> choices_of(Of<ClockStart>) {
  return {ClockStart::received, ClockStart::complete, ClockStart::paid, ClockStart::scheduled};
}
inline constexpr std::array<Multiply, 3> choices_of(Of<Multiply>) {
  return {Multiply::each, Multiply::parallel, Multiply::serial};
}
inline constexpr std::array<CountRule, 2> choices_of(Of<CountRule>) {
  return {CountRule::next_day, CountRule::same_day};
}
inline constexpr std::array<Roll, 4> choices_of(Of<Roll>) {
  return {Roll::following, Roll::modified_following, Roll::preceding, Roll::none};
}
inline constexpr std::array<DayOffKind, 4> choices_of(Of<DayOffKind>) {
  return {DayOffKind::national, DayOffKind::joint_leave, DayOffKind::election, DayOffKind::local};
}

template <class E>
concept Choice = requires(E value) {
  choices_of(Of<E>{});
  name_of(value);
};

template <Choice E>
std::vector<std::string> choice_names(Of<E> type) {
  std::vector<std::string> names;
  for (const E choice : choices_of(type)) names.emplace_back(name_of(choice));
  return names;
}

template <Choice E>
std::string type_of(Of<E>) {
  return "one_of";
}

/// The words "one_of:" and the choices, as SP008 says what is expected.
std::string one_of(const std::vector<std::string>& choices);

template <Choice E>
std::optional<E> read_value(Reading& reading, const Node& node, const std::string& path,
                            Of<E> type) {
  if (!reading.expect(node, Node::Kind::string, path)) return std::nullopt;
  for (const E choice : choices_of(type)) {
    if (name_of(choice) == node.text) return choice;
  }
  const auto names = choice_names(type);
  reading.bad_value(node, one_of(names), path, names);
  return std::nullopt;
}

}  // namespace sp
