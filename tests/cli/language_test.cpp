// SPDX-License-Identifier: Apache-2.0
#include "cli/session.hpp"

#include <doctest/doctest.h>

#include <map>

using namespace sp;
using namespace sp::test;

namespace {

using Variables = std::map<std::string, std::string>;

/// Language of the overview, of a refusal, and of an answer.
std::string languages(const Variables& variables, const std::string& options,
                      const std::string& settings = {}) {
  Session session;
  if (!settings.empty()) {
    session.office.write("sp.toml", session.office.read("sp.toml") + settings);
  }
  session.environment.variables = variables;
  const auto known = [](const std::string& text) {
    const bool english =
        text.find("unknown") != std::string::npos || text.find("overdue") != std::string::npos;
    const bool indonesian = text.find("tidak dikenal") != std::string::npos ||
                            text.find("terlambat") != std::string::npos;
    return english == indonesian ? "?" : english ? "en" : "id";
  };
  const auto refusal = session.run(options + " lsit").err;
  const auto answer = session.run(options + " check").out;
  return std::string(known(refusal)) + " " + known(answer);
}

}  // namespace

TEST_CASE("the language is asked for by flag, then SP_LANG, then the locale's variables") {
  struct Row {
    Variables variables;
    const char* options;
    const char* language;
    const char* why;
  };
  for (const auto& row : std::vector<Row>{
           {{}, "", "en", "nothing said"},
           {{{"LANG", "id_ID.UTF-8"}}, "", "id", "LANG"},
           {{{"LANG", "id_ID.UTF-8"}, {"LC_MESSAGES", "en_US.UTF-8"}}, "", "en", "LC_MESSAGES"},
           {{{"LC_MESSAGES", "en_US.UTF-8"}, {"LC_ALL", "id_ID"}}, "", "id", "LC_ALL"},
           {{{"LC_ALL", "C"}, {"LANG", "id_ID.UTF-8"}}, "", "en", "cron's LC_ALL=C"},
           {{{"LC_ALL", ""}, {"LANG", "id_ID.UTF-8"}}, "", "id", "an empty variable is not set"},
           {{{"LC_ALL", "fr_FR.UTF-8"}}, "", "en", "a language that sp does not speak"},
           {{{"SP_LANG", "id"}, {"LC_ALL", "en_US.UTF-8"}}, "", "id", "SP_LANG before the locale"},
           {{{"SP_LANG", "id"}}, "--lang en", "en", "the flag before all"},
           {{{"SP_LANG", "en"}}, "--lang=id", "id", "the flag with ="}}) {
    CAPTURE(std::string(row.why));
    CHECK(languages(row.variables, row.options) == std::string(row.language) + " " + row.language);
  }
}

TEST_CASE("the settings file decides between SP_LANG and the locale, in refusals too") {
  const std::string file = "lang = \"id\"\n";
  CHECK(languages({}, "", file) == "id id");
  CHECK(languages({{"LC_ALL", "C"}}, "", file) == "id id");
  CHECK(languages({{"SP_LANG", "en"}}, "", file) == "en en");
  CHECK(languages({}, "--lang en", file) == "en en");
}

TEST_CASE("machine formats are the same in every language") {
  for (const auto* const line :
       {"list", "check", "next", "standard list", "show 2024-0001", "log 2024-0001",
        "due city/report --from 2024-06-10T08:00", "report overdue"}) {
    for (const auto* const format : {"json", "jsonl"}) {
      CAPTURE(std::string(line));
      const Session session;
      REQUIRE(session.run("open city/report --subject x --now 2024-06-10T08:00").status == 0);
      const auto english = session.run("--lang en " + std::string(line) + " --format " + format);
      const auto indonesian = session.run("--lang id " + std::string(line) + " --format " + format);
      CHECK(english.status == 0);
      CHECK(english.out == indonesian.out);
      CHECK_FALSE(english.out.empty());
    }
  }
}
