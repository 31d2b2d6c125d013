// SPDX-License-Identifier: Apache-2.0
// The words of errors of the command line.
#pragma once

#include "text/error_words.hpp"

namespace sp {

inline constexpr ErrorWords usage_error_words[] = {
    {ErrorCode::command_missing,
     {"no command was given", "perintah belum diberikan"},
     {"see all commands: sp help", "lihat semua perintah: sp help"}},
    {ErrorCode::command_unknown,
     {"unknown command '{0}'", "perintah '{0}' tidak dikenal"},
     {"see all commands: sp help", "lihat semua perintah: sp help"}},
    {ErrorCode::option_unknown,
     {"unknown option '{0}'", "opsi '{0}' tidak dikenal"},
     {"see the options: sp help {1}", "lihat opsi yang tersedia: sp help {1}"}},
    {ErrorCode::option_needs_value,
     {"option '{0}' needs a value", "opsi '{0}' memerlukan nilai"},
     {"write the value after it: {0} VALUE", "tulis nilainya sesudah opsi: {0} NILAI"}},
    {ErrorCode::option_missing,
     {"option '{0}' is required", "opsi '{0}' wajib diberikan"},
     {"see how to give it: sp help {1}", "lihat cara memberikannya: sp help {1}"}},
    {ErrorCode::argument_missing,
     {"argument '{0}' is missing", "argumen '{0}' belum diberikan"},
     {"see how the command is used: sp help {1}", "lihat cara pemakaian perintah: sp help {1}"}},
    {ErrorCode::argument_unexpected,
     {"argument '{0}' is one too many", "argumen '{0}' berlebih"},
     {"put a text of several words in quotes, and see how the command is used: sp help {1}",
      "apit teks yang terdiri atas beberapa kata dengan tanda kutip, lalu lihat cara pemakaian "
      "perintah: sp help {1}"}},
    {ErrorCode::option_bad_value,
     {"option '{0}' does not take '{1}'; it takes: {2}",
      "opsi '{0}' tidak menerima '{1}'; yang diterima: {2}"},
     {}},
    {ErrorCode::argument_bad_value,
     {"{0} cannot be '{1}'; it takes: {2}", "{0} tidak dapat berupa '{1}'; yang diterima: {2}"},
     {}},
    {ErrorCode::option_repeated,
     {"option '{0}' was given more than once", "opsi '{0}' diberikan lebih dari satu kali"},
     {"give {0} once", "berikan {0} satu kali saja"}},
    {ErrorCode::date_needs_time,
     {"option '{0}' needs a time of day beside the date '{1}', because the promise counts minutes",
      "opsi '{0}' memerlukan jam di samping tanggal '{1}' karena janji layanan dihitung dalam "
      "menit"},
     {"add the time: {0} {1}T08:00", "tambahkan jamnya: {0} {1}T08:00"}},
    {ErrorCode::now_not_allowed,
     {"a given now (--now, SP_NOW) cannot be written into this database",
      "waktu sekarang yang ditentukan sendiri (--now, SP_NOW) tidak dapat dicatat dalam basis data "
      "ini"},
     {"leave it out, or make a database for tests: sp init DIR --replay",
      "hilangkan, atau buat basis data untuk uji coba: sp init DIR --replay"}},
    {ErrorCode::output_is_input,
     {"'{0}' would be read and overwritten at once", "'{0}' akan dibaca dan ditimpa sekaligus"},
     {"write to another file: --output FILE", "tulis ke file lain: --output FILE"}},
    {ErrorCode::argument_encoding,
     {"'{0}' is not UTF-8", "'{0}' bukan UTF-8"},
     {"set the terminal to UTF-8 and type it again", "atur terminal ke UTF-8 lalu ketik kembali"}},
    {ErrorCode::backup_is_database,
     {"'{0}' is the database itself, or a file that belongs to it",
      "'{0}' adalah basis data itu sendiri, atau file yang menjadi bagiannya"},
     {"give the backup a name of its own, best on another disk: sp backup FILE",
      "beri cadangan nama tersendiri, sebaiknya pada disk lain: sp backup FILE"}},
    {ErrorCode::case_or_all,
     {"either a case or --all must be given, and not both",
      "berikan salah satu: berkas atau --all, tidak keduanya"},
     {"one case: sp {0} CASE; all of them: sp {0} --all",
      "satu berkas: sp {0} BERKAS; semuanya: sp {0} --all"}},
    {ErrorCode::standard_or_amount,
     {"either a standard or an amount in a calendar must be given, and not both",
      "berikan salah satu: standar, atau besaran waktu dalam suatu kalender, tidak keduanya"},
     {"by a standard: sp due STANDARD --from TIME; an amount: sp due --calendar id/office --for "
      "\"3 working_days\" --from TIME",
      "menurut standar: sp due STANDAR --from WAKTU; besaran waktu: sp due --calendar id/office "
      "--for \"3 working_days\" --from WAKTU"}},
    {ErrorCode::option_not_with,
     {"option '{0}' does not go with {1}", "opsi '{0}' tidak dapat dipakai bersama {1}"},
     {"leave one of the two out", "hilangkan salah satunya"}},
    {ErrorCode::option_idle,
     {"option '{0}' says nothing about an amount of {1}",
      "opsi '{0}' tidak berpengaruh pada besaran waktu {1}"},
     {"leave it out: minutes and hours take none of --count, --cutoff, --roll; working days take "
      "no "
      "--roll, months and years no --count",
      "hilangkan: menit dan jam tidak memakai --count, --cutoff, maupun --roll; hari kerja tidak "
      "memakai --roll, bulan dan tahun tidak memakai --count"}},
    {ErrorCode::variant_needed,
     {"standard '{0}' has variants, and none was named: {1}",
      "standar '{0}' memiliki varian dan belum ada yang disebutkan: {1}"},
     {"add --variant ID; see them: sp standard show {0}",
      "tambahkan --variant ID; lihat daftarnya: sp standard show {0}"}},
};

}  // namespace sp
