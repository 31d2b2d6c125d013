// SPDX-License-Identifier: Apache-2.0
// Names of what is not there, and keys that only go together with others: variants, sub-procedures,
// sources, causes, groups of steps.
#include "brief.hpp"
#include "formats/standard_reader.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

/// The head of a file whose first free line is line 8; a procedure of one step and a limit follow.
std::string file(const std::string& middle, const std::string& step_keys = {}) {
  return R"(format   = 1
id       = "a/b"
edition  = 1
[service]
title  = "Layanan"
agency = "Kantor"
kind   = "application"
)" + middle +
         "[[procedure.step]]\nid = \"do\"\ntext = \"Kerja\"\nnext = \"end\"\n" + step_keys +
         "[time_limit]\nlimit = \"3 working_days\"\n";
}

std::string findings(const std::string& text) {
  return brief(read_standard(text, "x.toml", "a/b").findings);
}

constexpr const char* new_variant = "[[variant]]\nid = \"new\"\ntitle = \"Baru\"\n";

}  // namespace

TEST_CASE("a name of no variant is told with the nearest that there is") {
  CHECK(findings(file(std::string(new_variant) +
                      "[requirements]\nitems = [{ text = \"A\", variants = [\"neu\"] }]\n")) ==
        "12:35 SP017 [neu|variant] requirements.items[0].variants ? new\n");
  CHECK(findings(file(new_variant, "when = { variant = \"old\" }\n")) ==
        "15:20 SP017 [old|variant] procedure.step[0].when.variant\n");
  CHECK(findings(file("", "when = { variant = \"old\" }\n")) ==
        "12:20 SP017 [old|variant] procedure.step[0].when.variant\n");
}

TEST_CASE("names of sources, sub-procedures and causes are told likewise") {
  CHECK(findings(file("[sources]\nperda = \"Perda\"\n[fee]\namount = 5\nsource = \"perds\"\n")) ==
        "12:10 SP017 [perds|sources] fee.source ? perda\n");
  CHECK(findings(file("", "procedure = \"survey\"\n")) ==
        "12:13 SP017 [survey|subprocedure] procedure.step[0].procedure\n");
  CHECK(findings(file("", "pause = \"payment\"\n")) ==
        "12:9 SP017 [payment|time_limit.pause] procedure.step[0].pause\n");
}

TEST_CASE("an id that stands twice is told in every list of ids") {
  CHECK(findings(file(std::string(new_variant) + new_variant)) ==
        "12:6 SP009 [new|variant] variant[1].id\n");
  CHECK(findings(file("[product]\nitems = [{ id = \"a\", text = \"A\" }, { id = \"a\", text = "
                      "\"B\" }]\n")) == "9:43 SP009 [a|product.items] product.items[1].id\n");
  CHECK(findings(file("[fee]\n[[fee.tariff]]\nid = \"a\"\ntext = \"A\"\ntariff = [{ id = \"a\", "
                      "text = \"B\" }, { id = \"a\", text = \"C\" }]\n")) ==
        "12:44 SP009 [a|fee.tariff] fee.tariff[0].tariff[1].id\n");
}

TEST_CASE("a condition names a decision with its outcome, or a variant") {
  CHECK(findings(file("", "when = { step = \"do\" }\n")) ==
        "12:8 SP007 [outcome|procedure.step[0].when] procedure.step[0].when.outcome\n");
  CHECK(findings(file("", "when = { outcome = \"x\" }\n")) ==
        "12:8 SP007 [step|procedure.step[0].when] procedure.step[0].when.step\n");
  CHECK(findings(file("", "when = {}\n")) ==
        "12:8 SP007 [step|procedure.step[0].when] procedure.step[0].when.step\n");
  CHECK(findings(file(new_variant, "when = { variant = \"new\" }\n")).empty());
}

TEST_CASE("a product with a limit has an id, which its clock is called by") {
  CHECK(findings(file("[product]\nitems = [{ text = \"A\", limit = \"1 working_day\" }]\n")) ==
        "9:10 SP007 [id|product.items[0]] product.items[0].id\n");
}

TEST_CASE("a deadline before an event is in days") {
  CHECK(findings(file("") + "[time_limit.before]\nlimit = \"2 hours\"\nevent = \"Akad\"\n") ==
        "15:9 SP008 [limit|2 hours|amount_of_days] time_limit.before.limit\n");
}

