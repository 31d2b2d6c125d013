// SPDX-License-Identifier: Apache-2.0
#include "cases/command.hpp"

#include "standard/standard.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

namespace sp {
namespace {

struct Row {
  Verb verb;
  std::string_view name;
  EventKind event;
};

constexpr std::array verbs{
    Row{Verb::open, "open", EventKind::opened},
    Row{Verb::accept, "accept", EventKind::accepted},
    Row{Verb::advance, "advance", EventKind::advanced},
    Row{Verb::approve, "approve", EventKind::approved},
    Row{Verb::return_back, "return", EventKind::returned},
    Row{Verb::reject, "reject", EventKind::rejected},
    Row{Verb::suspend, "suspend", EventKind::suspended},
    Row{Verb::resume, "resume", EventKind::resumed},
    Row{Verb::request, "request", EventKind::requested},
    Row{Verb::supply, "supply", EventKind::supplied},
    Row{Verb::extend, "extend", EventKind::extended},
    Row{Verb::withdraw, "withdraw", EventKind::withdrawn},
    Row{Verb::lapse, "lapse", EventKind::lapsed},
    Row{Verb::void_, "void", EventKind::voided},
    Row{Verb::reopen, "reopen", EventKind::reopened},
    Row{Verb::assign, "assign", EventKind::assigned},
    Row{Verb::note, "note", EventKind::noted},
};

const Row& row_of(Verb verb) {
  for (const auto& row : verbs) {
    if (row.verb == verb) return row;
  }
  throw std::logic_error("a verb without a row");
}

}  // namespace

std::string_view name_of(Verb verb) {
  return row_of(verb).name;
}
EventKind event_of(Verb verb) {
  return row_of(verb).event;
}

std::optional<StepReference> parse_step_reference(std::string_view text) {
  const auto hash = text.find('#');
  const auto step = text.substr(0, hash);
  if (!is_id(step)) return std::nullopt;
  if (hash == std::string_view::npos) return StepReference{std::string(step), std::nullopt};
  const auto digits = text.substr(hash + 1);
  std::int64_t visit = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), visit);
  if (fault != std::errc{} || end != digits.data() + digits.size() || visit < 1)
    return std::nullopt;
  return StepReference{std::string(step), visit};
}

std::string to_string(const StepReference& reference) {
  if (!reference.visit) return reference.step;
  return fmt::format("{}#{}", reference.step, *reference.visit);
}

Verb verb_of(Effect effect) {
  switch (effect) {
    case Effect::approve:
      return Verb::approve;
    case Effect::return_back:
      return Verb::return_back;
    case Effect::reject:
      return Verb::reject;
    case Effect::proceed:
      return Verb::advance;
  }
  return Verb::advance;
}

}  // namespace sp
