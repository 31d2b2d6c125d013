// SPDX-License-Identifier: Apache-2.0
// A decision that the document hides in a sentence.
#include "audit/rules.hpp"
#include "audit/said.hpp"

namespace sp::rule {
namespace {

std::vector<Violation> check(const Subject& subject) {
  if (!has_steps(subject.standard)) return {};
  std::vector<Violation> found;
  for (std::size_t i = 0; i < subject.standard.steps().size(); ++i) {
    const auto& step = subject.standard.steps()[i];
    if (!step.is_decision() || step.kind.presence != Presence::inferred) continue;
    found.push_back({.args = {step.id.value_or(""), step.text.value_or("")},
                     .at = at(step.text, step.place.value),
                     .path = "procedure.step[" + std::to_string(i) + "]"});
  }
  return found;
}

}  // namespace

const Rule decision_read_into_text{
    .head = {.code = "SP214",
             .name = "decision-read-into-text",
             .severity = Severity::warning,
             .sentence_en = "the decision of step '{0}' is hidden in its words: '{1}'",
             .sentence_id = "keputusan pada langkah '{0}' tersembunyi dalam kalimatnya: '{1}'",
             .hint_en = "let the document have a step of its own that decides, with its ways out",
             .hint_id = "berikan langkah tersendiri yang memutuskan beserta jalan keluarnya"},
    .what_en = "Whoever transcribed the document had to read a decision into a sentence.",
    .what_id = "Penyalin harus menafsirkan sebuah keputusan dari suatu kalimat.",
    .why_en = "Who decides, and where a no leads, is what a rejected applicant asks first.",
    .why_id =
        "Siapa yang memutuskan dan ke mana penolakan mengarah adalah pertanyaan pertama pemohon "
        "yang ditolak.",
    .basis = "PermenPANRB 35/2012",
    .bad = R"([procedure]
[[procedure.step]]
id        = "reply"
kind      = "decision"
text      = "Membuat surat jawaban, baik yang disetujui maupun yang tidak"
time      = "10 minutes"
performer = "officer"
input     = "Berkas"
output    = "Surat jawaban"
inferred  = ["kind", "outcomes"]
outcomes  = [
  { id = "back", label = "kurang", effect = "return", next = "reply" },
  { id = "yes", label = "disetujui", effect = "approve", next = "end" },
]
)",
    .good = R"([procedure]
[[procedure.step]]
id        = "reply"
kind      = "decision"
text      = "Memutuskan permohonan"
time      = "10 minutes"
performer = "officer"
input     = "Berkas"
output    = "Surat jawaban"
outcomes  = [
  { id = "back", label = "kurang", effect = "return", next = "reply" },
  { id = "yes", label = "disetujui", effect = "approve", next = "end" },
]
)",
    .check = check};

}  // namespace sp::rule
