// SPDX-License-Identifier: Apache-2.0
#include "standard/component.hpp"

#include "standard/time_limit.hpp"

#include <stdexcept>

namespace sp {
namespace {

template <class E>
struct Word {
  E value;
  std::string_view name;
};

constexpr std::array component_words{
    Word<ComponentKey>{ComponentKey::requirements, "requirements"},
    Word<ComponentKey>{ComponentKey::procedure, "procedure"},
    Word<ComponentKey>{ComponentKey::time_limit, "time_limit"},
    Word<ComponentKey>{ComponentKey::fee, "fee"},
    Word<ComponentKey>{ComponentKey::product, "product"},
    Word<ComponentKey>{ComponentKey::complaints, "complaints"},
    Word<ComponentKey>{ComponentKey::legal_basis, "legal_basis"},
    Word<ComponentKey>{ComponentKey::facilities, "facilities"},
    Word<ComponentKey>{ComponentKey::competence, "competence"},
    Word<ComponentKey>{ComponentKey::internal_control, "internal_control"},
    Word<ComponentKey>{ComponentKey::staffing, "staffing"},
    Word<ComponentKey>{ComponentKey::guarantee, "guarantee"},
    Word<ComponentKey>{ComponentKey::safety, "safety"},
    Word<ComponentKey>{ComponentKey::evaluation, "evaluation"},
};

constexpr std::array step_kind_words{
    Word<StepKind>{StepKind::task, "task"},
    Word<StepKind>{StepKind::decision, "decision"},
};

constexpr std::array effect_words{
    Word<Effect>{Effect::approve, "approve"},
    Word<Effect>{Effect::return_back, "return"},
    Word<Effect>{Effect::reject, "reject"},
    Word<Effect>{Effect::proceed, "proceed"},
};

constexpr std::array clock_start_words{
    Word<ClockStart>{ClockStart::received, "received"},
    Word<ClockStart>{ClockStart::complete, "complete"},
    Word<ClockStart>{ClockStart::paid, "paid"},
    Word<ClockStart>{ClockStart::scheduled, "scheduled"},
};

constexpr std::array multiply_words{
    Word<Multiply>{Multiply::each, "each"},
    Word<Multiply>{Multiply::parallel, "parallel"},
    Word<Multiply>{Multiply::serial, "serial"},
};

template <class E, std::size_t N>
std::string_view name_in(const std::array<Word<E>, N>& words, E value) {
  for (const auto& word : words) {
    if (word.value == value) return word.name;
  }
  throw std::logic_error("an enumerator without a word");
}

template <class E, std::size_t N>
std::optional<E> find_in(const std::array<Word<E>, N>& words, std::string_view name) {
  for (const auto& word : words) {
    if (word.name == name) return word.value;
  }
  return std::nullopt;
}

constexpr std::array<ComponentKey, component_count> keys_in_order() {
  std::array<ComponentKey, component_count> keys{};
  for (std::size_t i = 0; i < component_count; ++i) keys[i] = component_words[i].value;
  return keys;
}

constexpr auto component_keys = keys_in_order();

}  // namespace

const std::array<ComponentKey, component_count>& all_components() {
  return component_keys;
}

std::string_view name_of(ComponentKey key) {
  return name_in(component_words, key);
}
std::optional<ComponentKey> parse_component_key(std::string_view name) {
  return find_in(component_words, name);
}
std::string_view name_of(StepKind kind) {
  return name_in(step_kind_words, kind);
}
std::optional<StepKind> parse_step_kind(std::string_view name) {
  return find_in(step_kind_words, name);
}
std::string_view name_of(Effect effect) {
  return name_in(effect_words, effect);
}
std::optional<Effect> parse_effect(std::string_view name) {
  return find_in(effect_words, name);
}
std::string_view name_of(ClockStart start) {
  return name_in(clock_start_words, start);
}
std::optional<ClockStart> parse_clock_start(std::string_view name) {
  return find_in(clock_start_words, name);
}
std::string_view name_of(Multiply multiply) {
  return name_in(multiply_words, multiply);
}
std::optional<Multiply> parse_multiply(std::string_view name) {
  return find_in(multiply_words, name);
}

}  // namespace sp
