// SPDX-License-Identifier: Apache-2.0
// Help of the commands about calendars.
#pragma once

#include "text/help_label.hpp"
#include "text/wording_rows.hpp"

namespace sp {

inline constexpr WordingRow<HelpLabel> calendar_help_labels[] = {
    {HelpLabel::about_calendar_coverage, "Say how far the calendars of the library reach",
     "Menunjukkan sampai kapan kalender kerja berlaku"},
    {HelpLabel::about_calendar_diff,
     "Say what differs between two calendars, or in what was known of one",
     "Menunjukkan perbedaan dua kalender kerja, atau perubahan satu kalender antara dua tanggal"},
    {HelpLabel::about_calendar_impact,
     "List the open cases that the calendars of now would give another due date",
     "Menampilkan berkas berjalan yang jatuh temponya berubah menurut kalender kerja saat ini"},
    {HelpLabel::about_calendar_show, "Show a month or a year with its hours, days off and decrees",
     "Menampilkan bulan atau tahun dengan jam kerja, hari libur, dan keputusannya"},
    {HelpLabel::help_amount_for,
     "an amount instead of a standard: \"3 working_days\", \"2 hours 5 minutes\", \"7 days\"",
     "besaran waktu sebagai ganti standar: \"3 working_days\", \"2 hours 5 minutes\", \"7 days\""},
    {HelpLabel::help_calendar_beside, "another calendar to compare with",
     "kalender lain untuk dibandingkan"},
    {HelpLabel::help_calendar_id,
     "id of a calendar, like id/office, or of an office, like bkn-medan",
     "id kalender, misalnya id/office, atau id instansi, misalnya bkn-medan"},
    {HelpLabel::help_count, "whether the day of receipt counts: next_day (not; default), same_day",
     "apakah hari penerimaan dihitung: next_day (tidak; bawaan), same_day"},
    {HelpLabel::help_cutoff,
     "from when on a receipt counts as the next working day's: close, or HH:MM; default: never",
     "sejak kapan penerimaan dihitung sebagai hari kerja berikutnya: close, atau HH:MM; bawaan: "
     "tidak ada"},
    {HelpLabel::help_known_from, "what was known at the end of this day or at this moment",
     "yang diketahui pada akhir hari itu atau pada waktu itu"},
    {HelpLabel::help_known_to, "against what was known then; default: all that is known",
     "dibandingkan dengan yang diketahui pada waktu itu; bawaan: semua yang diketahui"},
    {HelpLabel::help_only_calendar, "only cases whose calendar is, or is based on, this one",
     "hanya berkas dengan kalender ini atau kalender yang didasarkan padanya"},
    {HelpLabel::help_period, "a year or a month, like 2025 or 2025-03; default: this month",
     "tahun atau bulan, misalnya 2025 atau 2025-03; bawaan: bulan ini"},
    {HelpLabel::help_roll,
     "where a date is no working day: following (default), modified_following, preceding, none",
     "bila jatuh pada hari tanpa jam kerja: following (bawaan), modified_following, preceding, "
     "none"},
    {HelpLabel::help_impact_write, "give these cases the calendar of now, one event each",
     "beri berkas itu kalender saat ini, satu peristiwa untuk setiap berkas"},
    {HelpLabel::about_import, "Take in an office's own register, a CSV file: all its rows or none",
     "Memasukkan buku register kantor, file CSV: seluruh barisnya atau tidak sama sekali"},
    {HelpLabel::help_register,
     "a register as CSV, with ; or , or tabs, as a spreadsheet saves it; one row a case",
     "buku register berbentuk CSV dengan ; atau , atau tab, seperti simpanan lembar kerja; satu "
     "baris satu berkas"},
    {HelpLabel::help_register_map,
     "what its columns are called; without, they are called like the map's keys: received, "
     "subject, "
     "ref, units, accepted, STEP.done, STEP.outcome …",
     "nama kolomnya; tanpa peta, kolom bernama seperti kunci peta: received, subject, ref, units, "
     "accepted, LANGKAH.done, LANGKAH.outcome …"},
    {HelpLabel::help_import_standard,
     "the standard that its cases follow, where the map names none",
     "standar yang diikuti berkasnya, bila tidak disebut dalam peta"},
    {HelpLabel::help_skip_known,
     "leave rows alone whose reference number has a case; else they are errors",
     "lewati baris yang nomornya sudah menjadi berkas; tanpa ini baris itu dianggap salah"},
    {HelpLabel::help_import_yes, "write it; without, it is only shown",
     "catat; tanpa ini hanya ditampilkan"},
};

}  // namespace sp
