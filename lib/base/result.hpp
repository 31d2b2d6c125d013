// SPDX-License-Identifier: Apache-2.0
// An answer or the reason why there is none. Spelled like std::expected, which g++ 12 has only in
// C++23 mode; it will become an alias for it. Reading the wrong side is a mistake of ours and
// throws std::logic_error.
#pragma once

#include "base/error.hpp"

#include <stdexcept>
#include <utility>
#include <variant>

namespace sp {

/// What `fail()` returns: an Error on its way into any Result.
struct Failure {
  Error error;
};

[[nodiscard]] inline Failure fail(Error error) {
  return Failure{std::move(error)};
}

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
  const Error& error() const { return std::get<1>(checked(1)); }

  const T& operator*() const& { return value(); }
  T& operator*() & { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  const T* operator->() const { return &value(); }
  T* operator->() { return &value(); }

 private:
  const std::variant<T, Error>& checked(std::size_t index) const {
    if (state_.index() != index) throw std::logic_error("the other side of a Result was read");
    return state_;
  }

  std::variant<T, Error> state_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Failure failure) : error_(std::move(failure.error)), failed_(true) {}

  bool has_value() const { return !failed_; }
  explicit operator bool() const { return has_value(); }
  const Error& error() const {
    if (!failed_) throw std::logic_error("the error of a success was read");
    return error_;
  }

 private:
  Error error_{};
  bool failed_ = false;
};

}  // namespace sp
