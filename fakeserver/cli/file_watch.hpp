// SPDX-License-Identifier: MIT
// Waits until a file changes (inotify).
#pragma once

#include <filesystem>
#include <vector>

namespace giftsim {

/// Watches folders with all that is in them, and the folders of files: an editor may replace a
/// file.
class file_watch {
public:
    /// Throws std::system_error if the system cannot watch.
    explicit file_watch(const std::vector<std::filesystem::path>& paths);
    file_watch(const file_watch&) = delete;
    file_watch& operator=(const file_watch&) = delete;
    ~file_watch();

    /// Returns true once something has changed and nothing has for a moment; false when SIGINT or
    /// SIGTERM came.
    bool wait();

private:
    void add(const std::filesystem::path& folder);

    int changes_ = -1;
    int signals_ = -1;
};

}  // namespace giftsim
