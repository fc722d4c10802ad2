// SPDX-License-Identifier: MIT
// Commands and the steps that are written of them, done side by side.
#pragma once

#include "sim/scenario/load_steps.hpp"
#include "sim/scenario/step_runner.hpp"
#include "sim/scenario/write_step.hpp"
#include "tests/sim/json/reading.hpp"
#include "tests/support/scenario_fixture.hpp"
#include "tests/support/world_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <map>
#include <string>

namespace giftsim::sim::testing {

inline constexpr const char* twins_world = R"({"name": "x", "rules": [],
    "clock": {"start": "2020-10-01T09:00:00Z"},
    "world": {
        "funding": [{"id": "main", "balance": "1000.00 USD"}, {"id": "side", "balance": "9.00 USD"},
                    {"id": "anns", "balance": "1000.00 USD", "owner": "ann"},
                    {"id": "saless", "balance": "1000.00 USD", "team": "sales"}],
        "teams": [{"id": "sales", "funding": "side"}],
        "users": [{"id": "ann", "role": "admin"}, {"id": "sam", "team": "sales"}],
        "gifts": [{"id": "tea", "price": "25.00 USD"}, {"id": "book", "price": "30.00 USD"},
                  {"id": "any", "kind": "choice", "price_range": ["10.00 USD", "99.00 USD"]},
                  {"id": "mug", "kind": "physical", "price": "20.00 USD", "stock": 9},
                  {"id": "shirt", "kind": "swag", "price": "20.00 USD", "variants": ["s", {"id": "m", "stock": 5}]}],
        "campaigns": [{"id": "one", "gift": "tea"}, {"id": "teas", "platform": "reachdesk", "gift": "tea"},
                      {"id": "mugs", "platform": "reachdesk", "gift": "mug"},
                      {"id": "sent", "platform": "reachdesk", "gift": "tea", "triggered": false}],
        "connectors": [{"id": "hs", "kind": "hubspot"}, {"id": "sf", "kind": "salesforce"}],
        "contacts": [{"email": "kim@example.com"}, {"email": "lee@example.com"},
                     {"email": "${x}$${y}@example.com"}],
        "links": [{"id": "l", "campaign": "teas"}, {"id": "m", "campaign": "mugs"}]},
    "steps": []})";

/// Two worlds made alike: one is given commands, the other the steps that say them.
struct twins_fixture : scenario_fixture {
    scenario plan = loaded(twins_world);
    world told = plan.start;
    world reads = plan.start;
    names called = plan.called;
    std::string last_step;

    /// What reading and doing the written step came to: "done", a refusal, or a problem.
    std::string read_back(const json_view& step) {
        last_step = step.dump();
        const json::testing::reading text(last_step);
        json::problems found;
        const auto read = read_step(*text.document, reads.state(), called, found);
        if (!read) return json::testing::rendered(found).front();
        direct_target on(reads);
        std::map<std::string, names> kept;
        variable_texts variables;
        const auto done = step_runner(on, called, kept, variables).perform(*read);
        if (done.problem) return *done.problem;
        return done.why ? std::string(name(*done.why)) : "done";
    }

    /// Both worlds do it, and stand alike afterwards.
    void both(const command& what) {
        const auto step = step_of(what, told.state());
        const auto answer = giftsim::testing::outcome(told.submit_any(what));
        BOOST_TEST_CONTEXT(step.dump()) {
            BOOST_TEST(read_back(step) == answer);
            BOOST_TEST(reads.fingerprint() == told.fingerprint());
        }
    }
    void both(const population& plan_of_many) {
        const auto step = step_of(plan_of_many);
        const auto answer = giftsim::testing::outcome(told.populate(plan_of_many));
        BOOST_TEST(read_back(step) == answer);
        wait(std::chrono::days{100});
    }
    void wait(span length) {
        told.advance(told.now() + length).value();
        reads.advance(reads.now() + length).value();
        BOOST_TEST(reads.fingerprint() == told.fingerprint());
    }
    written_recipient recipient_of(std::uint32_t number) const {
        return reads.state().all_sends().recipient_of(send_id{number});
    }
};

inline constexpr recipient twins_kim{
    .first_name = "Kim", .last_name = "Lee", .email = "kim@example.com"};

}  // namespace giftsim::sim::testing
