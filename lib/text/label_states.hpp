// SPDX-License-Identifier: Apache-2.0
// States of a case and of its clocks.
#pragma once

#include "text/label_words.hpp"

namespace sp {

inline constexpr LabelWords state_labels[] = {
    {Label::status_open, "open", "dalam proses"},
    {Label::status_paused, "paused", "dihentikan sementara"},
    {Label::status_approved, "approved", "disetujui"},
    {Label::status_rejected, "rejected", "ditolak"},
    {Label::status_completed, "completed", "selesai"},
    {Label::status_withdrawn, "withdrawn", "dicabut"},
    {Label::status_lapsed, "lapsed", "gugur"},
    {Label::status_void, "void", "dibatalkan"},
    {Label::clock_not_started, "not started", "belum dimulai"},
    {Label::clock_running, "running", "berjalan"},
    {Label::clock_due_soon, "due soon", "segera jatuh tempo"},
    {Label::clock_overdue, "overdue", "terlambat"},
    {Label::clock_paused, "paused", "dihentikan sementara"},
    {Label::clock_met, "met", "tepat waktu"},
    {Label::clock_missed, "missed", "terlambat"},
    {Label::clock_stopped, "stopped", "dihentikan"},
    {Label::clock_unknown, "unknown", "tidak diketahui"},
    {Label::clock_unpromised, "no time promised", "tanpa janji waktu"},
};

}  // namespace sp
