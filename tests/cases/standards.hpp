// SPDX-License-Identifier: Apache-2.0
// Small standards, read from the text of a file as an office would write it: one like Medan's
// (minutes, a way back), one like Surakarta's (working days per employee, a conditional step), and
// one that declares what those two leave unsaid.
#pragma once

#include "formats/standard_reader.hpp"

#include <stdexcept>
#include <string>
#include <string_view>

namespace sp::test {

/// The standard in `text`; what is wrong with it is a mistake of the test.
inline Standard standard_of(const std::string& text) {
  auto read = read_standard(text, "standard.toml", std::nullopt);
  if (read.standard) return std::move(*read.standard);
  std::string what = "not a standard:";
  for (const auto& finding : read.findings) {
    what += " " + std::string(rule_name(finding.code)) + " " + finding.path;
  }
  throw std::logic_error(what);
}

/// The head that every standard needs.
inline std::string head_of(const std::string& id) {
  return "format = 1\nid = \"" + id + R"("
edition = 1

[service]
title  = "Layanan"
agency = "Kantor"
kind   = "application"

)";
}

inline std::string medan_steps() {
  return R"([[procedure.step]]
id   = "prepare"
text = "Mempersiapkan bahan laporan"

[[procedure.step]]
id   = "draft"
text = "Mengkonsep laporan"

[[procedure.step]]
id       = "examine"
kind     = "decision"
text     = "Memeriksa konsep laporan"
outcomes = [
  { id = "no",  label = "Tidak", effect = "return",  next = "draft" },
  { id = "yes", label = "Ya",    effect = "approve", next = "receive" },
]

[[procedure.step]]
id   = "receive"
text = "Menerima laporan"
next = "end"

)";
}

inline std::string surakarta_steps() {
  return R"([[procedure.step]]
id   = "receive"
text = "Menerima disposisi"

[[procedure.step]]
id       = "reply"
kind     = "decision"
text     = "Membuat surat jawaban"
outcomes = [
  { id = "approved", label = "disetujui",       effect = "approve", next = "send" },
  { id = "rejected", label = "tidak disetujui", effect = "reject",  next = "send" },
]

[[procedure.step]]
id   = "send"
text = "Mengirimkan surat jawaban"

[[procedure.step]]
id   = "enter"
text = "Menginput data"
when = { step = "reply", outcome = "approved" }
next = "end"

)";
}

/// Medan's steps under the `[time_limit]` given.
inline Standard medan_with(const std::string& time_limit) {
  return standard_of(head_of("medan/report") + medan_steps() + "[time_limit]\n" + time_limit);
}
inline Standard medan() {
  return medan_with("limit = \"2 hours 5 minutes\"\n");
}

/// Surakarta's steps under the `[time_limit]` given.
inline Standard surakarta_with(const std::string& time_limit) {
  return standard_of(head_of("surakarta/exemption") + surakarta_steps() + "[time_limit]\n" +
                     time_limit);
}
inline Standard surakarta() {
  return surakarta_with(R"(limit = "3 working_days"
per   = "employee"
start = "received"
)");
}

/// A licence: requirements, a payment, a decision with two ways of saying yes, one to ask for more
/// and one to pass it on, a step that stops the clock before the procedure ends.
inline std::string licence_text(const std::string& time_limit) {
  return head_of("city/licence") + R"([requirements]
items = [
  { id = "letter", text = "Surat permohonan" },
  { id = "identity", text = "KTP" },
]

[[procedure.step]]
id   = "register"
text = "Mendaftar"

[[procedure.step]]
id   = "pay"
text = "Membayar retribusi"
gate = "payment"

[[procedure.step]]
id       = "assess"
kind     = "decision"
text     = "Menilai"
outcomes = [
  { id = "full",      label = "Penuh",       effect = "approve", next = "issue" },
  { id = "temporary", label = "Sementara",   effect = "approve", next = "issue" },
  { id = "refused",   label = "Ditolak",     effect = "reject",  next = "end" },
  { id = "again",     label = "Perbaiki",    effect = "return",  next = "register" },
  { id = "forward",   label = "Diteruskan",  effect = "proceed", next = "survey" },
]

[[procedure.step]]
id   = "survey"
text = "Meninjau lapangan"
next = "assess"

[[procedure.step]]
id   = "issue"
text = "Menerbitkan"

[[procedure.step]]
id   = "remind"
text = "Mengingatkan masa berlaku"
when = { step = "assess", outcome = "temporary" }

[[procedure.step]]
id   = "file"
text = "Mengarsipkan"
next = "end"

[time_limit]
)" + time_limit;
}
inline Standard licence(const std::string& time_limit) {
  return standard_of(licence_text(time_limit));
}
/// The licence within 5 working days, with two causes that stop the clock.
inline Standard licence() {
  return licence(R"(limit = "5 working_days"
[[time_limit.pause]]
cause = "applicant"
[[time_limit.pause]]
cause = "payment"
cap   = "2 working_days"
)");
}

}  // namespace sp::test
