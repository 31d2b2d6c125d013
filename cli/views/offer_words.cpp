// SPDX-License-Identifier: Apache-2.0
#include "cli/views/offer_words.hpp"

#include "cli/views/lines.hpp"
#include "cli/views/price_words.hpp"
#include "cli/views/step_words.hpp"
#include "text/spoken_time.hpp"
#include "text/standard_label.hpp"

#include <fmt/format.h>

namespace sp::cli {
namespace {

std::string with(StandardLabel label, const Text& value, Language language) {
  return value ? say(label, language, {*value}) : std::string();
}

std::string with(StandardLabel label, const Field<Amount>& value, Language language) {
  return value ? say(label, language, {spoken_amount(*value, language)}) : std::string();
}

std::string cost_words(const Tariff& row, Language language) {
  if (!row.amount) return {};
  const auto price = price_words(*row.amount, language);
  return row.per ? say(StandardLabel::per, language, {price, *row.per}) : price;
}

std::string row_words(const Tariff& row, std::size_t number, Language language) {
  const auto label = row.label ? *row.label : fmt::format("{}.", number);
  const bool given_back = row.deposit.value_or(false);
  const auto marks = beside({with(StandardLabel::formula, row.formula, language),
                             with(StandardLabel::act, row.act, language),
                             with(StandardLabel::condition, row.condition, language),
                             given_back ? std::string(words(StandardLabel::deposit, language)) : "",
                             row.variants ? only_variants_words(*row.variants, language) : ""});
  const auto cost = cost_words(row, language);
  return fmt::format("{} {}{}{}{}", label, text_in(row.text, row.text_en, language),
                     cost.empty() ? "" : ": " + cost, marks.empty() ? "" : " · ", marks);
}

void add_rows(Lines& lines, const std::vector<Tariff>& rows, const std::string& indent,
              Language language) {
  std::size_t number = 0;
  for (const auto& row : rows) {
    lines.add(indent + row_words(row, ++number, language));
    add_rows(lines, row.rows, indent + "   ", language);
  }
}

std::string for_answer(const Product& product, Language language) {
  if (!product.outcome) return {};
  const bool approval = *product.outcome == Effect::approve;
  return std::string(
      words(approval ? StandardLabel::for_approval : StandardLabel::for_refusal, language));
}

std::string terms_words(const Product& product, Language language) {
  return beside({for_answer(product, language),
                 with(StandardLabel::own_limit, product.limit, language),
                 with(StandardLabel::handed_over_at, product.stop, language),
                 with(StandardLabel::valid_for, product.validity, language),
                 with(StandardLabel::renew_before, product.renew_before, language),
                 product.variants ? only_variants_words(*product.variants, language) : ""});
}

void add_product(Lines& lines, const Product& product, const std::string& label,
                 Language language) {
  lines.add(label + text_in(product.text, product.text_en, language));
  const auto terms = terms_words(product, language);
  if (!terms.empty()) lines.add("   " + terms);
  for (const auto& duty : product.duties.value_or({})) {
    const auto text = text_in(duty.text, duty.text_en, language);
    const auto period = duty.every ? spoken_amount(*duty.every, language) : std::string();
    lines.add("   – " +
              (period.empty() ? text : say(StandardLabel::recurs, language, {text, period})));
  }
}

}  // namespace

std::string fee_words(const FeeComponent& fee, Language language) {
  Lines lines;
  const auto amount = fee.amount ? price_words(*fee.amount, language) : std::string();
  lines.add(fee.original ? *fee.original : amount);
  lines.add(with(StandardLabel::formula, fee.formula, language));
  lines.add(with(StandardLabel::act, fee.act, language));
  add_rows(lines, fee.tariff.value_or({}), "", language);
  return lines.text();
}

std::string product_words(const ProductComponent& product, Language language) {
  if (!product.items) return product.original.value_or("");
  Lines lines;
  std::size_t number = 0;
  for (const auto& one : *product.items) {
    ++number;
    const bool alone = product.items->size() == 1 && !one.label;
    const auto label = one.label ? *one.label + " " : alone ? "" : fmt::format("{}. ", number);
    add_product(lines, one, label, language);
  }
  return lines.text();
}

}  // namespace sp::cli
