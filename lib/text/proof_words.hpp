// SPDX-License-Identifier: Apache-2.0
// The words of ProofLabel, in the order of its enumerators.
#pragma once

#include "text/proof_label.hpp"
#include "text/wording_rows.hpp"

namespace sp {

inline constexpr WordingRow<ProofLabel> proof_words[] = {
    {ProofLabel::bundle_check, "to check it: python3 {0}", "untuk memeriksanya: python3 {0}"},
    {ProofLabel::bundle_done, "bundle written: {0}", "file bukti ditulis: {0}"},
    {ProofLabel::bundle_fingerprint, "SHA-256 of the file: {0}", "SHA-256 file: {0}"},
    {ProofLabel::bundle_holds, "case {0}, events: {1}", "berkas {0}, peristiwa: {1}"},
    {ProofLabel::bundle_left_out, "[left out]", "[tidak disertakan]"},
    {ProofLabel::checkpoint_covers, "checkpoint '{0}' holds: events up to {1}, made {2}; {3}",
     "titik periksa '{0}' cocok: peristiwa sampai {1}, dibuat {2}; {3}"},
    {ProofLabel::checkpoint_not_checked, "signature not checked: no --public-key",
     "tanda tangan tidak diperiksa: tanpa --public-key"},
    {ProofLabel::checkpoint_signed_by, "signed by {0}", "ditandatangani oleh {0}"},
    {ProofLabel::keys_made,
     "created {0}, which signs: keep it secret, away from the database\ncreated {1}, which checks: "
     "give it to whoever verifies",
     "{0} telah dibuat untuk menandatangani: rahasiakan dan simpan terpisah dari basis data\n{1} "
     "telah dibuat untuk memeriksa: berikan kepada siapa pun yang memverifikasi"},
    {ProofLabel::verify_all_covered, "every event is covered by a checkpoint",
     "semua peristiwa tercakup oleh titik periksa"},
    {ProofLabel::verify_checked,
     "checked: events {0}, personal values {1} (erased {2}), pinned files {3}, cases {4}, running "
     "clocks {5}",
     "diperiksa: {0} peristiwa, {1} data pribadi ({2} telah dihapus), {3} file yang disimpan, {4} "
     "berkas, {5} tenggat berjalan"},
    {ProofLabel::verify_file, "the file as a whole", "file secara keseluruhan"},
    {ProofLabel::verify_head, "log {0}, {1} events, root {2}",
     "riwayat {0}, {1} peristiwa, akar {2}"},
    {ProofLabel::verify_none_covers, "no checkpoint covers events {0} to {1}",
     "peristiwa {0} sampai {1} tidak tercakup oleh titik periksa"},
    {ProofLabel::verify_not_whole, "NOT WHOLE; first wrong: {0}",
     "TIDAK UTUH; kesalahan pertama: {0}"},
    {ProofLabel::verify_row, "table {0}, row {1}", "tabel {0}, baris {1}"},
    {ProofLabel::verify_whole, "whole: everything holds", "utuh: semuanya cocok"},
    {ProofLabel::flaw_file_damaged, "the file is damaged: {0}", "file rusak: {0}"},
    {ProofLabel::flaw_value_form, "column {0} holds what cannot stand there",
     "kolom {0} berisi nilai yang tidak mungkin ada di sana"},
    {ProofLabel::flaw_number_wrong, "number {1} stands where {0} must follow",
     "terdapat nomor {1}, padahal seharusnya {0}"},
    {ProofLabel::flaw_encoding_unknown, "no such encoding: {0}", "pengodean tidak dikenal: {0}"},
    {ProofLabel::flaw_encoding_wrong, "encoding {1} stands where its kind asks for {0}",
     "pengodean {1} dipakai, padahal jenis peristiwanya menuntut {0}"},
    {ProofLabel::flaw_correction_wrong,
     "a row of corrections belongs to an event that corrects, and to no other",
     "baris corrections harus ada untuk peristiwa koreksi, dan hanya untuk itu"},
    {ProofLabel::flaw_facts_wrong,
     "rows of facts belong to an event of encoding 3, and to no other",
     "baris facts harus ada untuk peristiwa dengan pengodean 3, dan hanya untuk itu"},
    {ProofLabel::flaw_hash_wrong, "the hash does not follow from the row and the one before it",
     "hash tidak sesuai dengan baris ini dan baris sebelumnya"},
    {ProofLabel::flaw_details_wrong, "its personal values are not those that the event commits to",
     "data pribadinya bukan yang diikat oleh peristiwa ini"},
    {ProofLabel::flaw_detail_wrong, "the value is not the one that its commitment was made of",
     "nilainya tidak sesuai dengan komitmennya"},
    {ProofLabel::flaw_request_wrong, "request id, commitment and salt do not belong together",
     "id permintaan, komitmen, dan salt tidak bersesuaian"},
    {ProofLabel::flaw_pinned_missing, "pinned bytes are missing: {0}",
     "isi yang disimpan tidak ada: {0}"},
    {ProofLabel::flaw_pinned_changed, "pinned bytes have changed",
     "isi yang disimpan telah berubah"},
    {ProofLabel::flaw_row_without_event, "there is no event that the row belongs to",
     "tidak ada peristiwa yang memiliki baris ini"},
    {ProofLabel::flaw_other_log, "the checkpoint is of log {0}, the database holds log {1}",
     "titik periksa ini untuk riwayat {0}, sedangkan basis data memuat riwayat {1}"},
    {ProofLabel::flaw_cut_off, "the log had {0} events and now has {1}: its end was cut off",
     "riwayat pernah memuat {0} peristiwa dan kini {1}: bagian akhirnya dipotong"},
    {ProofLabel::flaw_rewritten,
     "the first {0} events are not those that the checkpoint was made of",
     "{0} peristiwa pertama bukan peristiwa yang dicakup titik periksa"},
    {ProofLabel::flaw_impossible, "the program cannot have recorded this: {0}",
     "ini tidak mungkin dicatat oleh program: {0}"},
    {ProofLabel::flaw_projection_missing, "the row that follows from the log is missing",
     "baris yang seharusnya ada menurut riwayat tidak ditemukan"},
    {ProofLabel::flaw_projection_wrong, "column {0} is not what follows from the log",
     "kolom {0} tidak sesuai dengan riwayat"},
    {ProofLabel::flaw_projection_stray, "the row does not follow from the log",
     "baris ini tidak bersumber dari riwayat"},
};

}  // namespace sp
