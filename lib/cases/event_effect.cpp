// SPDX-License-Identifier: Apache-2.0
#include "cases/event_effect.hpp"

namespace sp {

std::optional<Effect> effect_of(EventKind kind) {
  switch (kind) {
    case EventKind::advanced:
      return Effect::proceed;
    case EventKind::approved:
      return Effect::approve;
    case EventKind::returned:
      return Effect::return_back;
    case EventKind::rejected:
      return Effect::reject;
    case EventKind::opened:
    case EventKind::accepted:
    case EventKind::suspended:
    case EventKind::resumed:
    case EventKind::requested:
    case EventKind::supplied:
    case EventKind::extended:
    case EventKind::withdrawn:
    case EventKind::lapsed:
    case EventKind::voided:
    case EventKind::reopened:
    case EventKind::assigned:
    case EventKind::repinned:
    case EventKind::noted:
    case EventKind::amended:
    case EventKind::annulled:
    case EventKind::inserted:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace sp
