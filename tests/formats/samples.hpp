// SPDX-License-Identifier: Apache-2.0
// Files without fault from which the tests start.
#pragma once

#include <string>

namespace sp::test {

/// A short standard with a decision, roles and marks; its first line is line 1.
inline std::string good_standard() {
  return R"(format   = 1
id       = "medan/report"
edition  = 1

[service]
title      = "Pemantauan dan Evaluasi"
agency     = "Kantor Regional VI"
kind       = "routine"
issued     = "2024-06-04"
not_stated = ["decree", "signatory.name"]
inferred   = ["kind"]

[roles]
division-head = "Kepala Bidang"
analyst       = { title = "Analis SDM" }

[procedure]
not_stated = ["input", "output"]

[[procedure.step]]
id   = "prepare"
text = "Mempersiapkan bahan laporan"
time = "60 minutes"

[[procedure.step]]
id        = "examine"
kind      = "decision"
text      = "Memeriksa konsep laporan"
performer = "division-head"
outcomes  = [
  { id = "no",  label = "Tidak", effect = "return",  next = "prepare" },
  { id = "yes", label = "Ya",    effect = "approve", next = "receive" },
]

[[procedure.step]]
id   = "receive"
text = "Menerima laporan"
when = { step = "examine", outcome = "yes" }
next = "end"

[time_limit]
limit      = "2 hours 5 minutes"
not_stated = ["start", "stop"]

[fee]
amount = "free"

[requirements]
items = [
  "Bahan data",
  { id = "letter", label = "a.", text = "Surat permohonan", items = ["Asli", "Salinan"] },
]

[complaints]
[[complaints.channel]]
kind    = "email"
contact = ["kanreg6.medan@bkn.go.id"]

[staffing]
[[staffing.role]]
role  = "analyst"
title = "Analis SDM Aparatur"
count = 5
)";
}

/// The sample with its first `from` replaced.
inline std::string with(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  return text.replace(at, from.size(), to);
}

}  // namespace sp::test
