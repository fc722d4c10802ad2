// SPDX-License-Identifier: MIT
// Tests the page that a tracking URL leads to (API-07, SEC-04).
#include "tests/fakeserver/core_api/core_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::fakeserver {

using testing::core_fixture;

namespace {

struct tracking_fixture : core_fixture {
    std::string page(const std::string& code) {
        const auto answer = get("/track/" + code);
        BOOST_TEST(answer.status == 200);
        BOOST_TEST(answer.type == "text/html; charset=utf-8");
        return answer.body;
    }
    static bool says(const std::string& page, const char* what) {
        return page.find(what) != std::string::npos;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(core_api_tracking, tracking_fixture)

BOOST_AUTO_TEST_CASE(API_07_it_shows_the_label_and_how_it_came_to_it) {
    const auto made = create(egift());
    (void)act("1", "click");
    const auto body = get(testing::path_in(made.at("/tracking_url"))).body;
    BOOST_TEST(says(body, R"(<p data-testid="label">Clicked</p>)"));
    BOOST_TEST(says(body, "<b>Sent</b> 2020-10-01T09:00:00Z"));
    BOOST_TEST(says(body, "Coffee for 25"));
    BOOST_TEST(!says(body, "kim@example.com"));
}

BOOST_AUTO_TEST_CASE(API_07_of_a_parcel_it_says_where_the_carrier_tells_more) {
    const auto code = create(notebook()).at("/tracking_code");
    BOOST_TEST(!says(page(code), "data-testid=\"carrier\""));
    (void)act("1", "fulfil");
    (void)act("1", "ship");
    BOOST_TEST(says(page(code), R"(<p data-testid="label">Shipped</p>)"));
    BOOST_TEST(says(page(code), "data-testid=\"carrier\""));
}

BOOST_AUTO_TEST_CASE(SEC_04_codes_that_were_not_made_here) {
    const auto code = create(egift()).at("/tracking_code");
    for (const auto& wrong : {std::string("x"), code.substr(1), code + "0",
                              "00000002" + code.substr(8), code.substr(0, 39) + "g"})
        BOOST_TEST_CONTEXT(wrong) BOOST_TEST(get("/track/" + wrong).status == 404);
}

BOOST_AUTO_TEST_CASE(API_14_a_fork_has_codes_of_its_own) {
    const auto code = create(egift()).at("/tracking_code");
    const auto fork = control("POST", "/fork");
    BOOST_TEST_REQUIRE(fork.status == 201);
    const auto its = settings.secrets.tracking_code(
        {static_cast<std::uint32_t>(std::stoul(fork.at("/id"))), 1, 0});
    BOOST_TEST(its != code);
    BOOST_TEST(says(page(its), R"(<p data-testid="label">Sent</p>)"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
