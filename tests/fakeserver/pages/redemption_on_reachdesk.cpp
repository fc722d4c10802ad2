// SPDX-License-Identifier: MIT
// Tests /r where Reachdesk mailed the gift: no question before, good until the send expires (ML-05,
// ML-06, ML-08, ML-11).
#include "tests/support/server_fixture_of_links.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <chrono>
#include <string>

namespace giftsim::fakeserver {

using sim::json_view;
using testing::links_fixture;
using testing::path_in;

namespace {

constexpr const char* direct =
    R"({"campaign":"direct","sender":"sam","to":{"email":"kim@example.com"}})";

struct gift_fixture : links_fixture {
    std::string redeem(const std::string& send) { return link_of(send, "redeem"); }
    /// "410 This gift has expired".
    std::string outcome(const std::string& link, const char* how = "GET",
                        const std::string& form = {}) {
        const auto page =
            std::string_view(how) == "POST" ? post_form(*this, link, form) : ask(how, link);
        return fmt::format("{} {}", page.status, title_of(page));
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(pages_redemption_on_reachdesk, gift_fixture)

BOOST_AUTO_TEST_CASE(the_gift_is_taken_and_only_then_paid) {
    const auto send = claimed("coffee");
    const auto page = get(redeem(send));
    BOOST_TEST(page.status == 200);
    BOOST_TEST(title_of(page) == "A gift from Sam Sender");
    BOOST_TEST(shows(page, "required checked data-testid=\"gift-1\"> Coffee for 25<"));
    BOOST_TEST(code_in(page) == "none");
    BOOST_TEST(wallet() == "75.00 USD available, 25.00 USD unclaimed, 0.00 USD spent");
    const auto taken = post_form(*this, redeem(send), "");
    BOOST_TEST(taken.status == 200);
    BOOST_TEST(code_in(taken).size() == 19U);
    BOOST_TEST(status_of(send) == "Redeemed");
    BOOST_TEST(wallet() == "75.00 USD available, 0.00 USD unclaimed, 25.00 USD spent");
    // Taken for good: the link goes on showing the code, and takes no other choice.
    advance("P100D");
    BOOST_TEST(code_in(get(redeem(send))) == code_in(taken));
    BOOST_TEST(outcome(redeem(send), "POST") == "409 You have chosen already");
    BOOST_TEST(wallet() == "75.00 USD available, 0.00 USD unclaimed, 25.00 USD spent");
}

BOOST_AUTO_TEST_CASE(of_several_gifts_one_is_chosen) {
    const auto send = claimed("either");
    const auto page = get(redeem(send));
    BOOST_TEST(shows(page, "data-testid=\"gift-1\""));
    BOOST_TEST(shows(page, "data-testid=\"gift-2\""));
    for (const auto* form : {"", "gift_id=3", "gift_id=99", "gift_id=", "gift_id=x", "gift_id=%"})
        BOOST_TEST_CONTEXT(form)
    BOOST_TEST(outcome(redeem(send), "POST", form) == "422 Please choose one of the gifts");
    BOOST_TEST(status_of(send) == "Clicked");
    const auto taken = post_form(*this, redeem(send), "gift_id=2&gift_id=1");
    BOOST_TEST(taken.status == 200);
    BOOST_TEST(shows(taken, "Books for 50"));
}

BOOST_AUTO_TEST_CASE(the_link_is_good_until_the_send_expires) {
    const auto send = claimed("coffee");
    const auto link = redeem(send);
    advance("2020-10-30T23:59:59.998Z");
    BOOST_TEST(get(link).status == 200);
    (void)control("PUT", "/clock", R"({"mode":"running","speed":1})");
    wall += std::chrono::milliseconds{2};
    for (const auto* how : {"POST", "GET", "HEAD"})
        BOOST_TEST_CONTEXT(how) BOOST_TEST(outcome(link, how) == "410 This gift has expired");
    BOOST_TEST(status_of(send) == "Expired");
    BOOST_TEST(wallet() == "100.00 USD available, 0.00 USD unclaimed, 0.00 USD spent");
}

BOOST_AUTO_TEST_CASE(what_the_api_sent_is_clicked_by_a_visit_but_not_by_a_glance) {
    const auto send = sent(direct);
    BOOST_TEST(status_of(send) == "Sent");
    const auto before = digest();
    BOOST_TEST(outcome(redeem(send), "HEAD") == "200 A gift from Sam Sender");
    BOOST_TEST(digest() == before);
    BOOST_TEST(outcome(redeem(send)) == "200 A gift from Sam Sender");
    BOOST_TEST(status_of(send) == "Clicked");
    BOOST_TEST(control("GET", "/sends/" + send).at("/history/1/status") == "Opened");
    BOOST_TEST(outcome(redeem(send), "POST") == "200 Your gift");
}

BOOST_AUTO_TEST_CASE(who_posts_without_a_visit_has_come_all_the_same) {
    const auto send = sent(direct);
    BOOST_TEST(outcome(redeem(send), "POST", "gift_id=1") == "200 Your gift");
    BOOST_TEST(status_of(send) == "Redeemed");
}

BOOST_AUTO_TEST_CASE(what_is_pending_or_rejected_gives_nothing) {
    const auto send = sent(R"({"campaign":"direct","sender":"sam","approval":"false"})");
    BOOST_TEST(status_of(send) == "Pending");
    const auto before = digest();
    for (const auto* how : {"GET", "HEAD", "POST"}) BOOST_TEST_CONTEXT(how)
    BOOST_TEST(outcome(redeem(send), how) == "202 Please wait a little");
    BOOST_TEST(digest() == before);
    BOOST_TEST(act(send, "reject") == "Rejected");
    for (const auto* how : {"GET", "HEAD", "POST"}) BOOST_TEST_CONTEXT(how)
    BOOST_TEST(outcome(redeem(send), how) == "410 This gift will not come");
}

BOOST_AUTO_TEST_CASE(the_picture_in_the_mail_is_the_opening) {
    const auto send = sent(direct);
    const auto mail = control("GET", "/mail?to=kim@example.com").json();
    BOOST_TEST(mail[0]["kind"] == "gift");
    const auto pixel = path_in(mail[0]["pixel"]);
    BOOST_TEST(ask("HEAD", pixel).type == "image/gif");
    BOOST_TEST(status_of(send) == "Sent");
    BOOST_TEST(get(pixel).type == "image/gif");
    BOOST_TEST(status_of(send) == "Opened");
    // What the picture is called opens no page of Sendoso's.
    const auto picture = pixel.substr(3, pixel.size() - 7);
    const auto before = digest();
    for (const auto* surface : {"/g/", "/r/", "/a/", "/t/", "/l/"}) BOOST_TEST_CONTEXT(surface) {
            BOOST_TEST(get(surface + picture).status == 404);
            BOOST_TEST(post_form(*this, surface + picture, "email=kim%40example.com").status ==
                       (std::string_view(surface) == "/t/" ? 405 : 404));
        }
    BOOST_TEST(digest() == before);
}

BOOST_AUTO_TEST_CASE(a_link_that_was_not_made_here_is_404) {
    const auto send = claimed("coffee");
    const auto own = redeem(send);
    const auto other = make(json_view{{"scenario", scenario()}}.dump());
    const auto foreign = "/r/" + other.id + own.substr(own.find('.'));
    for (const auto& link : {foreign, "/g/" + own.substr(3), "/a/" + own.substr(3),
                             "/l/" + own.substr(3), "/t/" + own.substr(3)})
        BOOST_TEST_CONTEXT(link) {
            BOOST_TEST(get(link).status == 404);
            BOOST_TEST(ask("HEAD", link).status == 404);
        }
    BOOST_TEST(post_form(*this, foreign, "").status == 404);
    BOOST_TEST(status_of(send) == "Clicked");
}

BOOST_AUTO_TEST_CASE(what_was_undone_is_unknown_even_if_a_parcel_has_its_number_now) {
    (void)control("POST", "/snapshots", R"({"name":"s"})");
    const auto link = redeem(claimed("coffee"));
    (void)control("POST", "/snapshots/s/restore");
    for (int i = 0; i < 3; ++i) {
        for (const auto* how : {"GET", "HEAD", "POST"}) BOOST_TEST_CONTEXT(how << i)
        BOOST_TEST(outcome(link, how) == "404 We do not know this link");
        if (i == 0) BOOST_TEST(claimed("mug") == "1");
        if (i == 1) {
            (void)control("POST", "/snapshots/s/restore");
            BOOST_TEST(sent(R"({"campaign":"offer"})") == "1");
        }
    }
}

BOOST_AUTO_TEST_CASE(an_offers_link_that_was_undone_opens_no_gift_of_reachdesks) {
    (void)control("POST", "/snapshots", R"({"name":"s"})");
    const auto offer = link_of(sent(R"({"campaign":"offer"})"), "offer");
    (void)control("POST", "/snapshots/s/restore");
    for (const auto* link : {"coffee", "mug"}) {
        BOOST_TEST(claimed(link) == "1");
        const auto before = digest();
        BOOST_TEST(get(offer).status == 404);
        BOOST_TEST(ask("HEAD", offer).status == 404);
        BOOST_TEST(post_form(*this, offer, "email=kim%40example.com").status == 404);
        BOOST_TEST(digest() == before);
        (void)control("POST", "/snapshots/s/restore");
    }
}

BOOST_AUTO_TEST_CASE(a_fork_has_links_and_codes_of_its_own) {
    const auto send = claimed("coffee");
    const auto fork = control("POST", "/fork").at("/id");
    const auto forked =
        path_in(get("/_sim/worlds/" + fork + "/sends/" + send + "/links").json()[0]["url"]);
    const auto there = post_form(*this, forked, "");
    BOOST_TEST(there.status == 200);
    BOOST_TEST(status_of(send) == "Clicked");
    BOOST_TEST(code_in(post_form(*this, redeem(send), "")) != code_in(there));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
