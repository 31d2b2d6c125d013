// SPDX-License-Identifier: Apache-2.0
#include "registers/register_reader.hpp"

#include <doctest/doctest.h>

using namespace sp;

namespace {

const std::string map_text = R"(
format   = 1
standard = "city/exemption"
dates    = "day_first"

[columns]
ref             = "No. Agenda"
received        = "Tgl. Terima"
subject         = "Perihal"
unit_names      = "Nama"
units           = "Jumlah"
letter_date     = "Tgl. Surat"
suspended       = "Berhenti"
cause           = "Sebab"
resumed         = "Lanjut"
withdrawn       = "Dicabut"
reason          = "Keterangan"

[[step]]
id      = "reply"
done    = "Dibalas"
outcome = "Hasil"
words   = [{ text = "Setuju", id = "approved" }]

[[cause]]
text = "Berkas kurang"
id   = "applicant"
)";

std::optional<RegisterMap> map() {
  auto read = read_register_map(map_text, "map.toml");
  REQUIRE(read.map);
  return read.map;
}

Result<Register> read(std::string_view bytes, const std::optional<RegisterMap>& by = std::nullopt) {
  return read_register(
      {"buku.csv", bytes, "city/exemption", *Zone::built_in("WIB"), {"receive", "reply", "send"}},
      by);
}

const std::string headings =
    "No. Agenda;Tgl. Terima;Perihal;Nama;Jumlah;Tgl. Surat;Berhenti;Sebab;Lanjut;Dicabut;"
    "Keterangan;Dibalas;Hasil\n";

Register read_row(const std::string& row) {
  auto done = read(headings + row + "\n", map());
  REQUIRE(done);
  return *done;
}

/// "2: column 'x' …" by code and arguments.
std::vector<std::string> faults(const Register& done) {
  std::vector<std::string> all;
  for (const auto& fault : done.faults) {
    std::string text = std::to_string(fault.where.at.line) + " " + std::string(name_of(fault.code));
    for (const auto& arg : fault.args) text += " | " + arg;
    all.push_back(text);
  }
  return all;
}

std::string code_of(const Result<Register>& done) {
  return done ? "" : std::string(name_of(done.error().code));
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a row says what was asked, when, and what became of it") {
  const auto done =
      read_row("800/1;17/03/2026;Izin;\"Ani\nBudi\";2;16/03/2026;;;;;;25/03/2026;Setuju");
  REQUIRE(faults(done).empty());
  REQUIRE(done.cases.size() == 1);
  const auto& one = done.cases[0];
  CHECK(one.line == 2);
  CHECK(one.intake.standard_id == "city/exemption");
  CHECK(one.intake.ref == "800/1");
  CHECK(one.intake.subject == "Izin");
  CHECK(one.intake.units == 2);
  CHECK(one.intake.unit_names == Texts{"Ani", "Budi"});
  CHECK(one.intake.letter.letter_date == make_date(2026, 3, 16));
  CHECK(date_of(one.received.civil) == make_date(2026, 3, 17));
  CHECK(one.received_heading == "Tgl. Terima");
  REQUIRE(one.deeds.size() == 1);
  CHECK(one.deeds[0].verb == Verb::advance);
  CHECK(one.deeds[0].step == "reply");
  CHECK(one.deeds[0].outcome == "approved");
  CHECK(one.deeds[0].heading == "Dibalas");
}

TEST_CASE("a pause has its cause in the map's words, and its reason") {
  const auto done =
      read_row("1;17/03/2026;Izin;;;;18/03/2026;Berkas kurang;19/03/2026;;Minta KTP;;");
  REQUIRE(faults(done).empty());
  const auto& deeds = done.cases.at(0).deeds;
  REQUIRE(deeds.size() == 2);
  CHECK(deeds[0].verb == Verb::suspend);
  CHECK(deeds[0].cause == "applicant");
  CHECK(deeds[0].reason == "Minta KTP");
  CHECK(deeds[1].verb == Verb::resume);
}

TEST_CASE("names alone say how many units there are") {
  const auto done = read_row("1;17/03/2026;Izin;Ani; Budi ;;;;;;;;");
  CHECK(faults(done) == Texts{"2 register_cell_unusable | Jumlah | Budi | units"});
  const auto quoted = read_row("1;17/03/2026;Izin;\"Ani; Budi ;\";;;;;;;;;");
  REQUIRE(quoted.cases.size() == 1);
  CHECK(quoted.cases[0].intake.units == 2);
  CHECK(quoted.cases[0].intake.unit_names == Texts{"Ani", "Budi"});
}

