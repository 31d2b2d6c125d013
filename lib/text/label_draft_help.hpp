// SPDX-License-Identifier: Apache-2.0
// Help of the commands around the writing of standards.
#pragma once

#include "text/help_label.hpp"
#include "text/wording_rows.hpp"

namespace sp {

inline constexpr WordingRow<HelpLabel> draft_help_labels[] = {
    {HelpLabel::about_standard_new,
     "Begin a standard: a file that says at each gap what belongs there",
     "Memulai standar: file yang menjelaskan isi setiap bagian kosong"},
    {HelpLabel::about_standard_fmt, "Tidy files up: blanks and line breaks alone, comments stay",
     "Merapikan file: hanya spasi dan pergantian baris, komentar tetap"},
    {HelpLabel::about_standard_schema, "Print the JSON Schema by which editors help and check",
     "Mencetak JSON Schema untuk bantuan dan pemeriksaan dalam penyunting"},
    {HelpLabel::help_new_standard, "office/service: its id, as its file will lie",
     "instansi/layanan: id-nya, sesuai letak filenya nanti"},
    {HelpLabel::help_fmt_file,
     "standard, agency or calendar file, or any TOML; - reads from stdin and writes to stdout",
     "file standar, instansi, kalender, atau TOML lain; - membaca stdin dan menulis ke stdout"},
    {HelpLabel::help_fmt_check, "write nothing; exit 1 where a file is untidy",
     "tidak menulis apa pun; status keluar 1 bila ada file yang belum rapi"},
    {HelpLabel::help_schema_of, "the kind of file; default: standard",
     "jenis filenya; bawaan: standard"},
};

}  // namespace sp
