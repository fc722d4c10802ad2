// SPDX-License-Identifier: MIT
// Faults over the control API: what can be said, and what is wrong with the rest.
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::fakeserver {
namespace {

struct faults_fixture : testing::demo_fixture {
    testing::said add(const std::string& body) { return control("POST", "/faults", body); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(control_faults, faults_fixture)

BOOST_AUTO_TEST_CASE(a_fault_is_added_shown_and_ended) {
    const auto made =
        add(R"({"id":"busy","operation":"sends.create","fault":"status","status":500,"nth":2})");
    BOOST_TEST(made.status == 201);
    BOOST_TEST(made.at("/id") == "busy");
    BOOST_TEST(add(R"({"operation":"*","fault":"reset"})").at("/id") == "2");
    const auto all = control("GET", "/faults");
    BOOST_TEST(all.json().size() == 2U);
    BOOST_TEST(
        control("GET", "/faults/busy").json().dump() ==
        R"({"operation":"sends.create","fault":"status","status":500,"phase":"before","nth":2,)"
        R"("id":"busy","occasions":0,"struck":0,"ended":false})");
    BOOST_TEST(control("DELETE", "/faults/busy").status == 204);
    BOOST_TEST(control("GET", "/faults/busy").at("/ended") == "true");
    BOOST_TEST(control("DELETE", "/faults").status == 204);
    BOOST_TEST(control("GET", "/faults/2").at("/ended") == "true");
}

BOOST_AUTO_TEST_CASE(a_fault_of_webhooks_is_shown_as_it_was_said) {
    BOOST_TEST(control("POST", "/webhooks", R"({"id":"w","receiver":"up"})").status == 201);
    const auto made =
        add(R"({"id":"late","operation":"webhook","webhook":"w","types":["send.opened"],)"
            R"("fault":"delay","by":"PT90S","nth":2})");
    BOOST_TEST(made.status == 201);
    const std::string shown =
        R"({"id":"late","operation":"webhook","fault":"delay","types":["send.opened"],"webhook":"1",)"
        R"("by":"PT1M30S","nth":2,"occasions":0,"ended":)";
    BOOST_TEST(made.body == shown + "false}");
    BOOST_TEST(control("GET", "/faults/late").body == shown + "false}");
    BOOST_TEST(control("DELETE", "/faults/late").status == 204);
    BOOST_TEST(control("GET", "/faults/late").body == shown + "true}");
}

// Endpoints without a handle were not counted, so that no number and no later handle was known.
BOOST_AUTO_TEST_CASE(a_fault_may_be_of_an_endpoint_that_was_given_no_handle) {
    BOOST_TEST(control("POST", "/webhooks", R"({"receiver":"up"})").status == 201);
    BOOST_TEST(control("POST", "/webhooks", R"({"id":"w","receiver":"up"})").status == 201);
    for (const std::string which : {R"("1")", R"("2")", R"("w")"}) BOOST_TEST_CONTEXT(which) {
            const auto body =
                R"({"operation":"webhook","fault":"duplicate","webhook":)" + which + "}";
            BOOST_TEST(add(body).status == 201);
        }
    BOOST_TEST(control("POST", "/steps", R"({"add_webhook":{"id":"x","receiver":"up"}})").status ==
               200);
    BOOST_TEST(control("GET", "/webhooks/x").at("/id") == "3");
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_said_with_what_would_be_right) {
    struct row {
        const char* body;
        const char* message;
    };
    constexpr row rows[] = {
        {R"({"operation":"sends.creat","fault":"reset"})",
         "there is no operation \"sends.creat\" that could go wrong; did you mean "
         "\"sends.create\"?"},
        {R"({"operation":"sends.create","fault":"rest"})", nullptr},
        {R"({"operation":"oauth.token","fault":"token_revoked"})",
         "oauth.token takes no token that could be revoked"},
        {R"({"fault":"reset"})", nullptr},
        {R"({"operation":"sends.create"})", nullptr},
        {R"({"operation":"worlds.list","fault":"reset"})", nullptr},
        {R"({"operation":"*","fault":"status","status":302})", nullptr},
        {R"({"operation":"*","fault":"reset","bytes":3})", nullptr},
    };
    for (const auto& each : rows) {
        const auto refused = add(each.body);
        BOOST_TEST_CONTEXT(each.body) {
            BOOST_TEST(testing::refusal_in(refused) == "400 bad_body");
            if (each.message != nullptr) BOOST_TEST(refused.at("/error/message") == each.message);
        }
    }
}

BOOST_AUTO_TEST_CASE(an_id_is_taken_once_and_what_does_not_exist_is_404) {
    BOOST_TEST(add(R"({"id":"x","operation":"*","fault":"reset"})").status == 201);
    BOOST_TEST(testing::refusal_in(add(R"({"id":"x","operation":"*","fault":"reset"})")) ==
               "409 id_taken");
    BOOST_TEST(testing::refusal_in(control("DELETE", "/faults/y")) == "404 unknown_fault");
    BOOST_TEST(testing::refusal_in(control("GET", "/faults/y")) == "404 unknown_fault");
}

BOOST_AUTO_TEST_CASE(a_world_keeps_a_thousand) {
    const std::string one = R"({"operation":"sends.show","fault":"reset"})";
    for (std::size_t i = 0; i < fault_book::faults_max; ++i) BOOST_REQUIRE(add(one).status == 201);
    BOOST_TEST(testing::refusal_in(add(one)) == "409 too_many_faults");
}

BOOST_AUTO_TEST_CASE(a_fork_begins_without_any_and_a_reset_with_those_of_the_beginning) {
    const auto other =
        make(R"({"preset":"demo","faults":[{"id":"always","operation":"*","fault":"reset"}]})");
    BOOST_TEST(get(other.path + "/faults/always").status == 200);
    const auto fork = post(other.path + "/fork");
    BOOST_TEST(get("/_sim/worlds/" + fork.at("/id") + "/faults").body == "[]");
    BOOST_TEST(post(other.path + "/faults", R"({"operation":"*","fault":"reset"})").status == 201);
    BOOST_TEST(post(other.path + "/reset").status == 200);
    BOOST_TEST(get(other.path + "/faults").json().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_world_with_a_fault_of_no_operation_is_not_made) {
    const auto refused =
        post("/_sim/worlds", R"({"faults":[{"id":"x","operation":"sends","fault":"reset"}]})");
    BOOST_TEST(testing::refusal_in(refused) == "400 bad_body");
    BOOST_TEST(refused.at("/error/problems/0/pointer") == "/faults");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
