// SPDX-License-Identifier: MIT
// Tests fakeserver/journal/verification.hpp: what is verified, and what is said when it is not.
#include "fakeserver/journal/verification.hpp"

#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::fakeserver {
namespace {

struct verifying_fixture : testing::demo_fixture {
    /// A token, the catalogue twice, a send to Kim and one to Lee.
    verifying_fixture() {
        (void)get("/api/v3/gifts?page=1", bearer(token));
        (void)get("/api/v3/gifts?page=2", bearer(token));
        for (const auto* who : {"kim", "lee"})
            (void)post(
                "/api/v3/sends",
                send_body((R"({"email":")" + std::string(who) + R"(@example.com"})").c_str()),
                bearer(token));
    }

    testing::said verify(const std::string& body) {
        return control("POST", "/journal/verify", body);
    }
    /// "true 2", or "false 1".
    std::string outcome(const std::string& body) {
        const auto said = verify(body);
        if (said.status != 200) return testing::refusal_in(said);
        return said.at("/verified") + " " +
               said.at(said.json().contains("count") ? "/count" : "/matched");
    }
    /// The first thing in which the nearest request differs: "where: expected, actual".
    std::string difference(const std::string& body) {
        const auto said = verify(body);
        return said.at("/nearest/0/differences/0/where") + ": " +
               said.at("/nearest/0/differences/0/expected") + ", " +
               said.at("/nearest/0/differences/0/actual");
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(journal_verification, verifying_fixture)

BOOST_AUTO_TEST_CASE(requests_are_counted_and_the_count_is_compared) {
    struct row {
        const char* asked;
        const char* outcome;
    };
    constexpr row rows[] = {
        {R"({"request":{"operation":"gifts.list"}})", "true 2"},
        {R"({"request":{"operation":"gifts.list"},"count":2})", "true 2"},
        {R"({"request":{"operation":"gifts.list"},"count":1})", "false 2"},
        {R"({"request":{"operation":"gifts.list"},"count":{"$at_least":2}})", "true 2"},
        {R"({"request":{"operation":"gifts.list"},"count":{"$at_most":1}})", "false 2"},
        {R"({"request":{"operation":"gifts.list","query":{"page":"2"}},"count":1})", "true 1"},
        {R"({"request":{"operation":"sends.show"},"count":0})", "true 0"},
        {R"({"request":{"operation":"sends.show"}})", "false 0"},
        {R"({"request":{"method":"POST","path":"/api/v3/sends","status":201},"count":2})",
         "true 2"},
        {R"({"request":{"headers":{"CONTENT-TYPE":"application/json"}},"count":3})", "true 3"},
        {R"({"request":{"headers":{"Authorization":"Bearer"}},"count":4})", "true 4"},
        {R"({"request":{"body":{"send":{"email":{"$match":".*@example.com"}}}},"count":2})",
         "true 2"},
        {R"({"request":{"answer":{"send":{"id":"2"}}},"count":1})", "true 1"},
        {R"({"order":[{"operation":"oauth.token"},{"operation":"sends.create"}]})", "true [1,4]"},
        {R"({"order":[{"operation":"sends.create"},{"operation":"sends.create"}]})", "true [4,5]"},
        {R"({"order":[{"operation":"sends.create"},{"operation":"gifts.list"}]})", "false [4]"},
        {R"({})", "400 bad_body"},
        {R"({"request":{},"order":[{}]})", "400 bad_body"},
        {R"({"request":{"verb":"GET"}})", "400 bad_body"},
        {R"({"request":{"status":{"$more":1}}})", "400 bad_body"},
        {R"({"request":{},"count":"two"})", "400 bad_body"},
        {R"({"order":[{}],"count":1})", "400 bad_body"},
    };
    for (const auto& each : rows)
        BOOST_TEST_CONTEXT(each.asked) BOOST_TEST(outcome(each.asked) == each.outcome);
}

BOOST_AUTO_TEST_CASE(the_nearest_request_is_named_with_what_differs) {
    struct row {
        const char* asked;
        const char* difference;
    };
    constexpr row rows[] = {
        {R"({"request":{"operation":"sends.create","body":{"send":{"email":"max@example.com"}}}})",
         R"(/body/send/email: "max@example.com", "lee@example.com")"},
        {R"({"request":{"operation":"sends.create","body":{"send":{"email":"lee@example.com","phone":"1"}}}})",
         R"(/body/send/phone: "1", (nothing))"},
        {R"({"request":{"operation":"gifts.list","query":{"page":"3"}}})",
         R"(/query/page: "3", "2")"},
        {R"({"request":{"operation":"gifts.list","status":{"$at_least":400}}})",
         R"(/status: at least 400, 200)"},
        {R"({"request":{"path":"/api/v3/sned","method":"POST"}})",
         R"(/path: "/api/v3/sned", "/api/v3/sends")"},
    };
    for (const auto& each : rows)
        BOOST_TEST_CONTEXT(each.asked) BOOST_TEST(difference(each.asked) == each.difference);
}

BOOST_AUTO_TEST_CASE(three_are_named_at_most_and_the_place_of_what_is_missing) {
    const auto said =
        verify(R"({"order":[{"operation":"gifts.list"},{"operation":"sends.show"}]})");
    BOOST_TEST(said.at("/missing") == "1");
    BOOST_TEST(said.json().at("nearest").size() == 3U);
}

BOOST_AUTO_TEST_CASE(what_has_been_evicted_is_said) {
    const auto small = make(R"({"preset":"demo","journal_bytes":1024})");
    const auto other = bearer(token_for(small));
    for (int i = 0; i < 9; ++i) (void)get("/api/v3/gifts", other);
    const auto said =
        post(small.path + "/journal/verify", R"({"request":{"operation":"gifts.list"},"count":9})");
    BOOST_TEST(said.at("/verified") == "false");
    BOOST_TEST(said.at("/complete") == "false");
    BOOST_TEST(said.at("/total") == "10");
    BOOST_TEST(said.at("/evicted") == "9");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
