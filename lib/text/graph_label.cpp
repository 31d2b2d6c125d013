// SPDX-License-Identifier: Apache-2.0
#include "text/graph_label.hpp"

#include "text/graph_words.hpp"
#include "text/wording.hpp"
#include "text/wording_rows.hpp"

#include <cstddef>

namespace sp {
namespace {

constexpr auto rows = joined(graph_words);
static_assert(has_row_for_each<GraphLabel>(rows),
              "graph_words.hpp: one row a label, in the order of GraphLabel");

}  // namespace

std::string_view words(GraphLabel label, Language language) {
  return rows.at(static_cast<std::size_t>(label)).in(language);
}

std::string say(GraphLabel label, Language language, const std::vector<std::string>& arguments) {
  return fill(words(label, language), arguments);
}

}  // namespace sp
