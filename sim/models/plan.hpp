// SPDX-License-Identifier: MIT
// What a model intends to do.
#pragma once

#include "core/instant.hpp"
#include "core/lifecycle/act.hpp"

namespace giftsim::sim {

/// An act that a model will do unless something overtakes it.
struct plan {
    instant at = never;
    act what = act::none;
};

}  // namespace giftsim::sim
