// SPDX-License-Identifier: Apache-2.0
#include "drafting/schema.hpp"

#include "formats/document.hpp"
#include "formats/standard_reader.hpp"
#include "formats/standard_tables.hpp"
#include "validator.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace sp {
namespace {

namespace fs = std::filesystem;
const fs::path source = SP_SOURCE_DIR;
const fs::path interop = source / "tests/interop/taplo";

std::string read(const fs::path& path) {
  std::ifstream file(path);
  REQUIRE_MESSAGE(file.good(), path.string());
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

DescribedFile standard() {
  return described(FileKind::standard);
}

std::string faults(const DescribedFile& kind, const std::string& text) {
  const auto document = parse_document(text, "x.toml");
  REQUIRE(document.findings.empty());
  std::string all;
  for (const auto& fault :
       test::faults_by_schema(json_schema(kind, Language::english), document.root)) {
    all += fault + "\n";
  }
  return all;
}

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".toml") files.push_back(entry.path());
  }
  return files;
}

std::string with(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  REQUIRE_MESSAGE(at != std::string::npos, from);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("the schemas accept every published file of their kind") {
  std::size_t standards = 0;
  for (const auto& path : files_in(source / "standards")) {
    CAPTURE(path.string());
    const auto text = read(path);
    const bool calendar = path.string().find("/calendars/") != std::string::npos;
    if (path.filename() == "agency.toml") {
      CHECK(faults(described(FileKind::agency), text) == "");
    } else if (calendar && path.filename() == "office.toml") {
      CHECK(faults(described(FileKind::office), text) == "");
    } else if (calendar) {
      CHECK(faults(described(FileKind::days_off), text) == "");
    } else {
      ++standards;
      CHECK(faults(standard(), text) == "");
    }
  }
  CHECK(standards >= 2);
}

TEST_CASE("the schema and the reader agree about what is broken") {
  const auto sound = read(interop / "sound.toml");
  CHECK(faults(standard(), sound) == "");
  CHECK(read_standard(sound, "x.toml", {}).findings.empty());
  std::size_t broken = 0;
  for (const auto& path : files_in(interop / "broken")) {
    CAPTURE(path.string());
    ++broken;
    CHECK(faults(standard(), read(path)) != "");
    CHECK_FALSE(read_standard(read(path), "x.toml", {}).findings.empty());
  }
  CHECK(broken >= 20);
}

TEST_CASE("what the reader takes in several spellings the schema takes as well") {
  struct Row {
    const char* why;
    const char* from;
    const char* to;
  };
  const Row rows[] = {
      {"one text is a list of one", "contact = [\"0812 0000 0000\"]", "contact = \"0812\""},
      {"the same of entries",
       "items = [\"Fotokopi KTP\", { id = \"family-card\", text = \"Fotokopi "
       "Kartu Keluarga\" }]",
       "items = \"KTP\""},
      {"a year alone", "issued = \"2025-01\"", "issued = \"2025\""},
      {"a date without quotes", "until  = \"2026-12-31\"", "until = 2026-12-31"},
      {"a range, about", "\"15 minutes\"", "\"about 10 to 15 minutes\""},
      {"hours and minutes", "\"15 minutes\"", "\"1 hour 15 minutes\""},
      {"the close of the office", "\"14:00\"", "\"close\""},
      {"a needed key that is marked", "title  = \"Surat Keterangan Domisili\"",
       "not_stated = [\"title\"]"},
      {"a mark of a key in a table below", "issued = \"2025-01\"",
       "not_stated = [\"signatory.name\"]"},
      {"a mark at the top of a key below", "edition = 1\n",
       "edition = 1\nnot_stated = [\"service.place\", \"facilities\"]\n"},
      {"a mark of every step", "[\"input\", \"output\"]", "[\"input\", \"when\", \"gate\"]"},
      {"a mark of a role", "[\"input\", \"output\"]", "[\"input\"]"},
      {"entries below entries", "text = \"Fotokopi Kartu Keluarga\" }",
       "text = \"KK\", items = [\"asli\", { text = \"salinan\", items = [\"2 lembar\"] }] }"},
  };
  const auto sound = read(interop / "sound.toml");
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const auto text = with(sound, row.from, row.to);
    CHECK(read_standard(text, "x.toml", {}).findings.empty());
    CHECK(faults(standard(), text) == "");
  }
}

