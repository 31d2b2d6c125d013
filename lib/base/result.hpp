// SPDX-License-Identifier: Apache-2.0
// An answer or the reason why there is none. Spelled like std::expected, which g++ 12 has only in
// C++23 mode; it will become an alias for it. Reading the wrong side is a mistake of ours and
// throws std::logic_error.
#pragma once

#include "base/error.hpp"

#include <memory>
#include <stdexcept>
#include <utility>
#include <variant>

namespace sp {

/// What `fail()` returns: an Error on its way into any Result. It never changes again, so that what
/// is handed up through ten functions is one pointer.
struct Failure {
  std::shared_ptr<const Error> error;
};

[[nodiscard]] Failure fail(Error&& error);
[[nodiscard]] Failure fail(const Error& error);

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Failure failure) : state_(std::in_place_index<1>, std::move(failure.error)) {}

  bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  const T& value() const& { return std::get<0>(checked(0)); }
  T& value() & {
    checked(0);
    return std::get<0>(state_);
  }
  T&& value() && {
    checked(0);
    return std::get<0>(std::move(state_));
  }
  const Error& error() const { return *std::get<1>(checked(1)); }

  const T& operator*() const& { return value(); }
  T& operator*() & { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  const T* operator->() const { return &value(); }
  T* operator->() { return &value(); }

 private:
  using State = std::variant<T, std::shared_ptr<const Error>>;

  const State& checked(std::size_t index) const {
    if (state_.index() != index) throw std::logic_error("the other side of a Result was read");
    return state_;
  }

  State state_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Failure failure) : error_(std::move(failure.error)) {}

  bool has_value() const { return error_ == nullptr; }
  explicit operator bool() const { return has_value(); }
  const Error& error() const {
    if (!error_) throw std::logic_error("the error of a success was read");
    return *error_;
  }

 private:
  std::shared_ptr<const Error> error_;
};

}  // namespace sp
