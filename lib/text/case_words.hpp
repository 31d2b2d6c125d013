// SPDX-License-Identifier: Apache-2.0
// The words of CaseLabel, in the order of its enumerators.
#pragma once

#include "text/case_label.hpp"
#include "text/wording_rows.hpp"

namespace sp {

inline constexpr WordingRow<CaseLabel> case_words[] = {
    {CaseLabel::assignee, "Assigned to", "Petugas"},
    {CaseLabel::letter, "Letter", "Surat"},
    {CaseLabel::letter_dated, "dated {0}", "tertanggal {0}"},
    {CaseLabel::letter_agenda, "agenda {0}", "agenda {0}"},
    {CaseLabel::letter_entered, "entered {0}", "dicatat {0}"},
    {CaseLabel::letter_memo, "assignment memo {0}", "disposisi {0}"},
    {CaseLabel::unit_line, "Unit {0}", "Unit {0}"},
    {CaseLabel::unit_open, "not decided yet", "belum diputuskan"},
    {CaseLabel::duplicate_of, "Repeats", "Mengulang"},
    {CaseLabel::unanswered, "Unanswered", "Tak dijawab"},
    {CaseLabel::unanswered_request, "the request of event {0}", "permintaan pada peristiwa {0}"},
    {CaseLabel::clock_legal, "Law", "Peraturan"},
    {CaseLabel::clock_applicant, "Answer", "Jawaban"},
    {CaseLabel::clock_cycle, "Cycle {0}", "Putaran {0}"},
    {CaseLabel::clock_phase, "Phase", "Tahap"},
    {CaseLabel::clock_product, "Product", "Produk"},
    {CaseLabel::clock_before, "To be in", "Batas masuk"},
    {CaseLabel::variant, "Variant", "Varian"},
    {CaseLabel::for_refusal, "{0}, the limit of a refusal", "{0}, batas waktu penolakan"},
    {CaseLabel::for_condition, "{0}, because of how a decision went",
     "{0}, sesuai hasil keputusan sebelumnya"},
    {CaseLabel::reopened, "Reopened", "Dibuka lagi"},
    {CaseLabel::extended_by, "extended by {0}", "diperpanjang {0}"},
    {CaseLabel::extended_late, "extensions recorded too late: {0}",
     "perpanjangan yang terlambat dicatat: {0}"},
    {CaseLabel::rehearsal, "shown only; nothing was written. Repeat it with --yes to write it",
     "hanya ditampilkan; tidak ada yang dicatat. Ulangi dengan --yes untuk mencatat"},
    {CaseLabel::all_done, "cases: {0}; cause: {1}", "berkas: {0}; sebab: {1}"},
    {CaseLabel::none_concerned, "no case is concerned", "tidak ada berkas yang terkait"},
    {CaseLabel::import_line, "Line", "Baris"},
    {CaseLabel::import_done, "cases: {0}; events: {1}", "berkas: {0}; peristiwa: {1}"},
    {CaseLabel::import_repeated, "recorded before under this request id; nothing was written",
     "sudah dicatat dengan id permintaan ini; tidak ada yang dicatat"},
    {CaseLabel::import_known, "lines left alone, because a case has their number: {0}",
     "baris yang dilewati karena nomornya sudah ada: {0}"},
    {CaseLabel::import_ignored, "columns that were not read: {0}", "kolom yang tidak dibaca: {0}"},
    {CaseLabel::import_unnumbered,
     "rows without a reference number: {0}; taken in once more they would be new cases, unless "
     "--request-id names the import",
     "baris tanpa nomor agenda: {0}; bila dimasukkan lagi akan menjadi berkas baru, kecuali diberi "
     "--request-id"},
    {CaseLabel::left_alone, "left alone, because something else holds them: {0}",
     "dilewati karena sedang ditahan oleh sebab lain: {0}"},
};

}  // namespace sp
