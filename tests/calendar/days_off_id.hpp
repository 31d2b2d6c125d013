// SPDX-License-Identifier: Apache-2.0
// Indonesia's national holidays and joint leave 2023 to 2026, by the yearly joint ministerial
// decree (SKB 3 Menteri) and its amendments: 327/1/1 of 29 March 2023 moved the joint leave of Idul
// Fitri, 624/2/2 of 16 June 2023 added that of Idul Adha, 933/1/3 of 7 August 2025 added 18 August
// 2025. Election days are by presidential decree; the dates of those are not recorded.
#pragma once

#include "calendar/calendar_parts.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace sp::test {

inline std::vector<DayOff> indonesian_days_off() {
  using enum DayOffKind;
  constexpr std::string_view d2023 = "SKB 1066/3/3 2022 jo 624/2/2 2023";
  constexpr std::string_view d2023_first = "SKB 1066/3/3 2022; withdrawn by 327/1/1 2023";
  constexpr std::string_view d2024 = "SKB 855/3/4 2023";
  constexpr std::string_view d2025 = "SKB 1017/2/2 2024 jo 933/1/3 2025";
  constexpr std::string_view d2026 = "SKB 1497/2/5 2025";
  constexpr std::string_view keppres = "Keppres (election day)";
  struct Row {
    std::string_view date;
    DayOffKind kind;
    std::string_view name;
    std::string_view decree;
    std::string_view known_from;
    std::string_view withdrawn_on;
  };
  // clang-format off
  constexpr Row rows[] = {
      {"2023-01-01", national, "Tahun Baru Masehi", d2023, "2022-10-11", ""},
      {"2023-01-22", national, "Tahun Baru Imlek", d2023, "2022-10-11", ""},
      {"2023-01-23", joint_leave, "Cuti Bersama Tahun Baru Imlek", d2023, "2022-10-11", ""},
      {"2023-02-18", national, "Isra Mikraj Nabi Muhammad", d2023, "2022-10-11", ""},
      {"2023-03-22", national, "Hari Suci Nyepi", d2023, "2022-10-11", ""},
      {"2023-03-23", joint_leave, "Cuti Bersama Hari Suci Nyepi", d2023, "2022-10-11", ""},
      {"2023-04-07", national, "Wafat Yesus Kristus", d2023, "2022-10-11", ""},
      {"2023-04-19", joint_leave, "Cuti Bersama Hari Raya Idul Fitri", d2023, "2023-03-29", ""},
      {"2023-04-20", joint_leave, "Cuti Bersama Hari Raya Idul Fitri", d2023, "2023-03-29", ""},
      {"2023-04-21", joint_leave, "Cuti Bersama Hari Raya Idul Fitri", d2023, "2022-10-11", ""},
      {"2023-04-22", national, "Hari Raya Idul Fitri", d2023, "2022-10-11", ""},
      {"2023-04-23", national, "Hari kedua dari Hari Raya Idul Fitri", d2023, "2022-10-11", ""},
      {"2023-04-24", joint_leave, "Cuti Bersama Hari Raya Idul Fitri", d2023, "2022-10-11", ""},
      {"2023-04-25", joint_leave, "Cuti Bersama Hari Raya Idul Fitri", d2023, "2022-10-11", ""},
      {"2023-04-26", joint_leave, "Cuti Bersama Hari Raya Idul Fitri", d2023_first, "2022-10-11", "2023-03-29"},
      {"2023-05-01", national, "Hari Buruh Internasional", d2023, "2022-10-11", ""},
      {"2023-05-18", national, "Kenaikan Yesus Kristus", d2023, "2022-10-11", ""},
      {"2023-06-01", national, "Hari Lahir Pancasila", d2023, "2022-10-11", ""},
      {"2023-06-02", joint_leave, "Cuti Bersama Hari Raya Waisak", d2023, "2022-10-11", ""},
      {"2023-06-04", national, "Hari Raya Waisak", d2023, "2022-10-11", ""},
      {"2023-06-28", joint_leave, "Cuti Bersama Hari Raya Idul Adha", d2023, "2023-06-16", ""},
      {"2023-06-29", national, "Hari Raya Idul Adha", d2023, "2022-10-11", ""},
      {"2023-06-30", joint_leave, "Cuti Bersama Hari Raya Idul Adha", d2023, "2023-06-16", ""},
      {"2023-07-19", national, "Tahun Baru Islam", d2023, "2022-10-11", ""},
      {"2023-08-17", national, "Hari Kemerdekaan Republik Indonesia", d2023, "2022-10-11", ""},
      {"2023-09-28", national, "Maulid Nabi Muhammad", d2023, "2022-10-11", ""},
      {"2023-12-25", national, "Hari Raya Natal", d2023, "2022-10-11", ""},
      {"2023-12-26", joint_leave, "Cuti Bersama Hari Raya Natal", d2023, "2022-10-11", ""},
      {"2024-01-01", national, "Tahun Baru Masehi", d2024, "2023-09-12", ""},
      {"2024-02-08", national, "Isra Mikraj Nabi Muhammad", d2024, "2023-09-12", ""},
      {"2024-02-09", joint_leave, "Cuti Bersama Tahun Baru Imlek", d2024, "2023-09-12", ""},
      {"2024-02-10", national, "Tahun Baru Imlek", d2024, "2023-09-12", ""},
      {"2024-02-14", election, "Hari Pemilihan Umum", keppres, "", ""},
      {"2024-03-11", national, "Hari Suci Nyepi", d2024, "2023-09-12", ""},
      {"2024-03-12", joint_leave, "Cuti Bersama Hari Suci Nyepi", d2024, "2023-09-12", ""},
      {"2024-03-29", national, "Wafat Yesus Kristus", d2024, "2023-09-12", ""},
      {"2024-03-31", national, "Kebangkitan Yesus Kristus", d2024, "2023-09-12", ""},
      {"2024-04-08", joint_leave, "Cuti Bersama Hari Raya Idul Fitri", d2024, "2023-09-12", ""},
      {"2024-04-09", joint_leave, "Cuti Bersama Hari Raya Idul Fitri", d2024, "2023-09-12", ""},
      {"2024-04-10", national, "Hari Raya Idul Fitri", d2024, "2023-09-12", ""},
      {"2024-04-11", national, "Hari kedua dari Hari Raya Idul Fitri", d2024, "2023-09-12", ""},
      {"2024-04-12", joint_leave, "Cuti Bersama Hari Raya Idul Fitri", d2024, "2023-09-12", ""},
      {"2024-04-15", joint_leave, "Cuti Bersama Hari Raya Idul Fitri", d2024, "2023-09-12", ""},
      {"2024-05-01", national, "Hari Buruh Internasional", d2024, "2023-09-12", ""},
      {"2024-05-09", national, "Kenaikan Yesus Kristus", d2024, "2023-09-12", ""},
      {"2024-05-10", joint_leave, "Cuti Bersama Kenaikan Yesus Kristus", d2024, "2023-09-12", ""},
      {"2024-05-23", national, "Hari Raya Waisak", d2024, "2023-09-12", ""},
      {"2024-05-24", joint_leave, "Cuti Bersama Hari Raya Waisak", d2024, "2023-09-12", ""},
      {"2024-06-01", national, "Hari Lahir Pancasila", d2024, "2023-09-12", ""},
      {"2024-06-17", national, "Hari Raya Idul Adha", d2024, "2023-09-12", ""},
      {"2024-06-18", joint_leave, "Cuti Bersama Hari Raya Idul Adha", d2024, "2023-09-12", ""},
      {"2024-07-07", national, "Tahun Baru Islam", d2024, "2023-09-12", ""},
      {"2024-08-17", national, "Hari Kemerdekaan Republik Indonesia", d2024, "2023-09-12", ""},
      {"2024-09-16", national, "Maulid Nabi Muhammad", d2024, "2023-09-12", ""},
      {"2024-11-27", election, "Hari Pemilihan Kepala Daerah", keppres, "", ""},
      {"2024-12-25", national, "Hari Raya Natal", d2024, "2023-09-12", ""},
      {"2024-12-26", joint_leave, "Cuti Bersama Hari Raya Natal", d2024, "2023-09-12", ""},
      {"2025-01-01", national, "Tahun Baru Masehi", d2025, "2024-10-14", ""},
      {"2025-01-27", national, "Isra Mikraj Nabi Muhammad", d2025, "2024-10-14", ""},
      {"2025-01-28", joint_leave, "Cuti Bersama Tahun Baru Imlek", d2025, "2024-10-14", ""},
      {"2025-01-29", national, "Tahun Baru Imlek", d2025, "2024-10-14", ""},
      {"2025-03-28", joint_leave, "Cuti Bersama Hari Suci Nyepi", d2025, "2024-10-14", ""},
      {"2025-03-29", national, "Hari Suci Nyepi", d2025, "2024-10-14", ""},
      {"2025-03-31", national, "Hari Raya Idul Fitri", d2025, "2024-10-14", ""},
      {"2025-04-01", national, "Hari kedua dari Hari Raya Idul Fitri", d2025, "2024-10-14", ""},
      {"2025-04-02", joint_leave, "Cuti Bersama Hari Raya Idul Fitri", d2025, "2024-10-14", ""},
      {"2025-04-03", joint_leave, "Cuti Bersama Hari Raya Idul Fitri", d2025, "2024-10-14", ""},
      {"2025-04-04", joint_leave, "Cuti Bersama Hari Raya Idul Fitri", d2025, "2024-10-14", ""},
      {"2025-04-07", joint_leave, "Cuti Bersama Hari Raya Idul Fitri", d2025, "2024-10-14", ""},
      {"2025-04-18", national, "Wafat Yesus Kristus", d2025, "2024-10-14", ""},
      {"2025-04-20", national, "Kebangkitan Yesus Kristus", d2025, "2024-10-14", ""},
      {"2025-05-01", national, "Hari Buruh Internasional", d2025, "2024-10-14", ""},
      {"2025-05-12", national, "Hari Raya Waisak", d2025, "2024-10-14", ""},
      {"2025-05-13", joint_leave, "Cuti Bersama Hari Raya Waisak", d2025, "2024-10-14", ""},
      {"2025-05-29", national, "Kenaikan Yesus Kristus", d2025, "2024-10-14", ""},
      {"2025-05-30", joint_leave, "Cuti Bersama Kenaikan Yesus Kristus", d2025, "2024-10-14", ""},
      {"2025-06-01", national, "Hari Lahir Pancasila", d2025, "2024-10-14", ""},
      {"2025-06-06", national, "Hari Raya Idul Adha", d2025, "2024-10-14", ""},
      {"2025-06-09", joint_leave, "Cuti Bersama Hari Raya Idul Adha", d2025, "2024-10-14", ""},
      {"2025-06-27", national, "Tahun Baru Islam", d2025, "2024-10-14", ""},
      {"2025-08-17", national, "Hari Kemerdekaan Republik Indonesia", d2025, "2024-10-14", ""},
      {"2025-08-18", joint_leave, "Cuti Bersama Hari Kemerdekaan Republik Indonesia", d2025, "2025-08-07", ""},
      {"2025-09-05", national, "Maulid Nabi Muhammad", d2025, "2024-10-14", ""},
      {"2025-12-25", national, "Hari Raya Natal", d2025, "2024-10-14", ""},
      {"2025-12-26", joint_leave, "Cuti Bersama Hari Raya Natal", d2025, "2024-10-14", ""},
      {"2026-01-01", national, "Tahun Baru Masehi", d2026, "2025-09-19", ""},
      {"2026-01-16", national, "Isra Mikraj Nabi Muhammad", d2026, "2025-09-19", ""},
      {"2026-02-16", joint_leave, "Cuti Bersama Tahun Baru Imlek", d2026, "2025-09-19", ""},
      {"2026-02-17", national, "Tahun Baru Imlek", d2026, "2025-09-19", ""},
      {"2026-03-18", joint_leave, "Cuti Bersama Hari Suci Nyepi", d2026, "2025-09-19", ""},
      {"2026-03-19", national, "Hari Suci Nyepi", d2026, "2025-09-19", ""},
      {"2026-03-20", joint_leave, "Cuti Bersama Hari Raya Idul Fitri", d2026, "2025-09-19", ""},
      {"2026-03-21", national, "Hari Raya Idul Fitri", d2026, "2025-09-19", ""},
      {"2026-03-22", national, "Hari kedua dari Hari Raya Idul Fitri", d2026, "2025-09-19", ""},
      {"2026-03-23", joint_leave, "Cuti Bersama Hari Raya Idul Fitri", d2026, "2025-09-19", ""},
      {"2026-03-24", joint_leave, "Cuti Bersama Hari Raya Idul Fitri", d2026, "2025-09-19", ""},
      {"2026-04-03", national, "Wafat Yesus Kristus", d2026, "2025-09-19", ""},
      {"2026-04-05", national, "Kebangkitan Yesus Kristus", d2026, "2025-09-19", ""},
      {"2026-05-01", national, "Hari Buruh Internasional", d2026, "2025-09-19", ""},
      {"2026-05-14", national, "Kenaikan Yesus Kristus", d2026, "2025-09-19", ""},
      {"2026-05-15", joint_leave, "Cuti Bersama Kenaikan Yesus Kristus", d2026, "2025-09-19", ""},
      {"2026-05-27", national, "Hari Raya Idul Adha", d2026, "2025-09-19", ""},
      {"2026-05-28", joint_leave, "Cuti Bersama Hari Raya Idul Adha", d2026, "2025-09-19", ""},
      {"2026-05-31", national, "Hari Raya Waisak", d2026, "2025-09-19", ""},
      {"2026-06-01", national, "Hari Lahir Pancasila", d2026, "2025-09-19", ""},
      {"2026-06-16", national, "Tahun Baru Islam", d2026, "2025-09-19", ""},
      {"2026-08-17", national, "Hari Kemerdekaan Republik Indonesia", d2026, "2025-09-19", ""},
      {"2026-08-25", national, "Maulid Nabi Muhammad", d2026, "2025-09-19", ""},
      {"2026-12-24", joint_leave, "Cuti Bersama Hari Raya Natal", d2026, "2025-09-19", ""},
      {"2026-12-25", national, "Hari Raya Natal", d2026, "2025-09-19", ""},
  };
  // clang-format on
  std::vector<DayOff> days_off;
  for (const auto& row : rows) {
    days_off.push_back({.date = parse_date(row.date).value(),
                        .kind = row.kind,
                        .name = std::string(row.name),
                        .decree = std::string(row.decree),
                        .known_from = parse_date(row.known_from),
                        .withdrawn_on = parse_date(row.withdrawn_on)});
  }
  return days_off;
}

}  // namespace sp::test
