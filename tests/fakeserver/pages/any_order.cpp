// SPDX-License-Identifier: MIT
// Tests all pages together: whatever is asked in whatever order, with links of every kind, age and
// world, no page breaks, refuses after half the work or leaves the books wrong (SEC-01, SEC-04).
#include "tests/support/server_fixture_of_links.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <array>
#include <random>
#include <string>
#include <vector>

namespace giftsim::fakeserver {

using sim::json_view;
using testing::links_fixture;
using testing::path_in;
using testing::replayed;
using testing::said;

BOOST_AUTO_TEST_SUITE(pages_any_order)

namespace {

/// Does one thing after the other, drawn from a seed; the same in every run.
struct wanderer : links_fixture {
    explicit wanderer(unsigned seed) : random(seed) {
        for (const auto& each : control("GET", "/links").json()) keep(each["url"]);
        (void)control("POST", "/snapshots", R"({"name":"s"})");
    }

    std::size_t draw(std::size_t count) { return random() % count; }
    template <class List>
    const auto& one_of(const List& all) {
        return all[draw(std::size(all))];
    }

    /// A path such as /l/TOKEN, however old it gets.
    void keep(const std::string& url) { paths.push_back(path_in(url)); }
    void keep_links(const std::string& send) {
        for (const auto& each : control("GET", "/sends/" + send + "/links").json())
            keep(each["url"]);
    }

    void expect_sound(const said& answer, const std::string& what) {
        const bool is_sound = answer.status < 500 || answer.status == 503;
        BOOST_TEST_CONTEXT(what << ": " << answer.body) BOOST_TEST_REQUIRE(is_sound);
    }

    /// A page, mostly the one that the link is for, in any way.
    void visit() {
        static constexpr std::array methods{"GET", "HEAD", "POST", "POST"};
        static constexpr std::array surfaces{"/l/", "/r/", "/a/", "/t/", "/g/", "/o/"};
        static constexpr std::array forms{
            "email=kim%40example.com",
            "email=lee%40example.com",
            "email=far%40example.com&email=kim%40example.com",
            "",
            "gift_id=1",
            "gift_id=2&gift_id=99",
            "variant_id=S&line1=1&city=London&state=&postal_code=E1&country=gb",
            "line1=1&city=London&state=&postal_code=E1&country=GB",
            "line1=&city=%3Cb%3E&gift_id=",
            "email=%FF",
        };
        const auto& own = one_of(paths);
        const auto path = draw(5) == 0 ? one_of(surfaces) + own.substr(3) : own;
        const std::string how = one_of(methods);
        const auto before = digest();
        const auto answer = how == "POST" ? post_form(*this, path, one_of(forms)) : ask(how, path);
        expect_sound(answer, how + " " + path);
        if (how == "HEAD") BOOST_TEST_CONTEXT(path) BOOST_TEST(digest() == before);
        if (answer.status == 404 || answer.status == 400 || answer.status == 503)
            BOOST_TEST_CONTEXT(path << answer.body) BOOST_TEST(digest() == before);
    }

    void begin_something() {
        static constexpr std::array sends{
            R"({"send":{"campaign":"direct","sender":"sam","to":{"email":"kim@example.com"}}})",
            R"({"send":{"campaign":"direct-mug","sender":"sam","to":{"email":"lee@example.com"}}})",
            R"({"send":{"campaign":"direct-mug","sender":"sam","via":"link","approval":"false",
                        "to":{"email":"far@example.com"}}})",
            R"({"send":{"campaign":"offer","to":{"email":"kim@example.com"}}})",
            R"({"claim":{"link":"mug","email":"lee@example.com"}})",
            R"({"claim":{"link":"either","email":"far@example.com"}})",
        };
        const auto done = step(one_of(sends));
        expect_sound(done, "a step");
        if (done.status == 200) keep_links(done.at("/number"));
    }

    void act_on_something() {
        static constexpr std::array acts{
            "open",    "click",  "pick",    "confirm_address", "confirm_identity",
            "approve", "reject", "cancel",  "bounce",          "receive",
            "fulfil",  "ship",   "deliver", "resolve",         "undeliverable"};
        const auto count = sends();
        if (count == 0) return begin_something();
        const auto send = std::to_string(1 + draw(count));
        keep_links(send);
        const std::string what = one_of(acts);
        expect_sound(control("POST", "/sends/" + send + "/" + what), what);
    }

    void change_the_world() {
        static constexpr std::array steps{
            R"({"set_connection":{"connector":"force","works":"down"}})",
            R"({"set_connection":{"connector":"force","works":"rejects_writes"}})",
            R"({"set_connection":{"connector":"force","works":"up"}})",
            R"({"top_up":{"funding":"sams","amount":"30.00 USD"}})",
            R"({"restock":{"gift":"mug","pieces":1}})",
            R"({"delist_gift":"books"})",
            R"({"archive_campaign":"shirt"})",
        };
        expect_sound(step(one_of(steps)), "a change");
    }

    void let_time_pass() {
        static constexpr std::array spans{"PT1M", "PT6H", "P1D", "P9D"};
        advance(one_of(spans));
    }

    void wander() {
        const auto next = draw(20);
        if (next < 10) return visit();
        if (next < 13) return begin_something();
        if (next < 17) return act_on_something();
        if (next < 18) return change_the_world();
        if (next < 19) return let_time_pass();
        if (draw(4) == 0) (void)control("POST", "/snapshots/s/restore");
        if (draw(4) == 0) (void)control("POST", "/snapshots", R"({"name":"s"})");
    }

    std::mt19937 random;
    std::vector<std::string> paths;
};

}  // namespace

BOOST_AUTO_TEST_CASE(no_order_of_visits_breaks_a_page_or_the_books) {
    for (unsigned seed = 1; seed <= 8; ++seed) BOOST_TEST_CONTEXT("seed " << seed) {
            wanderer someone(seed);
            for (int i = 0; i < 150; ++i) someone.wander();
            BOOST_TEST(someone.control("GET", "/audit").at("/findings") == "[]");
            BOOST_TEST(replayed(someone.control("GET", "/log").body) == someone.digest());
        }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
