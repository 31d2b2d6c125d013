// SPDX-License-Identifier: Apache-2.0
// Channels alone are no handling of complaints.
#include "audit/rules.hpp"
#include "audit/said.hpp"

namespace sp::rule {
namespace {

std::vector<Violation> check(const Subject& subject) {
  const auto& complaints = subject.standard.complaints;
  if (!complaints.channels || complaints.channels->empty()) return {};
  std::vector<std::string> unsaid;
  if (is_unsaid(complaints.handling)) unsaid.emplace_back("handling");
  if (is_unsaid(complaints.limit)) unsaid.emplace_back("limit");
  if (unsaid.empty()) return {};
  return {{.args = {std::to_string(complaints.channels->size()), listed(unsaid)},
           .at = at(complaints),
           .path = "complaints"}};
}

}  // namespace

const Rule complaints_without_handling{
    .head = {.code = "SP102",
             .name = "complaints-without-handling",
             .severity = Severity::warning,
             .sentence_en = "complaints are taken (channels: {0}), but not said: {1}",
             .sentence_id = "pengaduan diterima (saluran: {0}), tetapi tidak dinyatakan: {1}",
             .hint_en =
                 "say what becomes of a complaint (handling), and by when it is answered (limit)",
             .hint_id =
                 "nyatakan tindak lanjut pengaduan (handling) dan batas waktu jawabannya (limit)"},
    .what_en =
        "The document names channels for complaints, but not how or by when they are handled.",
    .what_id =
        "Dokumen menyebut saluran pengaduan, tetapi tidak cara atau batas waktu penanganannya.",
    .why_en = "A complaint that nobody has to answer is no remedy.",
    .why_id = "Pengaduan yang tidak wajib dijawab bukanlah upaya perbaikan.",
    .basis = "UU 25/2009 Pasal 36; PermenPANRB 15/2014",
    .bad = R"([complaints]
officer    = "Kepala Seksi Pelayanan"
not_stated = ["handling", "limit"]
[[complaints.channel]]
kind    = "phone"
contact = ["(021) 123456"]
)",
    .good = R"([complaints]
officer  = "Kepala Seksi Pelayanan"
handling = "Diteliti oleh kepala seksi, lalu dijawab dengan surat"
limit    = "5 working_days"
[[complaints.channel]]
kind    = "phone"
contact = ["(021) 123456"]
)",
    .check = check};

}  // namespace sp::rule
