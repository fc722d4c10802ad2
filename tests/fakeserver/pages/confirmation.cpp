// SPDX-License-Identifier: MIT
// Tests /t: following the link is the confirmation, once; then, before and instead (ML-07, ML-10,
// ML-13).
#include "tests/support/server_fixture_of_links.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <chrono>
#include <string>

namespace giftsim::fakeserver {

using sim::json_view;
using testing::links_fixture;
using testing::path_in;
using testing::said;

namespace {

struct confirmation_fixture : links_fixture {
    /// A mug that waits to be confirmed.
    std::string awaited(const std::string& email = "kim@example.com") {
        auto send = claimed("mug", email);
        (void)give_address(send);
        return send;
    }
    said follow(const std::string& send) { return get(confirmation_of(send)); }
    /// "200 Thank you, it was you".
    std::string outcome(const std::string& send, const char* how = "GET") {
        const auto page = ask(how, confirmation_of(send));
        return fmt::format("{} {}", page.status, title_of(page));
    }
};

constexpr const char* thanks = "200 Thank you, it was you";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(pages_confirmation, confirmation_fixture)

BOOST_AUTO_TEST_CASE(following_the_mails_link_takes_the_money) {
    const auto send = awaited();
    BOOST_TEST(status_of(send) == "Awaiting Confirmation");
    BOOST_TEST(wallet() == "62.00 USD available, 38.00 USD unclaimed, 0.00 USD spent");
    const auto mail = control("GET", "/mail?to=kim@example.com").json();
    BOOST_TEST_REQUIRE(mail.size() == 1U);
    BOOST_TEST(mail[0]["kind"] == "confirmation");
    BOOST_TEST(mail[0]["links"][0]["rel"] == "confirm");
    const auto link = path_in(mail[0]["links"][0]["url"]);
    BOOST_TEST(link == link_of(send, "confirm"));
    BOOST_TEST(link.starts_with("/t/"));
    const auto page = get(link);
    BOOST_TEST(page.status == 200);
    BOOST_TEST(title_of(page) == "Thank you, it was you");
    BOOST_TEST(shows(page, "data-testid=\"gift\">A mug<"));
    BOOST_TEST(shows(page, "data-testid=\"order\">GS-0000001<"));
    BOOST_TEST(status_of(send) == "Address Confirmed");
    BOOST_TEST(wallet() == "62.00 USD available, 0.00 USD unclaimed, 38.00 USD spent");
}

BOOST_AUTO_TEST_CASE(to_look_at_the_head_confirms_nothing) {
    const auto send = awaited();
    const auto before = digest();
    BOOST_TEST(ask("HEAD", link_of(send, "confirm")).status == 200);
    BOOST_TEST(digest() == before);
    BOOST_TEST(post_form(*this, link_of(send, "confirm"), "").status == 405);
    BOOST_TEST(digest() == before);
}

BOOST_AUTO_TEST_CASE(to_follow_it_again_changes_nothing_and_shows_the_same) {
    const auto send = awaited();
    const auto first = follow(send);
    const auto before = digest();
    BOOST_TEST(follow(send).body == first.body);
    BOOST_TEST(outcome(send, "HEAD") == thanks);
    BOOST_TEST(digest() == before);
    for (const auto* what : {"receive", "fulfil", "ship", "deliver"}) {
        (void)act(send, what);
        BOOST_TEST_CONTEXT(what) BOOST_TEST(outcome(send) == thanks);
    }
    BOOST_TEST(status_of(send) == "Delivered");
}

BOOST_AUTO_TEST_CASE(a_send_that_waits_for_no_confirmation_says_where_it_stands) {
    const auto early = claimed("mug");
    const auto called_off = awaited("lee@example.com");
    BOOST_TEST(outcome(early) == "409 We do not know yet where to send it");
    (void)act(called_off, "cancel", R"({"by":"sam"})");
    BOOST_TEST(outcome(called_off) == "410 This gift will not come");
    const auto waiting = sent(R"({"campaign":"direct-mug","sender":"sam","approval":"false"})");
    BOOST_TEST(status_of(waiting) == "Pending");
    BOOST_TEST(outcome(waiting) == "202 Please wait a little");
    (void)act(waiting, "reject");
    BOOST_TEST(outcome(waiting) == "410 This gift will not come");
    const auto known =
        sent(R"({"campaign":"direct-mug","sender":"sam","confirm_address":false,"as":"pat"})");
    BOOST_TEST(status_of(known) == "Address Confirmed");
    BOOST_TEST(outcome(known) == thanks);
}

BOOST_AUTO_TEST_CASE(where_the_wallet_lacks_the_money_the_form_says_wait_and_no_link_is_mailed) {
    (void)claimed("coffee", "lee@example.com");
    (void)claimed("either", "lee@example.com");
    (void)claimed("told", "lee@example.com");
    const auto send = claimed("mug");
    const auto page = give_address(send);
    BOOST_TEST(page.status == 202);
    BOOST_TEST(status_of(send) == "Pending");
    BOOST_TEST(mail_to("kim@example.com") == "");
    const auto before = digest();
    BOOST_TEST(outcome(send) == "202 Please wait a little");
    BOOST_TEST(digest() == before);
    (void)control("POST", "/funding/sams/top_up", R"({"amount":"13.00 USD"})");
    BOOST_TEST(act(send, "approve", R"({"by":"sam"})") == "Awaiting Confirmation");
    BOOST_TEST(outcome(send) == thanks);
}

BOOST_AUTO_TEST_CASE(at_the_deadline_it_is_over_also_where_the_clock_runs) {
    const auto send = awaited();
    const auto link = link_of(send, "confirm");
    advance("2020-10-30T23:59:59.998Z");
    (void)control("PUT", "/clock", R"({"mode":"running","speed":1})");
    BOOST_TEST(ask("HEAD", link).status == 200);
    wall += std::chrono::milliseconds{2};
    for (const auto* how : {"GET", "HEAD", "GET"}) {
        const auto page = ask(how, link);
        BOOST_TEST(page.status == 410);
        BOOST_TEST(title_of(page) == "This gift has expired");
    }
    BOOST_TEST(wallet() == "100.00 USD available, 0.00 USD unclaimed, 0.00 USD spent");
}

BOOST_AUTO_TEST_CASE(a_link_that_was_not_made_here_is_404) {
    const auto send = awaited();
    const auto own = link_of(send, "confirm");
    const auto other = make(json_view{{"scenario", scenario()}}.dump());
    const auto foreign = "/t/" + other.id + own.substr(own.find('.'));
    for (const auto& link :
         {std::string("/t/1.x"), foreign, "/t/" + link_of(send, "address").substr(3),
          "/a/" + own.substr(3), "/r/" + own.substr(3), "/g/" + own.substr(3),
          "/l/" + own.substr(3), "/o/" + own.substr(3) + ".gif"})
        for (const auto* how : {"GET", "HEAD"})
            BOOST_TEST_CONTEXT(how << link) BOOST_TEST(ask(how, link).status == 404);
    BOOST_TEST(status_of(send) == "Awaiting Confirmation");
}

BOOST_AUTO_TEST_CASE(what_was_undone_is_unknown_even_if_another_gift_has_its_number_now) {
    (void)control("POST", "/snapshots", R"({"name":"s"})");
    const auto link = link_of(awaited(), "confirm");
    (void)control("POST", "/snapshots/s/restore");
    BOOST_TEST(get(link).status == 404);
    BOOST_TEST(ask("HEAD", link).status == 404);
    const auto card = claimed("coffee");
    BOOST_TEST(get(link).status == 404);
    (void)post_form(*this, link_of(card, "redeem"), "");
    BOOST_TEST(get(link).status == 404);
    (void)control("POST", "/snapshots/s/restore");
    (void)sent(R"({"campaign":"offer"})");
    BOOST_TEST(get(link).status == 404);
}

BOOST_AUTO_TEST_CASE(a_fork_confirms_its_own) {
    const auto send = awaited();
    const auto fork = control("POST", "/fork").at("/id");
    const auto mail = get("/_sim/worlds/" + fork + "/mail").json();
    const auto forked = path_in(mail[0]["links"][0]["url"]);
    BOOST_TEST(forked != link_of(send, "confirm"));
    BOOST_TEST(get(forked).status == 200);
    BOOST_TEST(status_of(send) == "Awaiting Confirmation");
    BOOST_TEST(get("/_sim/worlds/" + fork + "/sends/" + send).at("/status") == "Address Confirmed");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
