// SPDX-License-Identifier: Apache-2.0
#include "cli/exit_status.hpp"

namespace sp::cli {

ExitStatus exit_status_of(const Error& error) {
  switch (kind_of(error.code)) {
    case ErrorKind::usage:
      return ExitStatus::usage;
    case ErrorKind::input:
      return ExitStatus::input;
    case ErrorKind::not_found:
      return ExitStatus::not_found;
    case ErrorKind::refused:
      return ExitStatus::refused;
    case ErrorKind::conflict:
      return ExitStatus::conflict;
    case ErrorKind::io:
      return ExitStatus::io;
    case ErrorKind::busy:
      return ExitStatus::busy;
  }
  return ExitStatus::fault;
}

const std::array<ExitStatusRow, 10>& exit_statuses() {
  static constexpr std::array rows{
      ExitStatusRow{ExitStatus::done,
                    {"done; nothing was found. An empty list is success",
                     "selesai; tidak ada temuan. Daftar kosong berarti berhasil"}},
      ExitStatusRow{
          ExitStatus::found,
          {"done, and what was asked about was found: findings, overdue cases with --exit-code, "
           "damage",
           "selesai, dan ada yang ditemukan: temuan, berkas terlambat dengan --exit-code, atau "
           "kerusakan"}},
      ExitStatusRow{ExitStatus::usage, {"wrong command line", "baris perintah keliru"}},
      ExitStatusRow{ExitStatus::input,
                    {"input missing or unusable, or a calendar that does not reach",
                     "data masukan tidak ada atau tidak dapat dipakai, atau kalender tidak "
                     "mencakup tanggalnya"}},
      ExitStatusRow{ExitStatus::not_found,
                    {"no such case, standard, step, role, calendar or rule",
                     "berkas, standar, langkah, pelaksana, kalender, atau aturan tidak ditemukan"}},
      ExitStatusRow{ExitStatus::refused, {"refused by the procedure", "ditolak oleh prosedur"}},
      ExitStatusRow{
          ExitStatus::conflict,
          {"conflict: the case has moved on, or the request id stands for something else",
           "konflik: berkas sudah berpindah langkah, atau id permintaan dipakai untuk hal lain"}},
      ExitStatusRow{ExitStatus::fault, {"a fault of sp itself", "kesalahan sp sendiri"}},
      ExitStatusRow{ExitStatus::io,
                    {"reading or writing failed", "pembacaan atau penulisan gagal"}},
      ExitStatusRow{ExitStatus::busy,
                    {"busy or in doubt: try again, safely with the same request id",
                     "sibuk atau belum pasti: coba lagi, aman dengan id permintaan yang sama"}},
  };
  return rows;
}

}  // namespace sp::cli
