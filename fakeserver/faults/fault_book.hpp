// SPDX-License-Identifier: MIT
// The faults of a world's requests, with how often each had the occasion and how often it struck.
#pragma once

#include "core/instant.hpp"
#include "sim/scenario/http_fault.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim::fakeserver {

struct kept_fault {
    sim::http_fault what;
    std::string handle;  ///< or its number
    std::uint32_t occasions = 0;
    std::uint32_t struck = 0;
    bool ended = false;
    instant until = earliest_instant;  ///< a rate limit goes on up to here
};

/// A fault that strikes now.
struct struck_fault {
    sim::http_fault what;
    std::string handle;
    std::int64_t wait =
        0;  ///< of a rate limit: whole seconds of the world's clock until it is over
};

/// A value. Numbers count from 1 and are never given twice.
class fault_book {
public:
    static constexpr std::size_t faults_max = 1'000;

    /// The handle by which it goes from now on: its own, or its number. Requires room, and that no
    /// other has its handle.
    const std::string& add(sim::named<sim::http_fault> what);
    /// False if there is none of that handle.
    bool end(std::string_view handle);
    void end_all();

    const kept_fault* find(std::string_view handle) const;
    const std::vector<kept_fault>& all() const { return all_; }
    bool is_full() const { return all_.size() == faults_max; }

    /// A request for an operation has come; `of_api` says whether "*" means it too. It is an
    /// occasion for every fault that concerns it, and the first that strikes is the one it meets.
    /// A rate limit that has struck meets all of them until it is over.
    std::optional<struck_fault> look(std::string_view operation, bool of_api, instant now,
                                     std::uint64_t seed);

private:
    std::vector<kept_fault> all_;
};

}  // namespace giftsim::fakeserver
