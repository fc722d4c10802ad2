// SPDX-License-Identifier: MIT
// Tests fakeserver/pages/layout.hpp: SEC-03.
#include "fakeserver/pages/layout.hpp"

#include "tests/support/contains.hpp"
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::fakeserver {

using giftsim::testing::contains;
using testing::demo_fixture;
using testing::said;

BOOST_AUTO_TEST_SUITE(pages_layout)

BOOST_FIXTURE_TEST_CASE(every_page_forbids_whatever_it_does_not_need, demo_fixture) {
    const auto kim = begin();
    const auto offer = link_of(kim, "offer");
    const auto asked = link_of(begin_parcel(R"({"gift_id":"8"})"), "address");
    const said pages[] = {get("/g/1.unknown"),
                          get(offer),
                          post_form(*this, offer, ""),
                          post_form(*this, offer, "email=kim%40example.com"),
                          get(link_of(kim, "redeem")),
                          get(asked),
                          post_form(*this, asked, "line1=&variant_id=S"),
                          post_form(*this, asked, "variant_id=S"),
                          get(asked)};
    for (const auto& each : pages) {
        BOOST_TEST(each.type == "text/html; charset=utf-8");
        const auto policy = each.header("Content-Security-Policy");
        for (const auto* part : {"default-src 'none'", "style-src 'sha256-", "form-action 'self'",
                                 "base-uri 'none'", "frame-ancestors 'none'"})
            BOOST_TEST_CONTEXT(policy) BOOST_TEST(contains(policy, part));
        BOOST_TEST(!contains(policy, "unsafe"));
        BOOST_TEST(!contains(policy, "script-src"));
        BOOST_TEST(each.header("X-Content-Type-Options") == "nosniff");
        BOOST_TEST(each.header("Referrer-Policy") == "no-referrer");
        BOOST_TEST(each.header("Cache-Control") == "no-store");
        BOOST_TEST(each.body.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
        for (const auto* bad : {"<script", "http://", "https://", " src=", " style=", "onclick"})
            BOOST_TEST_CONTEXT(bad) BOOST_TEST(!contains(each.body, bad));
    }
}

BOOST_FIXTURE_TEST_CASE(names_and_messages_are_shown_as_text, demo_fixture) {
    const auto kim = begin(R"({"first_name":"<script>alert(1)</script>",
                               "message":"\"><img src=x onerror='alert(2)'> & more"})");
    const auto shown = get(link_of(kim, "offer")).body;
    BOOST_TEST(!contains(shown, "<script"));
    BOOST_TEST(!contains(shown, "<img"));
    BOOST_TEST(
        contains(shown, "&lt;script&gt;alert(1)&lt;/script&gt;, Ann Admin has sent you a gift"));
    BOOST_TEST(
        contains(shown, "&quot;&gt;&lt;img src=x onerror=&#39;alert(2)&#39;&gt; &amp; more"));
}

BOOST_AUTO_TEST_CASE(gifts_and_senders_are_shown_as_text_too) {
    demo_fixture server(R"({"scenario":{"clock":{"start":"2020-10-01T09:00:00Z"},"world":{
        "users":[{"id":"eve","name":"Eve <b>{}</b>","role":"admin"}],
        "gifts":[{"id":"a","name":"<i>A</i>","price":"1.00 USD"}]}}})");
    const auto kim = server.begin();
    (void)server.get(server.link_of(kim, "offer"));
    const auto wrong = post_form(server, server.link_of(kim, "offer"), "email=x");
    BOOST_TEST(contains(wrong.body, "Eve &lt;b&gt;{}&lt;/b&gt;"));
    (void)post_form(server, server.link_of(kim, "offer"), "email=kim%40example.com");
    const auto choice = server.get(server.link_of(kim, "redeem")).body;
    BOOST_TEST(contains(choice, "Eve &lt;b&gt;"));
    BOOST_TEST(contains(choice, "&lt;i&gt;A&lt;/i&gt;"));
    BOOST_TEST(!contains(choice, "<i>"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
