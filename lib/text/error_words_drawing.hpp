// SPDX-License-Identifier: Apache-2.0
// The words of errors about drawings: programs that draw, and flowcharts that cannot be read.
#pragma once

#include "text/error_words.hpp"

namespace sp {

inline constexpr ErrorWords drawing_error_words[] = {
    {ErrorCode::program_missing,
     {"the program '{0}' was not found", "program '{0}' tidak ditemukan"},
     {"'{0}' draws the picture and belongs to Graphviz: apt install graphviz; without it, --format "
      "text, mermaid and dot work",
      "'{0}' menggambar bagan dan merupakan bagian Graphviz: apt install graphviz; tanpa itu, "
      "--format text, mermaid, dan dot tetap dapat dipakai"}},
    {ErrorCode::program_failed,
     {"the program '{0}' failed: {1}", "program '{0}' gagal: {1}"},
     {"see what it is given: --format dot", "lihat masukannya: --format dot"}},
    {ErrorCode::mermaid_malformed,
     {"{0}", "{0}"},
     {"put a label with such signs in quotation marks: A[\"text\"]; arrows are written A --> B, "
      "with words A -- words --> B",
      "apit label yang memuat tanda seperti itu dengan tanda kutip: A[\"teks\"]; panah ditulis A "
      "--> B, dengan kata A -- kata --> B"}},
    {ErrorCode::mermaid_unusable,
     {"'{0}' cannot be read as a flowchart; mistakes: {1}",
      "'{0}' tidak dapat dibaca sebagai bagan alir; kesalahan: {1}"},
     {"a flowchart looks like this: graph TD A[First] --> B{Good?} B -- yes --> C[Last]",
      "bagan alir tampak seperti ini: graph TD A[Awal] --> B{Baik?} B -- ya --> C[Akhir]"}},
};

}  // namespace sp
