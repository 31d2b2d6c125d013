// SPDX-License-Identifier: Apache-2.0
// The words of DraftLabel, in the order of its enumerators.
#pragma once

#include "text/draft_label.hpp"
#include "text/wording_rows.hpp"

namespace sp {

inline constexpr WordingRow<DraftLabel> draft_words[] = {
    {DraftLabel::file, "File", "File"},
    {DraftLabel::state, "State", "Keadaan"},
    {DraftLabel::state_changed, "tidied", "dirapikan"},
    {DraftLabel::state_untidy, "untidy", "belum rapi"},
    {DraftLabel::state_tidy, "tidy", "rapi"},
    {DraftLabel::format_changed, "{0}: tidied, from line {1} on",
     "{0}: dirapikan, mulai baris {1}"},
    {DraftLabel::format_untidy, "{0}:{1}: untidy", "{0}:{1}: belum rapi"},
    {DraftLabel::format_end_missing, "the line break at the end of the file is missing",
     "ganti baris di akhir file tidak ada"},
    {DraftLabel::format_end_empty, "empty lines at the end of the file",
     "ada baris kosong di akhir file"},
    {DraftLabel::format_done, "files: {0}, changed: {1}", "file: {0}, diubah: {1}"},
    {DraftLabel::format_checked, "files: {0}, untidy: {1}", "file: {0}, belum rapi: {1}"},
    {DraftLabel::new_done, "{0} written", "{0} telah ditulis"},
    {DraftLabel::new_gaps, "gaps to fill: {0}; `sp validate {1}` lists those that are left",
     "bagian yang harus diisi: {0}; `sp validate {1}` menunjukkan yang masih kosong"},
    {DraftLabel::skeleton_about,
     "A service standard, to be filled in. To the right of each key stands what belongs there.",
     "Standar pelayanan untuk diisi. Di kanan setiap kunci tertulis apa isinya."},
    {DraftLabel::skeleton_gap,
     "An empty \"\" is a gap: write between the quotes what the printed standard says. If it says "
     "nothing, delete the line and name the key in its table: not_stated = [\"key\"].",
     "Tanda \"\" yang kosong harus diisi: tulis di antara kutipnya bunyi standar yang tercetak. "
     "Bila tidak disebut di sana, hapus barisnya dan sebut kuncinya dalam tabelnya: "
     "not_stated = [\"kunci\"]."},
    {DraftLabel::skeleton_optional,
     "A line that begins with # is not read. Take the # away where the document says such a thing; "
     "delete the line where it does not.",
     "Baris yang diawali # tidak dibaca. Hapus tanda # bila dokumen menyebut hal itu; hapus "
     "barisnya bila tidak."},
    {DraftLabel::skeleton_words,
     "Copy word for word, the spelling too. What you read into the document is named as well: "
     "inferred = [\"key\"].",
     "Salin kata demi kata, termasuk ejaannya. Yang merupakan tafsiran disebut pula: "
     "inferred = [\"kunci\"]."},
    {DraftLabel::skeleton_tools,
     "`sp validate` with the name of this file lists the gaps that are left; `sp standard fmt` "
     "tidies it.",
     "`sp validate` dengan nama file ini menunjukkan yang masih kosong; `sp standard fmt` "
     "merapikannya."},
    {DraftLabel::skeleton_also, "also possible, as above: {0}", "boleh pula, seperti di atas: {0}"},
    {DraftLabel::skeleton_roles, "who does the work: an id of your choice, and the document's word",
     "para pelaksana: id pilihan Anda dan sebutannya dalam dokumen"},
    {DraftLabel::skeleton_role_id, "counter", "loket"},
    {DraftLabel::skeleton_role_title, "Counter officer", "Petugas loket"},
    {DraftLabel::skeleton_source_id, "website", "situs"},
};

}  // namespace sp