TEST_CASE("every cell that cannot be used is named, all at once") {
  struct Row {
    std::string text;
    Texts faults;
    const char* why;
  };
  const Row rows[] = {
      {"1;;Izin;;;;;;;;;;", {"2 register_cell_empty | Tgl. Terima"}, "no receipt"},
      {"1;17/03/2026;;;;;;;;;;;", {"2 register_cell_empty | Perihal"}, "no subject"},
      {"1;17/03/2026;-;;;;;;;;;;", {"2 register_cell_empty | Perihal"}, "a hyphen is nothing"},
      {"1;45000;;;0;x;;;;;;;",
       {"2 register_cell_empty | Perihal", "2 register_cell_unusable | Jumlah | 0 | units",
        "2 register_cell_unusable | Tgl. Surat | x | register_date",
        "2 register_cell_unusable | Tgl. Terima | 45000 | date_not_serial"},
       "four at once"},
      {"1;17/03/2026;Izin;;1000001;;;;;;;;",
       {"2 register_cell_unusable | Jumlah | 1000001 | units"},
       "more units than a case can have"},
      {"1;17/03/2026;A\x01;;;;;;;;;;",
       {"2 register_cell_unusable | Perihal | A\x01 | no_control_characters",
        "2 register_cell_empty | Perihal"},
       "a control character"},
      {"1;17/03/2026;Izin;;1,5;;;;;;;;",
       {"2 register_cell_unusable | Jumlah | 1,5 | units"},
       "half a unit"},
      {"1;17/03/2026;Izin;Ani;2;;;;;;;;",
       {"2 register_cell_unusable | Nama | 1 | as_many_names_as_units"},
       "another number of names"},
      {"1;17/03/2026;Izin;;;;18/03/2026;;;;x;;", {"2 register_cell_empty | Sebab"}, "no cause"},
      {"1;17/03/2026;Izin;;;;18/03/2026;Lupa Sekali;;;x;;",
       {"2 register_cell_unusable | Sebab | Lupa Sekali | id_of_a_cause"},
       "a cause of no id"},
      {"1;17/03/2026;Izin;;;;;;;;;;Setuju",
       {"2 register_cell_empty | Dibalas"},
       "an outcome without a date"},
      {"1;17/03/2026;Izin;;;;;;;;;;;zuviel",
       {"2 register_row_width | 14 | 13"},
       "a field too many"}};
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const auto done = read_row(row.text);
    CHECK(faults(done) == row.faults);
    CHECK(done.cases.empty());
  }
}

TEST_CASE("a row with faults does not hide the others") {
  const auto done = read_row("1;x;Izin;;;;;;;;;;\n2;17/03/2026;Izin\n;;;\n3;y;Izin");
  CHECK(faults(done) == Texts{"2 register_cell_unusable | Tgl. Terima | x | register_date",
                              "5 register_cell_unusable | Tgl. Terima | y | register_date"});
  REQUIRE(done.cases.size() == 1);
  CHECK(done.cases[0].line == 3);
}

TEST_CASE("a register is read as spreadsheets save it") {
  const std::string bodies[] = {
      "ref;received;subject\n1;2026-03-17;Izin\n",
      "ref,received,subject\n1,2026-03-17,Izin\n",
      "ref\treceived\tsubject\n1\t2026-03-17\tIzin\n",
      "\xEF\xBB\xBFref;received;subject\r\n1;2026-03-17;Izin\r\n",
      "ref;received;subject\r1;2026-03-17;Izin\r",
      "sep=;\r\nref;received;subject\r\n1;2026-03-17;Izin",
      "SEP=|\nref|received|subject\n1|2026-03-17|Izin\n",
      "ref,received,\"sub\nject\",subject\n1,2026-03-17,,Izin\n",
      "\n\nref,received,subject\n1,2026-03-17,Izin\n",
      "ref;received;subject\n1;2026-03-17;Izin;;;\n",
      "\xEF\xBB\xBFsep=,\nref,received,subject\n1,2026-03-17,Izin\n",
      "\n\nref;received;subject;;\n;;;;\n1;2026-03-17;Izin;;\n;;;;\n\n",
      "\"ref\";\"received\";\"subject\"\n\"1\";\"2026-03-17\";\"Izin\"\n",
      " Ref ; RECEIVED ;Subject\n 1 ; 2026-03-17 ; Izin \n",
      "ref;\xC2\xA0received\xC2\xA0;subject\n1;2026-03-17\xC2\xA0;\xC2\xA0Izin\n"};
  for (const auto& body : bodies) {
    CAPTURE(body);
    const auto done = read(body);
    REQUIRE(done);
    CHECK(faults(*done).empty());
    REQUIRE(done->cases.size() == 1);
    CHECK(done->cases[0].intake.ref == "1");
    CHECK(done->cases[0].intake.subject == "Izin");
    CHECK(to_string(date_of(done->cases[0].received.civil)) == "2026-03-17");
  }
}

TEST_CASE("a heading over two lines is the heading with a space") {
  const auto done = read("\"Tgl.\nTerima\";subject;received\nx;Izin;2026-03-17\n");
  REQUIRE(done);
  CHECK(done->ignored == Texts{"Tgl. Terima"});
  CHECK(done->cases.at(0).line == 3);
}

