// SPDX-License-Identifier: MIT
// Where a load goes, ready to be asked: a token, and a send that exists.
#pragma once

#include "fakeserver/load/members.hpp"
#include "fakeserver/load/place.hpp"
#include "fakeserver/net/client.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/scenario/target.hpp"

#include <memory>
#include <optional>
#include <string>

namespace giftsim::fakeserver::load {

/// How a client shows who it is. Neither: a world is made for the load.
struct identity {
    std::string token{};   ///< a bearer token, or
    std::string client{};  ///< ID:SECRET, for which there is one at /oauth/token
};

/// A world that was made for the load ends with it. Speaks with the server as an ordinary client,
/// one request after another.
class destination {
public:
    /// The scenario must outlive it. Throws sim::exchange_failed where the server does not answer,
    /// or not as it should; the sentence says what to do.
    destination(place where, const sim::scenario& plan, const identity& as);
    destination(const destination&) = delete;
    destination& operator=(const destination&) = delete;
    ~destination();

    const place& where() const { return where_; }
    const std::string& token() const { return token_; }
    /// The number of the world that was made; empty if none was.
    const std::string& world() const { return world_number_; }

    /// Sends the first member's gift and returns its id, so that what is wrong with all requests is
    /// found before the load. Throws sim::exchange_failed.
    std::string try_one(members& who);

private:
    void make_world(const sim::scenario& plan);
    std::string token_of(const std::string& client_id, const std::string& secret);

    place where_;
    http_client asking_;
    std::unique_ptr<sim::target> world_;
    std::string world_number_;
    std::string token_;
};

}  // namespace giftsim::fakeserver::load
