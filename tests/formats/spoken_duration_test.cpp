// SPDX-License-Identifier: Apache-2.0
// Lengths of time in the words of documents.
#include "formats/spoken_duration.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

TEST_CASE("a length of time is found in the words of a document") {
  struct Row {
    std::string_view why;
    std::string text;
    std::string amount;  ///< empty where none is found
  };
  const std::vector<Row> rows{
      {"BKN Medan, 4 June 2024", "Mempersiapkan bahan laporan (60 menit)", "1 hour"},
      {"hours", "1 jam", "1 hour"},
      {"hours and minutes", "2 Jam 5 menit", "2 hours 5 minutes"},
      {"half an hour more", "1,5 jam", "1 hour 30 minutes"},
      {"working days", "paling lama 2 hari kerja", "2 working_days"},
      {"calendar days", "14 hari kalender", "14 calendar_days"},
      {"days of a kind left open", "3 hari", "3 days"},
      {"spelled out beside", "3 (tiga) hari kerja", "3 working_days"},
      {"a sign for minutes", "5'", "5 minutes"},
      {"no blank between", "60menit", "1 hour"},
      {"a range", "1 s.d. 3 hari kerja", "1 to 3 working_days"},
      {"a range with a dash", "10-15 menit", "10 to 15 minutes"},
      {"about", "± 15 menit", "about 15 minutes"},
      {"weeks", "2 minggu", "14 calendar_days"},
      {"months", "6 bulan", "6 months"},
      {"English", "2 working days", "2 working_days"},
      {"as sp says it in English", "2 h 5 min", "2 hours 5 minutes"},
      {"the first of two", "5 menit, lalu 2 hari", "5 minutes"},
      {"the year of an act", "UU 25 Tahun 2009", ""},
      {"a number alone", "Lantai 2", ""},
      {"a word that begins like a unit", "2 jamaah", ""},
      {"half a day", "1,5 hari", ""},
      {"too large a number", "99999999 menit", ""},
      {"a range that falls", "5-3 menit", "3 minutes"},
      {"nothing", "", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const auto found = sp::find_duration(row.text);
    CHECK((found ? sp::to_string(found->amount) : "") == row.amount);
  }
}

TEST_CASE("where the words of a length of time stand is told with it") {
  const std::string text = "Periksa selama ± 15 menit saja";
  const auto found = sp::find_duration(text);
  REQUIRE(found);
  CHECK(text.substr(found->begin, found->end - found->begin) == "± 15 menit");
  CHECK(sp::find_duration("1 minggu")->converted);
  CHECK(!sp::find_duration("7 hari")->converted);
}

}  // namespace
