// SPDX-License-Identifier: Apache-2.0
// What one gets is not what is done.
#include "audit/rules.hpp"
#include "audit/said.hpp"
#include "base/ascii.hpp"

namespace sp::rule {
namespace {

std::vector<Violation> check(const Subject& subject) {
  const auto& title = subject.standard.service.title;
  const auto products = subject.standard.product.items.value_or({});
  if (!title || subject.standard.service.kind.value != ServiceKind::routine) return {};
  std::vector<Violation> found;
  for (std::size_t i = 0; i < products.size(); ++i) {
    const auto text = products[i].text.value_or("");
    if (in_small_letters(trimmed(text)) != in_small_letters(trimmed(*title))) continue;
    found.push_back(
        {.args = {text},
         .at = at(products[i].text, at(subject.standard.product)),
         .path = "product.items[" + std::to_string(i) + "]",
         .spots = {{at(title, subject.standard.service.table.key), "the service", "layanannya"}}});
  }
  return found;
}

}  // namespace

const Rule product_is_the_service{
    .head = {.code = "SP902",
             .name = "product-is-the-service",
             .severity = Severity::warning,
             .sentence_en = "the product '{0}' is the name of the activity, not what it results in",
             .sentence_id = "produk '{0}' adalah nama kegiatannya, bukan hasilnya",
             .hint_en = "name what is handed over, like a report, a letter or a card",
             .hint_id = "sebutkan yang diserahkan, misalnya laporan, surat, atau kartu"},
    .what_en = "The product of an activity is the title of the activity.",
    .what_id = "Produk suatu kegiatan adalah judul kegiatan itu sendiri.",
    .why_en = "Nobody can tell when it has been handed over.",
    .why_id = "Tidak dapat diketahui kapan produk itu sudah diserahkan.",
    .basis = "PermenPANRB 15/2014 (produk pelayanan: hasil yang diterima)",
    .bad = R"([service]
kind = "routine"
[product]
items = ["Surat Keterangan"]
)",
    .good = R"([service]
kind = "routine"
[product]
items = ["Laporan triwulan"]
)",
    .check = check};

}  // namespace sp::rule
