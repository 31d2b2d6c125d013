// SPDX-License-Identifier: Apache-2.0
#include "report/table_text.hpp"

#include "base/utf8.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

using sp::Align;
using sp::Listing;
using sp::Tone;

/// Two cases as `sp check` shows them in Indonesian.
Listing two_cases() {
  return {
      .schema = "sp.check/1",
      .columns = {{.key = "case", .title = "Berkas"},
                  {.key = "subject", .title = "Perihal", .flexible = true},
                  {.key = "late_minutes", .title = "Terlambat", .align = Align::right},
                  {.key = "hash", .title = ""}},
      .rows = {{.record = {},
                .cells = {{"2026-0001"},
                          {"Pemantauan dan Evaluasi Kinerja Pelaksana"},
                          {"2 jam 5 menit", Tone::bad}}},
               {.record = {}, .cells = {{"2026-0002"}, {"e-Kinerja"}, {"5 menit", Tone::bad}}}}};
}

TEST_CASE("columns are as wide as their widest text, with two blanks between them") {
  CHECK(sp::to_table_text(two_cases(), {.width = 0}) ==
        "Berkas     Perihal                                        Terlambat\n"
        "─────────  ─────────────────────────────────────────  ─────────────\n"
        "2026-0001  Pemantauan dan Evaluasi Kinerja Pelaksana  2 jam 5 menit\n"
        "2026-0002  e-Kinerja                                        5 menit\n");
}

TEST_CASE("where the terminal is narrow, flexible columns wrap and the others keep their width") {
  CHECK(sp::to_table_text(two_cases(), {.width = 50}) ==
        "Berkas     Perihal                       Terlambat\n"
        "─────────  ────────────────────────  ─────────────\n"
        "2026-0001  Pemantauan dan Evaluasi   2 jam 5 menit\n"
        "           Kinerja Pelaksana\n"
        "2026-0002  e-Kinerja                       5 menit\n");
}

TEST_CASE("where even that is too wide, each row becomes a block of titles and values") {
  CHECK(sp::to_table_text(two_cases(), {.width = 30}) ==
        "Berkas:     2026-0001\n"
        "Perihal:    Pemantauan dan\n"
        "            Evaluasi Kinerja\n"
        "            Pelaksana\n"
        "Terlambat:  2 jam 5 menit\n"
        "\n"
        "Berkas:     2026-0002\n"
        "Perihal:    e-Kinerja\n"
        "Terlambat:  5 menit\n");
}

TEST_CASE("in a very narrow terminal the values of a block stand below their titles") {
  Listing listing = two_cases();
  listing.rows.pop_back();
  CHECK(sp::to_table_text(listing, {.width = 20}) ==
        "Berkas:\n"
        "  2026-0001\n"
        "Perihal:\n"
        "  Pemantauan dan\n"
        "  Evaluasi Kinerja\n"
        "  Pelaksana\n"
        "Terlambat:\n"
        "  2 jam 5 menit\n");
}

TEST_CASE("without drawing characters the rule is made of hyphens") {
  const auto text = sp::to_table_text(two_cases(), {.width = 0, .unicode = false});
  CHECK(text.find("\n---------  -") != std::string::npos);
  CHECK(text.find("─") == std::string::npos);
}

TEST_CASE("a listing without rows shows its titles") {
  Listing listing = two_cases();
  listing.rows.clear();
  CHECK(sp::to_table_text(listing, {.width = 0}) ==
        "Berkas  Perihal  Terlambat\n"
        "──────  ───────  ─────────\n");
}

TEST_CASE("colours stand around the text alone and leave the alignment as it is") {
  std::string coloured = sp::to_table_text(two_cases(), {.width = 0, .colour = true});
  CHECK(coloured.find("\x1b[31m5 menit\x1b[0m\n") != std::string::npos);
  for (auto at = coloured.find("\x1b["); at != std::string::npos; at = coloured.find("\x1b[")) {
    coloured.erase(at, coloured.find('m', at) + 1 - at);
  }
  CHECK(coloured == sp::to_table_text(two_cases(), {.width = 0}));
}

TEST_CASE("wide and combining characters do not shift the columns behind them") {
  const Listing listing{.schema = "sp.list/1",
                        .columns = {{.key = "a", .title = "Perihal"}, {.key = "b", .title = "Ke"}},
                        .rows = {{.record = {}, .cells = {{"\u6771\u4EAC\u90FD"}, {"x"}}},
                                 {.record = {},
                                  .cells = {{"caf"
                                             "e\u0301"},
                                            {"x"}}},
                                 {.record = {}, .cells = {{"\U0001F600"}, {"x"}}}}};
  CHECK(sp::to_table_text(listing, {.width = 0}) ==
        "Perihal  Ke\n"
        "───────  ──\n"
        "\u6771\u4EAC\u90FD   x\n"
        "cafe\u0301     x\n"
        "\U0001F600       x\n");
}

TEST_CASE("stored text cannot command the terminal or forge a row") {
  Listing listing = two_cases();
  listing.rows.pop_back();
  listing.rows.front().cells[1].text = "\x1b[2Jx\u202Ey\r";
  const auto text = sp::to_table_text(listing, {.width = 0});
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find("\uFFFD[2Jx\uFFFDy\uFFFD") != std::string::npos);
  listing.rows.front().cells[1].text = "a\n2026-0002  forged";
  CHECK(sp::to_table_text(listing, {.width = 0}).find("\n           2026-0002  forged") !=
        std::string::npos);
}

}  // namespace
