// SPDX-License-Identifier: MIT
// What a fault makes of a request's answer.
#pragma once

#include "fakeserver/faults/fault_book.hpp"
#include "fakeserver/route.hpp"
#include "sim/scenario/server_wishes.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace giftsim::fakeserver {

/// Whether the vendors' own clients call it, so that "*" means it: not a page, not `/_sim`.
bool is_of_api(access how);

/// Whether faults may concern its requests: those of the API, and of the pages behind links.
bool may_go_wrong(access how);

/// The answer of a request that a fault keeps from being done; nothing if the fault lets it be
/// done. A token that a fault revokes is dead afterwards, and it is for the guards to say so.
std::optional<http::reply> instead_of_work(const struck_fault& fault, const route& by, call& at);

/// Spoils, delays or loses the answer of a request that has been done.
void befall(const struck_fault& fault, const route& by, call& at, http::reply& made);

/// A sentence about an operation that faults cannot concern, which advises; nothing if they can.
std::optional<std::string> no_such_operation(const sim::http_fault& what);

/// The same about the first of those that a world begins with.
std::optional<std::string> no_such_operation(const sim::server_wishes& of);

}  // namespace giftsim::fakeserver
