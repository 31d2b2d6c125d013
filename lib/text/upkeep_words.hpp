// SPDX-License-Identifier: Apache-2.0
// The words of UpkeepLabel, in the order of its enumerators.
#pragma once

#include "text/upkeep_label.hpp"
#include "text/wording_rows.hpp"

namespace sp {

inline constexpr WordingRow<UpkeepLabel> upkeep_words[] = {
    {UpkeepLabel::backup_done, "backup written: {0}", "cadangan ditulis: {0}"},
    {UpkeepLabel::log_is, "log {0}, events: {1}, last hash {2}",
     "riwayat {0}, peristiwa: {1}, hash terakhir {2}"},
    {UpkeepLabel::log_is_empty, "log {0}, no event yet", "riwayat {0}, belum ada peristiwa"},
    {UpkeepLabel::check, "Check", "Pemeriksaan"},
    {UpkeepLabel::check_settings, "settings", "pengaturan"},
    {UpkeepLabel::check_database, "database", "basis data"},
    {UpkeepLabel::check_access, "access", "hak akses"},
    {UpkeepLabel::check_folder, "folder", "folder"},
    {UpkeepLabel::check_journal, "journal", "jurnal"},
    {UpkeepLabel::check_schema, "schema", "skema"},
    {UpkeepLabel::check_sqlite, "SQLite", "SQLite"},
    {UpkeepLabel::check_log, "log", "riwayat"},
    {UpkeepLabel::check_clock, "clock", "jam"},
    {UpkeepLabel::check_standards, "standards", "standar"},
    {UpkeepLabel::check_calendar, "calendar", "kalender"},
    {UpkeepLabel::check_file_system, "file system", "sistem file"},
    {UpkeepLabel::check_space, "free space", "ruang kosong"},
    {UpkeepLabel::check_size, "size", "ukuran"},
    {UpkeepLabel::verdict_ok, "ok", "baik"},
    {UpkeepLabel::verdict_attention, "attention", "perlu perhatian"},
    {UpkeepLabel::verdict_broken, "broken", "bermasalah"},
    {UpkeepLabel::access_all_read,
     "mode {0}: every account may read the personal data in it; owner {1}, group {2}",
     "izin {0}: data pribadi di dalamnya dapat dibaca semua akun; pemilik {1}, grup {2}"},
    {UpkeepLabel::access_all_write, "mode {0}: every account may write to it; owner {1}, group {2}",
     "izin {0}: dapat ditulis semua akun; pemilik {1}, grup {2}"},
    {UpkeepLabel::access_is, "mode {0}, owner {1}, group {2}", "izin {0}, pemilik {1}, grup {2}"},
    {UpkeepLabel::calendar_is, "'{0}' knows days off until {1}",
     "'{0}' memuat hari libur sampai {1}"},
    {UpkeepLabel::calendar_over, "'{0}' ended on {1}; no later deadline can be computed",
     "'{0}' berakhir pada {1}; tenggat sesudahnya tidak dapat dihitung"},
    {UpkeepLabel::clock_behind, "now {0} is earlier than the last event, {1}",
     "sekarang {0}, lebih awal daripada peristiwa terakhir, {1}"},
    {UpkeepLabel::clock_is, "now {0}, last event {1}", "sekarang {0}, peristiwa terakhir {1}"},
    {UpkeepLabel::clock_only, "now {0}, no event yet", "sekarang {0}, belum ada peristiwa"},
    {UpkeepLabel::file_system_is, "local, type {0}", "lokal, jenis {0}"},
    {UpkeepLabel::file_system_network,
     "of the network, type {0}: its locks and syncs depend on another machine",
     "jaringan, jenis {0}: kunci dan sinkronisasinya bergantung pada mesin lain"},
    {UpkeepLabel::folder_is, "mode {0}", "izin {0}"},
    {UpkeepLabel::folder_open,
     "mode {0}: every account may put another file in the place of the database",
     "izin {0}: semua akun dapat mengganti file basis data dengan file lain"},
    {UpkeepLabel::journal_left,
     "left by a writer that died; the next command that may write there undoes what it had begun",
     "ditinggalkan oleh penulis yang terhenti; perintah berikutnya yang boleh menulis di sana "
     "membatalkan perubahan yang belum selesai"},
    {UpkeepLabel::journal_none, "none is left behind", "tidak ada yang tertinggal"},
    {UpkeepLabel::named_by, "{0}, from {1}", "{0}, dari {1}"},
    {UpkeepLabel::schema_is, "number {0}", "nomor {0}"},
    {UpkeepLabel::settings_none, "no sp.toml was found", "sp.toml tidak ditemukan"},
    {UpkeepLabel::sqlite_astray, "version {0}; not set as they must be: {1}",
     "versi {0}; tidak diatur sebagaimana mestinya: {1}"},
    {UpkeepLabel::sqlite_is, "version {0}; everything is set as it must be",
     "versi {0}; semua pengaturannya sebagaimana mestinya"},
    {UpkeepLabel::standards_are, "{0} in {1}, from {2}", "{0} dalam {1}, dari {2}"},
};

}  // namespace sp
