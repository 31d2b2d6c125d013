// SPDX-License-Identifier: Apache-2.0
#include "formats/cross_check.hpp"

#include "base/suggest.hpp"
#include "formats/values.hpp"

#include <algorithm>
#include <set>

namespace sp {
namespace {

using Ids = std::vector<std::string>;

template <class T>
Ids ids_of(const std::vector<T>& entries) {
  Ids ids;
  const auto add = [&ids](const std::string& id) {
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  };
  for (const auto& entry : entries) {
    if constexpr (std::is_same_v<std::decay_t<decltype(entry.id)>, std::string>) {
      add(entry.id);
    } else if (entry.id) {
      add(*entry.id);
    }
  }
  return ids;
}

template <class T>
Ids ids_of(const Field<std::vector<T>>& entries) {
  return entries ? ids_of(*entries) : Ids{};
}

Ids causes_of(const TimeLimitComponent& limit) {
  Ids causes;
  if (!limit.pauses) return causes;
  for (const auto& pause : *limit.pauses) causes.push_back(pause.cause.value_or(""));
  return causes;
}

class CrossCheck {
 public:
  CrossCheck(const Standard& standard, Reading& reading)
      : standard_(standard),
        reading_(reading),
        variants_(ids_of(standard.variants)),
        subprocedures_(ids_of(standard.subprocedures)) {}

  void parts() {
    unique_entries(standard_.variants, "variant");
    unique_entries(standard_.subprocedures, "subprocedure");
    steps(standard_.procedure.steps, "procedure.step");
    for (std::size_t i = 0; standard_.subprocedures && i < standard_.subprocedures->size(); ++i) {
      steps((*standard_.subprocedures)[i].steps, element_path("subprocedure", i) + ".step");
    }
    component_lists(standard_.requirements, standard_.fee, standard_.product, "");
    time_limit(standard_.time_limit, standard_.time_limit, "time_limit");
    for (std::size_t i = 0; i < variants_.size() && standard_.variants; ++i) variant(i);
    sources();
  }

  void roles() {
    performers(standard_.procedure.steps, "procedure.step");
    for (std::size_t i = 0; standard_.subprocedures && i < standard_.subprocedures->size(); ++i) {
      performers((*standard_.subprocedures)[i].steps, element_path("subprocedure", i) + ".step");
    }
    each_role(standard_.competence.roles, "competence.role");
    each_role(standard_.staffing.roles, "staffing.role");
    each_role(standard_.time_limit.phases, "time_limit.phase");
  }

 private:
  void variant(std::size_t index) {
    const auto& variant = (*standard_.variants)[index];
    const auto path = element_path("variant", index) + ".";
    steps(variant.procedure.steps, path + "procedure.step");
    component_lists(variant.requirements, variant.fee, variant.product, path);
    time_limit(variant.time_limit, standard_.time_limit, path + "time_limit");
  }

  void steps(const Field<std::vector<Step>>& list, const std::string& table) {
    if (!list) return;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < list->size(); ++i) {
      const auto path = element_path(table, i);
      const auto& step = (*list)[i];
      unique(step.id, seen, table, path + ".id");
      outcome_ids(step, path);
      known(step.procedure, subprocedures_, "subprocedure", path + ".procedure");
      if (step.when) condition(step.when, path + ".when");
      if (!reading_.is_doubtful("time_limit")) {
        known(step.pause, causes_, "time_limit.pause", path + ".pause");
      }
    }
  }

  /// A decision and its outcome go together; one of them or a variant must be there.
  void condition(const Field<When>& when, const std::string& path) {
    const bool by_step = when->step.presence != Presence::absent;
    const bool by_outcome = when->outcome.presence != Presence::absent;
    const bool by_variant = when->variant.presence != Presence::absent;
    const auto at = when.place.value;
    if (by_step && !by_outcome) reading_.missing_key("outcome", path, at);
    if (!by_step && (by_outcome || !by_variant)) reading_.missing_key("step", path, at);
    known_variants(when->variant, path + ".variant");
  }

  void component_lists(const ItemComponent& requirements, const FeeComponent& fee,
                       const ProductComponent& product, const std::string& before) {
    std::set<std::string> seen;
    if (requirements.items) {
      items(*requirements.items, seen, before + "requirements.items");
    }
    if (fee.tariff) tariff(*fee.tariff, before + "fee.tariff");
    products(product.items, before + "product.items");
  }

