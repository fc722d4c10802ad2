// SPDX-License-Identifier: MIT
// The folder says the verdict; the neighbours say the rest.
#include "sim/scenario/collect.hpp"

#include <algorithm>

namespace giftsim::sim {
namespace {

namespace fs = std::filesystem;

bool passes_through(const fs::path& path, const char* folder) {
    return std::find(path.begin(), path.end(), folder) != path.end();
}

/// Belongs to a scenario collection without being one.
bool is_companion(const fs::path& relative) {
    const auto name = relative.filename();
    if (passes_through(relative.parent_path(), "worlds")) return relative.extension() == ".json";
    return name == "schema.json" || name == "README.md" || relative.extension() == ".golden";
}

bool is_before(const fs::path& left, const fs::path& right) {
    return left.generic_string() < right.generic_string();
}

/// In alphabetical order, whatever the file system's is.
std::vector<fs::path> files_below(const fs::path& root) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(root))
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::sort(files.begin(), files.end(), is_before);
    return files;
}

class collector {
public:
    collector(collection& into, json::problems& found) : into_(into), found_(found) {}

    void take(const fs::path& path) {
        std::error_code failed;
        if (fs::is_directory(path, failed)) return take_folder(path);
        if (fs::exists(path, failed)) return add(path);
        found_.add({path.generic_string(), {}, "", "there is no such file or folder"});
    }

private:
    void take_folder(const fs::path& root) {
        const bool named = passes_through(fs::absolute(root).lexically_normal(), "population");
        for (const auto& file : files_below(root)) {
            const auto relative = file.lexically_relative(root);
            if (is_companion(relative)) continue;
            if (relative.extension() != ".json")
                found_.add({file.generic_string(),
                            {},
                            "",
                            "nobody runs this file; scenarios end in .json"});
            else if (!named && passes_through(relative.parent_path(), "population"))
                ++into_.left_out;
            else
                add(file);
        }
    }

    void add(const fs::path& path) {
        const bool malformed =
            passes_through(fs::absolute(path).lexically_normal().parent_path(), "malformed");
        into_.files.push_back({path, malformed ? duty::not_load : duty::pass});
    }

    collection& into_;
    json::problems& found_;
};

}  // namespace

collection collect(const std::vector<fs::path>& paths, json::problems& found) {
    collection all;
    collector taking(all, found);
    for (const auto& path : paths) taking.take(path);
    std::sort(all.files.begin(), all.files.end(),
              [](const auto& a, const auto& b) { return is_before(a.path, b.path); });
    return all;
}

}  // namespace giftsim::sim
