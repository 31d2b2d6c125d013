// SPDX-License-Identifier: Apache-2.0
// What an expert finds in the two seeds, and that what is right there is met with silence.
#include "audit/example.hpp"
#include "text/sentences.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

using namespace sp;
using test::audited;

std::string seed(const std::string& name) {
  std::ifstream file(std::string(SP_SOURCE_DIR) + "/standards/" + name + ".toml");
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), {}};
}

const std::string medan = "bkn-medan/monitoring-evaluation";
const std::string surakarta = "bkpsdm-surakarta/e-kinerja-exemption";

/// "SP302 the sentence", sorted.
std::vector<std::string> told(const std::string& text) {
  std::vector<std::string> lines;
  for (const auto& finding : audited(text)) {
    lines.push_back(std::string(rule_code(finding)) + " " + sentence(finding, Language::english));
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

std::string with(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

bool is_told(const std::string& text, const std::string& code) {
  const auto findings = audited(text);
  return std::any_of(findings.begin(), findings.end(),
                     [&code](const Finding& finding) { return rule_code(finding) == code; });
}

TEST_CASE("Medan: what an expert finds, with the values that disagree") {
  CHECK(told(seed(medan)) ==
        std::vector<std::string>{
            "SP102 complaints are taken (channels: 8), but not said: handling, limit",
            "SP103 no step says what it takes and what it gives (steps: 4)",
            "SP303 one return at 'examine' adds 1 hour (2 hours 5 minutes become 3 hours 5 "
            "minutes), but 2 hours 5 minutes are promised",
            "SP304 the promise of 2 hours 5 minutes does not say from when it counts",
            "SP402 3 of 4 steps have no performer: prepare, draft, receive",
            "SP403 competence calls the role 'Analis SDM Aparatur Ahli Muda', staffing 'Analisis "
            "SDM Aparatur Ahli Muda'",
            "SP403 competence calls the role 'Analisis SDM Aparatur Pelaksana Lanjutan', staffing "
            "'Analisis Kepegawaian Pelaksana Lanjutan'",
            "SP501 UU 25/2009, on public services, is not among the acts (cited: 10)",
            "SP601 no decree is named that sets the standard",
            "SP602 nobody is named as having signed the standard",
            "SP701 the decision 'examine' seems to do more than decide: 'ttd, arsip'",
            "SP901 the time limit names 'Layanan Penetapan Pertimbangan Teknis Perbaikan', but the "
            "service is 'Pemantauan dan Evaluasi'",
            "SP902 the product 'Pemantauan dan Evaluasi' is the name of the activity, not what it "
            "results in"});
}

TEST_CASE("Surakarta: what an expert finds, with the values that disagree") {
  CHECK(told(seed(surakarta)) ==
        std::vector<std::string>{
            "SP102 complaints are taken (channels: 6), but not said: handling, limit",
            "SP103 no step says what it takes and what it gives (steps: 4)",
            "SP213 requirements are asked for (3), but no way leads back where one is missing",
            "SP214 the decision of step 'reply' is hidden in its words: 'Membuat surat jawaban "
            "atas permohonan baik yang disetujui maupun tidak yang tidak disetujui oleh BKPSDM'",
            "SP301 no step says how long it takes (steps: 4)",
            "SP305 nothing says what stops the clock: the end of 'send' or of 'enter'",
            "SP306 '3 working_days per employee' leaves open how long a case with several takes",
            "SP307 a request can be refused ('rejected'), but not said by when",
            "SP402 4 of 4 steps have no performer: receive, reply, send, enter",
            "SP404 8 people are named, but not how many of which role",
            "SP502 'ISO 9001:2015' is cited as legal basis, but is no act",
            "SP601 no decree is named that sets the standard",
            "SP602 nobody is named as having signed the standard",
            "SP603 the standard has no date: neither issued nor effective is stated",
            "SP903 the components stand in another order than the guide's: facilities behind "
            "internal_control"});
}

TEST_CASE("sums that agree are met with silence, and with a finding once they do not") {
  const auto text = seed(medan);
  CHECK_FALSE(is_told(text, "SP302"));
  CHECK_FALSE(is_told(text, "SP405"));
  CHECK_FALSE(is_told(text, "SP406"));
  CHECK(is_told(with(text, "time       = \"5 minutes\"", "time       = \"6 minutes\""), "SP302"));
  CHECK(is_told(with(text, "not_stated = [\"total\"]", "total      = 15"), "SP405"));
  CHECK_FALSE(is_told(with(text, "not_stated = [\"total\"]", "total      = 16"), "SP405"));
  CHECK(is_told(
      with(text, "level = \"S-1 Sederajat\", count = 4", "level = \"S-1 Sederajat\", count = 3"),
      "SP406"));
}

TEST_CASE("a finding stands where the value stands, and names the other place") {
  const auto findings = audited(seed(medan));
  const auto found = std::find_if(findings.begin(), findings.end(), [](const Finding& finding) {
    return rule_code(finding) == "SP901";
  });
  REQUIRE(found != findings.end());
  CHECK(found->where.at == Position{101, 14});
  REQUIRE(found->asides.size() == 1);
  CHECK(found->asides.front().where.at == Position{9, 14});
}

}  // namespace
