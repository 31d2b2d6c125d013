// SPDX-License-Identifier: Apache-2.0
// The words of ReportLabel, in the order of its enumerators.
#pragma once

#include "text/report_label.hpp"
#include "text/wording_rows.hpp"

namespace sp {

inline constexpr WordingRow<ReportLabel> report_words[] = {
    {ReportLabel::total, "total", "jumlah"},
    {ReportLabel::nobody, "(nobody named)", "(tidak disebut)"},
    {ReportLabel::erased_name, "(erased)", "(dihapus)"},
    {ReportLabel::cases, "Cases", "Berkas"},
    {ReportLabel::step, "Step", "Langkah"},
    {ReportLabel::unknown, "Unknown", "Tidak diketahui"},
    {ReportLabel::received_from_until, "received from {0}, before {1}",
     "diterima sejak {0}, sebelum {1}"},
    {ReportLabel::received_from, "received from {0}", "diterima sejak {0}"},
    {ReportLabel::received_before, "received before {0}", "diterima sebelum {0}"},
    {ReportLabel::happened_from_until, "from {0}, before {1}", "sejak {0}, sebelum {1}"},
    {ReportLabel::happened_from, "from {0}", "sejak {0}"},
    {ReportLabel::happened_before, "before {0}", "sebelum {0}"},
    {ReportLabel::count_share, "{0} ({1}%)", "{0} ({1}%)"},
    {ReportLabel::share_point, ".", ","},
    {ReportLabel::compliance_heading, "Promises kept: {0} of {1}", "Janji ditepati: {0} dari {1}"},
    {ReportLabel::compliance_none, "No promise to be counted", "Tidak ada janji yang dihitung"},
    {ReportLabel::compliance_rule,
     "Shares are of all that were received, the open ones included; withdrawn, lapsed and void "
     "ones stand apart.",
     "Persentase dihitung dari semua yang diterima, termasuk yang masih diproses; yang dicabut, "
     "gugur, atau batal disajikan terpisah."},
    {ReportLabel::counted, "Counted", "Dihitung"},
    {ReportLabel::on_time, "On time", "Tepat waktu"},
    {ReportLabel::late, "Late", "Terlambat"},
    {ReportLabel::open_not_due, "Open, not due", "Proses, belum tempo"},
    {ReportLabel::open_overdue, "Open, overdue", "Proses, terlambat"},
    {ReportLabel::withdrawn, "Withdrawn", "Dicabut"},
    {ReportLabel::lapsed, "Lapsed", "Gugur"},
    {ReportLabel::not_begun, "Never begun", "Tidak dimulai"},
    {ReportLabel::void_cases, "Void", "Batal"},
    {ReportLabel::ageing_heading, "Open cases: {0}", "Berkas dalam proses: {0}"},
    {ReportLabel::ageing_rule, "Ages are working days since the day of receipt, which is day 0.",
     "Umur dihitung dalam hari kerja sejak hari diterima, yaitu hari ke-0."},
    {ReportLabel::longest, "Oldest", "Tertua"},
    {ReportLabel::longest_is, "{0} d ({1})", "{0} hari ({1})"},
    {ReportLabel::steps_heading, "Visits of steps done: {0}", "Langkah selesai: {0}"},
    {ReportLabel::steps_rule,
     "Working time outside declared pauses; median and 90% are values that occurred (nearest "
     "rank).",
     "Waktu kerja di luar jeda yang ditetapkan; median dan 90% adalah nilai yang benar terjadi "
     "(peringkat terdekat)."},
    {ReportLabel::done, "Done", "Selesai"},
    {ReportLabel::median, "Median", "Median"},
    {ReportLabel::percentile_90, "90%", "90%"},
    {ReportLabel::longest_time, "Longest", "Terlama"},
    {ReportLabel::standard_time, "Allowed", "Waktu baku"},
    {ReportLabel::over, "Over", "Lewat"},
    {ReportLabel::over_of, "{0} of {1}", "{0} dari {1}"},
    {ReportLabel::held_time, "Held", "Ditahan"},
    {ReportLabel::open_now, "Open", "Berjalan"},
    {ReportLabel::returns_heading, "Sent back: {0}", "Dikembalikan: {0}"},
    {ReportLabel::returns_rule,
     "Lost is the working time outside declared pauses until the case came before the same "
     "decision again.",
     "Waktu hilang adalah waktu kerja di luar jeda yang ditetapkan sampai berkas kembali ke "
     "keputusan yang sama."},
    {ReportLabel::outcome, "Outcome", "Hasil"},
    {ReportLabel::returns, "Returns", "Pengembalian"},
    {ReportLabel::returns_of, "{0} of {1}", "{0} dari {1}"},
    {ReportLabel::with_reason, "With reason", "Beralasan"},
    {ReportLabel::more_than_once, "Repeated", "Berulang"},
    {ReportLabel::not_back, "Not back", "Belum kembali"},
    {ReportLabel::lost_time, "Lost", "Waktu hilang"},
    {ReportLabel::workload_heading, "Open cases at hand: {0}", "Berkas di tangan: {0}"},
    {ReportLabel::workload_rule,
     "At hand, overdue and held are of now; received and finished are visits of the role's steps "
     "in the period.",
     "Di tangan, terlambat, dan ditangguhkan adalah keadaan sekarang; diterima dan selesai adalah "
     "langkah pelaksana dalam periode."},
    {ReportLabel::workload_actor_heading, "Events: {0}", "Peristiwa: {0}"},
    {ReportLabel::workload_actor_rule, "Names are as they were claimed.",
     "Nama sebagaimana dinyatakan."},
    {ReportLabel::role, "Role", "Pelaksana"},
    {ReportLabel::at_hand, "At hand", "Di tangan"},
    {ReportLabel::overdue, "Overdue", "Terlambat"},
    {ReportLabel::held_cases, "Held", "Ditangguhkan"},
    {ReportLabel::received, "Received", "Diterima"},
    {ReportLabel::finished, "Finished", "Selesai"},
    {ReportLabel::actor, "By", "Oleh"},
    {ReportLabel::events, "Events", "Peristiwa"},
    {ReportLabel::warn_case_not_judged,
     "case {0} cannot be judged ({1}) and counts as unknown; `sp verify` says more",
     "berkas {0} tidak dapat dinilai ({1}) dan dihitung sebagai tidak diketahui; lihat `sp "
     "verify`"},
};

}  // namespace sp
