// SPDX-License-Identifier: MIT
// All routes of all surfaces in one table.
#pragma once

#include "fakeserver/route.hpp"

#include <boost/container/small_vector.hpp>

#include <span>
#include <string>
#include <string_view>

namespace giftsim::fakeserver {

std::span<const route> routes();

/// A path's parameters, in order.
using arguments = boost::container::small_vector<std::string_view, 4>;

struct matched {
    const route* found = nullptr;  ///< null: none for this path and method
    arguments args;                ///< point into the request's path
    std::string allowed;           ///< the methods of the path, if only the method is wrong
    /// The world that the request claims to concern, before anything is checked: which thread it
    /// belongs to. 0 if it names none.
    std::uint32_t world = 0;

    /// It is the control API's and about a world, and so has to do with its webhooks.
    bool controls() const { return found != nullptr && found->reached_by == access::control_world; }
};

/// HEAD is answered by the handler of GET.
matched match(const http::request& in);

/// A route that may have been meant where there is none, as a request would write it: "POST
/// /api/v3/sends". Empty if nothing is near.
std::string near_miss(const http::request& in);

}  // namespace giftsim::fakeserver
