// SPDX-License-Identifier: MIT
// Tests fakeserver/journal/journal.hpp: what is kept, what goes, and that it says so.
#include "fakeserver/journal/journal.hpp"

#include "core/instant_text.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::fakeserver {
BOOST_AUTO_TEST_SUITE(journal_journal)

namespace {

struct journal_fixture {
    explicit journal_fixture(std::size_t bytes = journal::usual_bytes) : kept(bytes) {}

    void note(const std::string& target, std::string body = {}, std::string answer = "{}") {
        http::request in;
        in.how = http::method::post;
        in.target = target;
        in.id = "req-1";
        in.body = std::move(body);
        in.headers = {{"Authorization", "Bearer 1.secret"}, {"X-Own", "a"}};
        http::reply made(http::response{.status = 201, .body = std::move(answer)});
        kept.note(in, made, {"sends.create", now, 201, "lost"});
    }

    journal kept;
    instant now = parse_instant("2020-10-01T09:00:00Z").value();
};

struct small_fixture : journal_fixture {
    small_fixture() : journal_fixture(4'096) {}
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(an_entry_comes_back_as_it_was_but_for_secrets, journal_fixture) {
    note("/api/v3/sends?a=b", "{\"x\":1}", "{\"y\":2}");
    const auto entry = kept.at(0);
    BOOST_TEST(entry.number == 1U);
    BOOST_TEST(entry.id == "req-1");
    BOOST_TEST(entry.operation == "sends.create");
    BOOST_TEST((entry.method == http::method::post));
    BOOST_TEST(entry.target == "/api/v3/sends?a=b");
    BOOST_TEST(entry.body == "{\"x\":1}");
    BOOST_TEST(entry.answer == "{\"y\":2}");
    BOOST_TEST(entry.status == 201);
    BOOST_TEST(entry.done == 201);
    BOOST_TEST(entry.fault == "lost");
    BOOST_TEST(!entry.lost);
    BOOST_TEST((entry.at == now));
    BOOST_TEST(entry.headers.size() == 2U);
    BOOST_TEST(entry.headers[0].value == "Bearer");
    BOOST_TEST(entry.headers[1].value == "a");
}

BOOST_FIXTURE_TEST_CASE(secrets_are_blotted_out_where_tokens_are_given_or_nothing_is,
                        journal_fixture) {
    const std::string body = R"({"client_secret":"abc"})";
    http::request in;
    in.body = body;
    for (const auto* operation : {"oauth.token", "", "sends.create"})
        kept.note(in, http::response{.status = 200, .body = body}, {operation, now});
    BOOST_TEST(kept.at(0).body == R"({"client_secret":"***"})");
    BOOST_TEST(kept.at(0).answer == R"({"client_secret":"***"})");
    BOOST_TEST(kept.at(1).body == R"({"client_secret":"***"})");
    BOOST_TEST(kept.at(2).body == body);
}

BOOST_FIXTURE_TEST_CASE(a_full_one_lets_the_oldest_go_and_counts_them, small_fixture) {
    for (int i = 0; i < 100; ++i) note("/" + std::to_string(i));
    BOOST_TEST(kept.total() == 100U);
    BOOST_TEST(kept.size() + kept.evicted() == 100U);
    BOOST_TEST(kept.evicted() > 0U);
    BOOST_TEST(kept.bytes() <= 4'096U);
    BOOST_TEST(kept.at(kept.size() - 1).target == "/99");
    BOOST_TEST(kept.at(0).number == kept.evicted() + 1);
    BOOST_TEST(kept.at(0).target == "/" + std::to_string(kept.evicted()));
}

BOOST_FIXTURE_TEST_CASE(exactly_as_many_bytes_as_it_may_have_are_kept, journal_fixture) {
    note("/first");
    const auto one = kept.bytes();
    kept = journal(2 * one);
    note("/first");
    note("/other");
    BOOST_TEST(kept.evicted() == 0U);
    BOOST_TEST(kept.bytes() == 2 * one);
    note("/third");
    BOOST_TEST(kept.evicted() == 1U);
    BOOST_TEST(kept.at(0).target == "/other");
}

BOOST_FIXTURE_TEST_CASE(the_latest_stays_however_long_it_is, small_fixture) {
    note("/", std::string(5'000, 'x'));
    BOOST_TEST(kept.size() == 1U);
    BOOST_TEST(kept.evicted() == 0U);
    note("/after");
    BOOST_TEST(kept.size() == 1U);
    BOOST_TEST(kept.at(0).target == "/after");
}

BOOST_FIXTURE_TEST_CASE(a_long_body_is_cut_and_its_length_told, journal_fixture) {
    note("/", std::string(journal::body_max + 1, 'x'));
    BOOST_TEST(kept.at(0).body.size() == journal::body_max);
    BOOST_TEST(kept.at(0).body_bytes == journal::body_max + 1);
}

BOOST_FIXTURE_TEST_CASE(what_was_cleared_is_not_evicted_and_numbers_go_on, journal_fixture) {
    note("/a");
    kept.clear();
    BOOST_TEST(kept.size() == 0U);
    BOOST_TEST(kept.total() == 0U);
    note("/b");
    BOOST_TEST(kept.at(0).number == 2U);
    BOOST_TEST(kept.evicted() == 0U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
