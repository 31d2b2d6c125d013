// SPDX-License-Identifier: Apache-2.0
#include "ledger/digest.hpp"

#include <nettle/hmac.h>
#include <nettle/memops.h>
#include <nettle/sha2.h>

namespace sp {
namespace {

const std::uint8_t* bytes_of(std::string_view text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());
}

}  // namespace

Hash sha256(std::string_view bytes) {
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, bytes.size(), bytes_of(bytes));
  Hash hash;
  sha256_digest(&context, hash.bytes.size(), hash.bytes.data());
  return hash;
}

Hash commit(const Salt& salt, std::string_view bytes) {
  hmac_sha256_ctx context;
  hmac_sha256_set_key(&context, salt.size(), salt.data());
  hmac_sha256_update(&context, bytes.size(), bytes_of(bytes));
  Hash hash;
  hmac_sha256_digest(&context, hash.bytes.size(), hash.bytes.data());
  return hash;
}

bool same_in_constant_time(const Hash& a, const Hash& b) {
  return memeql_sec(a.bytes.data(), b.bytes.data(), a.bytes.size()) != 0;
}

}  // namespace sp
