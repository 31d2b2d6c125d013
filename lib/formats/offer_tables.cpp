// SPDX-License-Identifier: Apache-2.0
// The tables of what is paid and of what is handed over.
#include "formats/component_rows.hpp"
#include "formats/standard_tables.hpp"

namespace sp {
namespace {

/// What the holder of a product has to do is written as the entries of every list are.
Row<Product> duties_row() {
  auto row = key<&Product::duties>("duty", "what its holder has to do, each with its period");
  row.doc.same_as = "requirements.items";
  return row;
}

}  // namespace

std::optional<Price> read_value(Reading& reading, const Node& node, const std::string& path,
                                Of<Price>) {
  if (node.kind == Node::Kind::integer) {
    if (node.integer >= 0 && node.integer <= most_units_of_money) return rupiah_price(node.integer);
    reading.bad_value(node, "price", path);
    return std::nullopt;
  }
  if (node.kind != Node::Kind::string) {
    reading.wrong_type(node, "price", path);
    return std::nullopt;
  }
  const auto price = is_blank_text(node) ? std::nullopt : parse_price(node.text);
  if (!price) reading.bad_value(node, "price", path);
  return price;
}

std::optional<std::vector<Product>> read_value(Reading& reading, const Node& node,
                                               const std::string& path, Of<std::vector<Product>>) {
  return read_texts_or_tables<Product>(reading, node, path);
}

const Table<FeeComponent>& table_for(Of<FeeComponent>) {
  static const Table<FeeComponent> table{
      "What the recipient pays",
      with_common<FeeComponent>(
          {key<&FeeComponent::amount>("amount", "of the whole service, or the document's words"),
           key<&FeeComponent::formula>("formula", "how it is worked out"),
           key<&FeeComponent::act>("act", "the act that sets it, like \"PP 76/2020\""),
           key<&FeeComponent::tariff>("tariff", "the rows of a tariff")})};
  return table;
}

const Table<Tariff>& table_for(Of<Tariff>) {
  static const Table<Tariff> table{
      "A row of the tariff",
      {key<&Tariff::id>("id", "permanent id, where something refers to it", id_form()),
       key<&Tariff::label>("label", "how the document marks it, like \"a.\""),
       needed(key<&Tariff::text>("text", "what is paid for")),
       key<&Tariff::text_en>("text_en", "the same in English"),
       key<&Tariff::amount>("amount", "what it costs"),
       key<&Tariff::per>("per", "what it is paid for each of: day, sample, sheet, …"),
       key<&Tariff::formula>("formula", "how it is worked out"),
       key<&Tariff::act>("act", "the act that sets it"),
       key<&Tariff::condition>("condition", "when it is due, in words"),
       key<&Tariff::deposit>("deposit", "true where it is given back"),
       key<&Tariff::variants>("variants", "ids of the variants it is for"),
       key<&Tariff::transcribed>("transcribed", "keys that come from somewhere else"),
       rows_below<&Tariff::rows>("tariff", "rows below this one")}};
  return table;
}

const Table<ProductComponent>& table_for(Of<ProductComponent>) {
  static const Table<ProductComponent> table{
      "What is handed over", with_common<ProductComponent>({key<&ProductComponent::items>(
                                 "items", "the products, as texts or as tables")})};
  return table;
}

const Table<Product>& table_for(Of<Product>) {
  static const Table<Product> table{
      "A product, where plain words do not suffice",
      {key<&Product::id>("id", "permanent id; needed with `limit`", id_form()),
       key<&Product::label>("label", "how the document marks it, like \"a.\""),
       needed(key<&Product::text>("text", "the words of the document")),
       key<&Product::text_en>("text_en", "the same in English"),
       only_verdicts(
           key<&Product::outcome>("outcome", "handed over only where the answer was this")),
       key<&Product::limit>("limit", "a limit of its own: a clock beside the promise"),
       key<&Product::stop>("stop", "id of the step at whose end it is handed over, or \"end\""),
       key<&Product::validity>("validity", "how long it holds"),
       key<&Product::renew_before>("renew_before", "how long before its end it must be renewed"),
       duties_row(), key<&Product::variants>("variants", "ids of the variants it is for"),
       key<&Product::transcribed>("transcribed", "keys that come from somewhere else")}};
  return table;
}

}  // namespace sp
