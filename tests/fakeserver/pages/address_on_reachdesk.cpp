// SPDX-License-Identifier: MIT
// Tests /a where Reachdesk sends the parcel: the form asks for the money, a mail then asks who it
// was (ML-07, ML-08, ML-10, ML-11, ML-13).
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

constexpr const char* london = "line1=2+Elm&city=London&state=&postal_code=E1&country=gb";

struct form_fixture : links_fixture {
    said visit(const std::string& send) { return get(link_of(send, "address")); }
    /// "410 The time for this is over", of a GET, HEAD or POST.
    std::string outcome(const std::string& send, const char* how, const std::string& form = {}) {
        const auto link = link_of(send, "address");
        const auto page =
            std::string_view(how) == "POST" ? post_form(*this, link, form) : ask(how, link);
        return fmt::format("{} {}", page.status, title_of(page));
    }
    std::string of_parcel(const std::string& send, const std::string& field) {
        return control("GET", "/sends/" + send).at(("/parcel/" + field).c_str());
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(pages_address_on_reachdesk, form_fixture)

BOOST_AUTO_TEST_CASE(what_the_crm_knows_stands_in_the_form_and_looking_changes_nothing) {
    const auto send = claimed("mug");
    const auto before = digest();
    for (const auto* how : {"GET", "HEAD"}) {
        const auto page = ask(how, link_of(send, "address"));
        BOOST_TEST(page.status == 200);
        BOOST_TEST(title_of(page) == "Kim, Sam Sender would like to send you something");
        BOOST_TEST(shows(page, "value=\"1 Main Street\" data-testid=\"line1\""));
        BOOST_TEST(shows(page, "data-testid=\"gift\">A mug<"));
    }
    BOOST_TEST(digest() == before);
    // A country alone is no address; nothing of it is known for certain.
    BOOST_TEST(shows(visit(claimed("mug", "lee@example.com")), "value=\"\" data-testid=\"city\""));
}

BOOST_AUTO_TEST_CASE(the_form_holds_the_money_and_mails_the_question_who_it_was) {
    const auto send = claimed("mug");
    const auto page = give_address(send, london);
    BOOST_TEST(page.status == 200);
    BOOST_TEST(title_of(page) == "Please look at your mail");
    BOOST_TEST(status_of(send) == "Awaiting Confirmation");
    BOOST_TEST(of_parcel(send, "address/city") == "London");
    BOOST_TEST(of_parcel(send, "given_address/city") == "Springfield");
    BOOST_TEST(wallet() == "62.00 USD available, 38.00 USD unclaimed, 0.00 USD spent");
    BOOST_TEST(mail_to("kim@example.com") == "confirmation");
    const auto before = digest();
    for (const auto* how : {"GET", "HEAD", "POST"})
        BOOST_TEST(outcome(send, how, "line1=3+Oak") == "200 Please look at your mail");
    BOOST_TEST(digest() == before);
    (void)get(link_of(send, "confirm"));
    for (const auto* how : {"GET", "HEAD", "POST"})
        BOOST_TEST(outcome(send, how, "line1=3+Oak") == "409 You have confirmed already");
}

BOOST_AUTO_TEST_CASE(a_bad_address_is_422_with_every_field_and_holds_nothing) {
    const auto send = claimed("mug", "lee@example.com");
    const auto before = digest();
    const auto bare = give_address(send, "");
    BOOST_TEST(bare.status == 422);
    for (const auto* field : {"line1", "city", "postal_code", "country"}) BOOST_TEST_CONTEXT(field)
    BOOST_TEST(shows(bare, fmt::format("data-testid=\"problem-{}\"", field)));
    const struct {
        const char* form;
        const char* outcome;
    } rows[] = {
        {"line1=1&city=Paris&postal_code=75001&country=FR",
         "422 It cannot be sent to that country"},
        {"line1=1&city=X&postal_code=1&country=ZZ", "422 Please look at the address again"},
        {"line1=1&city=X&postal_code=62701&country=US", "422 Please look at the address again"},
        {"line1=&line1=1&city=London&postal_code=E1&country=GB",
         "422 Please look at the address again"},
        {"line1=%", "400 This form cannot be read"},
        {"gift_id=99&line1=1&city=London&postal_code=E1&country=GB",
         "422 Please choose one of the gifts"},
        {"gift_id=1&line1=1&city=London&postal_code=E1&country=GB",
         "422 Please choose one of the gifts"},
        {"variant_id=XL&line1=1&city=London&postal_code=E1&country=GB", "422 Please choose again"},
    };
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.form) BOOST_TEST(outcome(send, "POST", row.form) == row.outcome);
    BOOST_TEST(post(link_of(send, "address"), R"({"line1":"1"})").status == 400);
    BOOST_TEST(digest() == before);
}

BOOST_AUTO_TEST_CASE(a_size_is_chosen_with_the_address_or_not_at_all) {
    const auto send = claimed("shirt");
    const auto before = digest();
    BOOST_TEST(outcome(send, "POST") == "422 Please choose first");
    BOOST_TEST(outcome(send, "POST", "variant_id=M") == "409 That has run out");
    BOOST_TEST(outcome(send, "POST", "variant_id=S&line1=") ==
               "422 Please look at the address again");
    BOOST_TEST(digest() == before);
    BOOST_TEST(outcome(send, "POST", "variant_id=S") == "200 Please look at your mail");
    BOOST_TEST(of_parcel(send, "variant") == "S");
}

BOOST_AUTO_TEST_CASE(without_money_or_stock_the_recipient_waits) {
    (void)claimed("coffee", "lee@example.com");
    (void)claimed("either", "lee@example.com");
    (void)claimed("told", "lee@example.com");
    const auto send = claimed("mug");
    for (const auto* how : {"POST", "GET", "HEAD", "POST"})
        BOOST_TEST(outcome(send, how, london) == "202 Please wait a little");
    BOOST_TEST(status_of(send) == "Pending");
    BOOST_TEST(control("GET", "/sends/" + send).at("/claim/pending_for") == "funds");
    BOOST_TEST(wallet() == "25.00 USD available, 75.00 USD unclaimed, 0.00 USD spent");
    BOOST_TEST(act(send, "reject") == "Rejected");
    BOOST_TEST(outcome(send, "GET") == "410 This gift will not come");
    BOOST_TEST(outcome(send, "POST", london) == "410 This gift will not come");
}

BOOST_AUTO_TEST_CASE(what_the_api_sent_is_clicked_by_a_visit_but_not_by_a_glance) {
    const auto send =
        sent(R"({"campaign":"direct-mug","sender":"sam","to":{"email":"kim@example.com"}})");
    BOOST_TEST(status_of(send) == "Sent");
    const auto mail = control("GET", "/mail?to=kim@example.com").json();
    BOOST_TEST(path_in(mail[0]["links"][0]["url"]) == link_of(send, "address"));
    const auto before = digest();
    BOOST_TEST(outcome(send, "HEAD") == "200 Kim, Sam Sender would like to send you something");
    BOOST_TEST(digest() == before);
    BOOST_TEST(outcome(send, "GET") == "200 Kim, Sam Sender would like to send you something");
    BOOST_TEST(status_of(send) == "Clicked");
    const auto visited = digest();
    BOOST_TEST(outcome(send, "GET") == "200 Kim, Sam Sender would like to send you something");
    BOOST_TEST(digest() == visited);
    BOOST_TEST(outcome(send, "POST", london) == "200 Please look at your mail");
}

BOOST_AUTO_TEST_CASE(who_posts_without_a_visit_has_come_all_the_same) {
    const auto send = sent(R"({"campaign":"direct-mug","sender":"sam","via":"link",
                               "to":{"email":"kim@example.com"}})");
    const auto before = digest();
    BOOST_TEST(outcome(send, "POST", "line1=%") == "400 This form cannot be read");
    BOOST_TEST(digest() == before);
    BOOST_TEST(outcome(send, "POST", london) == "200 Please look at your mail");
    BOOST_TEST(wallet() == "62.00 USD available, 38.00 USD unclaimed, 0.00 USD spent");
}

