// SPDX-License-Identifier: Apache-2.0
// Titles of columns and lines.
#pragma once

#include "text/label_words.hpp"

namespace sp {

inline constexpr LabelWords title_labels[] = {
    {Label::case_, "Case", "Berkas"},
    {Label::due, "Due", "Jatuh tempo"},
    {Label::no_cases, "no cases", "tidak ada berkas"},
    {Label::standard, "Standard", "Standar"},
    {Label::status, "Status", "Status"},
    {Label::step, "Step", "Langkah"},
    {Label::subject, "Subject", "Perihal"},
};

}  // namespace sp
