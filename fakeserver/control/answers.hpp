// SPDX-License-Identifier: MIT
// The answers and lookups that the control API's handlers share.
#pragma once

#include "core/refusal.hpp"
#include "fakeserver/http/answers.hpp"
#include "fakeserver/route.hpp"
#include "sim/view/json.hpp"
#include "sim/view/names.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace giftsim::fakeserver {

/// 404 for what does not exist, else 409; code and sentence are the refusal's own. The one place
/// that maps refusals to this surface.
http::response control_refusal(refusal why);

/// 404 for what a path names and does not exist: the refusal's code, and how such things are called
/// here.
http::response unknown(refusal why, std::string_view kind, std::string_view given,
                       const sim::name_list& known);

/// A send by number or handle; none if it does not exist.
std::optional<send_id> find_send(const call& at, std::string_view named);

/// What to answer to a request whose body says anything, for those that have nothing to say
/// (SEC-01).
std::optional<http::response> refuse_content(const http::request& in);

/// How this server is called from outside: "http://localhost:8080"; https where TLS ends here, or
/// in a proxy that says so with X-Forwarded-Proto.
std::string base_url(const http::request& in);

/// A list of so many entities, from the first on, each as its view shows it.
template <class Id, class View>
sim::json_view each_of(std::size_t count, View view) {
    auto list = sim::json_view::array();
    for (std::size_t i = 0; i < count; ++i) list.push_back(view(Id::at(i)));
    return list;
}

}  // namespace giftsim::fakeserver
