// SPDX-License-Identifier: Apache-2.0
#include "cases/case_state.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace sp {
namespace {

struct StatusRow {
  CaseStatus status;
  std::string_view name;
};

constexpr std::array statuses{
    StatusRow{CaseStatus::open, "open"},           StatusRow{CaseStatus::paused, "paused"},
    StatusRow{CaseStatus::approved, "approved"},   StatusRow{CaseStatus::rejected, "rejected"},
    StatusRow{CaseStatus::completed, "completed"}, StatusRow{CaseStatus::withdrawn, "withdrawn"},
    StatusRow{CaseStatus::lapsed, "lapsed"},       StatusRow{CaseStatus::void_, "void"},
};

const Hold* open_hold(const std::vector<Hold>& holds, bool request) {
  for (const auto& hold : holds) {
    if (hold.to || hold.step) continue;
    if (hold.request.has_value() == request) return &hold;
  }
  return nullptr;
}

}  // namespace

CaseState::CaseState() = default;
CaseState::CaseState(const CaseState&) = default;
CaseState::CaseState(CaseState&&) noexcept = default;
CaseState& CaseState::operator=(const CaseState&) = default;
CaseState& CaseState::operator=(CaseState&&) noexcept = default;
CaseState::~CaseState() = default;

std::string_view name_of(CaseStatus status) {
  for (const auto& row : statuses) {
    if (row.status == status) return row.name;
  }
  throw std::logic_error("a case status without a name");
}

std::optional<CaseStatus> parse_case_status(std::string_view name) {
  for (const auto& row : statuses) {
    if (row.name == name) return row.status;
  }
  return std::nullopt;
}

bool is_closed(CaseStatus status) {
  return status != CaseStatus::open && status != CaseStatus::paused;
}

const Hold* CaseState::suspension() const {
  return open_hold(holds, false);
}

const Hold* CaseState::request() const {
  return open_hold(holds, true);
}

const Visit* CaseState::current() const {
  const auto open = open_visits();
  return open.empty() ? nullptr : open.front();
}

std::vector<const Visit*> CaseState::open_visits() const {
  std::vector<const Visit*> open;
  if (is_closed(status)) return open;
  for (const auto& visit : visits) {
    if (!visit.to) open.push_back(&visit);
  }
  return open;
}

std::int64_t CaseState::times_taken(std::string_view step, std::string_view outcome) const {
  return std::count_if(visits.begin(), visits.end(), [&](const Visit& visit) {
    const bool in_cycle = !reopened || visit.from >= *reopened;
    return in_cycle && visit.step == step && visit.outcome == outcome;
  });
}

bool CaseState::is_spent(const Step& step, const Outcome& outcome) const {
  const auto most = outcome.at_most.value;
  return most && times_taken(*step.id, *outcome.id) >= *most;
}

const UnitOutcome* CaseState::decided_here(std::int64_t unit) const {
  const auto* here = current();
  const auto found = unit_outcomes.find(unit);
  if (here == nullptr || found == unit_outcomes.end()) return nullptr;
  const auto& decided = found->second;
  return decided.step == here->step && decided.visit == here->number ? &decided : nullptr;
}

std::int64_t CaseState::units_decided() const {
  return std::count_if(unit_outcomes.begin(), unit_outcomes.end(),
                       [&](const auto& entry) { return decided_here(entry.first) != nullptr; });
}

}  // namespace sp
