// SPDX-License-Identifier: MIT
// Carries out a load: waits until requests are due, and gives them to connections that are free.
#pragma once

#include "fakeserver/load/requests.hpp"
#include "fakeserver/load/results.hpp"

#include <functional>

namespace giftsim::fakeserver::load {

struct load_options {
    /// Is shown the numbers so far, twice a second; nobody, if it is empty.
    std::function<void(const results&, moment now)> progress{};
    /// SIGINT and SIGTERM end the load early.
    bool heeds_signals = false;
};

/// Runs on the calling thread until all is answered, failed, or out of patience. Throws
/// boost::system::system_error if the place's name leads nowhere.
results run_load(const load_plan& plan, const place& where, requests& asked,
                 const load_options& options = {});

}  // namespace giftsim::fakeserver::load
