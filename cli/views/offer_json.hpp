// SPDX-License-Identifier: Apache-2.0
// What is paid and what is handed over as data, and the fields of which all of a standard's data is
// made: null where the standard says nothing.
#pragma once

#include "report/json.hpp"
#include "standard/fee.hpp"
#include "standard/product.hpp"
#include "standard/steps.hpp"

#include <string>
#include <vector>

namespace sp::cli {

template <class T>
Json field_json(const Field<T>& field) {
  return field.value ? Json(*field.value) : Json();
}

Json amount_json(const Field<Amount>& amount);
Json texts_json(const Field<std::vector<std::string>>& texts);

/// An array, empty where the standard says nothing.
template <class T>
Json list_json(const Field<std::vector<T>>& list, Json (*of)(const T&)) {
  Json all{Json::Array{}};
  if (!list) return all;
  for (const auto& one : *list) all.push_back(of(one));
  return all;
}

/// Null where there is no condition.
Json when_json(const std::optional<When>& when);

/// `amount_rupiah` of one amount in rupiah; of every amount its spelling in the file.
Json fee_json(const FeeComponent& fee);
Json product_json(const Product& product);

}  // namespace sp::cli
