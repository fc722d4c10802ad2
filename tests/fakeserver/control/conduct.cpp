// SPDX-License-Identifier: MIT
// Strictness: what was asked for that does not exist, and what a strict world makes of it.
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::fakeserver {
namespace {

struct strictness_fixture : testing::demo_fixture {
    std::string send(const char* patch) {
        const auto made = post("/api/v3/sends", send_body(patch), bearer(token));
        return made.status == 201 ? "201" : testing::refusal_in(made);
    }
};

constexpr const char* misspelt = R"({"first_nmae":"Kim","address":{"lnie1":"x"}})";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(control_conduct, strictness_fixture)

BOOST_AUTO_TEST_CASE(unknown_fields_are_ignored_and_noted) {
    BOOST_TEST(send(misspelt) == "201");
    BOOST_TEST(send(misspelt) == "201");
    const auto said = control("GET", "/strictness");
    BOOST_TEST(said.at("/strict") == "false");
    BOOST_TEST(said.at("/unknown_fields") ==
               R"([{"operation":"sends.create","field":"send.address.lnie1","times":2},)"
               R"({"operation":"sends.create","field":"send.first_nmae","times":2}])");
}

BOOST_AUTO_TEST_CASE(a_strict_world_refuses_them_by_name) {
    BOOST_TEST(control("PUT", "/strictness", R"({"strict":true})").at("/strict") == "true");
    BOOST_TEST(send("{}") == "201");
    BOOST_TEST(send(R"({"metadata":{"anything":{"goes":1}}})") == "201");
    const auto refused = post("/api/v3/sends", send_body(misspelt), bearer(token));
    BOOST_TEST(testing::refusal_in(refused) == "400 invalid_fields");
    BOOST_TEST(refused.at("/error/fields") ==
               R"([{"field":"send.first_nmae","problem":"is not known here; did you mean )"
               R"(\"first_name\"?"},{"field":"send.address.lnie1","problem":"is not known here; )"
               R"(did you mean \"line1\"?"}])");
    BOOST_TEST(control("PUT", "/strictness", R"({"strict":false})").at("/strict") == "false");
    BOOST_TEST(send(misspelt) == "201");
    BOOST_TEST(testing::refusal_in(control("PUT", "/strictness", R"({"strict":1})")) ==
               "400 bad_body");
}

BOOST_AUTO_TEST_CASE(a_world_may_be_strict_from_the_beginning) {
    const auto strict = make(R"({"preset":"demo","strict":true})");
    const auto refused = post("/api/v3/sends", send_body(misspelt), bearer(token_for(strict)));
    BOOST_TEST(refused.status == 400);
}

BOOST_AUTO_TEST_CASE(paths_that_do_not_exist_are_told_with_what_may_be_meant) {
    struct row {
        const char* method;
        const char* path;
        const char* near;
    };
    constexpr row rows[] = {
        {"POST", "/api/v3/sned", "POST /api/v3/send"},
        {"GET", "/api/v3/gifs", "GET /api/v3/gifts"},
        {"GET", "/api/v3/send/7", "GET /api/v3/sends/7"},
        {"POST", "/oauth/tokens", "POST /oauth/token"},
        {"GET", "/completely/else", "null"},
    };
    for (const auto& each : rows) {
        const auto said = ask(each.method, each.path, {}, bearer(token));
        BOOST_TEST(testing::refusal_in(said) == "404 unknown_path");
        const bool advises = said.body.find("did you mean") != std::string::npos;
        BOOST_TEST(advises == (std::string(each.near) != "null"));
    }
    const auto all = control("GET", "/strictness").json().at("unknown_paths");
    BOOST_TEST(all.size() == 5U);
    for (const auto& each : rows)
        for (const auto& told : all)
            if (told.at("path") == each.path)
                BOOST_TEST(told.value("near", testing::json_view()) ==
                           (std::string(each.near) == "null" ? testing::json_view()
                                                             : testing::json_view(each.near)));
}

BOOST_AUTO_TEST_CASE(faults_that_never_struck_are_told) {
    (void)control("POST", "/faults",
                  R"({"id":"x","operation":"sends.create","fault":"reset","nth":2})");
    (void)control("POST", "/faults",
                  R"({"operation":"sends.create","fault":"latency","nth":1,"by":"PT0.001S"})");
    BOOST_TEST(send("{}") == "201");
    BOOST_TEST(control("GET", "/strictness").at("/unused_faults") ==
               R"([{"id":"x","operation":"sends.create","occasions":1}])");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
