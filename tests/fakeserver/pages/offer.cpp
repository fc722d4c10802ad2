// SPDX-License-Identifier: MIT
// Tests /g and /o: the click, the opening, the verification (EG-08, EG-09, EG-11, EG-17, EG-18).
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::fakeserver {

using testing::demo_fixture;
using testing::said;

namespace {

struct offer_fixture : demo_fixture {
    std::string kim = begin(R"({"phone":"+1 555 0100"})");
    std::string link = link_of(kim, "offer");

    said answer(const std::string& form) { return post_form(*this, link, form); }
    std::string mails() {
        std::string text;
        for (const auto& each : control("GET", "/mail?to=kim@example.com").json())
            text += each["kind"].get<std::string>() + " ";
        return text;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(pages_offer, offer_fixture)

BOOST_AUTO_TEST_CASE(visiting_the_page_is_the_click) {
    const auto page = get(link);
    BOOST_TEST(page.status == 200);
    BOOST_TEST(shows(page, "Kim, Ann Admin has sent you a gift"));
    BOOST_TEST(shows(page, "<blockquote data-testid=\"message\">Thank you</blockquote>"));
    BOOST_TEST(shows(page, "name=\"email\""));
    BOOST_TEST(shows(page, "name=\"phone\""));
    BOOST_TEST(status_of(kim) == "Clicked");
    BOOST_TEST(history_of(kim).find("Opened 2020-10-01T09:00:00Z, Clicked 2020-10-01T09:00:00Z") !=
               std::string::npos);
    BOOST_TEST(get(link).status == 200);
    BOOST_TEST(status_of(kim) == "Clicked");
}

BOOST_AUTO_TEST_CASE(API_11_the_link_of_who_was_erased_says_so_and_names_nobody) {
    BOOST_TEST(control("POST", "/steps", R"({"erase":"kim@example.com"})").status == 200);
    const auto page = get(link);
    BOOST_TEST(page.status == 410);
    BOOST_TEST(shows(page, "This link is no longer in use"));
    BOOST_TEST(!shows(page, "Kim"));
    BOOST_TEST(!shows(page, "Thank you"));
    BOOST_TEST(status_of(kim) == "Sent");
}

BOOST_AUTO_TEST_CASE(asking_for_the_header_only_is_no_click) {
    BOOST_TEST(ask("HEAD", link).status == 200);
    BOOST_TEST(status_of(kim) == "Sent");
    BOOST_TEST(ask("HEAD", pixel_of(kim)).status == 200);
    BOOST_TEST(status_of(kim) == "Sent");
}

BOOST_AUTO_TEST_CASE(loading_the_picture_is_the_opening) {
    const auto dot = get(pixel_of(kim));
    BOOST_TEST(dot.status == 200);
    BOOST_TEST(dot.type == "image/gif");
    BOOST_TEST(dot.header("Cache-Control") == "no-store");
    BOOST_TEST(dot.body.size() == 43U);
    BOOST_TEST(dot.body.starts_with("GIF89a"));
    BOOST_TEST(dot.body.back() == ';');
    BOOST_TEST(status_of(kim) == "Opened");
    BOOST_TEST(get(pixel_of(kim)).status == 200);
    BOOST_TEST(status_of(kim) == "Opened");
}

BOOST_AUTO_TEST_CASE(a_picture_is_a_picture_though_the_opening_is_refused) {
    const auto pixel = pixel_of(kim);
    advance("P31D");
    BOOST_TEST(get(pixel).status == 200);
    BOOST_TEST(status_of(kim) == "Refunded");
    BOOST_TEST(get("/o/1.abc.gif").status == 404);
    BOOST_TEST(get("/o/1.abc").status == 404);
}

BOOST_AUTO_TEST_CASE(the_offers_email_or_phone_verifies_however_it_is_written) {
    for (const auto* form : {"email=kim%40example.com", "email=+KIM%40Example.com+",
                             "phone=15550100", "phone=%2B1+%28555%29+01-00",
                             "email=&phone=%2B15550100", "email=kim%40example.com&phone="}) {
        kim = begin(R"({"phone":"+1 555 0100"})");
        link = link_of(kim, "offer");
        (void)get(link);
        const auto page = answer(form);
        BOOST_TEST_CONTEXT(form) {
            BOOST_TEST(page.status == 200);
            BOOST_TEST(shows(page, "We have emailed you a link"));
            BOOST_TEST(status_of(kim) == "Verified");
        }
    }
}

BOOST_AUTO_TEST_CASE(a_wrong_answer_is_422_and_asks_again) {
    (void)get(link);
    for (const auto* form : {"email=lee%40example.com", "phone=15550101", "email=kim"}) {
        const auto page = answer(form);
        BOOST_TEST_CONTEXT(form) {
            BOOST_TEST(page.status == 422);
            BOOST_TEST(shows(page, "That was not it"));
            BOOST_TEST(shows(page, "data-testid=\"verify-form\""));
            BOOST_TEST(page.body.ends_with("</form>\n</main>\n</body>\n</html>\n"));
        }
    }
    BOOST_TEST(status_of(kim) == "Clicked");
    BOOST_TEST(mails() == "offer ");
}

BOOST_AUTO_TEST_CASE(the_fifth_wrong_answer_locks_the_page_for_an_hour) {
    (void)get(link);
    for (int i = 0; i < 5; ++i) BOOST_TEST(answer("email=x").status == 422);
    const auto locked = answer("email=kim%40example.com");
    BOOST_TEST(locked.status == 423);
    BOOST_TEST(shows(locked, "Please try again at 2020-10-01T10:00:00Z."));
    advance("PT59M59.999S");
    BOOST_TEST(answer("email=kim%40example.com").status == 423);
    advance("PT0.001S");
    BOOST_TEST(answer("email=kim%40example.com").status == 200);
}

BOOST_AUTO_TEST_CASE(an_answer_before_the_click_is_refused) {
    const auto page = answer("email=kim%40example.com");
    BOOST_TEST(page.status == 409);
    BOOST_TEST(status_of(kim) == "Sent");
}

BOOST_AUTO_TEST_CASE(a_form_that_says_nothing_or_cannot_be_read_is_400) {
    (void)get(link);
    for (const auto* form : {"", "email=", "email=&phone=", "name=kim"}) {
        const auto page = answer(form);
        BOOST_TEST_CONTEXT(form) {
            BOOST_TEST(page.status == 400);
            BOOST_TEST(shows(page, "Please enter your email or your phone number"));
        }
    }
    for (const auto* form : {"email=%", "email=%FF", "email=a\tb"})
        BOOST_TEST_CONTEXT(form) BOOST_TEST(shows(answer(form), "This form cannot be read"));
    BOOST_TEST(post(link, R"({"email":"kim@example.com"})").status == 400);
    BOOST_TEST(control("GET", "/sends/" + kim).at("/wrong_answers") == "0");
}

BOOST_AUTO_TEST_CASE(after_its_end_the_page_says_to_ask_the_sender) {
    advance("2020-10-30T23:59:59.999Z");
    BOOST_TEST(get(link).status == 200);
    const auto late = begin();
    advance("P30D");
    for (const auto& each : {link_of(late, "offer")}) {
        const auto page = get(each);
        BOOST_TEST(page.status == 410);
        BOOST_TEST(shows(page, "This gift has expired"));
        BOOST_TEST(shows(page, "Please ask Ann Admin, who sent it."));
        BOOST_TEST(post_form(*this, each, "email=kim%40example.com").status == 410);
    }
}

BOOST_AUTO_TEST_CASE(a_bounced_offer_shows_the_same_page) {
    (void)act(kim, "bounce");
    const auto page = get(link);
    BOOST_TEST(page.status == 410);
    BOOST_TEST(shows(page, "This gift has expired"));
    BOOST_TEST(answer("email=kim%40example.com").status == 410);
}

BOOST_AUTO_TEST_CASE(a_held_offer_says_not_yet) {
    (void)control("POST", "/steps", R"({"send":{"campaign":"unfunded","via":"link"}})");
    const auto page = get(link_of("2", "offer"));
    BOOST_TEST(page.status == 409);
    BOOST_TEST(shows(page, "Not yet"));
    BOOST_TEST(act("2", "approve") == "Sent");
    BOOST_TEST(get(link_of("2", "offer")).status == 200);
    BOOST_TEST(status_of("2") == "Clicked");
}

BOOST_AUTO_TEST_CASE(a_link_that_was_not_made_here_is_unknown) {
    auto changed = link;
    changed.back() = changed.back() == '0' ? '1' : '0';
    (void)get(link);
    (void)answer("email=kim%40example.com");
    const auto code = link_of(kim, "redeem");
    for (const auto& target :
         {changed, std::string("/g/x"), "/g/9." + link.substr(5), "/g" + code.substr(2)}) {
        const auto page = get(target);
        BOOST_TEST_CONTEXT(target) {
            BOOST_TEST(page.status == 404);
            BOOST_TEST(shows(page, "We do not know this link"));
            BOOST_TEST(post_form(*this, target, "email=kim%40example.com").status == 404);
        }
    }
    BOOST_TEST(get("/r" + link.substr(2)).status == 404);
}

BOOST_AUTO_TEST_CASE(a_link_of_a_send_that_was_undone_is_unknown) {
    (void)control("POST", "/reset");
    BOOST_TEST(get(link).status == 404);
    BOOST_TEST(control("GET", "/sends").at("/total") == "0");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
