// SPDX-License-Identifier: Apache-2.0
// The words of GraphLabel, in the order of its enumerators.
#pragma once

#include "text/graph_label.hpp"
#include "text/wording_rows.hpp"

namespace sp {

inline constexpr WordingRow<GraphLabel> graph_words[] = {
    {GraphLabel::start, "Start", "Mulai"},
    {GraphLabel::end, "End", "Selesai"},
    {GraphLabel::otherwise, "otherwise", "selain itu"},
    {GraphLabel::goes_back, "back", "kembali"},
    {GraphLabel::condition, "Only where {0} = {1}", "Hanya bila {0} = {1}"},
    {GraphLabel::draft_head, "A service standard to start from. Still to do:",
     "Rancangan standar pelayanan. Yang masih harus dikerjakan:"},
    {GraphLabel::draft_read, "its procedure was read from {0}; steps: {1}, decisions: {2}",
     "prosedurnya dibaca dari {0}; langkah: {1}, keputusan: {2}"},
    {GraphLabel::draft_service,
     "fill in [service], and every component that the document has: requirements, time_limit, fee "
     "…",
     "isi [service] dan setiap komponen yang ada dalam dokumen: requirements, time_limit, fee …"},
    {GraphLabel::draft_words,
     "hold the words and the times of the steps against the document; give the steps ids that can "
     "stay",
     "cocokkan kata dan waktu setiap langkah dengan dokumen; beri langkah id yang tidak akan "
     "berubah"},
    {GraphLabel::draft_inferred,
     "what was guessed is named in inferred: take it out there once it is confirmed; guesses: {0}",
     "yang diduga disebut dalam inferred: hapus dari sana setelah dipastikan; dugaan: {0}"},
    {GraphLabel::draft_rest,
     "name in not_stated what the document leaves unsaid, like the performer of a step",
     "sebutkan dalam not_stated yang tidak disebut dokumen, misalnya pelaksana suatu langkah"},
    {GraphLabel::draft_check, "then check it: sp validate FILE", "lalu periksa: sp validate FILE"},
    {GraphLabel::draft_no_id, "give it the id of its place: id = \"office/service\"",
     "beri id menurut letaknya: id = \"instansi/layanan\""},
    {GraphLabel::remark_service, "application, routine, assignment or complaint",
     "application, routine, assignment, atau complaint"},
};

}  // namespace sp
