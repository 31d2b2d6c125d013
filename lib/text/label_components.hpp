// SPDX-License-Identifier: Apache-2.0
// The fourteen components of a service standard. The Indonesian names are those of PermenPANRB
// 15/2014.
#pragma once

#include "text/label_words.hpp"

namespace sp {

inline constexpr LabelWords component_labels[] = {
    {Label::component_requirements, "Requirements", "Persyaratan"},
    {Label::component_procedure, "System, mechanism and procedure",
     "Sistem, Mekanisme, dan Prosedur"},
    {Label::component_time_limit, "Time limit", "Jangka Waktu Pelayanan"},
    {Label::component_fee, "Fee", "Biaya/Tarif"},
    {Label::component_product, "Product", "Produk Pelayanan"},
    {Label::component_complaints, "Complaints, suggestions and feedback",
     "Penanganan Pengaduan, Saran, dan Masukan"},
    {Label::component_legal_basis, "Legal basis", "Dasar Hukum"},
    {Label::component_facilities, "Facilities", "Sarana, Prasarana, dan/atau Fasilitas"},
    {Label::component_competence, "Competence of staff", "Kompetensi Pelaksana"},
    {Label::component_internal_control, "Internal control", "Pengawasan Internal"},
    {Label::component_staffing, "Number of staff", "Jumlah Pelaksana"},
    {Label::component_guarantee, "Service guarantee", "Jaminan Pelayanan"},
    {Label::component_safety, "Guarantee of security and safety",
     "Jaminan Keamanan dan Keselamatan Pelayanan"},
    {Label::component_evaluation, "Performance evaluation", "Evaluasi Kinerja Pelaksana"},
};

}  // namespace sp
