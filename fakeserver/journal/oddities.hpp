// SPDX-License-Identifier: MIT
// What a client asked for that does not exist: paths, and fields of bodies.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace giftsim::fakeserver {

/// Counts the same oddity once, and of each kind so many different ones; what comes beyond them is
/// counted as left out.
class oddities {
public:
    static constexpr std::size_t kept_max = 1'000;

    /// What was met, in two words ("POST", "/api/v3/sned"; "sends.create", "first_nmae"), and how
    /// often.
    using counts = std::map<std::pair<std::string, std::string>, std::uint64_t>;

    void note_path(std::string_view method, std::string_view path) { note(paths_, method, path); }
    void note_field(std::string_view operation, std::string_view field) {
        note(fields_, operation, field);
    }

    /// Leaves out what `concerns` somebody who is to be forgotten (API-11).
    void drop(const std::function<bool(std::string_view)>& concerns) {
        for (auto* each : {&paths_, &fields_})
            left_out_ += std::erase_if(*each, [&](const auto& one) {
                return concerns(one.first.first) || concerns(one.first.second);
            });
    }

    const counts& paths() const { return paths_; }
    const counts& fields() const { return fields_; }
    std::uint64_t left_out() const { return left_out_; }

private:
    void note(counts& in, std::string_view one, std::string_view other) {
        const std::pair key{std::string(one), std::string(other)};
        if (in.size() < kept_max || in.contains(key))
            ++in[key];
        else
            ++left_out_;
    }

    counts paths_, fields_;
    std::uint64_t left_out_ = 0;
};

}  // namespace giftsim::fakeserver
