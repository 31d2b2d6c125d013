// SPDX-License-Identifier: Apache-2.0
#include "transcript.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

namespace {

using sp::end_of;
using sp::Entry;
using sp::plain_words;
using sp::printed_words;
using sp::PrintedRow;
using sp::PrintedStandard;
using sp::Words;

struct Row {
  std::string why;
  std::string seed;
  std::string file;
  std::string agency;
};

const std::vector<Row>& transcriptions() {
  static const std::vector<Row> rows{
      {"Medan, monitoring and evaluation", "bkn-medan.txt", "bkn-medan/monitoring-evaluation.toml",
       "bkn-medan/agency.toml"},
      {"Surakarta, exemption from e-Kinerja", "bkpsdm-surakarta.txt",
       "bkpsdm-surakarta/e-kinerja-exemption.toml", "bkpsdm-surakarta/agency.toml"},
  };
  return rows;
}

PrintedStandard printed(const Row& row) {
  return sp::read_printed(sp::read_source("tests/standards/seeds/" + row.seed));
}

std::vector<Entry> entries(const std::string& file) {
  return sp::entries_of(sp::read_source("standards/" + file));
}

/// Keys whose values are words of the document.
bool is_content(const Entry& entry) {
  static const std::set<std::string> keys{
      "title",   "agency",  "unit",  "place",        "number",     "revision",
      "heading", "columns", "text",  "original",     "applies_to", "performer_title",
      "name",    "contact", "level", "certificates", "items",      "label",
      "address", "phone",   "email", "website"};
  return entry.table == "roles" || keys.contains(entry.key);
}

/// Keys whose values are ours: ids, enumerations, figures, remarks.
bool is_structure(const Entry& entry) {
  static const std::set<std::string> keys{
      "format",     "id",    "edition",  "title_en",  "kind",       "issued",   "source",
      "components", "time",  "next",     "performer", "outcome",    "step",     "effect",
      "limit",      "per",   "start",    "amount",    "act",        "role",     "count",
      "total",      "every", "calendar", "zone",      "not_stated", "inferred", "not_applicable", "not_seen"};
  return keys.contains(entry.key);
}

/// Keys that carry the words of URAIAN in the order of the document; others repeat them as
/// structure.
bool is_running_text(const Entry& entry) {
  static const std::set<std::string> keys{"label", "text",         "original",
                                          "title", "certificates", "items"};
  return keys.contains(entry.key);
}

std::string component_of(const Entry& entry) {
  return entry.table.substr(0, entry.table.find('.'));
}

const std::set<std::string>& component_keys() {
  static const std::set<std::string> keys{
      "requirements", "procedure",   "time_limit", "fee",        "product",
      "complaints",   "legal_basis", "facilities", "competence", "internal_control",
      "staffing",     "guarantee",   "safety",     "evaluation"};
  return keys;
}

std::vector<std::string> values(const std::vector<Entry>& file, const std::string& table,
                                const std::string& key) {
  std::vector<std::string> found;
  for (const auto& entry : file) {
    if (entry.table == table && entry.key == key) found.push_back(entry.text);
  }
  return found;
}

std::string value(const std::vector<Entry>& file, const std::string& table,
                  const std::string& key) {
  const auto found = values(file, table, key);
  return found.size() == 1 ? found[0] : "(" + table + "." + key + " stands there not once)";
}

/// The components in the order of the file.
std::vector<std::string> components(const std::vector<Entry>& file) {
  std::vector<std::string> keys;
  for (const auto& entry : file) {
    if (entry.key == "heading" && component_keys().contains(entry.table))
      keys.push_back(entry.table);
  }
  return keys;
}

Words running_words(const std::vector<Entry>& file, const std::string& component) {
  Words words;
  for (const auto& entry : file) {
    if (component_of(entry) != component || !is_running_text(entry)) continue;
    const auto more = printed_words(entry.text);
    words.insert(words.end(), more.begin(), more.end());
  }
  return words;
}

/// What the document says where this entry stands: in its row, or anywhere.
Words words_around(const Entry& entry, const PrintedStandard& document,
                   const std::vector<std::string>& order) {
  const auto at = std::find(order.begin(), order.end(), component_of(entry));
  if (at == order.end()) return plain_words(document.all);
  const auto& row = document.rows.at(static_cast<std::size_t>(at - order.begin()));
  std::string text = row.heading;
  for (const auto& line : row.lines) text += "\n" + line;
  return plain_words(text);
}

bool says(const Words& whole, const std::string& part) {
  const auto words = plain_words(part);
  return !words.empty() && end_of(words, whole) != std::string::npos;
}

int sum(const std::vector<std::string>& texts) {
  int total = 0;
  for (const auto& text : texts) total += sp::numbers_in(text).at(0);
  return total;
}

/// "2024-06-04" as an office prints it: "04 Juni 2024".
std::string printed_date(const std::string& date) {
  static const std::array<std::string, 12> months{"Januari",   "Februari", "Maret",    "April",
                                                  "Mei",       "Juni",     "Juli",     "Agustus",
                                                  "September", "Oktober",  "November", "Desember"};
  const auto month = static_cast<std::size_t>(std::stoi(date.substr(5, 2))) - 1;
  return date.substr(8, 2) + " " + months.at(month) + " " + date.substr(0, 4);
}

TEST_CASE(
    "the fourteen components stand in the printed order under their printed numbers and names") {
  for (const auto& row : transcriptions()) {
    CAPTURE(row.why);
    const auto document = printed(row);
    const auto file = entries(row.file);
    const auto order = components(file);
    CHECK(std::set(order.begin(), order.end()) == component_keys());
    CHECK(values(file, "document.part", "components") == order);
    CHECK(values(file, "document.part", "heading") == document.parts);
    CHECK(values(file, "document", "columns") == document.columns);
    REQUIRE(order.size() == document.rows.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
      CHECK(value(file, order[i], "number") == document.rows[i].number);
      CHECK(value(file, order[i], "heading") == document.rows[i].heading);
    }
  }
}

TEST_CASE("every line of a printed table stands in its file, word for word and in its order") {
  for (const auto& row : transcriptions()) {
    const auto document = printed(row);
    const auto file = entries(row.file);
    const auto order = components(file);
    REQUIRE(order.size() == document.rows.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
      const auto whole = running_words(file, order[i]);
      std::size_t at = 0;
      for (const auto& line : document.rows[i].lines) {
        INFO(row.why, ", ", order[i], ": ", line);
        const auto end = end_of(printed_words(line), whole, at);
        REQUIRE(end != std::string::npos);
        at = end;
      }
    }
  }
}

TEST_CASE("a standard file says nothing that the printed one does not") {
  for (const auto& row : transcriptions()) {
    const auto document = printed(row);
    const auto file = entries(row.file);
    const auto order = components(file);
    REQUIRE(order.size() == document.rows.size());
    for (const auto& entry : file) {
      INFO(row.why, ", [", entry.table, "] ", entry.key, ": ", entry.text);
      CHECK(is_content(entry) != is_structure(entry));
      if (!is_content(entry)) continue;
      if (entry.text == "-") {
        CHECK(document.all.find("\t- ") != std::string::npos);
      } else if (entry.key != "number" || component_of(entry) == "service") {
        CHECK(says(words_around(entry, document, order), entry.text));
      }
    }
  }
}

TEST_CASE("what stands above and below the printed table stands in the metadata") {
  SUBCASE("Medan: the heading, and place, date and title of a signatory without a name") {
    const auto document = printed(transcriptions()[0]);
    const auto file = entries(transcriptions()[0].file);
    REQUIRE(document.before.size() == 2);
    CHECK(document.before[0] + " " + document.before[1] == value(file, "document", "heading"));
    const auto issued = printed_date(value(file, "service", "issued"));
    CHECK(document.after ==
          std::vector<std::string>{value(file, "service", "place") + ", " + issued,
                                   value(file, "service.signatory", "title") + ",", "~"});
  }
  SUBCASE("Surakarta: number, revision, heading, unit and service, and nothing below") {
    const auto document = printed(transcriptions()[1]);
    const auto file = entries(transcriptions()[1].file);
    REQUIRE(document.before.size() == 6);
    CHECK(document.before[0] == "Lampiran Nomor\t" + value(file, "service", "number"));
    CHECK(document.before[1] == "Revisi ke\t" + value(file, "service", "revision"));
    CHECK(document.before[2] + " " + document.before[3] == value(file, "document", "heading"));
    CHECK(document.before[4] == "Nama Unit Pelayanan : " + value(file, "service", "unit"));
    CHECK(document.before[5] == "Jenis Pelayanan : " + value(file, "service", "title"));
    CHECK(document.after.empty());
  }
}

TEST_CASE("what an office's standards share is taken from its document") {
  for (const auto& row : transcriptions()) {
    const auto whole = plain_words(printed(row).all);
    for (const auto& entry : entries(row.agency)) {
      INFO(row.why, ", ", entry.key, ": ", entry.text);
      CHECK(is_content(entry) != is_structure(entry));
      if (is_content(entry)) CHECK(says(whole, entry.text));
    }
  }
}

TEST_CASE("figures agree with the words beside them in the document") {
  for (const auto& row : transcriptions()) {
    const auto whole = plain_words(printed(row).all);
    const auto file = entries(row.file);
    for (std::size_t i = 1; i < file.size(); ++i) {
      const auto number = sp::numbers_in(file[i].text);
      INFO(row.why, ", [", file[i].table, "] ", file[i].key, ": ", file[i].text);
      if (file[i].key == "count")
        CHECK(says(whole, file[i - 1].text + " " + file[i].text + " orang"));
      if (file[i].key == "total") CHECK(says(whole, file[i].text + " orang"));
      if (file[i].key == "time") {
        CHECK(says(whole, file[i - 1].text + " " + std::to_string(number.at(0)) + " menit"));
      }
      if (file[i].key == "every") CHECK(sp::numbers_in(file[i - 1].text) == number);
    }
  }
}

TEST_CASE("a citation has the number and year of the act as the document words it") {
  for (const auto& row : transcriptions()) {
    const auto file = entries(row.file);
    const auto acts = values(file, "legal_basis.act", "act");
    const auto originals = values(file, "legal_basis.act", "original");
    REQUIRE(acts.size() == originals.size());
    for (std::size_t i = 0; i < acts.size(); ++i) {
      CAPTURE(acts[i]);
      const auto cited = sp::numbers_in(acts[i]);
      const auto worded = sp::numbers_in(originals[i]);
      REQUIRE(cited.size() <= worded.size());
      CHECK(std::equal(cited.begin(), cited.end(), worded.begin()));
    }
  }
}

TEST_CASE("Medan's steps add up to its promise, its staffing and its competence to 16 people") {
  const auto file = entries(transcriptions()[0].file);
  CHECK(sum(values(file, "procedure.step", "time")) == 125);
  CHECK(value(file, "time_limit", "limit") == "2 hours 5 minutes");
  CHECK(sum(values(file, "staffing.role", "count")) == 16);
  CHECK(sum(values(file, "competence.role", "count")) == 16);
}

}  // namespace