BOOST_AUTO_TEST_CASE(what_is_over_is_410_also_where_the_clock_ran_past_it) {
    const auto late = claimed("mug");
    const auto called_off = claimed("mug", "lee@example.com");
    (void)act(called_off, "cancel");
    advance("2020-10-30T23:59:59.999Z");
    BOOST_TEST(visit(late).status == 200);
    (void)control("PUT", "/clock", R"({"mode":"running","speed":1})");
    wall += std::chrono::milliseconds{1};
    for (const auto* how : {"POST", "GET", "HEAD"}) {
        BOOST_TEST(outcome(late, how, london) == "410 The time for this is over");
        BOOST_TEST(outcome(called_off, how, london) == "410 This gift will not come");
    }
    BOOST_TEST(status_of(late) == "Expired");
    BOOST_TEST(wallet() == "100.00 USD available, 0.00 USD unclaimed, 0.00 USD spent");
}

BOOST_AUTO_TEST_CASE(what_was_undone_is_unknown) {
    (void)control("POST", "/snapshots", R"({"name":"s"})");
    const auto link = link_of(claimed("mug"), "address");
    (void)control("POST", "/snapshots/s/restore");
    for (int i = 0; i < 2; ++i) {
        BOOST_TEST(get(link).status == 404);
        BOOST_TEST(ask("HEAD", link).status == 404);
        BOOST_TEST(post_form(*this, link, london).status == 404);
        if (i == 0) BOOST_TEST(claimed("coffee") == "1");
    }
}

BOOST_AUTO_TEST_CASE(a_fork_asks_for_itself) {
    const auto send = claimed("mug");
    const auto fork = control("POST", "/fork").at("/id");
    const auto links = get("/_sim/worlds/" + fork + "/sends/" + send + "/links").json();
    const auto forked = path_in(links[0]["url"]);
    BOOST_TEST(forked != link_of(send, "address"));
    BOOST_TEST(post_form(*this, forked, "").status == 200);
    BOOST_TEST(status_of(send) == "Clicked");
}

BOOST_AUTO_TEST_CASE(whatever_others_wrote_is_shown_as_text) {
    auto own = world();
    own["contacts"][0]["first_name"] = "<u>{}";
    own["contacts"][0]["address"]["line1"] = "\"><p>";
    own["gifts"][2]["name"] = "<i>mug";
    own["users"][1]["name"] = "Eve <b>{}";
    form_fixture hostile;
    hostile.here = hostile.make(json_view{{"scenario", {{"world", own}}}}.dump());
    const auto send = hostile.claimed("mug");
    const auto form = hostile.visit(send);
    const auto bad = hostile.give_address(send, "city=%3Cs%3E&postal_code=");
    (void)hostile.give_address(send);
    const auto thanks = hostile.get(hostile.link_of(send, "confirm"));
    (void)hostile.act(send, "cancel");
    for (const auto& page : {form, bad, thanks, hostile.visit(send)})
        for (const auto* part : {"<b>", "<i>", "<s>", "<u>", "\"><p>"})
            BOOST_TEST_CONTEXT(part << page.body) BOOST_TEST(!shows(page, part));
    BOOST_TEST(shows(form, "&lt;u&gt;{}, Eve &lt;b&gt;{} would like to send you something"));
    BOOST_TEST(shows(thanks, "&lt;i&gt;mug"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
