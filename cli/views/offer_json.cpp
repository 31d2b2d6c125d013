// SPDX-License-Identifier: Apache-2.0
#include "cli/views/offer_json.hpp"

namespace sp::cli {
namespace {

void add_price(Json& entry, const Field<Price>& price) {
  entry["amount"] = price ? Json(to_string(*price)) : Json();
  const bool whole_rupiah =
      price && price->currency == rupiah && !price->is_range() && price->min_hundredths % 100 == 0;
  entry["amount_rupiah"] = whole_rupiah ? Json(price->min_hundredths / 100) : Json();
}

Json tariff_json(const Tariff& row) {
  Json entry;
  entry["id"] = field_json(row.id);
  entry["text"] = field_json(row.text);
  entry["text_en"] = field_json(row.text_en);
  add_price(entry, row.amount);
  entry["per"] = field_json(row.per);
  entry["formula"] = field_json(row.formula);
  entry["act"] = field_json(row.act);
  entry["condition"] = field_json(row.condition);
  entry["deposit"] = row.deposit.value_or(false);
  entry["variants"] = texts_json(row.variants);
  Json below{Json::Array{}};
  for (const auto& one : row.rows) below.push_back(tariff_json(one));
  entry["tariff"] = below;
  return entry;
}

Json duty_json(const Item& duty) {
  Json entry;
  entry["text"] = field_json(duty.text);
  entry["every"] = amount_json(duty.every);
  return entry;
}

}  // namespace

Json amount_json(const Field<Amount>& amount) {
  return amount ? Json(to_string(*amount)) : Json();
}

Json texts_json(const Field<std::vector<std::string>>& texts) {
  if (!texts) return {};
  Json all{Json::Array{}};
  for (const auto& text : *texts) all.push_back(Json(text));
  return all;
}

Json when_json(const std::optional<When>& when) {
  if (!when) return {};
  Json entry;
  entry["step"] = field_json(when->step);
  entry["outcome"] = field_json(when->outcome);
  entry["variants"] = texts_json(when->variant);
  return entry;
}

Json fee_json(const FeeComponent& fee) {
  Json entry;
  add_price(entry, fee.amount);
  entry["formula"] = field_json(fee.formula);
  entry["act"] = field_json(fee.act);
  entry["tariff"] = list_json(fee.tariff, tariff_json);
  return entry;
}

Json product_json(const Product& product) {
  Json entry;
  entry["id"] = field_json(product.id);
  entry["text"] = field_json(product.text);
  entry["text_en"] = field_json(product.text_en);
  entry["outcome"] = product.outcome ? Json(std::string(name_of(*product.outcome))) : Json();
  entry["limit"] = amount_json(product.limit);
  entry["stop"] = field_json(product.stop);
  entry["validity"] = amount_json(product.validity);
  entry["renew_before"] = amount_json(product.renew_before);
  entry["duties"] = list_json(product.duties, duty_json);
  entry["variants"] = texts_json(product.variants);
  return entry;
}

}  // namespace sp::cli
