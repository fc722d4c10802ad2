// SPDX-License-Identifier: MIT
// Tests sim/view/mail_view.hpp: who got which mail, in which order.
#include "sim/view/mail_view.hpp"

#include "tests/support/shop.hpp"
#include "tests/support/world_fixture.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

namespace giftsim::sim {
namespace {

struct mailbox_fixture : testing::world_fixture {
    /// "2020-10-01T09:00:00Z offer 1".
    std::vector<std::string> mailbox(std::string_view address) {
        std::vector<std::string> lines;
        for (const auto& mail : view_of_mails_to(here.state(), address))
            lines.push_back(fmt::format("{} {} {}", mail["at"].get<std::string>(),
                                        mail["kind"].get<std::string>(),
                                        mail["send"].get<std::string>()));
        return lines;
    }
};

using lines = std::vector<std::string>;

}  // namespace

BOOST_FIXTURE_TEST_SUITE(view_of_mails, mailbox_fixture)

BOOST_AUTO_TEST_CASE(mails_come_oldest_first_and_of_the_same_instant_by_send) {
    const auto first = begin();
    const auto second = begin();
    run_for(std::chrono::hours{1});
    for (const auto which : {second, first})
        for (const auto what : {act::click, act::verify}) act_on(which, what);
    const lines expected{"2020-10-01T09:00:00Z offer 1", "2020-10-01T09:00:00Z offer 2",
                         "2020-10-01T10:00:00Z code 1", "2020-10-01T10:00:00Z code 2"};
    BOOST_TEST(mailbox("lee@buyer.example") == expected, boost::test_tools::per_element());
    const lines told{"2020-10-01T10:00:00Z opened 1", "2020-10-01T10:00:00Z opened 2"};
    BOOST_TEST(mailbox("sam@us.example") == told, boost::test_tools::per_element());
    BOOST_TEST(mailbox("ann@us.example").empty());
}

BOOST_AUTO_TEST_CASE(a_mailbox_is_found_whatever_its_case) {
    begin({.to = {.email = "Kim@Example.COM"}});
    BOOST_TEST(mailbox(" kim@example.com ").size() == 1U);
    BOOST_TEST(view_of_mails_to(here.state(), "kim@example.com")[0]["to"] == "Kim@Example.COM");
}

BOOST_AUTO_TEST_CASE(subjects_name_the_sender_or_the_recipient) {
    const auto kim =
        begin({.to = {.first_name = "Kim", .last_name = "Lee", .email = "kim@example.com"}});
    run_until("2020-10-29T00:00:00Z");
    for (const auto what : {act::click, act::verify}) act_on(kim, what);
    std::vector<std::string> subjects;
    for (const auto* address : {"kim@example.com", "sam@us.example"})
        for (const auto& mail : view_of_mails_to(here.state(), address))
            subjects.push_back(mail["subject"].get<std::string>());
    const lines expected{"Sam has sent you a gift", "Your gift from Sam is about to expire",
                         "Your link to choose your gift", "Kim Lee has opened your gift"};
    BOOST_TEST(subjects == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(API_07_the_link_that_a_sender_passes_on_is_mailed_to_them) {
    const testing::shop shop(here);
    auto what = shop.to_home(shop.asked);
    what.to.first_name = "Kim";
    what.to.last_name = "Lee";
    what.asks_by_link = true;
    begin(what);
    BOOST_TEST(mailbox("kim@example.com").empty());
    const auto mails = view_of_mails_to(here.state(), "sam@us.example");
    BOOST_TEST_REQUIRE(mails.size() == 1U);
    BOOST_TEST(mails[0]["kind"] == "address");
    BOOST_TEST(mails[0]["to"] == "sam@us.example");
    BOOST_TEST(mails[0]["subject"] == "Kim Lee can say where to: a link for you to pass on");
    what.asks_by_link = false;
    begin(what);
    BOOST_TEST(mailbox("kim@example.com").size() == 1U);
}

BOOST_AUTO_TEST_CASE(API_11_of_whoever_is_forgotten_no_mail_says_anything) {
    const auto kim =
        begin({.to = {.first_name = "Kim", .last_name = "Lee", .email = "kim@example.com"}});
    act_on(kim, act::open);
    here.submit(erase_person{"kim@example.com"}).value();
    BOOST_TEST(mailbox("kim@example.com").empty());
    for (const auto& mail : all_mails(here.state()))
        BOOST_TEST(view_of_mail(here.state(), mail).dump().find("Kim") == std::string::npos);
    BOOST_TEST(view_of_mails_to(here.state(), "sam@us.example")[0]["subject"] ==
               "Your recipient has opened your gift");
}

BOOST_AUTO_TEST_CASE(what_never_left_is_in_no_mailbox) {
    const auto triggered = begin({.begun_by = origin::trigger});
    act_on(triggered, act::open);
    BOOST_TEST(mailbox("sam@us.example").empty());
    begin({.to = {.email = "link@example.com"}, .via = channel::link});
    BOOST_TEST(mailbox("link@example.com").empty());
}

BOOST_AUTO_TEST_CASE(mails_of_a_kind_are_counted_for_each_send) {
    const auto first = begin();
    begin();
    for (const auto what : {act::click, act::verify}) act_on(first, what);
    run_for(std::chrono::hours{24});
    act_on(first, act::verify);
    std::vector<std::string> all;
    for (const auto& mail : all_mails(here.state()))
        all.push_back(fmt::format("{} {} {}", mail.send.number, name(mail.kind), mail.nth));
    const lines expected{"1 offer 1", "1 opened 1", "1 code 1", "2 offer 1", "1 code 2"};
    BOOST_TEST(all == expected, boost::test_tools::per_element());

    const auto own = mails_to(here.state(), "LEE@buyer.example");
    BOOST_TEST_REQUIRE(own.size() == 4U);
    BOOST_TEST(own.back().nth == 2U);
    BOOST_TEST(
        view_of_mail(here.state(), own.back()).dump() ==
        R"({"kind":"code","to":"lee@buyer.example","subject":"Your link to choose your gift",)"
        R"("at":"2020-10-02T09:00:00Z","send":"1","from":null})");
}

BOOST_AUTO_TEST_CASE(where_nothing_was_sent_there_are_no_mails) {
    BOOST_TEST(all_mails(here.state()).empty());
    BOOST_TEST(view_of_mails_to(here.state(), "").dump() == "[]");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
