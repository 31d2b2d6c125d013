// SPDX-License-Identifier: Apache-2.0
// Help of the reports.
#pragma once

#include "text/help_label.hpp"
#include "text/wording_rows.hpp"

namespace sp {

inline constexpr WordingRow<HelpLabel> report_help_labels[] = {
    {HelpLabel::about_report_ageing, "Report how old the open cases are, and where they lie",
     "Melaporkan umur berkas dalam proses dan letaknya"},
    {HelpLabel::about_report_compliance,
     "Report how many promises were kept, of all that were received",
     "Melaporkan berapa janji layanan yang ditepati dari semua yang diterima"},
    {HelpLabel::about_report_returns,
     "Report how often decisions sent cases back, and the time lost",
     "Melaporkan berapa kali berkas dikembalikan dan waktu yang hilang"},
    {HelpLabel::about_report_steps, "Report how long each step takes beside its standard time",
     "Melaporkan lama tiap langkah dibandingkan waktu bakunya"},
    {HelpLabel::about_report_workload, "Report what lies with whom, what came in and what was done",
     "Melaporkan beban kerja: yang ada di tangan, yang masuk, dan yang selesai"},
    {HelpLabel::help_once, "print each reminder once; needs to write to the database",
     "mencetak setiap pengingat satu kali saja; perlu menulis ke basis data"},
    {HelpLabel::help_report_by,
     "by the role that performs the step, or by the names of those who acted",
     "menurut pelaksana langkah (role), atau menurut nama yang bertindak (actor)"},
    {HelpLabel::help_report_since, "the period begins here; a date alone means its first moment",
     "awal periode; tanggal saja berarti awal hari itu"},
    {HelpLabel::help_report_until,
     "the period ends before this moment; a date alone means its first moment",
     "periode berakhir sebelum saat ini; tanggal saja berarti awal hari itu"},
};

}  // namespace sp
