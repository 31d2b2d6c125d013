// SPDX-License-Identifier: Apache-2.0
// Help of the audit of standards.
#pragma once

#include "text/help_label.hpp"
#include "text/wording_rows.hpp"

namespace sp {

inline constexpr WordingRow<HelpLabel> audit_help_labels[] = {
    {HelpLabel::about_rules, "List the rules of the audit, or explain one",
     "Menampilkan aturan audit, atau menjelaskan salah satunya"},
    {HelpLabel::help_rule, "a rule, by code or name", "aturan, menurut kode atau nama"},
    {HelpLabel::help_select, "only rules whose code begins so, or of this name: SP3, SP302",
     "hanya aturan dengan awal kode atau nama ini: SP3, SP302"},
    {HelpLabel::help_ignore, "leave out rules whose code begins so, or of this name",
     "abaikan aturan dengan awal kode atau nama ini"},
    {HelpLabel::help_fail_on, "from which severity on the exit status is 1; default: warning",
     "sejak tingkat apa status keluar menjadi 1; bawaan: warning"},
};

}  // namespace sp
