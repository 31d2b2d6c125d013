// SPDX-License-Identifier: Apache-2.0
#include "brief.hpp"
#include "formats/calendar_file.hpp"
#include "formats/standard_reader.hpp"
#include "samples.hpp"

#include <doctest/doctest.h>

namespace {

using sp::Presence;
using sp::read_standard;
using sp::test::brief;
using sp::test::good_standard;
using sp::test::with;

sp::Standard read(const std::string& text) {
  const auto result = read_standard(text, "", std::nullopt);
  CHECK(brief(result.findings).empty());
  return result.standard.value_or(sp::Standard{});
}

std::string findings(const std::string& from, const std::string& to) {
  return brief(read_standard(with(good_standard(), from, to), "", std::nullopt).findings);
}

TEST_CASE("stated, inferred, not stated and absent are four different things") {
  const auto standard = read(good_standard());
  CHECK(standard.service.title.presence == Presence::stated);
  CHECK(standard.service.kind.presence == Presence::inferred);
  CHECK(standard.service.decree.presence == Presence::not_stated);
  CHECK(standard.service.revision.presence == Presence::absent);
  CHECK(standard.service.signatory.name.presence == Presence::not_stated);
  CHECK(standard.service.signatory.title.presence == Presence::absent);
}

TEST_CASE("what a mark says stands at the place of its entry") {
  CHECK(read(good_standard()).service.decree.place.value == sp::Position{10, 15});
}

TEST_CASE("marks of the procedure cover every step") {
  const auto standard = read(good_standard());
  for (const auto& step : standard.steps()) {
    CHECK(step.input.presence == Presence::not_stated);
    CHECK(step.output.presence == Presence::not_stated);
    CHECK(step.performer_title.presence == Presence::absent);
  }
}

TEST_CASE("a step's own mark is stronger than that of the procedure") {
  const auto standard =
      read(with(good_standard(), "next = \"end\"", "next = \"end\"\nnot_applicable = [\"input\"]"));
  CHECK(standard.steps()[2].input.presence == Presence::not_applicable);
  CHECK(standard.steps()[0].input.presence == Presence::not_stated);
}

TEST_CASE("a procedure can mark its own keys as well") {
  const auto standard =
      read(with(good_standard(), "[\"input\", \"output\"]", "[\"heading\", \"input\"]"));
  CHECK(standard.procedure.heading.presence == Presence::not_stated);
}

TEST_CASE("a whole component can be left unsaid or not apply") {
  auto text = with(good_standard(), "[fee]\namount = \"free\"\n", "");
  text = with(text, "edition  = 1",
              "edition  = 1\nnot_stated = [\"fee\"]\nnot_applicable = [\"safety\"]");
  const auto standard = read(text);
  CHECK(standard.fee.presence == Presence::not_stated);
  CHECK(standard.safety.presence == Presence::not_applicable);
  CHECK(standard.time_limit.presence == Presence::stated);
  CHECK(standard.guarantee.presence == Presence::absent);
}

TEST_CASE("what was not seen is not called unsaid") {
  auto text = with(good_standard(), "[fee]\namount = \"free\"\n", "");
  text = with(text, "edition  = 1", "edition  = 1\nnot_seen = [\"fee\"]");
  text = with(text, "not_stated = [\"decree\"", "not_seen = [\"unit\"]\nnot_stated = [\"decree\"");
  const auto standard = read(text);
  CHECK(standard.fee.presence == Presence::not_seen);
  CHECK(standard.service.unit.presence == Presence::not_seen);
  CHECK(standard.service.decree.presence == Presence::not_stated);
}

TEST_CASE("a needed key that is marked counts as said") {
  for (const std::string& mark : {std::string("not_applicable"), std::string("not_seen")}) {
    CAPTURE(mark);
    CHECK(findings("agency     = \"Kantor Regional VI\"\n", mark + " = [\"agency\"]\n").empty());
  }
}

TEST_CASE("ids and what a case needs cannot be left unsaid") {
  CHECK(findings("edition  = 1", "not_stated = [\"edition\"]") == "1:1 SP007 [edition|] edition\n");
  CHECK(findings("id   = \"receive\"\n", "not_stated = [\"id\"]\n") ==
        "35:1 SP007 [id|procedure.step[2]] procedure.step[2].id\n");
}

TEST_CASE("a mark that contradicts the file is a finding at its entry") {
  struct Row {
    std::string from;
    std::string to;
    std::string finding;
    std::string why;
  };
  for (const auto& tried : {
           Row{"\"decree\"", "\"title\"", "10:15 SP011 [title] service.title", "it stands there"},
           Row{"[\"kind\"]", "[\"unit\"]", "11:15 SP012 [unit] service.unit",
               "nothing stands there"},
           Row{"\"decree\"", "\"decre\"", "10:15 SP005 [decre|service] service.decre ? decree",
               "no such key"},
           Row{"\"signatory.name\"", "\"signatory.nam\"",
               "10:25 SP005 [signatory.nam|service] service.signatory.nam ? signatory",
               "no such key below"},
           Row{"\"input\"", "\"time\"", "18:15 SP011 [time] procedure.time",
               "a step does state it"},
           Row{"\"input\"", "\"inputs\"", "18:15 SP005 [inputs|procedure] procedure.inputs ? input",
               "no key of a step"},
           Row{"inferred   = [\"kind\"]", "not_seen   = [\"kind\"]",
               "11:15 SP011 [kind] service.kind", "it was seen"},
           Row{"[\"kind\"]", "\"kind\"", "11:14 SP006 [inferred|list|text] service.inferred",
               "no list"},
           Row{"[\"kind\"]", "[1]", "11:15 SP006 [inferred|text|whole_number] service.inferred[0]",
               "no text"},
       }) {
    const auto& from = tried.from;
    const auto& to = tried.to;
    const auto& finding = tried.finding;
    const auto& why = tried.why;
    CAPTURE(why);
    CHECK(findings(from, to) == finding + "\n");
  }
}

TEST_CASE("a mark is judged in every table, also where the model keeps no presence") {
  struct Row {
    std::string from;
    std::string to;
    std::string finding;
    std::string why;
  };
  const std::string roles = "analyst       = { title = \"Analis SDM\" }";
  const std::string top = "edition  = 1";
  for (const auto& tried : {
           Row{roles, roles + "\nnot_stated = 5",
               "16:14 SP006 [not_stated|list|whole_number] roles.not_stated", "no list"},
           Row{roles, roles + "\ninferred = [\"zzz\"]", "16:13 SP012 [zzz] roles.zzz",
               "no such role"},
           Row{roles, roles + "\nnot_stated = [\"analyst\"]", "16:15 SP011 [analyst] roles.analyst",
               "the role stands there"},
           Row{top, top + "\nnot_stated = [\"roles\"]", "4:15 SP011 [roles] roles",
               "it stands there"},
           Row{top, top + "\ninferred = [\"allow\"]", "4:13 SP012 [allow] allow",
               "nothing stands there"},
           Row{"items = [\"Asli\", \"Salinan\"]", "inferred = [\"items\"]",
               "51:73 SP012 [items] requirements.items[1].items", "no entries below"},
           Row{"text = \"Surat permohonan\",", "text = \"Surat\", not_stated = [\"items\"],",
               "51:64 SP011 [items] requirements.items[1].items", "entries below"},
           Row{"[\"decree\", ", "[\"decree\", \"decree\", ", "10:25 SP014 [decree] service.decree",
               "twice in a list"},
           Row{"[\"kind\"]", "[\"kind\"]\nnot_applicable = [\"decree\"]",
               "12:19 SP014 [decree] service.decree", "in two lists"},
       }) {
    const auto& from = tried.from;
    const auto& to = tried.to;
    const auto& finding = tried.finding;
    const auto& why = tried.why;
    CAPTURE(why);
    CHECK(findings(from, to) == finding + "\n");
  }
}

TEST_CASE("a role can be inferred, and a table without its own presence be left unsaid") {
  const std::string analyst = "analyst       = { title = \"Analis SDM\" }";
  const auto standard =
      read(with(good_standard(), analyst, analyst + "\ninferred = [\"analyst\"]"));
  CHECK(standard.roles[1].title.presence == Presence::inferred);
  CHECK(standard.roles[0].title.presence == Presence::stated);
  CHECK(findings("edition  = 1", "edition  = 1\nnot_applicable = [\"allow\"]").empty());
}

TEST_CASE("a weekday can be left unsaid, unless it stands there") {
  const std::string head = "format = 1\nid = \"a/b\"\nkind = \"office\"\ntitle = \"x\"\n";
  const auto marked = [&head](const std::string& hours) {
    return brief(sp::read_calendar_file(head + "[hours]\n" + hours, "").findings);
  };
  CHECK(marked("monday = []\nnot_stated = [\"tuesday\"]\n").empty());
  CHECK(marked("monday = []\nnot_stated = [\"monday\"]\n") == "7:15 SP011 [monday] hours.monday\n");
}

}  // namespace
