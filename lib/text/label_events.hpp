// SPDX-License-Identifier: Apache-2.0
// Kinds of events, in the order of EventKind.
#pragma once

#include "text/label_words.hpp"

namespace sp {

inline constexpr LabelWords event_labels[] = {
    {Label::event_opened, "opened", "diterima"},
    {Label::event_accepted, "requirements complete", "persyaratan lengkap"},
    {Label::event_advanced, "advanced", "diteruskan"},
    {Label::event_approved, "approved", "disetujui"},
    {Label::event_returned, "returned", "dikembalikan"},
    {Label::event_rejected, "rejected", "ditolak"},
    {Label::event_suspended, "suspended", "ditangguhkan"},
    {Label::event_resumed, "resumed", "dilanjutkan"},
    {Label::event_requested, "completion requested", "diminta melengkapi"},
    {Label::event_supplied, "supplied", "dilengkapi"},
    {Label::event_extended, "extended", "diperpanjang"},
    {Label::event_withdrawn, "withdrawn", "dicabut"},
    {Label::event_lapsed, "lapsed", "gugur"},
    {Label::event_voided, "void", "dinyatakan batal"},
    {Label::event_reopened, "reopened", "dibuka kembali"},
    {Label::event_assigned, "assigned", "ditugaskan"},
    {Label::event_repinned, "another calendar", "kalender diganti"},
    {Label::event_noted, "noted", "dicatat"},
    {Label::event_amended, "amended", "diperbaiki"},
    {Label::event_annulled, "annulled", "dibatalkan"},
    {Label::event_inserted, "inserted", "disisipkan"},
};

}  // namespace sp
