// SPDX-License-Identifier: Apache-2.0
// A disk as a list of the changes made to it: what is on it when a process dies, and what may be on
// it when the power goes.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace sp::test {

/// Contents by name, of one folder.
using Files = std::map<std::string, std::string>;

/// One change that a program asks for. A creation or removal is durable only after the folder has
/// been synced.
struct Change {
  enum class Kind { create, write, truncate, sync, remove, sync_folder };

  Kind kind = Kind::write;
  std::string file;
  std::int64_t offset = 0;  ///< of a write; the new size of a truncation
  std::string bytes;
  bool folder_too = false;  ///< a sync or a removal that syncs the folder as well
};

/// How much of a change is done when the world stops at it.
enum class Portion { none, half, all };

class Disk {
 public:
  explicit Disk(const Files& files);

  void apply(const Change& change, Portion portion = Portion::all);
  /// From now on no sync does anything, though it says so.
  void lie() { lies_ = true; }

  /// What a process that dies leaves: the system writes all of it in the end.
  Files after_kill() const;
  /// Of what has not been synced any part may be there, by sectors of 512 bytes and by names.
  Files after_power_loss(std::mt19937_64& random) const;

 private:
  using Node = std::size_t;

  struct Stored {
    std::string now;
    std::string durable;
    std::vector<Change> pending;
  };
  struct Entry {
    std::string name;
    std::optional<Node> node;
  };

  void sync(Stored& file);
  void sync_folder();
  void point(const std::string& name, std::optional<Node> node);

  std::vector<Stored> contents_;
  std::map<std::string, Node> names_;
  std::map<std::string, Node> durable_names_;
  std::vector<Entry> pending_names_;
  bool lies_ = false;
};

Files read_files(const std::string& folder, const std::string& prefix);
void write_files(const std::string& folder, const Files& files);

}  // namespace sp::test
