// SPDX-License-Identifier: Apache-2.0
#include "cases/case_event.hpp"

#include <array>
#include <stdexcept>

namespace sp {
namespace {

struct Row {
  EventKind kind;
  std::string_view name;
};

constexpr std::array kinds{
    Row{EventKind::opened, "opened"},       Row{EventKind::accepted, "accepted"},
    Row{EventKind::advanced, "advanced"},   Row{EventKind::approved, "approved"},
    Row{EventKind::returned, "returned"},   Row{EventKind::rejected, "rejected"},
    Row{EventKind::suspended, "suspended"}, Row{EventKind::resumed, "resumed"},
    Row{EventKind::requested, "requested"}, Row{EventKind::supplied, "supplied"},
    Row{EventKind::extended, "extended"},   Row{EventKind::withdrawn, "withdrawn"},
    Row{EventKind::lapsed, "lapsed"},       Row{EventKind::voided, "voided"},
    Row{EventKind::reopened, "reopened"},   Row{EventKind::assigned, "assigned"},
    Row{EventKind::repinned, "repinned"},   Row{EventKind::noted, "noted"},
    Row{EventKind::amended, "amended"},     Row{EventKind::annulled, "annulled"},
    Row{EventKind::inserted, "inserted"},
};

}  // namespace

CaseEvent::CaseEvent() = default;
CaseEvent::CaseEvent(const CaseEvent&) = default;
CaseEvent::CaseEvent(CaseEvent&&) noexcept = default;
CaseEvent& CaseEvent::operator=(const CaseEvent&) = default;
CaseEvent& CaseEvent::operator=(CaseEvent&&) noexcept = default;
CaseEvent::~CaseEvent() = default;

std::string_view name_of(EventKind kind) {
  for (const auto& row : kinds) {
    if (row.kind == kind) return row.name;
  }
  throw std::logic_error("an event kind without a name");
}

bool is_correction(EventKind kind) {
  return kind == EventKind::amended || kind == EventKind::annulled || kind == EventKind::inserted;
}

std::optional<EventKind> parse_event_kind(std::string_view name) {
  for (const auto& row : kinds) {
    if (row.name == name) return row.kind;
  }
  return std::nullopt;
}

}  // namespace sp
