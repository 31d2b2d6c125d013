// SPDX-License-Identifier: Apache-2.0
// A standard as the official table NO | KOMPONEN | URAIAN, with what the document leaves unsaid and
// what the engine takes for it said as such; below it what stands beside the components.
#pragma once

#include "report/json.hpp"
#include "report/text_style.hpp"
#include "standard/standard.hpp"
#include "text/language.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sp::cli {

/// What of it is shown.
struct ShownPart {
  std::optional<ComponentKey> component;  ///< nothing: all
};

/// A row of the official table; `part` opens a new part of the document.
struct ComponentRow {
  ComponentKey key{};
  std::string part;  ///< heading of the part that begins here, empty within a part
  std::string number;
  std::string heading;
  std::string description;  ///< lines
};

/// In the order of the document, where it has one of its own.
std::vector<ComponentRow> component_rows(const Standard& standard, Language language);

std::string standard_text(const Standard& standard, const ShownPart& part, Language language,
                          const TextStyle& style);
std::string standard_markdown(const Standard& standard, const ShownPart& part, Language language);

/// Everything, of `components` those that are shown; the descriptions in Indonesian, the document's
/// language.
Json standard_json(const Standard& standard, const ShownPart& part);

}  // namespace sp::cli
