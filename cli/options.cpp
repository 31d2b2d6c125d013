// SPDX-License-Identifier: Apache-2.0
#include "cli/options.hpp"

#include <algorithm>
#include <charconv>

namespace sp::cli {
namespace {

std::optional<std::int64_t> parse_number(const std::string& text) {
  std::int64_t number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::function<bool(const std::string&)> keep_in(std::optional<std::string>& target) {
  return [&target](const std::string& value) {
    target = value;
    return true;
  };
}

std::function<bool(const std::string&)> add_to(std::vector<std::string>& target) {
  return [&target](const std::string& value) {
    target.push_back(value);
    return true;
  };
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : "|") + word;
  return text;
}

}  // namespace

void Options::flag(const std::string& name, bool& target, HelpLabel help) {
  options_.push_back({.name = name,
                      .value = {},
                      .help = help,
                      .set = [&target](const std::string&) { return target = true; },
                      .expected = {}});
}

void Options::value(const std::string& name, const std::string& metavar,
                    std::optional<std::string>& target, HelpLabel help) {
  options_.push_back(
      {.name = name, .value = metavar, .help = help, .set = keep_in(target), .expected = {}});
}

void Options::text(const std::string& name, std::optional<std::string>& target, HelpLabel help,
                   Need need) {
  options_.push_back({.name = name,
                      .value = "TEXT",
                      .help = help,
                      .required = need == Need::required,
                      .set = keep_in(target),
                      .expected = "TEXT"});
}

void Options::required(const std::string& name, const std::string& metavar,
                       std::optional<std::string>& target, HelpLabel help) {
  value(name, metavar, target, help);
  options_.back().required = true;
}

void Options::values(const std::string& name, const std::string& metavar,
                     std::vector<std::string>& target, HelpLabel help) {
  options_.push_back(
      {.name = name, .value = metavar, .help = help, .set = add_to(target), .expected = {}});
  options_.back().repeatable = true;
}

void Options::number(const std::string& name, std::int64_t least,
                     std::optional<std::int64_t>& target, HelpLabel help) {
  const auto set = [&target, least](const std::string& text) {
    const auto number = parse_number(text);
    if (!number || *number < least || *number > 1'000'000) return false;
    target = *number;
    return true;
  };
  options_.push_back({.name = name,
                      .value = "N",
                      .help = help,
                      .set = set,
                      .expected = std::to_string(least) + "…1000000"});
}

void Options::choice(const std::string& name, std::vector<std::string> choices,
                     std::optional<std::string>& target, HelpLabel help) {
  const auto set = [&target, choices](const std::string& text) {
    if (std::find(choices.begin(), choices.end(), text) == choices.end()) return false;
    target = text;
    return true;
  };
  const auto words = joined(choices);
  options_.push_back({.name = name,
                      .value = words,
                      .help = help,
                      .choices = std::move(choices),
                      .set = set,
                      .expected = words});
}

void Options::argument(const std::string& name, std::string& target, HelpLabel help) {
  const auto set = [&target](const std::string& value) {
    target = value;
    return true;
  };
  arguments_.push_back({.name = name, .help = help, .required = true, .many = false, .set = set});
}

void Options::optional_argument(const std::string& name, std::optional<std::string>& target,
                                HelpLabel help) {
  arguments_.push_back(
      {.name = name, .help = help, .required = false, .many = false, .set = keep_in(target)});
}

void Options::arguments(const std::string& name, std::vector<std::string>& target, HelpLabel help) {
  arguments_.push_back(
      {.name = name, .help = help, .required = true, .many = true, .set = add_to(target)});
}

const OptionSpec* Options::find(const std::string& name) const {
  for (const auto& option : options_) {
    if (option.name == name) return &option;
  }
  return nullptr;
}

std::vector<std::string> Options::names() const {
  std::vector<std::string> names;
  for (const auto& option : options_) names.push_back(option.name);
  return names;
}

}  // namespace sp::cli
