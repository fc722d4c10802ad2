// SPDX-License-Identifier: MIT
// Tests fakeserver/scenario/wire_target.hpp: what a server lacks is told apart from what fails.
#include "fakeserver/scenario/wire_target.hpp"

#include "fakeserver/scenario/handler_wire.hpp"
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <memory>
#include <string>

namespace giftsim::fakeserver {
namespace {

/// The whole server, but for one kind of request, to which it answers something else.
struct stub_fixture : testing::server_fixture {
    /// "POST /snapshots", with what follows the world in its path.
    std::string lacking;
    sim::http_answer instead{404, {}, "Not Found"};

    round_trip with_a_gap() {
        return [this, whole = handler_wire(handler)](const sim::http_question& asked) mutable {
            const auto line = fmt::format("{} {}", asked.method, asked.path);
            const bool gap = !lacking.empty() && line.starts_with(lacking.substr(0, 4)) &&
                             line.ends_with(lacking.substr(lacking.find('/')));
            return gap ? instead : whole(asked);
        };
    }

    /// What a world, made and put to use, comes to: "done", or the kind of failure and its words.
    template <class Use>
    std::string outcome_of(Use use) {
        const domain nothing(std::make_shared<const zone_rules>(zone_rules::utc()));
        try {
            wire_target target(with_a_gap(), handler_base, R"({"world":{}})", nothing);
            use(target);
        } catch (const not_offered& lack) {
            return fmt::format("lacks: {}", lack.what());
        } catch (const sim::exchange_failed& failed) {
            return fmt::format("fails: {}", failed.what());
        }
        return "done";
    }

    std::string outcome() {
        return outcome_of([](wire_target&) {});
    }
};

constexpr const char* no_worlds = "lacks: http://localhost answers POST /_sim/worlds with ";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(scenario_wire_target, stub_fixture)

BOOST_AUTO_TEST_CASE(a_server_that_has_everything_does_everything) {
    BOOST_TEST(outcome_of([](wire_target& target) {
                   target.snapshot("one");
                   BOOST_TEST(target.restore("one"));
                   BOOST_TEST(!target.restore("two"));
                   BOOST_TEST(target.view({sim::question::kind::send, 7}).is_null());
               }) == "done");
}

BOOST_AUTO_TEST_CASE(without_a_control_api_nothing_can_be_played) {
    lacking = "POST /_sim/worlds";
    const struct {
        sim::http_answer instead;
        std::string outcome;
    } rows[] = {
        {{404, {}, ""}, fmt::format("{}404", no_worlds)},
        {{404, {}, "<h1>Not found</h1>"}, fmt::format("{}404", no_worlds)},
        {{404, {}, R"({"message":"no route"})"}, fmt::format("{}404", no_worlds)},
        {{404, {}, R"({"error":{"code":"unknown_path"}})"}, fmt::format("{}404", no_worlds)},
        {{405, {}, ""}, fmt::format("{}405", no_worlds)},
        {{501, {}, ""}, fmt::format("{}501", no_worlds)},
        // It has one, but something else is wrong.
        {{401, {}, R"({"error":{"code":"control_key_needed","message":"a key, please"}})"},
         "fails: the world cannot be made: a key, please"},
        {{409, {}, R"({"error":{"code":"too_many_worlds","message":"too many"}})"},
         "fails: the world cannot be made: too many"},
        {{500, {}, ""}, "fails: the control API answered 500 without JSON"},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.instead.status << row.instead.body) {
            instead = row.instead;
            BOOST_TEST(outcome() == row.outcome);
        }
}

BOOST_AUTO_TEST_CASE(what_every_scenario_needs_is_missed_before_anything_can_fail) {
    for (const auto* needed : {"/clock", "/digest", "/audit", "/sends/0"}) {
        lacking = fmt::format("GET {}", needed);
        BOOST_TEST(
            outcome() ==
            fmt::format("lacks: http://localhost answers GET /_sim/worlds/{{world}}{} with 404",
                        needed));
        BOOST_TEST(worlds.worlds().empty());
    }
}

BOOST_AUTO_TEST_CASE(what_only_some_need_is_missed_by_those_alone) {
    lacking = "POST /snapshots";
    instead = {501, {}, ""};
    BOOST_TEST(outcome() == "done");
    BOOST_TEST(outcome_of([](wire_target& target) { target.snapshot("one"); }) ==
               "lacks: http://localhost answers POST /_sim/worlds/{world}/snapshots with 501");
    BOOST_TEST(worlds.worlds().empty());
}

BOOST_AUTO_TEST_CASE(a_world_that_is_gone_is_a_failure) {
    const auto outcome = outcome_of([this](wire_target& target) {
        (void)worlds.remove(worlds.worlds().begin()->first);
        (void)target.now();
    });
    BOOST_TEST(outcome.starts_with("fails: the control API answered 404: there is no world"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