  void items(const std::vector<Item>& list, std::set<std::string>& seen, const std::string& path) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      const auto element = element_path(path, i);
      unique(list[i].id, seen, "requirements.items", element + ".id");
      known_variants(list[i].variants, element + ".variants");
      items(list[i].items, seen, element + ".items");
    }
  }

  /// Rows below one row have ids apart from those below another.
  void tariff(const std::vector<Tariff>& list, const std::string& path) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < list.size(); ++i) {
      const auto element = element_path(path, i);
      unique(list[i].id, seen, "fee.tariff", element + ".id");
      known_variants(list[i].variants, element + ".variants");
      comes_from(list[i].transcribed, element);
      tariff(list[i].rows, element + ".tariff");
    }
  }

  /// A clock is named after its product.
  void products(const Field<std::vector<Product>>& list, const std::string& path) {
    if (!list) return;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < list->size(); ++i) {
      const auto& product = (*list)[i];
      const auto element = element_path(path, i);
      unique(product.id, seen, "product.items", element + ".id");
      known_variants(product.variants, element + ".variants");
      comes_from(product.transcribed, element);
      if (product.limit && product.id.presence == Presence::absent) {
        reading_.missing_key("id", element, product.place.value);
      }
    }
  }

  void time_limit(const TimeLimitComponent& limit, const TimeLimitComponent& base,
                  const std::string& path) {
    unique_entries(limit.phases, path + ".phase");
    pause_causes(limit, path);
    const auto& promise = limit.limit ? limit.limit : base.limit;
    same_unit(promise, limit.extension.limit, path + ".extension.limit");
    const auto& before = limit.before.limit;
    if (before && before->is_working_time()) {
      reading_.add(FindingCode::bad_value, {"limit", to_string(*before), "amount_of_days"},
                   before.place.value, path + ".before.limit");
    }
  }

  /// The promise and its extension are added up, so both count the same.
  void same_unit(const Field<Amount>& promise, const Field<Amount>& more, const std::string& path) {
    if (!promise || !more || promise->unit == more->unit) return;
    reading_.add(FindingCode::bad_value,
                 {"limit", to_string(*more), std::string(name_of(promise->unit))}, more.place.value,
                 path);
  }

  void pause_causes(const TimeLimitComponent& limit, const std::string& path) {
    if (!limit.pauses) return;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < limit.pauses->size(); ++i) {
      unique((*limit.pauses)[i].cause, seen, "time_limit.pause",
             element_path(path + ".pause", i) + ".cause");
    }
  }

  void sources() {
    known(standard_.hours.source, papers_, "sources", "hours.source");
    for (const auto key : all_components()) {
      const auto& component = component_of(standard_, key);
      const std::string path(name_of(key));
      known(component.source, papers_, "sources", path + ".source");
      comes_from(component.transcribed, path);
    }
  }

  void comes_from(const Field<std::vector<Transcribed>>& list, const std::string& path) {
    if (!list) return;
    for (std::size_t i = 0; i < list->size(); ++i) {
      known((*list)[i].source, papers_, "sources",
            element_path(path + ".transcribed", i) + ".source");
    }
  }

  void outcome_ids(const Step& step, const std::string& path) {
    if (!step.outcomes) return;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < step.outcomes->size(); ++i) {
      const auto list = path + ".outcomes";
      unique((*step.outcomes)[i].id, seen, list, element_path(list, i) + ".id");
    }
  }

  template <class T>
  void unique_entries(const Field<std::vector<T>>& list, const std::string& table) {
    if (!list) return;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < list->size(); ++i) {
      unique((*list)[i].id, seen, table, element_path(table, i) + ".id");
    }
  }

  void unique(const Text& id, std::set<std::string>& seen, const std::string& table,
              const std::string& path) {
    if (!id || seen.insert(*id).second) return;
    reading_.add(FindingCode::duplicate_id, {*id, table}, id.place.value, path);
  }

  void known(const Text& id, const Ids& ids, const std::string& table, const std::string& path) {
    if (!id || reading_.is_doubtful(table)) return;
    if (std::find(ids.begin(), ids.end(), *id) != ids.end()) return;
    reading_.add(FindingCode::unknown_reference, {*id, table}, id.place.value, path,
                 suggest(*id, ids));
  }

  void known_variants(const Field<std::vector<std::string>>& list, const std::string& path) {
    if (!list || reading_.is_doubtful("variant")) return;
    for (const auto& id : *list) {
      if (std::find(variants_.begin(), variants_.end(), id) != variants_.end()) continue;
      reading_.add(FindingCode::unknown_reference, {id, "variant"}, list.place.value, path,
                   suggest(id, variants_));
    }
  }

  void performers(const Field<std::vector<Step>>& list, const std::string& table) {
    if (!list) return;
    for (std::size_t i = 0; i < list->size(); ++i) {
      role((*list)[i].performer, element_path(table, i) + ".performer");
    }
  }

  template <class T>
  void each_role(const Field<std::vector<T>>& list, const std::string& path) {
    if (!list) return;
    for (std::size_t i = 0; i < list->size(); ++i) {
      role((*list)[i].role, element_path(path, i) + ".role");
    }
  }

  void role(const Text& id, const std::string& path) {
    if (!id || told_) return;
    const auto known = ids_of(standard_.roles);
    if (std::count(known.begin(), known.end(), *id) > 0) return;
    if (known.empty()) {  // the missing table is the one cause of all the unknown roles
      told_ = true;
      reading_.missing_key("roles", "", id.place.value);
      return;
    }
    reading_.add(FindingCode::unknown_role, {*id}, id.place.value, path, suggest(*id, known));
  }

  const Standard& standard_;
  Reading& reading_;
  Ids variants_;
  Ids subprocedures_;
  Ids papers_ = ids_of(standard_.sources);
  Ids causes_ = causes_of(standard_.time_limit);
  bool told_ = false;
};

}  // namespace

void check_ids_and_roles(const Standard& standard, Reading& reading) {
  CrossCheck check(standard, reading);
  check.parts();
  if (!reading.is_doubtful("roles")) check.roles();
}

}  // namespace sp
