// SPDX-License-Identifier: Apache-2.0
// Which outcomes of a decision an event of a kind takes. Private to the module.
#pragma once

#include "cases/case_event.hpp"
#include "standard/steps.hpp"

#include <optional>

namespace sp {

/// Nothing for events that decide nothing.
std::optional<Effect> effect_of(EventKind kind);

}  // namespace sp
