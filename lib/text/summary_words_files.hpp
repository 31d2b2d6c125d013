// SPDX-License-Identifier: Apache-2.0
// The same of an agency's file and of calendars.
#pragma once

#include "text/summary_words.hpp"

namespace sp {

inline constexpr SummaryWords agency_summaries[] = {
    {"What the standards of one office share", "Yang sama bagi semua standar satu instansi"},
    {"the agency's name", "nama instansi"},
    {"id of its working calendar", "id kalender kerjanya"},
    {"where absent, the calendar's", "zona waktu; bila tidak disebut, menurut kalendernya"},
    {"where it is", "alamatnya"},
    {"its telephone numbers", "nomor teleponnya"},
    {"its e-mail address", "alamat surelnya"},
    {"its address in the web", "alamat situsnya"},
    {"where this was taken from", "sumber keterangan ini"},
};

inline constexpr SummaryWords calendar_summaries[] = {
    {"like \"id/2024\"", "seperti \"id/2024\""},
    {"what the file holds", "isi file ini"},
    {"its name", "namanya"},
    {"the acts it rests on", "peraturan yang menjadi dasarnya"},
    {"ids of the files with its days off", "id file yang memuat hari liburnya"},
    {"A date without work", "Satu hari tanpa kerja"},
    {"the date", "tanggalnya"},
    {"what sort of day it is", "jenis harinya"},
    {"what the day is called", "nama harinya"},
    {"the decree that says so", "keputusan yang menetapkannya"},
    {"first date on which it was known", "tanggal pertama hari itu diketahui"},
    {"date from which it no longer holds", "tanggal mulai tidak berlaku lagi"},
    {"The days off of a year by decree", "Hari libur satu tahun menurut keputusan"},
    {"the year of which all days off stand here", "tahun yang seluruh hari liburnya ada di sini"},
    {"first date, where it is no whole year", "tanggal pertama, bila bukan setahun penuh"},
    {"last date, where it is no whole year", "tanggal terakhir, bila bukan setahun penuh"},
    {"the dates without work", "hari-hari tanpa kerja"},
    {"Hours of certain dates; a weekday it says nothing about keeps its own",
     "Jam kerja pada tanggal tertentu; hari yang tidak disebut tetap seperti biasa"},
    {"like \"Ramadan 1445\"", "seperti \"Ramadan 1445\""},
    {"the act it rests on", "peraturan yang menjadi dasarnya"},
    {"first date", "tanggal pertama"},
    {"last date", "tanggal terakhir"},
    {"the date, where it is one", "tanggalnya, bila hanya satu"},
    {"when there is work", "jam kerjanya"},
    {"When an office works", "Jam kerja suatu instansi"},
    {"the office calendar that this one changes", "kalender instansi yang diubah oleh file ini"},
    {"zone of the office", "zona waktu instansi"},
    {"true where joint leave is no day off", "true bila cuti bersama bukan hari libur"},
    {"the hours of each weekday", "jam kerja setiap hari"},
    {"hours of certain dates", "jam kerja pada tanggal tertentu"},
    {"like \"07:30-12:00\"", "seperti \"07:30-12:00\""},
    {"When there is work: an empty list where there is none, the narrower key where two hold",
     "Jam kerja: daftar kosong bila tidak ada, kunci yang lebih sempit bila dua berlaku"},
};

}  // namespace sp
