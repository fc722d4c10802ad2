// SPDX-License-Identifier: MIT
// The lifecycles' tables, for those who draw them.
#include "fakeserver/control/handlers.hpp"
#include "fakeserver/http/answers.hpp"
#include "sim/view/lifecycle_view.hpp"

namespace giftsim::fakeserver {

http::reply list_lifecycles([[maybe_unused]] call& at) {
    auto all = sim::json_view::array();
    for (const auto& each : all_lifecycles()) all.push_back(sim::view_of(each));
    return http::json_answer(200, {{"lifecycles", std::move(all)}});
}

}  // namespace giftsim::fakeserver
