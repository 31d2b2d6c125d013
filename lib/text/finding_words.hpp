// SPDX-License-Identifier: Apache-2.0
// The words of findings of shape: a code, the sentence that states, the hint that says what to do
// next; each in English and Indonesian. What the placeholders mean stands beside the code in
// base/finding.hpp.
#pragma once

#include "base/finding.hpp"
#include "text/wording.hpp"

namespace sp {

struct FindingWords {
  FindingCode key{};
  Wording sentence{};
  Wording hint{};
};

inline constexpr FindingWords finding_words[] = {
    {FindingCode::file_unreadable,
     {"the file cannot be read: {0}", "file tidak dapat dibaca: {0}"},
     {"a standard is a text file in UTF-8, at most 1 MiB long",
      "standar ditulis dalam file teks UTF-8, paling besar 1 MiB"}},
    {FindingCode::syntax,
     {"this is not TOML: {1}", "bukan TOML yang benar: {1}"},
     {"compare with a standard that is right, line by line",
      "bandingkan baris demi baris dengan standar yang sudah benar"}},
    {FindingCode::format_missing,
     {"the file does not say its format", "file tidak menyebutkan format"},
     {"begin the file with: format = 1", "awali file dengan: format = 1"}},
    {FindingCode::format_newer,
     {"format {0} is newer than {1}, the newest that this sp reads",
      "format {0} lebih baru daripada {1}, format terbaru yang dapat dibaca sp ini"},
     {"use a newer sp; which one this is: sp version",
      "gunakan sp yang lebih baru; versi yang terpasang: sp version"}},
    {FindingCode::unknown_key,
     {"unknown key '{0}' in {1}", "kunci '{0}' tidak dikenal di {1}"},
     {"correct the spelling, or take the line out", "perbaiki ejaannya, atau hapus baris itu"}},
    {FindingCode::wrong_type,
     {"'{0}' must be {1}, but is {2}", "'{0}' harus berupa {1}, bukan {2}"},
     {"write {0} as {1}", "tulis {0} sebagai {1}"}},
    {FindingCode::missing_key,
     {"key '{0}' is missing in {1}", "kunci '{0}' belum ada di {1}"},
     {"add {0}; what a published document leaves unsaid can be named in not_stated",
      "tambahkan {0}; hal yang tidak disebut dalam dokumen resmi dapat dicantumkan dalam "
      "not_stated"}},
    {FindingCode::bad_value,
     {"'{0}' does not take '{1}'; it takes: {2}", "'{0}' tidak menerima '{1}'; yang diterima: {2}"},
     {}},
    {FindingCode::duplicate_id,
     {"id '{0}' is used twice in {1}", "id '{0}' dipakai dua kali di {1}"},
     {"give each entry an id of its own", "berikan id tersendiri untuk setiap entri"}},
    {FindingCode::id_not_the_path,
     {"id '{0}' differs from the file's path '{1}'", "id '{0}' berbeda dari letak file '{1}'"},
     {"write id = \"{1}\", or move the file", "tulis id = \"{1}\", atau pindahkan file itu"}},
    {FindingCode::marked_and_present,
     {"'{0}' is marked as absent, but it is there", "'{0}' ditandai tidak ada, padahal tercantum"},
     {"take it out of not_stated or not_applicable, or take the value out",
      "hapus dari not_stated atau not_applicable, atau hapus nilainya"}},
    {FindingCode::inferred_but_absent,
     {"'{0}' is marked as inferred, but it is not there",
      "'{0}' ditandai sebagai simpulan, padahal tidak tercantum"},
     {"take it out of inferred, or add the value", "hapus dari inferred, atau tambahkan nilainya"}},
    {FindingCode::duplicate_key,
     {"key '{0}' stands twice", "kunci '{0}' tercantum dua kali"},
     {"keep one of the two", "pertahankan salah satu"}},
    {FindingCode::marked_twice,
     {"'{0}' is marked twice", "'{0}' ditandai dua kali"},
     {"name it once, in the list that is right for it",
      "cantumkan satu kali saja, dalam daftar yang sesuai"}},
    {FindingCode::edition_not_the_path,
     {"edition {0} differs from edition {1} in the file's name",
      "edisi {0} berbeda dari edisi {1} pada nama file"},
     {"write edition = {1}, or rename the file", "tulis edition = {1}, atau ganti nama file itu"}},
    {FindingCode::path_without_id,
     {"no id leads to a file called '{0}'", "tidak ada id yang menuju file bernama '{0}'"},
     {"use lower-case letters, digits and hyphens, like service.toml or service@1.toml",
      "gunakan huruf kecil, angka, dan tanda hubung, seperti layanan.toml atau layanan@1.toml"}},
    {FindingCode::no_step,
     {"the procedure has no step", "prosedur tidak memiliki langkah"},
     {"add a [[procedure.step]] with id and text",
      "tambahkan [[procedure.step]] yang memuat id dan text"}},
    {FindingCode::unknown_step,
     {"'{1}' names step '{0}', which does not exist",
      "'{1}' menyebut langkah '{0}' yang tidak ada"},
     {"correct the id, or add the step", "perbaiki id itu, atau tambahkan langkahnya"}},
    {FindingCode::decision_without_outcomes,
     {"decision '{0}' has no outcomes", "keputusan '{0}' tidak memiliki hasil"},
     {"add outcomes, each like { id = \"yes\", label = \"Ya\", effect = \"approve\", next = "
      "\"end\" }",
      "tambahkan outcomes, masing-masing seperti { id = \"yes\", label = \"Ya\", effect = "
      "\"approve\", next = \"end\" }"}},
    {FindingCode::outcomes_without_decision,
     {"step '{0}' has outcomes but is not a decision",
      "langkah '{0}' memiliki hasil, padahal bukan keputusan"},
     {"add kind = \"decision\", or take the outcomes out",
      "tambahkan kind = \"decision\", atau hapus outcomes"}},
    {FindingCode::last_step_leads_nowhere,
     {"the last step '{0}' does not say where it leads",
      "langkah terakhir '{0}' tidak menyebutkan kelanjutannya"},
     {"add next = \"end\"", "tambahkan next = \"end\""}},
    {FindingCode::step_unreachable,
     {"step '{0}' is never reached", "langkah '{0}' tidak pernah tercapai"},
     {"let another step lead to it with next = \"{0}\"",
      "arahkan langkah lain ke sana dengan next = \"{0}\""}},
    {FindingCode::no_way_out,
     {"no path leads from step '{0}' to the end",
      "tidak ada jalan dari langkah '{0}' menuju akhir prosedur"},
     {"let one of the steps after it lead to next = \"end\"",
      "arahkan salah satu langkah sesudahnya ke next = \"end\""}},
    {FindingCode::unknown_outcome,
     {"step '{1}' has no outcome '{0}'", "langkah '{1}' tidak memiliki hasil '{0}'"},
     {"correct the id, or add the outcome to that step",
      "perbaiki id itu, atau tambahkan hasil pada langkah tersebut"}},
    {FindingCode::step_called_end,
     {"a step may not be called '{0}', which means the end of the procedure",
      "langkah tidak boleh bernama '{0}', karena itu berarti akhir prosedur"},
     {"give the step another id", "beri langkah itu id lain"}},
    {FindingCode::unknown_role,
     {"role '{0}' is not in [roles]", "pelaksana '{0}' tidak tercantum dalam [roles]"},
     {"add {0} to [roles], or correct the id", "tambahkan {0} ke [roles], atau perbaiki id itu"}},
};

}  // namespace sp
