// SPDX-License-Identifier: Apache-2.0
#include "ledger/digest.hpp"

#include <sodium/crypto_auth_hmacsha256.h>
#include <sodium/crypto_hash_sha256.h>
#include <sodium/utils.h>

namespace sp {
namespace {

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

Hash sha256(std::string_view bytes) {
  Hash hash;
  crypto_hash_sha256(hash.bytes.data(), bytes_of(bytes), bytes.size());
  return hash;
}

Hash commit(const Salt& salt, std::string_view bytes) {
  // The one-shot function takes keys of 32 bytes only.
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, salt.data(), salt.size());
  crypto_auth_hmacsha256_update(&state, bytes_of(bytes), bytes.size());
  Hash hash;
  crypto_auth_hmacsha256_final(&state, hash.bytes.data());
  return hash;
}

bool same_in_constant_time(const Hash& a, const Hash& b) {
  return sodium_memcmp(a.bytes.data(), b.bytes.data(), a.bytes.size()) == 0;
}

}  // namespace sp
