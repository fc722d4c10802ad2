// SPDX-License-Identifier: MIT
// Tests sim/view/money_view.hpp.
#include "sim/view/money_view.hpp"

#include "tests/support/world_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim {

using testing::usd;

BOOST_FIXTURE_TEST_SUITE(view_of_money, testing::world_fixture)

BOOST_AUTO_TEST_CASE(a_source_shows_its_four_accounts) {
    begin();
    const auto shown = view_of_funding(here.state(), sales);
    BOOST_TEST(shown.dump() ==
               R"({"id":"1","name":"sales","available":"975.00 USD","held":"0.00 USD",)"
               R"("spent":"25.00 USD","outside":"-1000.00 USD","closed":false,"owner":null,)"
               R"("team":null,"wallet":"company"})");
}

BOOST_AUTO_TEST_CASE(an_owner_a_closed_source_and_another_currency_are_shown) {
    const auto yen = currency::from_code("JPY").value();
    const auto wallet = here.submit(add_funding{.name = "Wallet", .balance = {1500, yen}}).value();
    here.submit(set_owner{wallet, sam}).value();
    here.submit(close_funding{wallet}).value();
    const auto shown = view_of_funding(here.state(), wallet);
    BOOST_TEST(shown["id"] == "2");
    BOOST_TEST(shown["available"] == "1500 JPY");
    BOOST_TEST(shown["closed"] == true);
    BOOST_TEST(shown["owner"] == "2");
}

BOOST_AUTO_TEST_CASE(postings_come_in_order_each_with_its_cause) {
    begin();
    run_until("2020-10-31T00:00:00Z");
    here.submit(top_up{sales, usd(5), {}}).value();
    const auto shown = view_of_postings(here.state());
    const std::vector<std::string> expected{
        R"({"at":"2020-10-01T09:00:00Z","funding":"1","from":"outside","to":"available","amount":"1000.00 USD","rule":"FN-02","send":null})",
        R"({"at":"2020-10-01T09:00:00Z","funding":"1","from":"available","to":"spent","amount":"25.00 USD","rule":"FN-03","send":"1"})",
        R"({"at":"2020-10-31T00:00:00Z","funding":"1","from":"spent","to":"available","amount":"25.00 USD","rule":"FN-07","send":"1"})",
        R"({"at":"2020-10-31T00:00:00Z","funding":"1","from":"outside","to":"available","amount":"0.05 USD","rule":"FN-13","send":null})",
    };
    std::vector<std::string> lines;
    for (const auto& posting : shown) lines.push_back(posting.dump());
    BOOST_TEST(lines == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
