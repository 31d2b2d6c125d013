// SPDX-License-Identifier: Apache-2.0
#include "bundle/archive.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <minizip/zip.h>
#include <set>
#include <stdexcept>

namespace sp {
namespace {

/// The day on which the time of zip archives begins: year since 1980, month, day, no time.
constexpr std::uint32_t first_day = ((0U << 9U) | (1U << 5U) | 1U) << 16U;
/// A regular file with the permissions 0644, in the upper half.
constexpr std::uint32_t plain_file = 0100644U << 16U;
/// Of a Unix system, by version 2.0 of the format.
constexpr std::uint32_t made_by = (3U << 8U) | 20U;

/// A file in memory, as minizip wants it.
struct Memory {
  std::string bytes;
  std::size_t at = 0;
};

Memory& memory_of(voidpf stream) {
  return *static_cast<Memory*>(stream);
}

voidpf open_memory(voidpf opaque, const void* /*name*/, int /*mode*/) {
  return opaque;
}

uLong read_memory(voidpf /*opaque*/, voidpf stream, void* to, uLong size) {
  auto& memory = memory_of(stream);
  const auto count = std::min(std::size_t{size}, memory.bytes.size() - memory.at);
  std::memcpy(to, memory.bytes.data() + memory.at, count);
  memory.at += count;
  return count;
}

uLong write_memory(voidpf /*opaque*/, voidpf stream, const void* from, uLong size) {
  auto& memory = memory_of(stream);
  memory.bytes.resize(std::max(memory.bytes.size(), memory.at + size));
  std::memcpy(memory.bytes.data() + memory.at, from, size);
  memory.at += size;
  return size;
}

ZPOS64_T tell_memory(voidpf /*opaque*/, voidpf stream) {
  return memory_of(stream).at;
}

long seek_memory(voidpf /*opaque*/, voidpf stream, ZPOS64_T offset, int origin) {
  auto& memory = memory_of(stream);
  std::size_t from = 0;
  if (origin == ZLIB_FILEFUNC_SEEK_CUR) from = memory.at;
  if (origin == ZLIB_FILEFUNC_SEEK_END) from = memory.bytes.size();
  if (from + offset > memory.bytes.size()) return -1;
  memory.at = from + offset;
  return 0;
}

int close_memory(voidpf /*opaque*/, voidpf /*stream*/) {
  return 0;
}

int error_of_memory(voidpf /*opaque*/, voidpf /*stream*/) {
  return 0;
}

/// Nothing of this can fail but by a fault of ours: the archive is written to memory.
void require(bool done) {
  if (!done) throw std::logic_error("an archive cannot be written");
}

void add(zipFile archive, const ArchiveEntry& entry) {
  zip_fileinfo about{};
  about.dosDate = first_day;
  about.external_fa = plain_file;
  require(zipOpenNewFileInZip4_64(archive, entry.name.c_str(), &about, nullptr, 0, nullptr, 0,
                                  nullptr, 0, 0, 0, -MAX_WBITS, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY,
                                  nullptr, 0, made_by, 0, 0) == ZIP_OK);
  require(zipWriteInFileInZip(archive, entry.bytes.data(), unsigned(entry.bytes.size())) == ZIP_OK);
  require(zipCloseFileInZip(archive) == ZIP_OK);
}

}  // namespace

std::string to_zip(const std::vector<ArchiveEntry>& entries) {
  std::set<std::string> names;
  for (const auto& entry : entries) require(names.insert(entry.name).second);
  Memory memory;
  zlib_filefunc64_def functions{.zopen64_file = open_memory,
                                .zread_file = read_memory,
                                .zwrite_file = write_memory,
                                .ztell64_file = tell_memory,
                                .zseek64_file = seek_memory,
                                .zclose_file = close_memory,
                                .zerror_file = error_of_memory,
                                .opaque = &memory};
  const zipFile archive = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &functions);
  require(archive != nullptr);
  for (const auto& entry : entries) add(archive, entry);
  require(zipClose(archive, nullptr) == ZIP_OK);
  return std::move(memory.bytes);
}

}  // namespace sp
