// SPDX-License-Identifier: MIT
// What a world's client did wrong so far: a table of rules, each with the little that it has to
// remember, so that nothing is forgotten when the journal forgets.
#pragma once

#include "fakeserver/conduct/conduct_notes.hpp"
#include "fakeserver/conduct/finding.hpp"

#include <deque>
#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim::fakeserver {

struct conduct_rule {
    std::string_view name;
    std::string_view right;  ///< what would be right
};

/// All rules, in the order of the documentation.
std::span<const conduct_rule> conduct_rules();

/// What the rules remember. Every part of it is bounded.
struct conduct_memory {
    /// A client was told to wait.
    struct wait {
        std::string request;
        std::uint16_t status;
        std::int64_t seconds;
        instant until;
        std::chrono::milliseconds until_on_the_wall;
    };
    /// Something was made, but its client was not told.
    struct unheard {
        std::string request;
        std::string body;
        std::string made;  ///< the number of the send
    };
    /// Of a list that comes in pages one was read.
    struct list {
        std::string request;
        instant at;
        std::int64_t total, per_page;
        std::set<std::int64_t> pages;
    };

    std::map<std::string, wait, std::less<>> waits;  ///< by operation
    std::deque<unheard> lost;
    std::set<std::string> expired;      ///< tokens that were noted
    std::map<std::string, list> lists;  ///< by what was asked for, but the page
};

/// Belongs to a run, as the journal does.
class conduct {
public:
    static constexpr std::size_t findings_max = 1'000;
    /// A receiver of webhooks has this long.
    static constexpr std::chrono::milliseconds answer_time{10'000};

    void note(const exchange_note& what);
    void note(const delivery_note& what);

    /// Remembers nothing any more that `concerns` somebody who is to be forgotten (API-11).
    void drop(const std::function<bool(std::string_view)>& concerns);

    /// Those that are kept, in the order in which they were made; lists that nobody read on follow.
    std::vector<finding> findings() const;
    /// How many there were, those that are not kept included.
    std::uint64_t total() const;
    std::uint64_t requests() const { return requests_; }

private:
    void add(std::optional<finding> found);

    conduct_memory memory_;
    std::vector<finding> found_;
    std::uint64_t total_ = 0;
    std::uint64_t requests_ = 0;
};

}  // namespace giftsim::fakeserver
