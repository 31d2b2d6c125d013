// SPDX-License-Identifier: Apache-2.0
// Every fault of a file is told at once, and one cause gives one finding.
#include "brief.hpp"
#include "formats/calendar_file.hpp"
#include "formats/standard_reader.hpp"
#include "samples.hpp"

#include <doctest/doctest.h>

namespace {

using sp::read_standard;
using sp::test::brief;
using sp::test::good_standard;
using sp::test::with;

struct Change {
  std::string from;
  std::string to;
};

struct Row {
  std::vector<Change> changes;
  std::string findings;
  std::string why;
};

std::string findings_after(const std::vector<Change>& changes) {
  auto text = good_standard();
  for (const auto& change : changes) {
    REQUIRE(text.find(change.from) != std::string::npos);
    text = with(text, change.from, change.to);
  }
  return brief(read_standard(text, "x.toml", "medan/report").findings);
}

void check_all(const std::vector<Row>& rows) {
  for (const auto& tried : rows) {
    CAPTURE(tried.why);
    CHECK(findings_after(tried.changes) == tried.findings);
  }
}

TEST_CASE("a slip of syntax hides no fault elsewhere in the file") {
  const Change slip{"amount = \"free\"", "amount = fre"};
  const std::string told = "46:10 SP002 [bare_word|fre]\n";
  check_all({
      {{slip, {"next = \"receive\"", "next = \"recieve\""}},
       "32:61 SP202 [recieve|procedure.step[1].outcomes[1].next] "
       "procedure.step[1].outcomes[1].next ? receive\n" +
           told,
       "a target"},
      {{slip, {"outcome = \"yes\"", "outcome = \"yess\""}},
       "38:38 SP208 [yess|examine] procedure.step[2].when.outcome ? yes\n" + told,
       "an outcome"},
      {{slip, {"id   = \"receive\"", "id   = \"prepare\""}},
       "36:8 SP009 [prepare|procedure.step] procedure.step[2].id\n" + told,
       "an id twice"},
      {{slip, {"role  = \"analyst\"", "role  = \"analist\""}},
       told + "61:9 SP401 [analist] staffing.role[0].role ? analyst\n",
       "a role"},
      {{slip, {"next = \"receive\"", "next = \"end\""}},
       "35:1 SP206 [receive] procedure.step[2]\n" + told,
       "a step out of reach"},
      {{{"amount = \"free\"", "the amount = 1"}, {"role  = \"analyst\"", "role  = \"analist\""}},
       "46:1 SP002 [key_characters|the amount]\n"
       "61:9 SP401 [analist] staffing.role[0].role ? analyst\n",
       "a key that cannot be read, in another table"},
      {{{"amount = \"free\"", "the amount = 1"}, {"agency     = \"Kantor Regional VI\"\n", ""}},
       "5:1 SP007 [agency|service] service.agency\n45:1 SP002 [key_characters|the amount]\n",
       "a key missing in another table"},
  });
}

TEST_CASE("a misspelt key hides nothing that is known without it") {
  check_all({
      {{{"time = \"60", "tme = \"60"}, {"next = \"receive\"", "next = \"nowhere\""}},
       "23:1 SP005 [tme|procedure.step[0]] procedure.step[0].tme ? time\n"
       "32:61 SP202 [nowhere|procedure.step[1].outcomes[1].next] "
       "procedure.step[1].outcomes[1].next\n",
       "a key that has nothing to do with the flow"},
      {{{"next = \"end\"", "nxt = \"end\""}, {"\"start\", \"stop\"]", "\"start\"]\nstop = \"zz\""}},
       "39:1 SP005 [nxt|procedure.step[2]] procedure.step[2].nxt ? next ? text ? note\n"
       "44:8 SP202 [zz|time_limit.stop] time_limit.stop\n",
       "a key of the flow: it is there, and only reach is not judged"},
      {{{"kind      = \"decision\"", "knd = \"decision\""}},
       "27:1 SP005 [knd|procedure.step[1]] procedure.step[1].knd ? kind\n",
       "whether it is a decision is not known"},
      {{{"[procedure]\nnot_stated = [\"input\", \"output\"]", ""},
        {"[[procedure.step]]", "[[procedur.step]]"},
        {"[[procedure.step]]", "[[procedur.step]]"},
        {"[[procedure.step]]", "[[procedur.step]]"}},
       "19:3 SP005 [procedur|] procedur ? procedure ? subprocedure\n",
       "the component itself: it has steps"},
      {{{"[roles]", "[rolls]"}}, "13:2 SP005 [rolls|] rolls ? roles\n", "the table of roles"},
  });
}

TEST_CASE("more names of no step than ids that stand twice are told") {
  check_all({
      {{{"id   = \"receive\"", "id   = \"prepare\""},
        {"next = \"receive\"", "next = \"zzz\""},
        {"\"start\", \"stop\"]", "\"start\"]\nstop = \"q\""}},
       "32:61 SP202 [zzz|procedure.step[1].outcomes[1].next] "
       "procedure.step[1].outcomes[1].next\n"
       "36:8 SP009 [prepare|procedure.step] procedure.step[2].id\n"
       "44:8 SP202 [q|time_limit.stop] time_limit.stop\n",
       "two names, and one step too few"},
      {{{"id   = \"receive\"", "id   = \"prepare\""}},
       "36:8 SP009 [prepare|procedure.step] procedure.step[2].id\n",
       "the one name means the step whose id stands twice"},
  });
}

TEST_CASE("a step whose id is not known may be the one that others name") {
  check_all({
      {{{"id   = \"receive\"", "id: \"receive\""}},
       "36:1 SP002 [colon_for_equals|id]\n",
       "left out"},
      {{{"id   = \"receive\"\n", ""}},
       "35:1 SP007 [id|procedure.step[2]] procedure.step[2].id\n",
       "missing"},
      {{{"id   = \"receive\"", "idd = \"receive\""}},
       "36:1 SP005 [idd|procedure.step[2]] procedure.step[2].idd ? id ? kind\n",
       "misspelt"},
      {{{"id   = \"receive\"", "id = \"Receive\""}},
       "36:6 SP008 [id|Receive|id] procedure.step[2].id\n",
       "of bad form"},
  });
}

TEST_CASE("a misspelt format is told, and so is the rest of the file") {
  check_all({
      {{{"format   = 1", "formatt = 1"}, {"edition  = 1", "edition = 0"}},
       "1:1 SP003 [] format ? format\n3:11 SP008 [edition|0|number_from_1] edition\n",
       "a number under a name close to it"},
      {{{"format   = 1", "formatt = 2"}, {"edition  = 1", "edition = 0"}},
       "1:11 SP004 [2|1] format\n",
       "of a newer format nothing else is said"},
  });
}

TEST_CASE("a calendar file without a good kind is judged by what it looks like") {
  struct Calendar {
    std::string text;
    std::string findings;
    std::string why;
  };
  const std::vector<Calendar> rows{
      {"format = 1\nid = \"a/b\"\nknd = \"office\"\ntitle = \"x\"\nzone = \"WIX\"\n",
       "3:1 SP005 [knd|] knd ? kind\n"
       "5:8 SP008 [zone|WIX|zone] zone ? WIB ? WIT ? WITA\n",
       "a misspelt kind, and a zone that is none"},
      {"format = 1\nid = \"a/b\"\nkind = \"holidays\"\ntitle = \"x\"\nyear = 0\n",
       "3:8 SP008 [kind|holidays|one_of:days_off,office] kind\n5:8 SP008 [year|0|year] year\n",
       "a kind that is none, and a year that is none"},
      {"format = 1\nid = \"a/b\"\ntitle = \"x\"\n[hours]\nminggu = []\n",
       "1:1 SP007 [kind|] kind\n5:1 SP005 [minggu|hours|monday, tuesday, wednesday, thursday, "
       "friday, saturday, "
       "sunday, monday_to_thursday, monday_to_friday, monday_to_saturday, every_day, "
       "not_stated, not_applicable, not_seen, inferred] hours.minggu\n",
       "no kind, and a day in another language"},
  };
  for (const auto& tried : rows) {
    CAPTURE(tried.why);
    CHECK(brief(sp::read_calendar_file(tried.text, "x.toml").findings) == tried.findings);
  }
}

}  // namespace
