// SPDX-License-Identifier: Apache-2.0
// The words of CalendarLabel, in the order of its enumerators.
#pragma once

#include "text/calendar_label.hpp"
#include "text/wording_rows.hpp"

namespace sp {

inline constexpr WordingRow<CalendarLabel> calendar_words[] = {
    {CalendarLabel::calendar, "Calendar", "Kalender"},
    {CalendarLabel::change, "Change", "Perubahan"},
    {CalendarLabel::date, "Date", "Tanggal"},
    {CalendarLabel::day_off, "Day off", "Hari libur"},
    {CalendarLabel::days_left, "Days left", "Sisa hari"},
    {CalendarLabel::difference, "Difference", "Selisih"},
    {CalendarLabel::hours, "Hours", "Jam kerja"},
    {CalendarLabel::kind, "Kind", "Jenis"},
    {CalendarLabel::lists, "Lists of days off", "Daftar hari libur"},
    {CalendarLabel::month, "Month", "Bulan"},
    {CalendarLabel::remark, "Remark", "Keterangan"},
    {CalendarLabel::sum, "Sum", "Jumlah"},
    {CalendarLabel::until, "Until", "Sampai"},
    {CalendarLabel::working_days, "Working days", "Hari kerja"},
    {CalendarLabel::was, "Was", "Semula"},
    {CalendarLabel::is, "Is", "Menjadi"},
    {CalendarLabel::due_was, "Due was", "Jatuh tempo semula"},
    {CalendarLabel::due_is, "Due is", "Jatuh tempo baru"},
    {CalendarLabel::kind_national, "national holiday", "libur nasional"},
    {CalendarLabel::kind_joint_leave, "joint leave", "cuti bersama"},
    {CalendarLabel::kind_election, "election", "pemilihan umum"},
    {CalendarLabel::kind_local, "local day off", "libur daerah"},
    {CalendarLabel::known_then, "as known on {0}", "sebagaimana diketahui per {0}"},
    {CalendarLabel::no_work, "no work", "tidak ada jam kerja"},
    {CalendarLabel::off_count, "days off: {0}", "hari libur: {0}"},
    {CalendarLabel::special_hours, "special hours", "jam kerja khusus"},
    {CalendarLabel::today, "today", "hari ini"},
    {CalendarLabel::withdrawn_since, "withdrawn on {0}", "dicabut pada {0}"},
    {CalendarLabel::worked_through, "this office works through it", "instansi ini tetap bekerja"},
    {CalendarLabel::ended_ago, "ended {0} days ago", "berakhir {0} hari yang lalu"},
    {CalendarLabel::added, "added", "ditambahkan"},
    {CalendarLabel::changed, "changed", "diubah"},
    {CalendarLabel::diff_known, "{0}: as known on {1} → {2}",
     "{0}: sebagaimana diketahui per {1} → {2}"},
    {CalendarLabel::diff_two, "{0} → {1}", "{0} → {1}"},
    {CalendarLabel::known_all, "all that is known", "semua yang diketahui"},
    {CalendarLabel::no_difference, "nothing differs", "tidak ada perbedaan"},
    {CalendarLabel::removed, "taken away", "dihapus"},
    {CalendarLabel::reaches, "days off known until {0} → {1}",
     "hari libur diketahui sampai {0} → {1}"},
    {CalendarLabel::week_hours, "Hours of the week", "Jam kerja mingguan"},
    {CalendarLabel::known_since, "known since {0}", "diketahui sejak {0}"},
    {CalendarLabel::amount, "Amount", "Besaran"},
    {CalendarLabel::both_readings, "as working days {0} · as calendar days {1}",
     "sebagai hari kerja {0} · sebagai hari kalender {1}"},
    {CalendarLabel::impact_heading, "open cases with another due date: {0}, unknown: {1}",
     "berkas berjalan yang jatuh temponya berubah: {0}, tidak diketahui: {1}"},
    {CalendarLabel::impact_none,
     "no open case is due on another date by the calendars as they are now",
     "tidak ada berkas berjalan yang jatuh temponya berubah menurut kalender saat ini"},
    {CalendarLabel::impact_written, "cases given the calendar of now: {0}",
     "berkas yang diberi kalender saat ini: {0}"},
    {CalendarLabel::earlier, "{0} earlier", "maju {0}"},
    {CalendarLabel::later, "{0} later", "mundur {0}"},
    {CalendarLabel::now_known, "now known", "kini diketahui"},
    {CalendarLabel::not_known, "unknown", "tidak diketahui"},
    {CalendarLabel::warn_calendar_unusable,
     "the deadline of case {0} is not known by the calendar of now of '{1}': '{2}' cannot be used",
     "tenggat berkas {0} tidak diketahui menurut kalender '{1}' saat ini: '{2}' tidak dapat "
     "digunakan"},
};

}  // namespace sp
