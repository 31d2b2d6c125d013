// SPDX-License-Identifier: Apache-2.0
#include "text/help_label.hpp"

#include "text/label_audit_help.hpp"
#include "text/label_calendar_help.hpp"
#include "text/label_draft_help.hpp"
#include "text/label_drawing_help.hpp"
#include "text/label_help.hpp"
#include "text/label_report_help.hpp"
#include "text/wording.hpp"
#include "text/wording_rows.hpp"

#include <cstddef>

namespace sp {
namespace {

constexpr auto rows = joined(help_labels, report_help_labels, calendar_help_labels,
                             draft_help_labels, drawing_help_labels, audit_help_labels);
static_assert(has_row_for_each<HelpLabel>(rows),
              "label_help.hpp: one row a label, in the order of HelpLabel");

}  // namespace

std::string_view words(HelpLabel label, Language language) {
  return rows.at(static_cast<std::size_t>(label)).in(language);
}

std::string say(HelpLabel label, Language language, const std::vector<std::string>& arguments) {
  return fill(words(label, language), arguments);
}

}  // namespace sp
