// SPDX-License-Identifier: Apache-2.0
#include "text/label.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

using sp::Label;
using sp::Language;
using sp::words;

constexpr auto en = Language::english;
constexpr auto id = Language::indonesian;

TEST_CASE("the components bear their names of PermenPANRB 15/2014 in Indonesian") {
  struct Row {
    Label label;
    std::string_view indonesian;
  };
  const Row rows[] = {
      {Label::component_requirements, "Persyaratan"},
      {Label::component_procedure, "Sistem, Mekanisme, dan Prosedur"},
      {Label::component_time_limit, "Jangka Waktu Pelayanan"},
      {Label::component_fee, "Biaya/Tarif"},
      {Label::component_product, "Produk Pelayanan"},
      {Label::component_complaints, "Penanganan Pengaduan, Saran, dan Masukan"},
      {Label::component_legal_basis, "Dasar Hukum"},
      {Label::component_facilities, "Sarana, Prasarana, dan/atau Fasilitas"},
      {Label::component_competence, "Kompetensi Pelaksana"},
      {Label::component_internal_control, "Pengawasan Internal"},
      {Label::component_staffing, "Jumlah Pelaksana"},
      {Label::component_guarantee, "Jaminan Pelayanan"},
      {Label::component_safety, "Jaminan Keamanan dan Keselamatan Pelayanan"},
      {Label::component_evaluation, "Evaluasi Kinerja Pelaksana"},
  };
  for (const auto& row : rows) CHECK(words(row.label, id) == row.indonesian);
}

TEST_CASE("the states of a case and of its clock are said in the words of the office") {
  struct Row {
    Label label;
    std::string_view english;
    std::string_view indonesian;
  };
  const Row rows[] = {
      {Label::status_approved, "approved", "disetujui"},
      {Label::status_rejected, "rejected", "ditolak"},
      {Label::status_withdrawn, "withdrawn", "dicabut"},
      {Label::status_completed, "completed", "selesai"},
      {Label::clock_overdue, "overdue", "terlambat"},
      {Label::clock_met, "met", "tepat waktu"},
      {Label::due, "Due", "Jatuh tempo"},
  };
  for (const auto& row : rows) {
    CHECK(words(row.label, en) == row.english);
    CHECK(words(row.label, id) == row.indonesian);
  }
}

TEST_CASE("a label without placeholders says its words whatever it is given") {
  CHECK(sp::say(Label::no_cases, en, {"x"}) == std::string(words(Label::no_cases, en)));
  CHECK(sp::say(Label::no_cases, id, {}) == std::string(words(Label::no_cases, id)));
}

}  // namespace
