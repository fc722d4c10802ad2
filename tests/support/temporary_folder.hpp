// SPDX-License-Identifier: MIT
// A folder of its own for one test, gone with it.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>

namespace giftsim::testing {

class temporary_folder {
public:
    temporary_folder() {
        auto form = (std::filesystem::temp_directory_path() / "giftsim-XXXXXX").string();
        if (mkdtemp(form.data()) == nullptr) throw std::runtime_error("no folder can be made");
        path_ = form;
    }
    temporary_folder(const temporary_folder&) = delete;
    temporary_folder& operator=(const temporary_folder&) = delete;
    ~temporary_folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    const std::filesystem::path& path() const { return path_; }

    /// Writes a file, with the folders it needs, and returns its path.
    std::filesystem::path write(const std::filesystem::path& name, std::string_view text) const {
        const auto file = path_ / name;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << text;
        return file;
    }

    /// A text that names files of this folder, with their names only.
    std::string without_folder(std::string text) const {
        const auto prefix = path_.generic_string() + "/";
        for (auto at = text.find(prefix); at != std::string::npos; at = text.find(prefix, at))
            text.erase(at, prefix.size());
        return text;
    }

private:
    std::filesystem::path path_;
};

}  // namespace giftsim::testing
