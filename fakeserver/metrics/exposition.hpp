// SPDX-License-Identifier: MIT
// Writes Prometheus's text format, version 0.0.4.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace giftsim::fakeserver {

inline constexpr std::string_view exposition_type = "text/plain; version=0.0.4; charset=utf-8";

class exposition {
public:
    struct label {
        std::string_view name;
        std::string_view value;  ///< any text
    };
    using labels = std::initializer_list<label>;

    /// What the samples up to the next family belong to. `type` is "counter", "gauge" or
    /// "histogram", and `help` one line.
    void family(std::string_view name, std::string_view type, std::string_view help);

    /// A sample of the family; `suffix` is what a histogram's have behind its name.
    void sample(labels of, std::string_view value, std::string_view suffix = "");
    void sample(labels of, std::uint64_t value, std::string_view suffix = "");

    std::string take() { return std::move(text_); }

private:
    std::string text_;
    std::string name_;
};

}  // namespace giftsim::fakeserver
