// SPDX-License-Identifier: MIT
// Tests POST steps: a scenario's words for a world that runs.
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::fakeserver {

using testing::demo_fixture;
using testing::refusal_in;
using testing::said;

namespace {

struct steps_fixture : demo_fixture {
    said step(const std::string& what) { return control("POST", "/steps", what); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(control_steps, steps_fixture)

BOOST_AUTO_TEST_CASE(a_step_answers_with_the_number_of_what_it_made) {
    BOOST_TEST(step(R"({"send":{"campaign":"day-1"}})").body == R"({"number":1})");
    BOOST_TEST(step(R"({"send":{"campaign":"day-1"}})").body == R"({"number":2})");
    BOOST_TEST(step(R"({"add_campaign":{"id":"new","gift":"coffee"}})").body == R"({"number":18})");
    BOOST_TEST(step(R"({"open":"1"})").body == R"({"number":0})");
    BOOST_TEST(step(R"({"population":{"count":3,"campaign":"new"}})").body == R"({"number":0})");
    BOOST_TEST(control("GET", "/sends").at("/total") == "5");
}

BOOST_AUTO_TEST_CASE(a_campaign_that_was_added_is_known_by_its_id) {
    (void)step(R"({"add_campaign":{"id":"new","gift":"coffee","offer_days":3}})");
    BOOST_TEST(step(R"({"set_offer_days":{"campaign":"new","days":4}})").status == 200);
    const auto id = begin(R"({"metadata":{"campaign_id":"new"}})");
    BOOST_TEST(control("GET", "/sends/" + id).at("/offer_ends") == "2020-10-05T00:00:00Z");
}

BOOST_AUTO_TEST_CASE(what_the_domain_refuses_is_409_or_404) {
    (void)begin();
    const struct {
        const char* step;
        const char* outcome;
    } rows[] = {
        {R"({"cancel":"1"})", "409 wrong_state"},
        {R"({"verify":{"send":"1","email":"x"}})", "409 not_clicked"},
        {R"({"open":"9"})", "404 unknown_send"},
        {R"({"set_offer_days":{"campaign":"day-1","days":91}})", "409 offer_days_out_of_range"},
        {R"({"add_campaign":{"id":"x","gift":"coffee","offer_days":0}})",
         "409 offer_days_out_of_range"},
        {R"({"top_up":{"funding":"main","amount":"0.00 USD"}})", "409 amount_not_positive"},
        {R"({"send":{"gift":"coffee","sender":"sam","to":{"email":""}}})", "409 missing_email"},
    };
    const auto before = digest();
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.step) BOOST_TEST(refusal_in(step(row.step)) == row.outcome);
    BOOST_TEST(digest() == before);
}

BOOST_AUTO_TEST_CASE(a_handle_that_a_step_gives_is_kept_and_can_be_given_once) {
    BOOST_TEST(step(R"({"send":{"as":"rosa","campaign":"day-30"}})").status == 200);
    BOOST_TEST(control("GET", "/sends/rosa").at("/status") == "Sent");
    BOOST_TEST(step(R"({"open":"rosa"})").status == 200);
    BOOST_TEST(control("GET", "/sends/rosa").at("/status") == "Opened");
    const auto again = step(R"({"send":{"as":"rosa","campaign":"day-30"}})");
    BOOST_TEST(refusal_in(again) == "400 bad_body");
    BOOST_TEST(again.at("/error/message") == "the handle is taken; give this send another");
}

BOOST_AUTO_TEST_CASE(what_is_no_command_has_a_route_of_its_own) {
    for (const auto* what :
         {R"({"advance":"P1D"})", R"({"advance_to":"2020-11-01T00:00:00Z"})", R"({"until":"idle"})",
          R"({"advance_business_days":1})", R"({"snapshot":"s"})", "{}", R"({"note":"x"})",
          R"({"http":{"path":"/x"}})"})
        BOOST_TEST_CONTEXT(what) {
            const auto refused = step(what);
            BOOST_TEST(refusal_in(refused) == "400 bad_body");
            BOOST_TEST(refused.at("/error/message").find("this route takes commands") == 0U);
        }
    BOOST_TEST(refusal_in(step(R"({"http":{"path":"/"}})")) == "400 bad_body");
    BOOST_TEST(now() == "2020-10-01T09:00:00Z");
}

BOOST_AUTO_TEST_CASE(a_step_that_cannot_be_read_is_400_with_all_problems) {
    const auto refused = step(R"({"send":{"campain":"x","sender":"nobody","gift":"coffee"}})");
    BOOST_TEST(refusal_in(refused) == "400 bad_body");
    BOOST_TEST(refused.json()["error"]["problems"].size() == 2U);
    BOOST_TEST(refusal_in(step(R"({"opne":"1"})")) == "400 bad_body");
    BOOST_TEST(refusal_in(step("{")) == "400 bad_body");
    BOOST_TEST(refusal_in(step("[]")) == "400 bad_body");
    BOOST_TEST(refusal_in(step("")) == "415 unsupported_media_type");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
