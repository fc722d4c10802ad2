// SPDX-License-Identifier: MIT
// What is written of webhooks reads back as the same command.
#include "sim/scenario/write_webhook.hpp"

#include "sim/scenario/direct_target.hpp"
#include "sim/scenario/load_steps.hpp"
#include "sim/scenario/step_runner.hpp"
#include "sim/view/webhook_view.hpp"
#include "tests/sim/json/reading.hpp"
#include "tests/support/world_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <map>

namespace giftsim::sim {

using namespace std::chrono_literals;

namespace {

/// Two worlds made alike: one is given commands, the other the steps that say them.
struct webhook_twins {
    testing::world_fixture told, reads;
    names called;

    std::string read_back(const json_view& step) {
        const json::testing::reading text(step.dump());
        json::problems found;
        const auto read = read_step(*text.document, reads.here.state(), called, found);
        if (!read) return json::testing::rendered(found).front();
        direct_target on(reads.here);
        std::map<std::string, names> kept;
        variable_texts variables;
        const auto done = step_runner(on, called, kept, variables).perform(*read);
        return done.why ? std::string(name(*done.why)) : "done";
    }

    /// Both worlds do it, and show the same afterwards.
    void both(const webhook_command& what) {
        const auto step = step_of(what, told.here.webhooks());
        const auto answer = giftsim::testing::outcome(told.here.arrange(what));
        BOOST_TEST_CONTEXT(step.dump()) {
            BOOST_TEST(read_back(step) == answer);
            BOOST_TEST(shown(reads) == shown(told));
        }
    }
    static std::string shown(const testing::world_fixture& of) {
        json_view all;
        const auto& log = of.here.webhooks();
        for (std::size_t i = 0; i < log.endpoints().size(); ++i) {
            all.push_back(view_of_webhook(of.here, endpoint_id::at(i)));
            all.back().erase("url");
            all.back().erase("receiver");
        }
        for (std::size_t i = 0; i < log.faults().size(); ++i)
            all.push_back(view_of_fault(log, fault_id::at(i)));
        return all.dump();
    }
    void begin() {
        told.begin();
        reads.begin();
    }
    void wait(span length) {
        told.run_for(length);
        reads.run_for(length);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(scenario_write_webhook, webhook_twins)

BOOST_AUTO_TEST_CASE(every_command_reads_back) {
    webhook_types some;
    some.add(webhook_type::sent);
    both(add_webhook{});
    both(add_webhook{
        .wants = some, .answers = {receiver::conduct::status, 503}, .world_time = true});
    both(add_webhook{.answers = {receiver::conduct::scripted}});
    begin();
    both(answer_webhook{{3}, {1}, {attempt_end::answered, 200}});
    both(answer_webhook{{3}, {2}, {attempt_end::timeout}});
    both(answer_webhook{{3}, {2}, {attempt_end::timeout}});
    wait(5s);
    both(answer_webhook{{3}, {2}, {attempt_end::refused}});
    both(set_webhook{.which = {2}});
    both(set_webhook{.which = {2},
                     .wants = webhook_types{},
                     .answers = receiver{},
                     .world_time = false,
                     .enabled = true,
                     .muted = false});
    both(resend_webhook{{1}, {1}});
    both(resend_webhook{{2}, {1}});
    both(recover_webhooks{{2}, testing::at("2020-10-01T09:00:00Z")});
    both(replay_webhooks{{1}, testing::at("2020-10-01T09:00:00Z")});
    both(remove_webhook{{1}});
}

BOOST_AUTO_TEST_CASE(every_fault_reads_back) {
    using kind = fault_trigger::kind;
    both(add_webhook{});
    const std::vector<fault_trigger> triggers{
        {}, {kind::first, 3}, {kind::nth, 2}, {kind::every, 4}, {kind::chance, 1, {1, 3}}};
    for (std::size_t i = 0; i < webhook_mishap_names.size(); ++i) {
        webhook_fault made{.what = static_cast<webhook_mishap>(i), .when = triggers[i]};
        if (made.what == webhook_mishap::delay) made.by = 90min;
        if (i % 2 == 0) made.to = {1};
        both(add_webhook_fault{made});
    }
    both(end_webhook_fault{{3}});
    begin();
    wait(48h);
    BOOST_TEST(shown(reads) == shown(told));
}

BOOST_AUTO_TEST_CASE(a_url_is_written_as_a_script) {
    both(add_webhook{.url = "http://localhost:1/"});
    begin();
    both(answer_webhook{{1}, {1}, {attempt_end::no_courier}});
    wait(5s);
    BOOST_TEST(told.here.webhooks().calls().size() == 2U);
    BOOST_TEST(reads.here.webhooks().calls().empty());
    both(answer_webhook{{1}, {1}, {attempt_end::answered, 200}});
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
