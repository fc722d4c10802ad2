// SPDX-License-Identifier: MIT
// Tests fakeserver/world/made_up_person.hpp: what rules look at stays, and nothing else (API-11).
#include "fakeserver/world/made_up_person.hpp"

#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::fakeserver {
namespace {

struct person_fixture : testing::demo_fixture {
    /// A step about somebody, as it is told of who takes their place.
    std::string told(const std::string& email, const std::string& step, std::uint32_t number = 1) {
        return made_up_person(email, at(here).now.state(), number).rewrite(step);
    }
    std::string email_for(const std::string& email) {
        return made_up_person(email, at(here).now.state(), 3).email();
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(world_made_up_person, person_fixture)

BOOST_AUTO_TEST_CASE(what_rules_look_at_in_an_email_stays) {
    BOOST_TEST(email_for("Kim.Lee@Example.com") == "erased-3@erased.example");
    BOOST_TEST(email_for("kim+news@example.com") == "erased-3+x@erased.example");
    BOOST_TEST(email_for("Bounce@example.com") == "bounce@erased.example");
    BOOST_TEST(email_for("no email at all") == "erased-3");
}

BOOST_AUTO_TEST_CASE(a_domain_that_a_list_names_stays) {
    here = make(R"({"scenario":{"world":{"organisation":{"blocklist":["bad.example"],
        "low_quality":["poor.example"]}}}})");
    BOOST_TEST(email_for("kim@bad.example") == "erased-3@bad.example");
    BOOST_TEST(email_for("kim@poor.example") == "erased-3@poor.example");
    BOOST_TEST(email_for("kim@good.example") == "erased-3@erased.example");
}

BOOST_AUTO_TEST_CASE(everything_personal_goes_and_forms_stay) {
    BOOST_TEST(told("kim@example.com",
                    R"({"send":{"gift":"1","to":{"first_name":"Kim","last_name":"Lee",)"
                    R"("email":"KIM@example.com","phone":"+1 555","company":"","title":"Dr",)"
                    R"("message":"Hi","address":{"line1":"1 Main St","line2":"","city":"Bath",)"
                    R"("state":"MA","postal_code":"K1A 0B1","country":"CA"}}}})") ==
               R"({"send":{"gift":"1","to":{"first_name":"Erased","last_name":"Erased",)"
               R"("email":"erased-1@erased.example","phone":"0","company":"","title":"Erased",)"
               R"("message":"Erased","address":{"line1":"Erased","line2":"","city":"Erased",)"
               R"("state":"MA","postal_code":"A0A 0A0","country":"CA"}}}})");
}

BOOST_AUTO_TEST_CASE(others_and_those_who_work_here_are_left_alone) {
    for (
        const auto* step :
        {R"({"send":{"to":{"first_name":"Lin","email":"lin@example.com","message":"Kim says hi"}}})",
         R"({"add_user":{"name":"Kim Lee","email":"kim@example.com"}})",
         R"({"users":[{"name":"Kim Lee","email":"kim@example.com"}]})", R"({"open":{"send":"9"}})"})
        BOOST_TEST(told("kim@example.com", step) == step);
}

BOOST_AUTO_TEST_CASE(a_right_answer_stays_right_and_a_wrong_one_wrong) {
    (void)begin(R"({"phone":"+1 (555) 123"})");
    const auto answer = [&](const char* entered) {
        return told("kim@example.com", std::string(R"({"verify":{"send":"1",)") + entered + "}}");
    };
    BOOST_TEST(answer(R"("email":" Kim@example.com")") ==
               R"({"verify":{"send":"1","email":"erased-1@erased.example"}})");
    BOOST_TEST(answer(R"("email":"lee@example.com")") ==
               R"({"verify":{"send":"1","email":"somebody@erased.example"}})");
    BOOST_TEST(answer(R"("email":"","phone":"1555123")") ==
               R"({"verify":{"send":"1","email":"","phone":"0"}})");
    BOOST_TEST(answer(R"("email":"","phone":"1555124")") ==
               R"({"verify":{"send":"1","email":"","phone":"1"}})");
}

BOOST_AUTO_TEST_CASE(the_log_of_a_world_replays_after_every_kind_of_answer) {
    const auto send = begin(R"({"phone":"+1 (555) 123","email":"kim+x@example.com"})");
    (void)act(send, "approve");
    (void)act(send, "click");
    BOOST_TEST(act(send, "verify", R"({"email":"lee@example.com"})") == "409 mismatch");
    BOOST_TEST(act(send, "verify", R"({"phone":"1555123"})") == "Verified");
    (void)begin_parcel(R"({"email":"kim+x@example.com"})");
    const auto before = digest();
    BOOST_TEST(control("POST", "/erase", R"({"email":"kim+x@example.com"})").body ==
               R"({"sends":["1","2"]})");
    BOOST_TEST(digest() == before);
    const auto log = control("GET", "/log").body;
    BOOST_TEST(log.find("kim+x") == std::string::npos);
    BOOST_TEST(testing::replayed(log) == before);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
