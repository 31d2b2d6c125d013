// SPDX-License-Identifier: Apache-2.0
// The standard that one case goes by: the variant it was opened as put in the place of what the
// standard says for all, and every sub-procedure written out. What comes out has neither variants
// nor sub-procedures, so whoever judges a case needs to know of neither.
#pragma once

#include "standard/standard.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace sp {

/// Of a standard that was read without an error. Nothing where there is no variant of this id; an
/// empty `variant` is that of a standard that has none.
///
/// - A key that stands in a table of the variant replaces that of the standard; a list is replaced
///   whole.
/// - A step, an entry of a list, a row of the tariff that is of other variants only is left out;
///   what leads to such a step leads to where it leads.
/// - A step with `procedure = "survey"` is replaced by the steps of that sub-procedure, whose ids
///   are put behind its own: step `check` and sub-procedure step `visit` are `check-visit`. What
///   leads to the step leads to the first of them, their "end" to where the step leads.
std::optional<Standard> resolve(const Standard& standard, std::string_view variant);

/// Of all variants together: only the sub-procedures are written out. What belongs to some variants
/// stays in its place, as it does on paper.
Standard resolve(const Standard& standard);

/// The id of a step of a sub-procedure in the resolved standard.
std::string id_within(std::string_view step, std::string_view below);

}  // namespace sp
