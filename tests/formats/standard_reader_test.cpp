// SPDX-License-Identifier: Apache-2.0
#include "formats/standard_reader.hpp"

#include "brief.hpp"
#include "formats/standard_tables.hpp"
#include "samples.hpp"

#include <doctest/doctest.h>

namespace {

using sp::Presence;
using sp::read_standard;
using sp::test::brief;
using sp::test::good_standard;
using sp::test::with;

TEST_CASE("a good standard is read without a word") {
  const auto read = read_standard(good_standard(), "x.toml", "medan/report");
  CHECK(brief(read.findings).empty());
  REQUIRE(read.standard);
  const auto& standard = *read.standard;
  CHECK(standard.file == "x.toml");
  CHECK(*standard.id == "medan/report");
  CHECK(*standard.edition == 1);
  CHECK(*standard.service.kind == sp::ServiceKind::routine);
  CHECK(*standard.service.issued == sp::PartialDate{2024, 6, 4});
  CHECK(standard.fee.amount->is_free());
  CHECK(standard.roles.size() == 2);
  CHECK(*standard.roles[1].title == "Analis SDM");
  REQUIRE(standard.steps().size() == 3);
  CHECK(*standard.steps()[0].time == sp::Amount{sp::Unit::minute, 60, 60, false});
  CHECK(standard.steps()[1].is_decision());
  CHECK(*(*standard.steps()[1].outcomes)[0].effect == sp::Effect::return_back);
  CHECK(*standard.steps()[2].when->outcome == "yes");
  CHECK(*(*standard.staffing.roles)[0].count == 5);
  CHECK(*(*standard.complaints.channels)[0].contact ==
        std::vector<std::string>{"kanreg6.medan@bkn.go.id"});
}

TEST_CASE("an entry of a list is a text or a table, with entries below it") {
  const auto read = read_standard(good_standard(), "", std::nullopt);
  REQUIRE(read.standard);
  const auto& items = *read.standard->requirements.items;
  REQUIRE(items.size() == 2);
  CHECK(*items[0].text == "Bahan data");
  CHECK(*items[1].id == "letter");
  CHECK(*items[1].label == "a.");
  REQUIRE(items[1].items.size() == 2);
  CHECK(*items[1].items[1].text == "Salinan");
}

TEST_CASE("every value knows where it and its key stand") {
  const auto read = read_standard(good_standard(), "", std::nullopt);
  REQUIRE(read.standard);
  CHECK(read.standard->id.place == sp::Place{{2, 1}, {2, 12}});
  CHECK(read.standard->steps()[1].performer.place == sp::Place{{29, 1}, {29, 13}});
  CHECK((*read.standard->steps()[1].outcomes)[1].label.place == sp::Place{{32, 17}, {32, 25}});
  CHECK(read.standard->time_limit.place.value == sp::Position{41, 1});
}

struct Row {
  std::string from;
  std::string to;
  std::string finding;
  std::string why;
};

void check_all(std::initializer_list<Row> rows) {
  for (const auto& tried : rows) {
    const auto& from = tried.from;
    const auto& to = tried.to;
    const auto& finding = tried.finding;
    const auto& why = tried.why;
    CAPTURE(why);
    REQUIRE(good_standard().find(from) != std::string::npos);
    const auto read = read_standard(with(good_standard(), from, to), "x.toml", "medan/report");
    CHECK(brief(read.findings) == finding + "\n");
    CHECK_FALSE(read.standard);
  }
}

TEST_CASE("a needed key that is misspelt is not missing as well") {
  check_all({
      {"agency ", "agancy ", "7:1 SP005 [agancy|service] service.agancy ? agency",
       "a needed key misspelt"},
  });
}

TEST_CASE("faults of shape") {
  check_all({
      {"format   = 1", "", "1:1 SP003 [] format", "no format"},
      {"format   = 1", "format = 2", "1:10 SP004 [2|1] format", "a newer format"},
      {"format   = 1", "format = \"1\"", "1:10 SP006 [format|whole_number|text] format", "a text"},
      {"format   = 1", "format = 0", "1:10 SP008 [format|0|number_from_1] format", "no format"},
      {"time = \"60", "tine = \"60",
       "23:1 SP005 [tine|procedure.step[0]] procedure.step[0].tine ? time ? kind",
       "a key misspelt"},
      {"[fee]", "[fees]", "45:2 SP005 [fees|] fees ? fee", "a component misspelt"},
      {"edition  = 1", "edition = \"1\"", "3:11 SP006 [edition|whole_number|text] edition",
       "a type"},
      {"edition  = 1", "edition = 0", "3:11 SP008 [edition|0|number_from_1] edition",
       "from one on"},
      {"edition  = 1", "", "1:1 SP007 [edition|] edition", "a needed key"},
      {"text = \"Menerima laporan\"", "",
       "35:1 SP007 [text|procedure.step[2]] procedure.step[2].text", "a step without words"},
      {"\"60 minutes\"", "\"60 menit\"", "23:8 SP008 [time|60 menit|amount] procedure.step[0].time",
       "a unit the grammar does not know"},
      {"\"60 minutes\"", "60", "23:8 SP006 [time|text|whole_number] procedure.step[0].time",
       "a number"},
      {"\"2024-06-04\"", "\"04-06-2024\"",
       "9:14 SP008 [issued|04-06-2024|partial_date] service.issued", "the day first"},
      {"\"routine\"", "\"rutin\"",
       "8:14 SP008 [kind|rutin|one_of:application,routine,assignment,complaint] service.kind ? "
       "routine",
       "a word that is not among the choices"},
      {"\"medan/report\"", "\"medan/other\"", "2:12 SP010 [medan/other|medan/report] id",
       "an id that is not the path"},
      {"\"medan/report\"", "\"Medan\"", "2:12 SP008 [id|Medan|standard_id] id", "no id at all"},
      {"id   = \"receive\"", "id   = \"prepare\"",
       "36:8 SP009 [prepare|procedure.step] procedure.step[2].id", "a step's id twice"},
      {"id = \"yes\"", "id = \"no\"",
       "32:10 SP009 [no|procedure.step[1].outcomes] procedure.step[1].outcomes[1].id",
       "an outcome's id twice"},
      {"\"division-head\"\n", "\"divisionhead\"\n",
       "29:13 SP401 [divisionhead] procedure.step[1].performer ? division-head", "a role"},
      {"\"analyst\"", "\"analist\"", "61:9 SP401 [analist] staffing.role[0].role ? analyst",
       "a role"},
      {"count = 5", "count = -5", "63:9 SP008 [count|-5|number_from_0] staffing.role[0].count",
       "few"},
      {"\"email\"", "\"e-mail\"",
       "56:11 SP008 [kind|e-mail|one_of:letter,phone,whatsapp,sms,email,web,visit,app,facebook,"
       "instagram,lapor,fax,box,other] complaints.channel[0].kind ? email",
       "a channel"},
      {"\"Bahan data\"", "7", "50:3 SP006 [items|text|whole_number] requirements.items[0]",
       "an item"},
      {"\"routine\"", "\" routine\"",
       "8:14 SP008 [kind| routine|one_of:application,routine,assignment,complaint] service.kind ? "
       "routine",
       "a blank too many is shown"},
      {"limit      = \"2 hours 5 minutes\"", "limit = \"1 working_day\"\ncutoff = \"none\"",
       "43:10 SP008 [cutoff|none|cutoff] time_limit.cutoff", "no time of day"},
      {"\"free\"", "\" \"", "46:10 SP008 [amount| |price] fee.amount", "empty"},
      {"[fee]\namount = \"free\"", "fee = \"free\"",
       "45:1 SP005 [fee|time_limit|limit, per, start, stop, count, cutoff, roll, multiply, "
       "applies_to, refusal_limit, answer_limit, pause, phase, conditional, before, extension, "
       "legal, "
       "number, heading, original, note, source, page, transcribed, not_stated, not_applicable, "
       "not_seen, inferred] time_limit.fee",
       "a key that slipped into the table above"},
      {"division-head =", "Head =", "14:1 SP008 [Head|Head|id] roles.Head", "a role's id"},
  });
}

TEST_CASE("a missing table silences what would stand in it") {
  const std::string text =
      "format = 1\nid = \"a/b\"\nedition = 1\n[[procedure.step]]\nid = \"a\"\n"
      "text = \"x\"\nnext = \"end\"\n";
  CHECK(brief(read_standard(text, "", std::nullopt).findings) == "1:1 SP007 [service|] service\n");
}

TEST_CASE("roles named without a table of roles have one cause") {
  const auto text = with(good_standard(),
                         "[roles]\ndivision-head = \"Kepala Bidang\"\n"
                         "analyst       = { title = \"Analis SDM\" }\n",
                         "");
  CHECK(brief(read_standard(text, "", std::nullopt).findings) == "26:13 SP007 [roles|] roles\n");
}

TEST_CASE("a standard without steps is no use for cases") {
  const std::string text =
      "format = 1\nid = \"a/b\"\nedition = 1\n[service]\ntitle = \"x\"\n"
      "agency = \"y\"\nkind = \"routine\"\n[procedure]\noriginal = \"z\"\n";
  const auto read = read_standard(text, "", std::nullopt);
  CHECK(brief(read.findings) == "8:2 SP201 [] procedure\n");
  CHECK_FALSE(read.standard);
}

TEST_CASE("where a statement was left out, steps and roles are not held against each other") {
  const auto text = with(good_standard(), "id   = \"receive\"", "id: \"receive\"");
  CHECK(brief(read_standard(text, "", std::nullopt).findings) ==
        "36:1 SP002 [colon_for_equals|id]\n");
}

TEST_CASE("of a newer format nothing else is said") {
  const auto text = with(good_standard(), "format   = 1", "format = 3\nid: x");
  CHECK(brief(read_standard(text, "", std::nullopt).findings) == "1:10 SP004 [3|1] format\n");
}

TEST_CASE("findings come in the order of the file") {
  auto text = with(good_standard(), "\"60 minutes\"", "\"60 menit\"");
  text = with(text, "edition  = 1", "edition = 0");
  text = with(text, "count = 5", "cuont = 5");
  const auto read = read_standard(text, "", std::nullopt);
  REQUIRE(read.findings.size() == 3);
  CHECK(std::is_sorted(read.findings.begin(), read.findings.end(),
                       [](const auto& a, const auto& b) { return a.where.at < b.where.at; }));
}

TEST_CASE("the tables that read the file describe every key once, in a sentence") {
  for (const auto& table : sp::standard_tables()) {
    CAPTURE(table.path);
    CHECK_FALSE(table.summary.empty());
    for (const auto& key : table.keys) {
      CAPTURE(key.name);
      CHECK_FALSE(key.summary.empty());
      CHECK_FALSE(key.type.empty());
      CHECK((key.type == "one_of") == (!key.choices.empty() && key.type != "list_of_choices"));
      CHECK(std::count_if(table.keys.begin(), table.keys.end(),
                          [&](const auto& other) { return other.name == key.name; }) == 1);
    }
  }
}

}  // namespace
