// SPDX-License-Identifier: Apache-2.0
// The components that are lists as data: of a single value null where the standard says nothing, of
// a list then no entry.
#pragma once

#include "report/json.hpp"
#include "standard/component.hpp"

namespace sp::cli {

/// Entries in the order of the document, with those below them.
Json items_json(const Field<std::vector<Item>>& items);
Json complaints_json(const ComplaintsComponent& complaints);
Json acts_json(const LegalBasisComponent& basis);
/// What holds for everyone, and what for one role.
Json competence_json(const CompetenceComponent& competence);
Json staffing_json(const StaffingComponent& staffing);

}  // namespace sp::cli
