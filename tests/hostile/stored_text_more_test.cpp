// SPDX-License-Identifier: Apache-2.0
// What was typed comes back in errors and hints: there too it attacks nobody.
#include "base/utf8.hpp"
#include "hostile_office.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace sp;
using namespace sp::test;

namespace {

/// Lines that fail, each quoting `text` or what was stored with it.
std::vector<Line> failing(const std::string& text, const std::string& number) {
  return {
      {text},
      {"show", "--", text},
      {"show", number, "--" + text},
      {"show", number, "--", text},
      {"show", number, "--as-of=" + text},
      {"show", number, "--format=" + text},
      {"list", "--status=" + text},
      {"list", "--standard=" + text},
      {"list", "--now=" + text},
      {"list", "--db=" + text},
      {"list", "--output=/nowhere/" + text},
      {"check", "--within=" + text},
      {"due", "--from", "2024-06-10", "--", text},
      {"due", "city/hostile", "--from=" + text},
      {"standard", "show", "--", text},
      {"standard", "show", "city/hostile", "--standards=" + text},
      {"validate", "--", text},
      {"open", "--subject", "x", "--", text},
      {"open", "city/hostile", "--subject", "x", "--ref=" + text},
      {"open", "city/hostile", "--subject", "x", "--units=" + text},
      {"open", "city/hostile", "--subject=berbeda", "--request-id=" + text},
      {"advance", number, "--from=" + text},
      {"advance", number, "--if-number", "1"},
      {"approve", number, "--outcome=" + text, "--from", "decide"},
      {"accept", number, "--requirement=" + text},
      {"suspend", number, "--reason", "x", "--cause=" + text},
      {"init", "/nowhere/" + text},
      {"init", "--group=" + text, "baru"},
      {"help", "--", text},
  };
}

}  // namespace

TEST_CASE("what was typed is harmless in the error that quotes it") {
  HostileOffice office;
  const std::vector<Manner> asked{
      {.format = "table", .language = "en"},
      {.format = "table", .language = "id"},
      {.format = "table", .language = "id", .width = 40, .colour = true},
      {.format = "json", .language = "en"}};
  std::size_t failed = 0;
  for (std::size_t i = 0; i < hostile_texts().size(); ++i) {
    std::size_t turn = i;
    for (const auto& line : failing(hostile_texts()[i].text, office.cases()[i])) {
      const auto& manner = asked[++turn % asked.size()];
      const auto ran = run_in(office.session(), line, manner);
      CAPTURE(words_of(line));
      CAPTURE(words_of(manner));
      CHECK(harm_in(ran, manner) == "");
      CHECK(ran.status != 70);
      failed += ran.status != 0 ? 1 : 0;
      const bool json = manner.format == "json" && ran.err.starts_with('{');
      CHECK((!json || nlohmann::json::accept(ran.err)));
    }
  }
  CHECK(failed > 700);
}

TEST_CASE("bytes that are not UTF-8 do not get in") {
  const Session fresh;
  for (const std::string bad : {"\xff", "a\xc3", "\xed\xa0\x80", "\xc0\xaf", "\xf4\x90\x80\x80"}) {
    CAPTURE(harmless(bad));
    for (const Line& line : {Line{"open", "city/report", "--subject", bad},
                             Line{"open", "city/report", "--subject", "x", "--ref", bad},
                             Line{"open", "city/report", "--subject", "x", "--actor", bad},
                             Line{"show", bad}, Line{bad}}) {
      const auto ran = fresh.run(line);
      CHECK(ran.status == 2);
      CHECK(harm_in_text(ran.err) == "");
    }
  }
  CHECK(fresh.run("list --format jsonl").out.empty());
}

TEST_CASE("settings that name hostile paths are told harmlessly") {
  const Session session;
  for (const auto& hostile : hostile_texts()) {
    CAPTURE(hostile.why);
    for (const auto* key : {"database", "standards", "zone", "lang", "warna"}) {
      session.office.write("sp.toml",
                           std::string(key) + " = " + in_toml("/nowhere/" + hostile.text) + "\n");
      for (const auto* language : {"en", "id"}) {
        const auto ran =
            session.run(Line{"open", "city/report", "--subject", "x", "--lang", language});
        CHECK(ran.status != 0);
        CHECK(harm_in_text(ran.err) == "");
      }
    }
  }
}
