// SPDX-License-Identifier: MIT
// Tests the read models of people, and the steps that change them.
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::fakeserver {

using testing::demo_fixture;
using testing::refusal_in;
using testing::said;

namespace {

struct people_fixture : demo_fixture {
    said step(const std::string& what) { return control("POST", "/steps", what); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(control_people, people_fixture)

BOOST_AUTO_TEST_CASE(users_are_listed_and_shown_by_number_and_handle) {
    const auto all = control("GET", "/users").json();
    BOOST_TEST_REQUIRE(!all.empty());
    BOOST_TEST(all[0]["id"] == "1");
    BOOST_TEST(all[0]["role"] == "admin");
    for (const auto* id : {"1", "ann"})
        BOOST_TEST(control("GET", std::string("/users/") + id).json() == all[0]);
    BOOST_TEST(refusal_in(control("GET", "/users/99")) == "404 unknown_user");
    BOOST_TEST(refusal_in(control("GET", "/users/ana")) == "404 unknown_user");
    BOOST_TEST(control("GET", "/users/ana").at("/error/message") ==
               "there is no user \"ana\"; did you mean \"ann\"?");
}

BOOST_AUTO_TEST_CASE(a_user_who_was_added_changed_and_removed_is_shown_so) {
    const auto before = control("GET", "/users").json().size();
    BOOST_TEST(step(R"({"add_user":{"id":"nia","name":"Nia"}})").at("/number") ==
               std::to_string(before + 1));
    BOOST_TEST(control("GET", "/users/nia").at("/email") == "nia@acme.example");
    BOOST_TEST(step(R"({"update_user":{"user":"nia","name":"Nia N","email":"n@acme.example",)"
                    R"("role":"admin"}})")
                   .status == 200);
    BOOST_TEST(control("GET", "/users/nia").at("/role") == "admin");
    BOOST_TEST(step(R"({"remove_user":"nia"})").status == 200);
    BOOST_TEST(control("GET", "/users/nia").at("/active") == "false");
    BOOST_TEST(control("GET", "/users").json().size() == before + 1);
    BOOST_TEST(refusal_in(step(R"({"add_user":{"id":"nia","email":"else@acme.example"}})")) ==
               "400 bad_body");
}

BOOST_AUTO_TEST_CASE(API_07_an_invitation_is_shown_until_it_is_accepted_and_after) {
    BOOST_TEST(control("GET", "/invitations").body == "[]");
    BOOST_TEST(refusal_in(control("GET", "/invitations/1")) == "404 unknown_invitation");
    BOOST_TEST(step(R"({"invite":{"id":"lou","name":"Lou","team":"1"}})").at("/number") == "1");
    BOOST_TEST(control("GET", "/invitations/lou").at("/open") == "true");
    BOOST_TEST(refusal_in(step(R"({"invite":{"id":"max","email":"ann@acme.example","team":"1"}})"))
                   .substr(0, 3) == "409");
    const auto made = step(R"({"accept_invitation":"lou"})");
    BOOST_TEST(made.status == 200);
    BOOST_TEST(control("GET", "/users/lou").at("/id") == made.at("/number"));
    BOOST_TEST(control("GET", "/invitations/1").at("/open") == "false");
    BOOST_TEST(control("GET", "/invitations").json()[0]["became"].get<std::string>() ==
               made.at("/number"));
    BOOST_TEST(refusal_in(step(R"({"accept_invitation":{"invitation":"lou","id":"lou-2"}})")) ==
               "409 email_taken");
}

BOOST_AUTO_TEST_CASE(API_11_a_person_is_forgotten_by_a_step) {
    (void)begin();
    const auto to = control("GET", "/sends/1").at("/to/email");
    const auto before = digest();
    BOOST_TEST(step(R"({"erase":")" + to + R"("})").status == 200);
    BOOST_TEST(control("GET", "/sends/1").at("/erased") == "true");
    BOOST_TEST(control("GET", "/sends/1").at("/to/email") == "");
    BOOST_TEST(digest() == before);
    BOOST_TEST(refusal_in(step(R"({"open":"1"})")) == "409 recipient_erased");
    BOOST_TEST(refusal_in(step(R"({"erase":""})")) == "409 missing_email");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
