// SPDX-License-Identifier: Apache-2.0
// What stops the clock, where two steps might.
#include "audit/rules.hpp"
#include "audit/said.hpp"

namespace sp::rule {
namespace {

/// The step before a last one that only some cases come to.
const Step* rival_of_last(const Standard& standard) {
  const auto& steps = standard.steps();
  const bool open = steps.size() > 1 && steps.back().when && !steps.back().parallel;
  return open ? &steps[steps.size() - 2] : nullptr;
}

std::vector<Violation> check(const Subject& subject) {
  const auto& standard = subject.standard;
  const auto& promise = standard.time_limit;
  if (!promise.limit || !is_unsaid(promise.stop) || !has_steps(standard)) return {};
  const auto* rival = rival_of_last(standard);
  if (rival == nullptr) return {};
  const auto& last = standard.steps().back();
  return {{.args = {rival->id.value_or(""), last.id.value_or("")},
           .at = at(promise.limit, at(promise)),
           .path = "time_limit.stop",
           .spots = {{at(rival->text, rival->place.value),
                      "step '{0}', which every case comes to",
                      "langkah '{0}', yang dilalui setiap berkas",
                      {rival->id.value_or("")}},
                     {at(last.text, last.place.value),
                      "step '{0}', which only some come to",
                      "langkah '{0}', yang dilalui sebagian",
                      {last.id.value_or("")}}}}};
}

}  // namespace

const Rule clock_stop_open{
    .head = {.code = "SP305",
             .name = "clock-stop-open",
             .severity = Severity::warning,
             .sentence_en = "nothing says what stops the clock: the end of '{0}' or of '{1}'",
             .sentence_id = "tidak dinyatakan apa yang menghentikan waktu: akhir '{0}' atau '{1}'",
             .hint_en = "add stop = \"{0}\" or stop = \"end\"",
             .hint_id = "tambahkan stop = \"{0}\" atau stop = \"end\""},
    .what_en =
        "The last step concerns only some cases, and nothing says whether the promise covers it.",
    .what_id =
        "Langkah terakhir hanya bagi sebagian berkas, dan tidak dinyatakan apakah janji "
        "mencakupnya.",
    .why_en = "An answer sent in time is late if what is done after it counts as well.",
    .why_id =
        "Jawaban yang dikirim tepat waktu menjadi terlambat bila langkah sesudahnya ikut dihitung.",
    .basis = "PermenPANRB 15/2014 (jangka waktu seluruh proses)",
    .bad = R"([procedure]
[[procedure.step]]
id        = "decide"
kind      = "decision"
text      = "Memutuskan"
time      = "10 minutes"
performer = "officer"
input     = "Berkas"
output    = "Surat"
outcomes  = [
  { id = "back", label = "Kurang", effect = "return", next = "decide" },
  { id = "yes", label = "Ya", effect = "approve", next = "send" },
]
[[procedure.step]]
id        = "send"
text      = "Mengirim surat"
time      = "10 minutes"
performer = "officer"
input     = "Surat"
output    = "Surat terkirim"
[[procedure.step]]
id        = "enter"
text      = "Memasukkan data"
time      = "10 minutes"
performer = "officer"
input     = "Surat"
output    = "Data"
when      = { step = "decide", outcome = "yes" }
next      = "end"
[time_limit]
limit      = "2 hours"
start      = "received"
not_stated = ["stop"]
)",
    .good = R"([procedure]
[[procedure.step]]
id        = "decide"
kind      = "decision"
text      = "Memutuskan"
time      = "10 minutes"
performer = "officer"
input     = "Berkas"
output    = "Surat"
outcomes  = [
  { id = "back", label = "Kurang", effect = "return", next = "decide" },
  { id = "yes", label = "Ya", effect = "approve", next = "send" },
]
[[procedure.step]]
id        = "send"
text      = "Mengirim surat"
time      = "10 minutes"
performer = "officer"
input     = "Surat"
output    = "Surat terkirim"
[[procedure.step]]
id        = "enter"
text      = "Memasukkan data"
time      = "10 minutes"
performer = "officer"
input     = "Surat"
output    = "Data"
when      = { step = "decide", outcome = "yes" }
next      = "end"
[time_limit]
limit = "2 hours"
start = "received"
stop  = "send"
)",
    .check = check};

}  // namespace sp::rule
