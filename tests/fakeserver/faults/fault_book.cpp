// SPDX-License-Identifier: MIT
// Tests fakeserver/faults/fault_book.hpp: occasions, and who strikes at them.
#include "fakeserver/faults/fault_book.hpp"

#include "core/instant_text.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::fakeserver {
namespace {

using sim::fault_trigger;
using sim::http_fault;
using sim::http_mishap;

struct book_fixture {
    fault_book all;
    instant now = parse_instant("2020-10-01T09:00:00Z").value();

    void add(std::string handle, http_fault what) { (void)all.add({std::move(handle), what}); }

    /// The handle of the fault that a request meets; "-" for none.
    std::string ask(std::string_view operation, bool of_api = true) {
        const auto met = all.look(operation, of_api, now, 1);
        return met ? met->handle : "-";
    }
    std::string ask_times(int times, std::string_view operation) {
        std::string met;
        for (int i = 0; i < times; ++i) met += ask(operation);
        return met;
    }
};

http_fault fault(const char* operation, fault_trigger when = {},
                 http_mishap what = http_mishap::reset) {
    http_fault made{.operation = operation, .what = what};
    made.when = when;
    return made;
}

using kind = fault_trigger::kind;

}  // namespace

BOOST_FIXTURE_TEST_SUITE(faults_fault_book, book_fixture)

BOOST_AUTO_TEST_CASE(only_requests_for_its_operation_are_occasions) {
    add("x", fault("sends.create"));
    BOOST_TEST(ask("sends.show") == "-");
    BOOST_TEST(ask("sends.create") == "x");
    BOOST_TEST(all.find("x")->occasions == 1U);
    BOOST_TEST(all.find("x")->struck == 1U);
}

BOOST_AUTO_TEST_CASE(a_star_means_the_vendors_api_and_no_pages) {
    add("x", fault("*"));
    BOOST_TEST(ask("sends.create") == "x");
    BOOST_TEST(ask("offer.visit", false) == "-");
    add("y", fault("offer.visit"));
    BOOST_TEST(ask("offer.visit", false) == "y");
}

BOOST_AUTO_TEST_CASE(it_strikes_when_its_trigger_says) {
    add("f", fault("a", {kind::first, 2}));
    add("n", fault("b", {kind::nth, 3}));
    add("e", fault("c", {kind::every, 2}));
    BOOST_TEST(ask_times(5, "a") == "ff---");
    BOOST_TEST(ask_times(5, "b") == "--n--");
    BOOST_TEST(ask_times(5, "c") == "-e-e-");
}

BOOST_AUTO_TEST_CASE(by_lot_two_faults_have_luck_of_their_own) {
    add("x", fault("a", {kind::chance, 1, {1, 2}}));
    add("y", fault("b", {kind::chance, 1, {1, 2}}));
    const auto first = ask_times(32, "a");
    auto second = ask_times(32, "b");
    for (auto& each : second) each = each == 'y' ? 'x' : each;
    BOOST_TEST(first != second);
    BOOST_TEST(first.find('x') != std::string::npos);
    BOOST_TEST(first.find('-') != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_first_that_strikes_is_met_and_each_counts_for_itself) {
    add("x", fault("a", {kind::every, 2}));
    add("y", fault("a", {kind::every, 3}));
    BOOST_TEST(ask_times(6, "a") == "-xyx-x");
    BOOST_TEST(all.find("y")->occasions == 6U);
    BOOST_TEST(all.find("y")->struck == 1U);
}

BOOST_AUTO_TEST_CASE(one_that_has_ended_counts_nothing_more) {
    add("x", fault("a"));
    BOOST_TEST(ask("a") == "x");
    BOOST_TEST(all.end("x"));
    BOOST_TEST(!all.end("y"));
    BOOST_TEST(ask("a") == "-");
    BOOST_TEST(all.find("x")->occasions == 1U);
    BOOST_TEST(all.find("x")->ended);
}

BOOST_AUTO_TEST_CASE(a_rate_limit_goes_on_for_its_time_and_says_how_long) {
    auto limit = fault("a", {kind::nth, 1}, http_mishap::rate_limit);
    limit.by = std::chrono::seconds{10};
    add("x", limit);
    BOOST_TEST(all.look("a", true, now, 1)->wait == 10);
    now += std::chrono::milliseconds{9'001};
    BOOST_TEST(all.look("a", true, now, 1)->wait == 1);
    now += std::chrono::milliseconds{998};
    BOOST_TEST(all.look("a", true, now, 1)->wait == 1);
    now += std::chrono::milliseconds{1};
    BOOST_TEST(ask("a") == "-");
    BOOST_TEST(all.find("x")->occasions == 2U);
    BOOST_TEST(all.find("x")->struck == 3U);
}

BOOST_AUTO_TEST_CASE(what_has_no_handle_is_called_by_a_number_that_is_free) {
    add("2", fault("a"));
    BOOST_TEST(all.add({"", fault("b")}) == "3");
    BOOST_TEST(all.add({"", fault("b")}) == "4");
    BOOST_TEST(all.find("4")->what.operation == "b");
    BOOST_TEST((all.find("1") == nullptr));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
