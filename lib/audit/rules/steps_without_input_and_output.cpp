// SPDX-License-Identifier: Apache-2.0
// What a step takes and gives (mutu baku).
#include "audit/rules.hpp"
#include "audit/said.hpp"

#include <algorithm>

namespace sp::rule {
namespace {

std::vector<Violation> check(const Subject& subject) {
  const auto& standard = subject.standard;
  if (!has_steps(standard)) return {};
  const bool none =
      std::all_of(standard.steps().begin(), standard.steps().end(),
                  [](const Step& step) { return is_unsaid(step.input) && is_unsaid(step.output); });
  if (!none) return {};
  return {{.args = {std::to_string(standard.steps().size())},
           .at = at(standard.procedure),
           .path = "procedure"}};
}

}  // namespace

const Rule steps_without_input_and_output{
    .head = {.code = "SP103",
             .name = "steps-without-input-and-output",
             .severity = Severity::warning,
             .sentence_en = "no step says what it takes and what it gives (steps: {0})",
             .sentence_id =
                 "tidak satu langkah pun menyebut masukan dan keluarannya (langkah: {0})",
             .hint_en = "add input and output to the steps: the papers, or the result",
             .hint_id = "tambahkan input dan output pada langkah: berkasnya, atau hasilnya"},
    .what_en = "No step of the procedure has an input or an output.",
    .what_id = "Tidak satu pun langkah prosedur mempunyai masukan atau keluaran.",
    .why_en = "Without them nobody can tell whether a step may begin, and whether it is done.",
    .why_id =
        "Tanpa keduanya tidak dapat diketahui apakah suatu langkah boleh dimulai dan sudah "
        "selesai.",
    .basis = "PermenPANRB 35/2012 (mutu baku: kelengkapan, waktu, output)",
    .bad = R"([procedure]
not_stated = ["input", "output"]
[[procedure.step]]
id        = "check"
text      = "Memeriksa berkas"
time      = "10 minutes"
performer = "officer"
[[procedure.step]]
id        = "sign"
text      = "Menandatangani surat"
time      = "5 minutes"
performer = "officer"
next      = "end"
)",
    .good = R"([procedure]
[[procedure.step]]
id        = "check"
text      = "Memeriksa berkas"
time      = "10 minutes"
performer = "officer"
input     = "Berkas permohonan"
output    = "Konsep surat"
[[procedure.step]]
id        = "sign"
text      = "Menandatangani surat"
time      = "5 minutes"
performer = "officer"
input     = "Konsep surat"
output    = "Surat"
next      = "end"
)",
    .check = check};

}  // namespace sp::rule
