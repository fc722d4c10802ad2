// SPDX-License-Identifier: MIT
// Patterns of paths as a tree of their segments, so that a request is compared with few of them.
#pragma once

#include <boost/container/small_vector.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace giftsim::fakeserver {

/// "/_sim/worlds/{world}" is {"_sim", "worlds", "{world}"}.
std::vector<std::string_view> segments_of(std::string_view pattern);

/// "{world}": takes any segment that is not empty.
bool is_parameter(std::string_view segment);

/// Knows its patterns by the place at which they were added.
class route_tree {
public:
    void add(std::span<const std::string_view> segments, std::size_t place);

    /// Few patterns fit a path.
    using places = boost::container::small_vector<std::size_t, 8>;

    /// The places of all patterns that fit a path, the lowest first.
    places fitting(const std::vector<std::string>& path) const;

private:
    struct node {
        std::vector<std::pair<std::string_view, std::size_t>> words;  ///< with the node behind each
        std::size_t parameter = 0;                                    ///< the node; 0: none
        std::vector<std::size_t> ends;                                ///< patterns that end here
    };

    std::size_t child(std::size_t of, std::string_view segment);
    void collect(std::size_t from, std::span<const std::string> path, places& into) const;

    std::vector<node> nodes_ = std::vector<node>(1);
};

}  // namespace giftsim::fakeserver
