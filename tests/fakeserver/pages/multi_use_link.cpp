// SPDX-License-Identifier: MIT
// Tests /l: what comes of an email, and every refusal in its order (ML-02, ML-04, ML-05, ML-08,
// ML-12, ML-13).
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

constexpr const char* kim = "email=kim%40example.com";

struct page_fixture : links_fixture {
    void connect(const char* which, const char* works) {
        BOOST_TEST(
            control("POST", std::string("/connectors/") + which, json_view{{"works", works}}.dump())
                .status == 200);
    }
    /// "404 We cannot find you".
    std::string outcome(const std::string& link, const std::string& form) {
        const auto page =
            link.empty() ? post_form(*this, "/l/1.x", form) : claim_on_page(link, form);
        return fmt::format("{} {}", page.status, title_of(page));
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(pages_multi_use_link, page_fixture)

BOOST_AUTO_TEST_CASE(the_page_asks_for_an_email_and_looking_changes_nothing) {
    const auto before = digest();
    for (const auto* how : {"GET", "HEAD", "GET"}) {
        const auto page = ask(how, page_of("coffee") + "?email=kim%40example.com");
        BOOST_TEST(page.status == 200);
        BOOST_TEST(title_of(page) == "Sam Sender has a gift for you");
        BOOST_TEST(shows(page, "<form method=\"post\" data-testid=\"claim-form\">"));
        BOOST_TEST(shows(page, "value=\"kim@example.com\" data-testid=\"email\""));
        BOOST_TEST(page.header("Content-Security-Policy").starts_with("default-src 'none'"));
    }
    BOOST_TEST(shows(get(page_of("coffee")), "value=\"\" data-testid=\"email\""));
    BOOST_TEST(digest() == before);
    BOOST_TEST(control("GET", "/log").body.find("claim") == std::string::npos);
    BOOST_TEST(control("GET", "/crm/force").at("/writes") == "[]");
}

BOOST_AUTO_TEST_CASE(an_egift_is_mailed_to_the_address_that_the_crm_knows_and_never_shown) {
    const auto page = claim_on_page("coffee", "email=+KIM%40example.com+");
    BOOST_TEST(page.status == 200);
    BOOST_TEST(title_of(page) == "We have emailed you the gift");
    BOOST_TEST(code_in(page) == "none");
    BOOST_TEST(!shows(page, "/r/"));
    BOOST_TEST(!shows(page, "@"));
    BOOST_TEST(status_of("1") == "Clicked");
    BOOST_TEST(wallet() == "75.00 USD available, 25.00 USD unclaimed, 0.00 USD spent");
    const auto mail = control("GET", "/mail").json();
    BOOST_TEST_REQUIRE(mail.size() == 1U);
    BOOST_TEST(mail[0]["kind"] == "gift");
    BOOST_TEST(mail[0]["to"] == "Kim@Example.com");
    BOOST_TEST(mail[0]["from"] == "gifts@reachdesk-mail.com");
    BOOST_TEST(mail[0]["links"][0]["rel"] == "redeem");
    BOOST_TEST(path_in(mail[0]["links"][0]["url"]) == link_of("1", "redeem"));
}

BOOST_AUTO_TEST_CASE(a_parcels_claim_leads_on_to_the_address_form_and_holds_nothing) {
    const auto page = claim_on_page("mug", kim);
    BOOST_TEST(page.status == 200);
    BOOST_TEST(title_of(page) == "Where shall it go?");
    BOOST_TEST(shows(page, link_of("1", "address") + "\" data-testid=\"address-link\""));
    BOOST_TEST(status_of("1") == "Clicked");
    BOOST_TEST(wallet() == "100.00 USD available, 0.00 USD unclaimed, 0.00 USD spent");
    BOOST_TEST(mail_to("kim@example.com") == "");
}

// In the order of ML-12.
BOOST_AUTO_TEST_CASE(every_refusal_has_its_status) {
    const struct {
        const char* steps;  ///< before
        const char* link;   ///< empty for one that was not made here
        const char* form;
        const char* outcome;
    } rows[] = {
        {"[]", "", kim, "404 We do not know this link"},
        {R"([{"archive_campaign":"coffee"}])", "coffee", kim, "410 This offer is over"},
        {R"([{"delete_campaign":"mug"}])", "mug", kim, "410 This offer is over"},
        {R"([{"delist_gift":"coffee"}])", "told", kim, "410 This offer is over"},
        {R"([{"remove_user":"sam"}])", "either", kim, "410 This offer is over"},
        {R"([{"set_connection":{"connector":"force","works":"down"}}])", "mug", kim,
         "503 Please try again later"},
        {"[]", "coffee", "email=pat%40example.com", "404 We cannot find you"},
        {"[]", "coffee", "email=hubs%40example.com", "404 We cannot find you"},
        {R"([{"claim":{"as":"k","link":"coffee","email":"kim@example.com"}},{"pick":"k"}])",
         "coffee", kim, "409 This gift has been claimed"},
        {"[]", "coffee", "email=nameless%40example.com", "422 We do not know enough of you yet"},
        {"[]", "mug", "email=nowhere%40example.com", "422 We do not know enough of you yet"},
        {"[]", "mug", "email=far%40example.com", "422 It cannot be sent to that country"},
        {"[]", "poor", kim, "202 Please wait a little"},
        // What is no refusal.
        {"[]", "coffee", "email=far%40example.com", "200 We have emailed you the gift"},
        {"[]", "coffee", "email=nowhere%40example.com", "200 We have emailed you the gift"},
        {"[]", "told", "email=hubs%40example.com", "200 We have emailed you the gift"},
        {R"([{"set_connection":{"connector":"force","works":"rejects_writes"}}])", "coffee", kim,
         "200 We have emailed you the gift"},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.link << " " << row.form << row.steps) {
            page_fixture fresh;
            const auto steps = json_view::parse(row.steps);
            for (const auto& each : steps) BOOST_TEST(fresh.step(each.dump()).status == 200);
            const auto before = fresh.digest();
            const auto sends_before = fresh.sends();
            BOOST_TEST(fresh.outcome(row.link, row.form) == row.outcome);
            const bool is_refused = *row.outcome != '2';
            BOOST_TEST((fresh.digest() == before) == is_refused);
            BOOST_TEST(fresh.sends() == sends_before + (is_refused ? 0U : 1U));
        }
}

BOOST_AUTO_TEST_CASE(of_several_refusals_the_first_counts) {
    const auto send = claimed("coffee", "lee@example.com");
    (void)post_form(*this, link_of(send, "redeem"), "");
    BOOST_TEST(outcome("coffee", "email=LEE%40example.com") == "409 This gift has been claimed");
    connect("force", "down");
    BOOST_TEST(outcome("coffee", "email=pat%40example.com") == "503 Please try again later");
    BOOST_TEST(outcome("coffee", "email=lee%40example.com") == "503 Please try again later");
    (void)step(R"({"archive_campaign":"coffee"})");
    BOOST_TEST(outcome("coffee", "email=lee%40example.com") == "410 This offer is over");
    connect("force", "up");
    // It lacks names besides, and its country besides.
    BOOST_TEST(outcome("mug", "email=nameless%40example.com") ==
               "422 We do not know enough of you yet");
}

BOOST_AUTO_TEST_CASE(all_that_is_missing_is_named) {
    const struct {
        const char* link;
        const char* email;
        const char* names;
    } rows[] = {
        {"mug", "nameless", "first_name last_name country "},
        {"mug", "nowhere", "country "},
        {"coffee", "nameless", "first_name last_name "},
    };
    for (const auto& row : rows) {
        const auto page = claim_on_page(row.link, fmt::format("email={}%40example.com", row.email));
        std::string names;
        for (const auto* field : {"first_name", "last_name", "email", "country"})
            if (shows(page, fmt::format("data-testid=\"missing-{}\"", field)))
                names += std::string(field) + " ";
        BOOST_TEST_CONTEXT(row.link << " " << row.email) BOOST_TEST(names == row.names);
    }
    BOOST_TEST(shows(claim_on_page("mug", "email=nameless%40example.com"), ">first name</li>"));
}

BOOST_AUTO_TEST_CASE(whom_the_crm_does_not_know_may_try_another_email) {
    const auto page = claim_on_page("coffee", "email=%22pat%22%40example.com");
    BOOST_TEST(shows(page, "Please try the one that they write to"));
    BOOST_TEST(shows(page, "value=\"&quot;pat&quot;@example.com\" data-testid=\"email\""));
    connect("force", "down");
    BOOST_TEST(shows(claim_on_page("coffee", kim), "value=\"kim@example.com\""));
    (void)step(R"({"archive_campaign":"coffee"})");
    BOOST_TEST(!shows(claim_on_page("coffee", kim), "<form"));
}

BOOST_AUTO_TEST_CASE(a_repeat_shows_the_same_and_mails_again_but_holds_nothing_more) {
    const auto first = claim_on_page("coffee", kim);
    const auto held = wallet();
    for (int i = 2; i <= 3; ++i) {
        const auto again = claim_on_page("coffee", "email=Kim%40EXAMPLE.com");
        BOOST_TEST(again.status == 200);
        BOOST_TEST(again.body == first.body);
    }
    BOOST_TEST(wallet() == held);
    BOOST_TEST(sends() == 1U);
    BOOST_TEST(mail_to("kim@example.com") == "gift gift gift");
}

BOOST_AUTO_TEST_CASE(a_repeat_of_a_parcels_claim_goes_on_where_it_stands) {
    const auto first = claim_on_page("mug", kim);
    BOOST_TEST(claim_on_page("mug", kim).body == first.body);
    BOOST_TEST(give_address("1").status == 200);
    const auto again = claim_on_page("mug", kim);
    BOOST_TEST(again.status == 200);
    BOOST_TEST(title_of(again) == "Please look at your mail");
    BOOST_TEST(mail_to("kim@example.com") == "confirmation confirmation");
    (void)get(link_of("1", "confirm"));
    BOOST_TEST(outcome("mug", kim) == "409 This gift has been claimed");
    BOOST_TEST(sends() == 1U);
}

BOOST_AUTO_TEST_CASE(without_budget_they_wait_until_somebody_approves) {
    for (int i = 0; i < 2; ++i) {
        const auto page = claim_on_page("poor", kim);
        BOOST_TEST(page.status == 202);
        BOOST_TEST(shows(page, "Your gift is noted, and Ann Admin has to do something"));
    }
    BOOST_TEST(status_of("1") == "Pending");
    BOOST_TEST(mail_to("kim@example.com") == "");
    BOOST_TEST(act("1", "approve") == "409 insufficient_funds");
    const auto payer = control("GET", "/sends/1").at("/payer");
    (void)control("POST", "/funding/" + payer + "/top_up", R"({"amount":"25.00 USD"})");
    BOOST_TEST(status_of("1") == "Pending");
    BOOST_TEST(act("1", "approve") == "Clicked");
    BOOST_TEST(mail_to("kim@example.com") == "gift");
    BOOST_TEST(outcome("poor", kim) == "200 We have emailed you the gift");
}

BOOST_AUTO_TEST_CASE(expired_and_rejected_claims_are_free_again) {
    const auto first = claimed("coffee");
    advance("2020-10-31T00:00:00Z");
    BOOST_TEST(status_of(first) == "Expired");
    BOOST_TEST(wallet() == "100.00 USD available, 0.00 USD unclaimed, 0.00 USD spent");
    BOOST_TEST(outcome("coffee", kim) == "200 We have emailed you the gift");
    BOOST_TEST(outcome("poor", kim) == "202 Please wait a little");
    BOOST_TEST(act("3", "reject") == "Rejected");
    BOOST_TEST(outcome("poor", kim) == "202 Please wait a little");
    BOOST_TEST(sends() == 4U);
}

BOOST_AUTO_TEST_CASE(a_link_that_was_not_made_here_is_404) {
    const auto own = page_of("coffee");
    const auto send = claimed("mug");
    const auto other = make(json_view{{"scenario", scenario()}}.dump());
    const auto foreign = other.id + own.substr(own.find('.'));
    for (const auto& link : {std::string("/l/1.x"), std::string("/l/x"), "/l/" + foreign,
                             "/l/" + link_of(send, "address").substr(3),
                             "/l/" + confirmation_of(send).substr(3), "/a/" + own.substr(3),
                             "/t/" + own.substr(3), "/r/" + own.substr(3), "/g/" + own.substr(3)})
        for (const auto* how : {"GET", "HEAD"})
            BOOST_TEST_CONTEXT(how << link) BOOST_TEST(ask(how, link).status == 404);
    BOOST_TEST(post_form(*this, "/l/" + foreign, kim).status == 404);
    BOOST_TEST(post_form(*this, "/l/1.x", kim).status == 404);
}

BOOST_AUTO_TEST_CASE(a_closed_link_says_so_before_anybody_types) {
    (void)step(R"({"remove_user":"sam"})");
    for (const auto* how : {"GET", "HEAD"}) {
        const auto page = ask(how, page_of("coffee"));
        BOOST_TEST(page.status == 410);
        BOOST_TEST(shows(page, "Please ask Sam Sender, who sent the link."));
        BOOST_TEST(!shows(page, "<form"));
    }
}

BOOST_AUTO_TEST_CASE(a_form_that_cannot_be_read_is_400_and_of_two_emails_the_first_counts) {
    for (const auto* form : {"email=%", "email=%FF", "email=%zz"})
        BOOST_TEST_CONTEXT(form) BOOST_TEST(claim_on_page("coffee", form).status == 400);
    BOOST_TEST(post(page_of("coffee"), R"({"email":"kim@example.com"})").status == 400);
    for (const auto* form : {"mail=kim%40example.com", "email=", "email=+%09+", "=", "&&"})
        BOOST_TEST_CONTEXT(form)
    BOOST_TEST(outcome("coffee", form) == "400 Please enter your email");
    BOOST_TEST(sends() == 0U);
    BOOST_TEST(outcome("coffee", "email=pat%40example.com&email=kim%40example.com") ==
               "404 We cannot find you");
    const auto before = digest();
    BOOST_TEST(outcome("coffee", "email=" + std::string(100'000, 'a') + "%40example.com") ==
               "404 We cannot find you");
    BOOST_TEST(digest() == before);
}

BOOST_AUTO_TEST_CASE(whatever_others_wrote_is_shown_as_text) {
    auto own = world();
    own["users"][1]["name"] = "Sam <b>{}</b> \"&";
    own["campaigns"][0]["name"] = "<i>x</i>";
    own["gifts"][0]["name"] = "<u>{0}</u>";
    page_fixture hostile;
    hostile.here = hostile.make(json_view{{"scenario", {{"world", own}}}}.dump());
    const std::string bad = "%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E";
    const auto prefilled = hostile.get(hostile.page_of("coffee") + "?email=" + bad);
    BOOST_TEST(prefilled.status == 200);
    BOOST_TEST(title_of(prefilled) == "Sam &lt;b&gt;{}&lt;/b&gt; &quot;&amp; has a gift for you");
    BOOST_TEST(shows(prefilled, "value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\""));
    const auto refused = hostile.claim_on_page("coffee", "email=" + bad);
    const auto waiting = hostile.claim_on_page("coffee", kim);
    const auto gone = hostile.claim_on_page("mug", "email=nameless%40example.com");
    for (const auto& page : {prefilled, refused, waiting, gone})
        for (const auto* part : {"<script", "<b>", "<i>", "<u>"})
            BOOST_TEST_CONTEXT(part << page.body) BOOST_TEST(!shows(page, part));
}

BOOST_AUTO_TEST_CASE(a_window_that_closed_while_the_clock_ran_is_closed_for_the_post) {
    auto own = world();
    own["campaigns"][0]["closes"] = "2020-10-01T10:00:00Z";
    page_fixture timed;
    timed.here = timed.make(
        json_view{{"scenario", {{"clock", {{"start", "2020-10-01T09:00:00Z"}}}, {"world", own}}}}
            .dump());
    const auto link = timed.page_of("coffee");
    (void)timed.control("PUT", "/clock", R"({"mode":"running","speed":1})");
    BOOST_TEST(timed.get(link).status == 200);
    timed.wall += std::chrono::hours{1} - std::chrono::milliseconds{1};
    BOOST_TEST(post_form(timed, link, kim).status == 200);
    timed.wall += std::chrono::milliseconds{1};
    BOOST_TEST(post_form(timed, link, "email=lee%40example.com").status == 410);
    BOOST_TEST(timed.sends() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