TEST_CASE("a price that is none is told, and words are none") {
  CHECK(findings(file("[fee]\namount = \"Rp1.000\"\n")) ==
        "9:10 SP008 [amount|Rp1.000|price] fee.amount\n");
  CHECK(findings(file("[fee]\namount = -5\n")) == "9:10 SP008 [amount|-5|price] fee.amount\n");
  CHECK(findings(file("[fee]\namount = 1.5\n")) == "9:10 SP006 [amount|price|number] fee.amount\n");
  CHECK(findings(file("[fee]\namount = \"sesuai PNBP\"\n")).empty());
}

TEST_CASE("the hours of a counter are stretches of a day") {
  CHECK(findings(file("[hours]\nmonday = [\"08:00-12:00\", \"13:00\"]\n")) ==
        "9:26 SP008 [monday|13:00|hours] hours.monday[1]\n");
  CHECK(findings(file("[hours]\nsunday = []\nmonday = \"08:00-12:00\"\n")).empty());
}

TEST_CASE("the steps of a group stand together and lead on together") {
  const std::string others = "[[procedure.step]]\nid = \"one\"\ntext = \"A\"\nparallel = \"g\"\n";
  CHECK(findings(file(others, "parallel = \"g\"\n")).empty());
  CHECK(findings(file(others + "[[procedure.step]]\nid = \"two\"\ntext = \"B\"\n",
                      "parallel = \"g\"\n")) == "19:12 SP210 [do|g] procedure.step[2].parallel\n");
  CHECK(findings(file(others + "next = \"do\"\n", "parallel = \"g\"\n")) ==
        "11:12 SP211 [one|g] procedure.step[0].parallel\n");
}

TEST_CASE("a step that stands for a sub-procedure has no way of its own") {
  const std::string survey =
      "[[subprocedure]]\nid = \"survey\"\ntitle = \"Survei\"\n[[subprocedure.step]]\nid = "
      "\"visit\"\ntext = \"Datang\"\nnext = \"end\"\n";
  CHECK(findings(file(survey, "procedure = \"survey\"\n")).empty());
  CHECK(findings(file(survey, "procedure = \"survey\"\ngate = \"payment\"\n")) ==
        "20:1 SP212 [do|gate] procedure.step[0].gate\n");
}

TEST_CASE("a sub-procedure is judged like a procedure") {
  CHECK(findings(file("[[subprocedure]]\nid = \"survey\"\ntitle = "
                      "\"Survei\"\n[[subprocedure.step]]\nid = \"visit\"\ntext = \"Datang\"\nnext "
                      "= \"visti\"\n",
                      "procedure = \"survey\"\n")) ==
        "14:8 SP202 [visti|subprocedure[0].step[0].next] subprocedure[0].step[0].next ? visit\n");
}

TEST_CASE("the procedure of every variant is judged, and one fault told once") {
  // Without the middle step nothing leads to the last.
  const std::string two = std::string(new_variant) +
                          "[[variant]]\nid = \"old\"\ntitle = \"Lama\"\n" +
                          "[[variant]]\nid = \"odd\"\ntitle = \"Lain\"\n"
                          "[[procedure.step]]\nid = \"ask\"\nkind = \"decision\"\ntext = \"?\"\n"
                          "outcomes = [{ id = \"a\", label = \"A\", effect = \"proceed\", next = "
                          "\"mid\" }]\n"
                          "[[procedure.step]]\nid = \"mid\"\ntext = \"M\"\nnext = \"far\"\nwhen = "
                          "{ variant = \"new\" }\n"
                          "[[procedure.step]]\nid = \"far\"\ntext = \"F\"\n";
  CHECK(findings(file(two)).empty());
  const auto stop = file(two) + "stop = \"mid\"\n";
  CHECK(findings(stop) == "36:8 SP202 [mid|time_limit.stop] procedure\n");
}

TEST_CASE("a key that a variant leaves out is not missing in it") {
  CHECK(findings(file("[[variant]]\nid = \"new\"\ntitle = \"Baru\"\n[variant.time_limit]\nper = "
                      "\"sample\"\n"))
            .empty());
  CHECK(findings(file("[[variant]]\nid = \"new\"\ntitle = \"Baru\"\n[variant.time_limit]\nlimt = "
                      "\"1 day\"\n")) ==
        "12:1 SP005 [limt|variant[0].time_limit] variant[0].time_limit.limt ? limit\n");
}