TEST_CASE("columns that nobody asked for are told of") {
  const auto done = read(
      "received;Petugas;subject;;ref;examine.done;examine.note\n"
      "2026-03-17;x;Izin;;1;2026-03-18;y\n");
  REQUIRE(done);
  CHECK(done->ignored == Texts{"Petugas", "examine.note"});
  CHECK(done->cases.at(0).deeds.at(0).step == "examine");
}

TEST_CASE("a register with headings alone holds no case") {
  const auto done = read("received;subject\n");
  REQUIRE(done);
  CHECK(done->cases.empty());
  CHECK(done->faults.empty());
}

TEST_CASE("a register that cannot be read is refused as a whole") {
  struct Row {
    std::string bytes;
    std::string code;
    Texts args;
    std::uint32_t line;
    const char* why;
  };
  const Row rows[] = {
      {"", "register_unreadable", {"buku.csv", "empty"}, 0, "empty"},
      {"\xEF\xBB\xBF\r\n", "register_unreadable", {"buku.csv", "empty"}, 0, "empty but for a mark"},
      {"received;subject\n2026-03-17;\xC3\x28\n",
       "register_unreadable",
       {"buku.csv", "not_utf8"},
       2,
       "Latin-1"},
      {std::string("received;subject\n2026-03-17;A\0B\n", 32),
       "register_unreadable",
       {"buku.csv", "nul_bytes"},
       2,
       "a NUL byte"},
      {"\xFF\xFEr\0e\0", "register_unreadable", {"buku.csv", "utf16"}, 1, "UTF-16"},
      {"received;subject\n\"2026;x\n", "csv_malformed", {}, 2, "a quotation that never ends"},
      {"received;subject\na;b\nx\"y;z\n", "csv_malformed", {}, 3, "a quotation mark in a word"},
      {"received;ref\n2026-03-17;1\n",
       "register_heading_missing",
       {"subject", "'received', 'ref'"},
       1,
       "no subject"},
      {"received;subject;Subject\n", "register_heading_twice", {"Subject"}, 1, "twice"}};
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const auto done = read(row.bytes);
    REQUIRE(!done);
    CHECK(code_of(done) == row.code);
    CHECK(done.error().args == row.args);
    CHECK(done.error().where.at.line == row.line);
    CHECK(done.error().where.file == "buku.csv");
  }
}

TEST_CASE("a heading that the map names must be there") {
  const auto done = read("Tgl. Terima;Perihal\n17/03/2026;x\n", map());
  REQUIRE(!done);
  CHECK(code_of(done) == "register_heading_missing");
  CHECK(done.error().args.at(0) == "No. Agenda");
}

TEST_CASE("a register may have more bytes than a standard, but not without end") {
  std::string big = "received;subject\n";
  while (big.size() < 3u << 20) big += "2026-03-17;Izin\n";
  const auto done = read(big);
  REQUIRE(done);
  CHECK(done->cases.size() > 100'000);
  const auto endless = read(std::string((64u << 20) + 1, 'x'));
  REQUIRE(!endless);
  CHECK(endless.error().args == Texts{"buku.csv", "register_too_large"});
}

TEST_CASE("steps of one day were done in the order of the standard, whatever that of the columns") {
  const auto done = read(
      "received;subject;send.done;reply.done;receive.done\n"
      "2026-03-17;Izin;2026-03-18;2026-03-18;2026-03-18\n");
  REQUIRE(done);
  std::string order;
  for (const auto& deed : done->cases.at(0).deeds) order += *deed.step + " ";
  CHECK(order == "receive reply send ");
}

TEST_CASE("a cell that no page could show is refused") {
  CHECK(read("received;subject\n2026-03-17;" + std::string(4000, 'x') + "\n")->faults.empty());
  const auto done = read("received;subject\n2026-03-17;" + std::string(4001, 'x') + "\n");
  REQUIRE(done);
  REQUIRE(done->faults.size() == 2);
  CHECK(done->faults[0].args.at(2) == "not_so_long");
}

TEST_CASE("a word of the map is compared as a cell is") {
  auto given = map();
  given->steps.value->front().words.value->front().text.value = "Setuju  penuh ";
  const auto done = read(headings + "1;17/03/2026;Izin;;;;;;;;;25/03/2026;Setuju penuh\n", given);
  REQUIRE(done);
  CHECK(done->cases.at(0).deeds.at(0).outcome == "approved");
}

TEST_CASE("two hundred names fit into a cell, a control character in one of them does not") {
  std::string names;
  for (int i = 0; i < 200; ++i) names += "Nama Pegawai Nomor " + std::to_string(i) + "; ";
  const auto many = read("received;subject;unit_names\n2026-03-17;Izin;\"" + names + "\"\n");
  REQUIRE(many);
  CHECK(faults(*many).empty());
  CHECK(many->cases.at(0).intake.units == 200);
  const auto bad = read("received;subject;unit_names\n2026-03-17;Izin;\"Ani;B\x1B[2J\"\n");
  REQUIRE(bad);
  CHECK(faults(*bad) ==
        Texts{"2 register_cell_unusable | unit_names | B\x1B[2J | no_control_characters"});
}
