// SPDX-License-Identifier: Apache-2.0
#include "text/label.hpp"

#include "text/label_components.hpp"
#include "text/label_events.hpp"
#include "text/label_states.hpp"
#include "text/label_titles.hpp"
#include "text/label_word_list.hpp"
#include "text/wording.hpp"
#include "text/wording_rows.hpp"

#include <cstddef>

namespace sp {
namespace {

constexpr auto rows =
    joined(title_labels, state_labels, component_labels, event_labels, word_labels);
static_assert(has_row_for_each<Label>(rows), "label_*.hpp: one row a label, in the order of Label");

}  // namespace

std::string_view words(Label label, Language language) {
  return rows.at(static_cast<std::size_t>(label)).in(language);
}

std::string say(Label label, Language language, const std::vector<std::string>& arguments) {
  return fill(words(label, language), arguments);
}

}  // namespace sp
