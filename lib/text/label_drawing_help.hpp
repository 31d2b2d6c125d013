// SPDX-License-Identifier: Apache-2.0
// Help of the commands that draw procedures and read drawings of them.
#pragma once

#include "text/help_label.hpp"
#include "text/wording_rows.hpp"

namespace sp {

inline constexpr WordingRow<HelpLabel> drawing_help_labels[] = {
    {HelpLabel::about_standard_graph,
     "Draw the procedure of a standard: for the terminal, as Mermaid, DOT or SVG",
     "Menggambar alur prosedur suatu standar: di terminal, sebagai Mermaid, DOT, atau SVG"},
    {HelpLabel::about_standard_import_mermaid,
     "Turn a Mermaid flowchart into a standard file to start from",
     "Mengubah bagan alir Mermaid menjadi rancangan file standar"},
    {HelpLabel::help_format_drawing,
     "text, json, jsonl, markdown, mermaid, dot, or svg (needs Graphviz)",
     "text, json, jsonl, markdown, mermaid, dot, atau svg (memerlukan Graphviz)"},
    {HelpLabel::help_mermaid_file,
     "a flowchart, also one that Mermaid itself refuses: in one line, with brackets in its labels",
     "bagan alir, juga yang ditolak Mermaid sendiri: dalam satu baris, dengan kurung di labelnya"},
    {HelpLabel::help_mermaid_id, "id of the new standard, like bkn-medan/monitoring-evaluation",
     "id standar yang baru, misalnya bkn-medan/monitoring-evaluation"},
};

}  // namespace sp
