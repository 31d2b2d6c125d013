// SPDX-License-Identifier: Apache-2.0
#include "store/database_file.hpp"

#include <doctest/doctest.h>

#include <string>

namespace sp {
namespace {

TEST_CASE("a group is found by its name in the group file, else by its number") {
  const std::string file =
      "root:x:0:\n"
      "broken line\n"
      "staf-layanan:x:1200:siti,budi\n"
      "55:x:1300:\n"
      "empty::: \n"
      "last:x:7:";
  struct Row {
    std::string_view name;
    std::optional<gid_t> group;
    std::string_view why;
  };
  const Row rows[] = {
      {"root", 0, "the first line"},
      {"staf-layanan", 1200, "with members"},
      {"last", 7, "no line feed at the end"},
      {"1200", 1200, "a number"},
      {"4711", 4711, "a number without a name"},
      {"55", 1300, "a name made of digits is a name first"},
      {"siti", {}, "a member is no group"},
      {"staf", {}, "the beginning of a name"},
      {"", {}, "nothing"},
      {"-1", {}, "not a number of a group"},
      {"12x", {}, "not a number"},
      {"99999999999", {}, "too large"},
      {"empty", {}, "a line without a number"},
      {"broken line", {}, "a line without fields"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    CHECK(find_group(file, row.name) == row.group);
  }
}

TEST_CASE("file systems of other machines are refused, those of this one are not") {
  struct Row {
    long magic;
    bool network;
    std::string_view why;
  };
  const Row rows[] = {
      {0x6969, true, "NFS"},
      {0x517b, true, "SMB"},
      {0xff534d42L, true, "CIFS"},
      {static_cast<long>(static_cast<int>(0xff534d42U)), true, "CIFS where the number is signed"},
      {0xfe534d42L, true, "SMB 2"},
      {0x5346414f, true, "AFS"},
      {0x00c36400, true, "Ceph"},
      {0xef53, false, "ext4"},
      {0x58465342, false, "XFS"},
      {0x9123683e, false, "Btrfs"},
      {0x01021994, false, "tmpfs"},
      {0x794c7630, false, "overlayfs"},
      {0x65735546, false, "FUSE: may be a local disk"},
      {0x01021997, false, "9p: the disk of a container or virtual machine"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    CHECK(is_network_file_system(row.magic) == row.network);
  }
}

}  // namespace
}  // namespace sp
