# SPDX-License-Identifier: Apache-2.0
"""What the verifier of a bundle says, in English and Indonesian."""

WORDS = {
    "whole": ("WHOLE: every event in this file is in the log of its checkpoint, unchanged",
              "UTUH: setiap peristiwa dalam file ini ada dalam riwayat titik periksanya dan tidak berubah"),
    "not_whole": ("NOT WHOLE; first wrong: {0}: {1}", "TIDAK UTUH; kesalahan pertama: {0}: {1}"),
    "case": ("case {0}: {1} events, of them corrections {2}; recorded {3} to {4}",
             "berkas {0}: {1} peristiwa, di antaranya koreksi {2}; dicatat {3} sampai {4}"),
    "log": ("log {0}, {1} events, root {2}", "riwayat {0}, {1} peristiwa, akar {2}"),
    "pinned": ("standard {0}, edition {1}, with its calendar: {2} files, those that the events of the case name",
               "standar {0}, edisi {1}, beserta kalendernya: {2} file, yang disebut peristiwa berkas ini"),
    "left_out": ("personal values: {0}, left out of this file", "data pribadi: {0}, tidak disertakan dalam file ini"),
    "included": ("personal values: {0}, of them erased {1}; the others are those that were recorded",
                 "data pribadi: {0}, di antaranya telah dihapus {1}; selebihnya sama dengan yang dicatat"),
    "unsigned": ("checkpoint of {0}, not signed", "titik periksa {0}, tidak ditandatangani"),
    "signed": ("checkpoint of {0}, signed by {1} with the key in this file: {2}",
               "titik periksa {0}, ditandatangani oleh {1} dengan kunci dalam file ini: {2}"),
    "vouched": ("its signature is of the key given, {0}", "tanda tangannya sesuai dengan kunci yang diberikan, {0}"),
    "agrees": ("checkpoint '{0}' ({1}) agrees: the same log of {2} events",
               "titik periksa '{0}' ({1}) cocok: riwayat yang sama dengan {2} peristiwa"),
    "incomparable": ("NOT COMPARED: checkpoint '{0}' is of {1} events, this file of {2}. It proves nothing here; ask "
                     "for a file made by sp bundle --known-at {3}",
                     "TIDAK DIBANDINGKAN: titik periksa '{0}' memuat {1} peristiwa, file ini {2}. Belum ada yang "
                     "terbukti olehnya; mintalah file dari sp bundle --known-at {3}"),
    "checked": ("signed by {0}", "ditandatangani oleh {0}"),
    "not_checked": ("signature not checked: no --public-key", "tanda tangan tidak diperiksa: tanpa --public-key"),
    "fingerprint": ("SHA-256 of this file: {0}", "SHA-256 file ini: {0}"),
    "not_kept_elsewhere": ("not proved: that the log was not written anew as a whole. Compare it with a checkpoint "
                           "that was kept elsewhere: --checkpoint FILE",
                           "tidak terbukti: bahwa riwayat tidak ditulis ulang seluruhnya. Bandingkan dengan titik "
                           "periksa yang disimpan di tempat lain: --checkpoint FILE"),
    "not_more": ("not proved: that the case has no later events; that what was recorded is true; what case.txt "
                 "and explanation.* say",
                 "tidak terbukti: bahwa berkas tidak memiliki peristiwa sesudahnya; bahwa yang dicatat itu benar; isi "
                 "case.txt dan explanation.*"),
    "cannot_be_used": ("cannot be used: {0}", "tidak dapat dipakai: {0}"),
    # What is wrong.
    "entries": ("an entry is missing, stands there twice, or does not belong there",
                "ada isi yang hilang, ganda, atau bukan bagiannya"),
    "damaged": ("damaged: {0}", "rusak: {0}"),
    "manifest": ("it does not say what is there: line {0}", "tidak sesuai dengan isinya: baris {0}"),
    "form": ("line {0} is not to the letter: {1}", "baris {0} tidak tepat bentuknya: {1}"),
    "other_case": ("line {0} belongs to another case, or another log",
                   "baris {0} milik berkas lain atau riwayat lain"),
    "order": ("line {0}: an event is missing, stands there twice, or is out of order",
              "baris {0}: ada peristiwa yang hilang, ganda, atau tidak urut"),
    "chain": ("line {0} does not follow on the event before it",
              "baris {0} tidak bersambung dengan peristiwa sebelumnya"),
    "hash": ("line {0}: its hash does not follow from what it says: the event was changed",
             "baris {0}: hash tidak sesuai dengan isinya: peristiwa telah diubah"),
    "values": ("line {0}: a personal value is not the one that was recorded: {1}",
               "baris {0}: data pribadi bukan yang dicatat: {1}"),
    "proof": ("line {0}: the event is not in the log of the checkpoint",
              "baris {0}: peristiwa tidak terdapat dalam riwayat titik periksa"),
    "opening": ("the first event is not the opening of the case under a standard",
                "peristiwa pertama bukan pembukaan berkas menurut suatu standar"),
    "pins": ("line {0}: a standard and calendar are named where none is, or not where they are",
             "baris {0}: standar dan kalender disebut tidak pada tempatnya, atau tidak disebut"),
    "bytes": ("its bytes are not those that were pinned", "isinya bukan yang disimpan saat berkas dibuka"),
    "unpinned": ("no event of the case names it", "tidak disebut oleh peristiwa mana pun dari berkas ini"),
    "gone": ("an event of the case names it, and it is not here",
             "disebut oleh peristiwa berkas ini, tetapi tidak ada di sini"),
    "no_checkpoint": ("not a checkpoint", "bukan titik periksa"),
    "signature": ("the signature is not of this key", "tanda tangan bukan dari kunci ini"),
    "no_signature": ("it is not signed", "tidak ditandatangani"),
    "other_log": ("checkpoint of another log", "titik periksa riwayat lain"),
    "rewritten": ("another history: {0} events as well, but with root {1}",
                  "riwayat lain: juga {0} peristiwa, tetapi dengan akar {1}"),
}
LANGUAGES = ("en", "id")


def say(language, key, *values):
    # Harmless for a terminal.
    shown = ["".join(c if c.isprintable() else "\\u%04x" % ord(c) for c in str(value)) for value in values]
    return WORDS[key][LANGUAGES.index(language)].format(*shown)
