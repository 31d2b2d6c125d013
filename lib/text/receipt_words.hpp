// SPDX-License-Identifier: Apache-2.0
// The words of ExplainLabel for receipts, after those of explain_words.hpp.
#pragma once

#include "text/explain_label.hpp"
#include "text/wording_rows.hpp"

namespace sp {

inline constexpr WordingRow<ExplainLabel> receipt_words[] = {
    {ExplainLabel::receipt_title, "RECEIPT", "TANDA TERIMA"},
    {ExplainLabel::receipt_case, "Case number", "Nomor berkas"},
    {ExplainLabel::receipt_at, "{0} at {1}", "{0} pukul {1}"},
    {ExplainLabel::receipt_office, "Office", "Instansi"},
    {ExplainLabel::receipt_unit, "Unit", "Unit"},
    {ExplainLabel::receipt_service, "Service", "Layanan"},
    {ExplainLabel::receipt_ref, "Office's number", "No. agenda"},
    {ExplainLabel::receipt_subject, "Subject", "Perihal"},
    {ExplainLabel::receipt_received, "Received", "Diterima"},
    {ExplainLabel::receipt_by, "Received by", "Petugas"},
    {ExplainLabel::receipt_requirements, "Requirements", "Persyaratan"},
    {ExplainLabel::receipt_ticked, "[x] {0}", "[x] {0}"},
    {ExplainLabel::receipt_missing, "[ ] {0}", "[ ] {0}"},
    {ExplainLabel::receipt_not_accepted, "not yet declared complete", "belum dinyatakan lengkap"},
    {ExplainLabel::receipt_accepted, "declared complete {0}", "dinyatakan lengkap {0}"},
    {ExplainLabel::receipt_fee, "Fee", "Biaya"},
    {ExplainLabel::receipt_limit, "Time limit", "Jangka waktu"},
    {ExplainLabel::receipt_promised, "Promised by", "Dijanjikan"},
    {ExplainLabel::receipt_promise_date, "We undertake to finish this service by {0}.",
     "Layanan ini kami janjikan selesai paling lambat {0}."},
    {ExplainLabel::receipt_promise_waits, "The time begins to count when this has happened: {0}.",
     "Jangka waktu mulai dihitung setelah: {0}."},
    {ExplainLabel::receipt_promise_ended, "The case ended {0}; it was due by {1}.",
     "Berkas berakhir {0}; jatuh temponya {1}."},
    {ExplainLabel::receipt_promise_late, "This service was due by {0} and is late. We apologise.",
     "Layanan ini jatuh tempo {0} dan terlambat. Kami mohon maaf."},
    {ExplainLabel::receipt_promise_paused,
     "The time stands still at present; as things are now it is due by {0}.",
     "Jangka waktu sedang berhenti; menurut keadaan sekarang, jatuh tempo {0}."},
    {ExplainLabel::receipt_pauses, "Time stops", "Waktu berhenti"},
    {ExplainLabel::receipt_pauses_none, "The standard names nothing that stops the time.",
     "Standar tidak menyebut hal yang menghentikan waktu."},
    {ExplainLabel::receipt_pause, "while this goes on: {0}", "selama: {0}"},
    {ExplainLabel::receipt_pause_capped, "while this goes on: {0}, at most {1}",
     "selama: {0}, paling lama {1}"},
    {ExplainLabel::receipt_complain, "Complaints", "Pengaduan"},
    {ExplainLabel::receipt_complain_none, "The standard names no channel.",
     "Standar tidak menyebut saluran pengaduan."},
    {ExplainLabel::receipt_complain_limit, "answered within {0}", "dijawab dalam {0}"},
    {ExplainLabel::receipt_complain_officer, "officer: {0}", "petugas: {0}"},
    {ExplainLabel::receipt_thanks,
     "Please keep this slip and quote the case number when you ask about it.",
     "Mohon simpan tanda terima ini dan sebutkan nomor berkas saat menanyakannya."},
    {ExplainLabel::cause_applicant, "the applicant has something to supply",
     "pemohon perlu melengkapi berkas"},
    {ExplainLabel::cause_payment, "the fee is not paid", "biaya belum dibayar"},
    {ExplainLabel::cause_other_agency, "another agency has to act", "menunggu instansi lain"},
    {ExplainLabel::cause_force_majeure, "force majeure", "keadaan kahar"},
};

}  // namespace sp
