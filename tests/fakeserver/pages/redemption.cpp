// SPDX-License-Identifier: MIT
// Tests /r: the choice and the code, as long as the link lives (EG-12, EG-13).
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::fakeserver {

using testing::demo_fixture;
using testing::said;

namespace {

struct code_fixture : demo_fixture {
    std::string kim = begin(R"({"metadata":{"campaign_id":"either"}})");

    /// Goes through the offer's page; returns the newest code link.
    std::string verified() {
        (void)get(link_of(kim, "offer"));
        const auto page = post_form(*this, link_of(kim, "offer"), "email=kim%40example.com");
        BOOST_TEST(page.status == 200);
        return link_of(kim, "redeem", ++links);
    }
    int links = 0;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(pages_redemption, code_fixture)

BOOST_AUTO_TEST_CASE(one_gift_is_picked_and_its_code_given_out) {
    const auto link = verified();
    const auto choice = get(link);
    BOOST_TEST(choice.status == 200);
    BOOST_TEST(shows(choice, "A gift from Ann Admin"));
    BOOST_TEST(shows(choice, "value=\"1\" required data-testid=\"gift-1\"> Coffee for 25<"));
    BOOST_TEST(shows(choice, "value=\"2\" required data-testid=\"gift-2\"> Books for 50<"));
    BOOST_TEST(code_in(choice) == "none");
    const auto picked = post_form(*this, link, "gift_id=2");
    BOOST_TEST(picked.status == 200);
    BOOST_TEST(shows(picked, "Books for 50"));
    BOOST_TEST(code_in(picked).size() == 19U);
    BOOST_TEST(status_of(kim) == "Redeemed");
    BOOST_TEST(control("GET", "/sends/" + kim).at("/gift") == "2");
}

BOOST_AUTO_TEST_CASE(the_code_stays_the_same_and_a_second_pick_is_refused) {
    const auto link = verified();
    const auto code = code_in(post_form(*this, link, "gift_id=1"));
    BOOST_TEST(code_in(get(link)) == code);
    const auto again = post_form(*this, link, "gift_id=2");
    BOOST_TEST(again.status == 409);
    BOOST_TEST(shows(again, "You have chosen already"));
    BOOST_TEST(code_in(get(link)) == code);
}

BOOST_AUTO_TEST_CASE(a_single_gift_is_chosen_already) {
    kim = begin();
    const auto link = verified();
    BOOST_TEST(shows(get(link), "required checked data-testid=\"gift-1\""));
    BOOST_TEST(post_form(*this, link, "").status == 200);
    BOOST_TEST(status_of(kim) == "Redeemed");
}

BOOST_AUTO_TEST_CASE(what_is_not_on_offer_is_422_and_changes_nothing) {
    const auto link = verified();
    for (const auto* form : {"gift_id=4", "gift_id=99", "gift_id=x", "gift_id=", "", "other=1",
                             "gift_id=%", "gift_id=%FF"}) {
        const auto page = post_form(*this, link, form);
        BOOST_TEST_CONTEXT(form) {
            BOOST_TEST(page.status == 422);
            BOOST_TEST(shows(page, "Please choose one of the gifts"));
        }
    }
    BOOST_TEST(status_of(kim) == "Verified");
}

BOOST_AUTO_TEST_CASE(looking_at_the_page_changes_nothing) {
    const auto link = verified();
    const auto before = digest();
    (void)get(link);
    (void)ask("HEAD", link);
    BOOST_TEST(digest() == before);
}

BOOST_AUTO_TEST_CASE(the_link_dies_at_24_hours_and_a_new_one_works) {
    const auto first = verified();
    advance("PT23H59M59.999S");
    BOOST_TEST(get(first).status == 200);
    advance("PT0.001S");
    for (const auto& dead : {get(first), post_form(*this, first, "gift_id=1")}) {
        BOOST_TEST(dead.status == 410);
        BOOST_TEST(shows(dead, "This link is too old"));
    }
    BOOST_TEST(status_of(kim) == "Verified");
    const auto second = verified();
    BOOST_TEST(second != first);
    BOOST_TEST(get(first).status == 410);
    const auto code = code_in(post_form(*this, second, "gift_id=1"));
    BOOST_TEST(code.size() == 19U);
    // Redeemed never expires: after day 90 a new link shows the same code.
    advance("P120D");
    BOOST_TEST(get(second).status == 410);
    const auto third = verified();
    BOOST_TEST(code_in(get(third)) == code);
}

BOOST_AUTO_TEST_CASE(an_older_link_lives_as_long_as_it_was_told) {
    const auto first = verified();
    advance("PT12H");
    const auto second = verified();
    advance("PT12H");
    BOOST_TEST(get(first).status == 410);
    BOOST_TEST(get(second).status == 200);
    BOOST_TEST(post_form(*this, second, "gift_id=1").status == 200);
}

BOOST_AUTO_TEST_CASE(an_unpicked_send_expires_and_its_link_with_it) {
    advance("2020-10-30T12:00:00Z");
    (void)get(link_of(kim, "offer"));
    advance("2020-12-29T18:00:00Z");
    const auto link = verified();
    BOOST_TEST(get(link).status == 200);
    advance("2020-12-30T00:00:00Z");
    BOOST_TEST(status_of(kim) == "Expired");
    for (const auto& over : {get(link), post_form(*this, link, "gift_id=1")}) {
        BOOST_TEST(over.status == 410);
        BOOST_TEST(shows(over, "This gift has expired"));
    }
}

BOOST_AUTO_TEST_CASE(a_link_that_was_not_made_here_is_unknown) {
    auto changed = verified();
    changed.back() = changed.back() == '0' ? '1' : '0';
    BOOST_TEST(get(changed).status == 404);
    BOOST_TEST(post_form(*this, changed, "gift_id=1").status == 404);
    BOOST_TEST(get("/r/1.x").status == 404);
}

BOOST_AUTO_TEST_CASE(a_link_of_a_mail_that_was_undone_is_unknown) {
    (void)control("POST", "/snapshots", R"({"name":"s"})");
    const auto link = verified();
    (void)control("POST", "/snapshots/s/restore");
    BOOST_TEST(get(link).status == 404);
}

BOOST_AUTO_TEST_CASE(codes_differ_between_sends_and_forks) {
    const auto link = verified();
    const auto forked = control("POST", "/fork").at("/id");
    const auto own = code_in(post_form(*this, link, "gift_id=1"));
    const auto links_there = get("/_sim/worlds/" + forked + "/sends/" + kim + "/links").json();
    const auto there = testing::path_in(links_there.back()["url"]);
    const auto code_there = code_in(post_form(*this, there, "gift_id=1"));
    BOOST_TEST(code_there.size() == 19U);
    BOOST_TEST(code_there != own);
    kim = begin();
    links = 0;
    BOOST_TEST(code_in(post_form(*this, verified(), "")) != own);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
