// SPDX-License-Identifier: MIT
// Tests snapshots, restore and reset.
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::fakeserver {

using testing::demo_fixture;
using testing::refusal_in;

BOOST_FIXTURE_TEST_SUITE(control_snapshots, demo_fixture)

BOOST_AUTO_TEST_CASE(a_snapshot_has_a_name_an_instant_and_a_digest) {
    const auto taken = control("POST", "/snapshots", R"({"name":"before"})");
    BOOST_TEST(taken.status == 201);
    BOOST_TEST(taken.at("/name") == "before");
    BOOST_TEST(taken.at("/at") == "2020-10-01T09:00:00Z");
    BOOST_TEST(taken.at("/digest") == digest());
    BOOST_TEST(control("GET", "/snapshots").body == "[" + taken.body + "]");
}

BOOST_AUTO_TEST_CASE(without_a_name_it_is_numbered) {
    BOOST_TEST(control("POST", "/snapshots").at("/name") == "1");
    BOOST_TEST(control("POST", "/snapshots", "{}").at("/name") == "2");
    BOOST_TEST(control("POST", "/snapshots", R"({"name":"4"})").at("/name") == "4");
    BOOST_TEST(control("POST", "/snapshots").at("/name") == "5");
    BOOST_TEST(control("GET", "/snapshots").json().size() == 4U);
}

BOOST_AUTO_TEST_CASE(to_restore_is_to_be_as_before_any_number_of_times) {
    const auto kim = begin(R"({"metadata":{"a":1}})");
    (void)control("POST", "/snapshots", R"({"name":"s"})");
    const auto before = digest();
    for (int i = 0; i < 2; ++i) {
        advance("P5D");
        (void)act(kim, "open");
        (void)begin(R"({"email":"lee@example.com"})");
        const auto restored = control("POST", "/snapshots/s/restore");
        BOOST_TEST(restored.status == 200);
        BOOST_TEST(restored.at("/id") == here.id);
        BOOST_TEST(restored.at("/clock/now") == "2020-10-01T09:00:00Z");
        BOOST_TEST(restored.at("/digest") == before);
        BOOST_TEST(digest() == before);
        BOOST_TEST(status_of(kim) == "Sent");
        BOOST_TEST(control("GET", "/sends").at("/total") == "1");
        BOOST_TEST(as_client("GET", "/api/v3/sends/" + kim).at("/send/metadata") == R"({"a":1})");
    }
}

BOOST_AUTO_TEST_CASE(a_name_that_is_taken_again_means_the_later_one) {
    (void)control("POST", "/snapshots", R"({"name":"s"})");
    advance("P1D");
    (void)control("POST", "/snapshots", R"({"name":"s"})");
    advance("P1D");
    (void)control("POST", "/snapshots/s/restore");
    BOOST_TEST(now() == "2020-10-02T09:00:00Z");
    BOOST_TEST(control("GET", "/snapshots").json().size() == 1U);
}

BOOST_AUTO_TEST_CASE(names_may_be_anything_that_a_path_can_say) {
    BOOST_TEST(control("POST", "/snapshots", R"({"name":"a b/ü"})").status == 201);
    BOOST_TEST(control("POST", "/snapshots/a%20b%2F%C3%BC/restore").status == 200);
}

BOOST_AUTO_TEST_CASE(a_reset_goes_back_to_the_beginning_and_keeps_snapshots) {
    const auto before = digest();
    (void)begin();
    advance("P1D");
    (void)control("POST", "/snapshots", R"({"name":"s"})");
    const auto reset = control("POST", "/reset");
    BOOST_TEST(reset.status == 200);
    BOOST_TEST(reset.at("/clock/now") == "2020-10-01T09:00:00Z");
    BOOST_TEST(reset.at("/digest") == before);
    BOOST_TEST(available() == "10000.00 USD");
    BOOST_TEST(control("POST", "/snapshots/s/restore").at("/clock/now") == "2020-10-02T09:00:00Z");
}

BOOST_AUTO_TEST_CASE(a_reset_keeps_the_limit) {
    const auto limited = make(R"({"preset":"demo","rate_limit":{"requests":1,"per":"PT10S"}})");
    (void)post(limited.path + "/reset");
    const auto by = bearer(token_for(limited));
    BOOST_TEST(get("/api/v3/gifts", by).status == 200);
    BOOST_TEST(get("/api/v3/gifts", by).status == 429);
}

BOOST_AUTO_TEST_CASE(what_is_not_there_or_makes_no_sense_is_refused) {
    BOOST_TEST(refusal_in(control("POST", "/snapshots/x/restore")) == "404 unknown_snapshot");
    for (const auto* body : {R"({"name":""})", R"({"name":5})", R"({"nam":"x"})", "[]", "{"})
        BOOST_TEST(refusal_in(control("POST", "/snapshots", body)) == "400 bad_body");
}

BOOST_AUTO_TEST_CASE(a_world_keeps_a_hundred) {
    for (int i = 0; i < 100; ++i) BOOST_TEST(control("POST", "/snapshots").status == 201);
    BOOST_TEST(refusal_in(control("POST", "/snapshots")) == "409 too_many_snapshots");
    BOOST_TEST(control("POST", "/snapshots", R"({"name":"1"})").status == 201);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
