// SPDX-License-Identifier: Apache-2.0
// Words that people of other tools, or of an Indonesian counter, try first, and what they mean
// here.
#pragma once

#include <string_view>

namespace sp::cli {

struct Synonym {
  std::string_view word;
  std::string_view meaning;
};

inline constexpr Synonym command_synonyms[] = {
    {"add", "open"},
    {"new", "open"},
    {"create", "open"},
    {"buka", "open"},
    {"terima", "open"},
    {"load", "import"},
    {"impor", "import"},
    {"forward", "advance"},
    {"move", "advance"},
    {"teruskan", "advance"},
    {"setujui", "approve"},
    {"tolak", "reject"},
    {"kembalikan", "return"},
    {"tangguhkan", "suspend"},
    {"pause", "suspend"},
    {"lanjutkan", "resume"},
    {"cabut", "withdraw"},
    {"catat", "note"},
    {"edit", "correct amend"},
    {"change", "correct amend"},
    {"koreksi", "correct amend"},
    {"perbaiki", "correct amend"},
    {"delete", "correct annul"},
    {"remove", "correct annul"},
    {"hapus", "correct annul"},
    {"batalkan", "undo"},
    {"history", "log"},
    {"riwayat", "log"},
    {"evidence", "bundle"},
    {"bukti", "bundle"},
    {"status", "show"},
    {"lihat", "show"},
    {"why", "explain"},
    {"proof", "explain"},
    {"jelaskan", "explain"},
    {"slip", "receipt"},
    {"tanda-terima", "receipt"},
    {"daftar", "list"},
    {"ls", "list"},
    {"overdue", "report overdue"},
    {"laporan", "report overdue"},
    {"periksa", "check"},
    {"tenggat", "due"},
    {"kalender", "calendar show"},
    {"libur", "calendar show"},
    {"holidays", "calendar show"},
};

inline constexpr Synonym option_synonyms[] = {
    {"--json", "--format json"}, {"--csv", "--format csv"}, {"--at", "--as-of"},
    {"--date", "--as-of"},       {"--database", "--db"},    {"--language", "--lang"},
    {"--bahasa", "--lang"},      {"--reason", "--because"}, {"--why", "--because"},
};

}  // namespace sp::cli