TEST_CASE("the schema and the reader agree about variants, tariffs, products, sources and hours") {
  struct Row {
    const char* why;
    const char* text;  ///< behind a sound file
    bool is_sound;
  };
  const Row rows[] = {
      {"a variant says of a component only what differs",
       "[[variant]]\nid = \"fast\"\ntitle = \"Cepat\"\ntime_limit = { cutoff = \"12:00\" }\n",
       true},
      {"a variant needs an id", "[[variant]]\ntitle = \"Cepat\"\n", false},
      {"a component of a variant has the keys of that component and no others",
       "[[variant]]\nid = \"fast\"\ntitle = \"Cepat\"\nfee = { cost = 1 }\n", false},
      {"what a row of a variant's tariff needs, it needs there too",
       "[[variant]]\nid = \"fast\"\ntitle = \"Cepat\"\nfee = { tariff = [{ amount = 1 }] }\n",
       false},
      {"a source is a title or a table",
       "[sources]\nsite = \"Laman\"\npaper = { title = \"Brosur\", page = \"2\" }\n", false},
      {"a source has a title and an address",
       "[sources]\nsite = \"Laman\"\npaper = { title = \"Brosur\", url = \"https://a.go.id\" }\n",
       true},
      {"a product is a text or a table, its duties too",
       "[product]\nitems = [\"Surat\", { text = \"Kartu\", duty = [\"Lapor\", { text = \"Uji\", "
       "every = "
       "\"6 months\" }] }]\n",
       true},
      {"a duty without words", "[product]\nitems = [{ text = \"Kartu\", duty = [{}] }]\n", false},
      {"hours of a day: one stretch, several, none",
       "[hours]\nmonday = \"08:00-12:00\"\ntuesday = [\"08:00-12:00\", \"13:00-15:00\"]\nsunday = "
       "[]\n",
       true},
      {"hours without minutes", "[hours]\nmonday = \"8-12\"\n", false},
      {"a step of a sub-procedure needs what every step needs",
       "[[subprocedure]]\nid = \"survey\"\ntitle = \"Survei\"\nstep = [{ text = \"Mengukur\" }]\n",
       false},
  };
  const auto sound = read(interop / "sound.toml");
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const auto text = sound + "\n" + row.text;
    CHECK(read_standard(text, "x.toml", {}).findings.empty() == row.is_sound);
    CHECK((faults(standard(), text) == "") == row.is_sound);
  }
}

TEST_CASE("a price is a number of rupiah from 0 on, or words; a tariff has rows below its rows") {
  struct Row {
    const char* why;
    const char* fee;
    bool is_sound;
  };
  const Row rows[] = {
      {"free", "amount = \"free\"", true},
      {"rupiah", "amount = 50000", true},
      {"another currency", "amount = \"12.50 USD\"", true},
      {"nothing is paid back", "amount = -1", false},
      {"no fractions of a number", "amount = 1.5", false},
      {"rows below rows",
       "tariff = [{ text = \"A\", tariff = [{ text = \"B\", amount = 5000, per = \"sheet\" }] }]",
       true},
      {"a row below without words", "tariff = [{ text = \"A\", tariff = [{ amount = 5000 }] }]",
       false},
  };
  const auto sound = read(interop / "sound.toml");
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const auto text = with(sound, "amount = \"free\"", row.fee);
    CHECK(read_standard(text, "x.toml", {}).findings.empty() == row.is_sound);
    CHECK((faults(standard(), text) == "") == row.is_sound);
  }
}

TEST_CASE("every key of the tables is in the schema, with a sentence in both languages") {
  const auto text = to_json_text(json_schema(standard(), Language::english));
  CHECK(text.find("how long the step takes (an amount like \\\"3 working_days\\\"") !=
        std::string::npos);
  CHECK(text.find(")\\n\\nlamanya langkah itu") != std::string::npos);
  const auto indonesian = to_json_text(json_schema(standard(), Language::indonesian));
  CHECK(indonesian.find("\"lamanya langkah itu (besaran waktu seperti \\\"3 working_days\\\"") !=
        std::string::npos);
  CHECK(indonesian.find(")\\n\\nhow long the step takes") != std::string::npos);
  for (const auto& table : standard_tables()) {
    for (const auto& key : table.keys) {
      CAPTURE(table.path + "." + key.name);
      CHECK(text.find("\"" + key.name + "\": {") != std::string::npos);
    }
  }
}

TEST_CASE("the schema in docs/reference is the one that sp standard schema prints") {
  const auto printed = to_json_text(json_schema(standard(), Language::english));
  // to renew it: sp standard schema --lang en --output docs/reference/standard.schema.json
  CHECK_MESSAGE(read(source / "docs/reference/standard.schema.json") == printed,
                "docs/reference/standard.schema.json is out of date");
}

}  // namespace sp
