// SPDX-License-Identifier: Apache-2.0
// Words that other modules hand over as values (reasons, types, states) and that a reader should
// see in their own language. A word that is not here is shown as it is.
#pragma once

#include "text/wording.hpp"

#include <string_view>

namespace sp {

struct TermWords {
  std::string_view term;
  Wording words;
};

inline constexpr TermWords term_words[] = {
    // why a file is refused
    {"directory", {"it is a directory", "berupa direktori"}},
    {"empty", {"it is empty", "kosong"}},
    {"missing", {"it does not exist", "tidak ditemukan"}},
    {"network", {"it is on a network file system", "berada pada sistem file jaringan"}},
    {"not_a_file", {"it is not a regular file", "bukan file biasa"}},
    {"not_utf8", {"it is not UTF-8", "bukan UTF-8"}},
    {"symlink", {"it is a symbolic link", "merupakan tautan simbolik"}},
    {"too_large", {"it is larger than 1 MiB", "lebih besar dari 1 MiB"}},
    {"utf16", {"it is UTF-16, not UTF-8", "UTF-16, bukan UTF-8"}},
    // what the system says
    {"File exists", {"it exists already", "sudah ada"}},
    {"File name too long", {"its name is too long", "namanya terlalu panjang"}},
    {"Input/output error", {"the disk failed", "disk mengalami gangguan"}},
    {"Is a directory", {"it is a directory", "berupa direktori"}},
    {"No space left on device", {"no space left on the disk", "ruang disk habis"}},
    {"No such file or directory", {"it does not exist", "tidak ditemukan"}},
    {"Not a directory", {"its folder is not a directory", "foldernya bukan direktori"}},
    {"Bad file descriptor", {"it is closed", "sudah ditutup"}},
    {"Operation not permitted", {"permission denied", "tidak ada hak akses"}},
    {"Permission denied", {"permission denied", "tidak ada hak akses"}},
    {"Read-only file system", {"the disk is read-only", "disk hanya dapat dibaca"}},
    {"Too many levels of symbolic links", {"it is a symbolic link", "merupakan tautan simbolik"}},
    // types and forms of values
    {"amount", {"an amount like \"3 working_days\"", "besaran waktu seperti \"3 working_days\""}},
    {"boolean", {"true or false", "true atau false"}},
    {"cutoff", {"\"close\" or a time like \"15:00\"", "\"close\" atau jam seperti \"15:00\""}},
    {"date", {"a date like 2024-06-04", "tanggal seperti 2024-06-04"}},
    {"date_or_from_and_until",
     {"either a date, or from and until", "date saja, atau from dan until"}},
    {"date_time", {"a date with a time", "tanggal dengan jam"}},
    {"calendar_without_circle",
     {"a calendar that is not based on itself",
      "kalender yang tidak berdasar pada dirinya sendiri"}},
    {"hours", {"hours like \"07:30-12:00\"", "jam kerja seperti \"07:30-12:00\""}},
    {"hours_of_the_next_day_too",
     {"the hours of the next day beside it, which it reaches into",
      "jam kerja hari berikutnya juga karena jam ini melewati tengah malam"}},
    {"id", {"lower-case letters, digits and hyphens", "huruf kecil, angka, dan tanda hubung"}},
    {"list", {"a list in [ ]", "daftar dalam [ ]"}},
    {"list_with_national_days_off",
     {"a list with the national days off, or based_on = \"id/office\"",
      "daftar hari libur nasional, atau based_on = \"id/office\""}},
    {"id_of_a_cause",
     {"an id: lower-case letters, digits and hyphens; what happened goes into --reason",
      "id: huruf kecil, angka, dan tanda hubung; uraiannya ditulis dalam --reason"}},
    {"ref_unlike_a_case_number",
     {"a number that does not look like a case number, as 2026-0001 does",
      "nomor yang tidak menyerupai nomor berkas seperti 2026-0001"}},
    {"list_of_choices", {"a list of words in [ ]", "daftar kata dalam [ ]"}},
    {"list_of_hours",
     {"hours in [ ] like [\"07:30-12:00\"]", "jam kerja dalam [ ] seperti [\"07:30-12:00\"]"}},
    {"list_of_items", {"a list of entries in [ ]", "daftar entri dalam [ ]"}},
    {"list_of_tables", {"tables in [[ ]] or a list of { }", "tabel dengan [[ ]] atau daftar { }"}},
    {"list_of_texts", {"a list of texts in [ ]", "daftar teks dalam [ ]"}},
    {"nothing_readable", {"nothing that can be read", "sesuatu yang tidak terbaca"}},
    {"number", {"a number with decimals", "bilangan desimal"}},
    {"number_from_0", {"a whole number from 0 on", "bilangan bulat mulai dari 0"}},
    {"number_from_1", {"a whole number from 1 on", "bilangan bulat mulai dari 1"}},
    {"partial_date",
     {"a date, month or year like \"2024-06\"", "tanggal, bulan, atau tahun seperti \"2024-06\""}},
    {"shorter_chain_of_calendars",
     {"a shorter chain of calendars", "rangkaian kalender yang lebih pendek"}},
    {"standard_id", {"office/service, each an id", "instansi/layanan, masing-masing berupa id"}},
    {"table", {"a table", "tabel"}},
    {"text", {"text in quotes", "teks dalam tanda kutip"}},
    {"text_that_says_something", {"text that is not blank", "teks yang tidak kosong"}},
    {"time", {"a time of day", "jam"}},
    {"year", {"a year like 2026", "tahun seperti 2026"}},
    {"year_or_first_and_last",
     {"either a year, or first and last", "tahun saja, atau first dan last"}},
    {"whole_number", {"a whole number", "bilangan bulat"}},
    {"an opening and another time of closing",
     {"an opening and another time of closing", "jam buka dan jam tutup yang berbeda"}},
    // states of a case, kinds of events
    {"accepted", {"requirements complete", "persyaratan lengkap"}},
    {"advanced", {"advanced", "diteruskan"}},
    {"approved", {"approved", "disetujui"}},
    {"completed", {"completed", "selesai"}},
    {"lapsed", {"lapsed", "gugur"}},
    {"noted", {"noted", "dicatat"}},
    {"opened", {"opened", "diterima"}},
    {"rejected", {"rejected", "ditolak"}},
    {"resumed", {"resumed", "dilanjutkan"}},
    {"returned", {"returned", "dikembalikan"}},
    {"suspended", {"suspended", "ditangguhkan"}},
    {"void", {"void", "dibatalkan"}},
    {"withdrawn", {"withdrawn", "dicabut"}},
};

/// Words that a value follows: "one_of:approve,return".
inline constexpr TermWords prefix_words[] = {
    {"one_of:", {"", ""}},
    {"date_in:", {"a date within ", "tanggal dalam rentang "}},
    {"no_gap:", {"no gap between ", "tanpa jeda antara "}},
    {"not_before:", {"a date not before ", "tanggal tidak sebelum "}},
    {"no overlap with ", {"no overlap with ", "yang tidak bertumpang tindih dengan "}},
};

}  // namespace sp
