// SPDX-License-Identifier: Apache-2.0
// Three days for each: three employees, three or nine?
#include "audit/rules.hpp"
#include "audit/said.hpp"

namespace sp::rule {
namespace {

std::vector<Violation> check(const Subject& subject) {
  const auto& promise = subject.standard.time_limit;
  if (!promise.limit || !promise.per || !is_unsaid(promise.multiply)) return {};
  // One application, one request: there is nothing to multiply.
  if (*promise.per == "application" || *promise.per == "request") return {};
  return {{.args = {to_string(*promise.limit), *promise.per},
           .at = at(promise.per, at(promise)),
           .path = "time_limit.multiply"}};
}

}  // namespace

const Rule multiply_unsaid{
    .head = {.code = "SP306",
             .name = "multiply-unsaid",
             .severity = Severity::warning,
             .sentence_en = "'{0} per {1}' leaves open how long a case with several takes",
             .sentence_id = "'{0} per {1}' tidak menyatakan lamanya berkas yang memuat beberapa",
             .hint_en =
                 "say multiply = \"each\" (a promise for each), \"parallel\" (one promise for "
                 "all) or \"serial\" (n times as long)",
             .hint_id =
                 "nyatakan multiply = \"each\" (janji bagi masing-masing), \"parallel\" (satu "
                 "janji bagi semua), atau \"serial\" (n kali lipat)"},
    .what_en = "The limit is for one unit, and nothing says what holds for a case with several.",
    .what_id =
        "Jangka waktu berlaku bagi satu satuan, dan tidak dinyatakan bagi berkas dengan beberapa.",
    .why_en = "A letter with n employees has three days or 3n; both can be read out of it.",
    .why_id = "Surat untuk n pegawai berarti tiga hari atau 3n hari; keduanya dapat ditafsirkan.",
    .basis = "PermenPANRB 15/2014 (jangka waktu setiap jenis pelayanan)",
    .bad = R"([time_limit]
limit      = "3 working_days"
per        = "employee"
count      = "next_day"
start      = "received"
stop       = "end"
not_stated = ["multiply"]
)",
    .good = R"([time_limit]
limit    = "3 working_days"
per      = "employee"
multiply = "each"
count    = "next_day"
start    = "received"
stop     = "end"
)",
    .check = check};

}  // namespace sp::rule
