// SPDX-License-Identifier: Apache-2.0
#include "faults/disk.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

namespace sp::test {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t sector = 512;

void put(std::string& content, std::size_t offset, std::string_view bytes) {
  content.resize(std::max(content.size(), offset + bytes.size()));
  content.replace(offset, bytes.size(), bytes);
}

void change_content(std::string& content, const Change& change) {
  const auto offset = static_cast<std::size_t>(change.offset);
  if (change.kind == Change::Kind::truncate) return content.resize(offset);
  put(content, offset, change.bytes);
}

/// Nothing, all, or each part by itself: the extremes are what a disk does most of the time.
class Chance {
 public:
  explicit Chance(std::mt19937_64& random) : random_(random), mode_(random() % 4) {}
  bool keeps() { return mode_ > 1 ? random_() % 2 == 0 : mode_ == 1; }

 private:
  std::mt19937_64& random_;
  std::uint64_t mode_;
};

void keep_some(std::string& content, const Change& change, Chance& chance) {
  if (change.kind == Change::Kind::truncate) {
    if (chance.keeps()) change_content(content, change);
    return;
  }
  auto offset = static_cast<std::size_t>(change.offset);
  std::string_view bytes = change.bytes;
  while (!bytes.empty()) {
    const auto part = bytes.substr(0, sector - offset % sector);
    if (chance.keeps()) put(content, offset, part);
    offset += part.size();
    bytes.remove_prefix(part.size());
  }
}

}  // namespace

Disk::Disk(const Files& files) {
  for (const auto& [name, bytes] : files) {
    names_[name] = contents_.size();
    contents_.push_back({.now = bytes, .durable = bytes, .pending = {}});
  }
  durable_names_ = names_;
}

void Disk::point(const std::string& name, std::optional<Node> node) {
  if (node) {
    names_[name] = *node;
  } else {
    names_.erase(name);
  }
  pending_names_.push_back({name, node});
}

void Disk::sync(Stored& file) {
  if (lies_) return;
  file.durable = file.now;
  file.pending.clear();
}

void Disk::sync_folder() {
  if (lies_) return;
  durable_names_ = names_;
  pending_names_.clear();
}

void Disk::apply(const Change& change, Portion portion) {
  if (portion == Portion::none) return;
  const bool half = portion == Portion::half;
  switch (change.kind) {
    case Change::Kind::create:
      point(change.file, contents_.size());
      contents_.emplace_back();
      return;
    case Change::Kind::remove:
      point(change.file, std::nullopt);
      if (change.folder_too && !half) sync_folder();
      return;
    case Change::Kind::sync_folder:
      if (!half) sync_folder();
      return;
    case Change::Kind::sync:
      // Half of a sync: the file is safe, its name is not yet.
      sync(contents_.at(names_.at(change.file)));
      if (change.folder_too && !half) sync_folder();
      return;
    case Change::Kind::write:
    case Change::Kind::truncate:
      auto done = change;
      if (half) done.bytes.resize(done.bytes.size() / 2);
      auto& content = contents_.at(names_.at(change.file));
      change_content(content.now, done);
      content.pending.push_back(std::move(done));
      return;
  }
}

Files Disk::after_kill() const {
  Files files;
  for (const auto& [name, node] : names_) files[name] = contents_.at(node).now;
  return files;
}

Files Disk::after_power_loss(std::mt19937_64& random) const {
  // The order of changes to one name is kept by every file system: a part from the beginning.
  Chance names_chance(random);
  auto names = durable_names_;
  std::map<std::string, bool> ended;
  for (const auto& entry : pending_names_) {
    if (ended[entry.name] || !names_chance.keeps()) {
      ended[entry.name] = true;
    } else if (entry.node) {
      names[entry.name] = *entry.node;
    } else {
      names.erase(entry.name);
    }
  }
  Files files;
  for (const auto& [name, node] : names) {
    Chance chance(random);
    auto& content = files[name] = contents_.at(node).durable;
    for (const auto& change : contents_.at(node).pending) keep_some(content, change, chance);
  }
  return files;
}

Files read_files(const std::string& folder, const std::string& prefix) {
  Files files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const auto name = entry.path().filename().string();
    if (!entry.is_regular_file() || !name.starts_with(prefix)) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    files[name] = std::string(std::istreambuf_iterator<char>(file), {});
  }
  return files;
}

void write_files(const std::string& folder, const Files& files) {
  for (const auto& [name, bytes] : files) {
    std::ofstream(fs::path(folder) / name, std::ios::binary) << bytes;
  }
}

}  // namespace sp::test
