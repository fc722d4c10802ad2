// SPDX-License-Identifier: MIT
// Tests GET /api/v3/gifts: filters, inclusive bounds, paging (API-13).
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <string>

namespace giftsim::fakeserver {

using testing::demo_fixture;

namespace {

constexpr const char* many_gifts = R"({"scenario":{"world":{"gifts":[
    {"id":"t","name":"Trees","kind":"donation","price":"10.00 USD"},
    {"id":"a","name":"A","price":"25.00 USD","countries":["US","CA"]},
    {"id":"b","name":"B","price":"25.01 USD","countries":["DE"],"category":"food"},
    {"id":"c","name":"C","kind":"choice","price_range":["10.00 USD","100.00 USD"]},
    {"id":"y","name":"Y","price":"2500 JPY"},
    {"id":"k","name":"K","price":"25.005 KWD"}]}}})";

struct gifts_fixture : demo_fixture {
    gifts_fixture() : demo_fixture(many_gifts) {}

    /// "1/6 of 6: A B Y K Trees C": page, its size, total and names.
    std::string list(const std::string& query) {
        const auto body = as_client("GET", std::string{"/api/v3/gifts"}.append(query)).json();
        auto text = fmt::format("{}/{} of {}:", body["page"].get<int>(),
                                body["per_page"].get<int>(), body["total"].get<int>());
        for (const auto& each : body["gifts"])
            text += fmt::format(" {}", each["name"].get<std::string>());
        return text;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(sends_api_gifts, gifts_fixture)

BOOST_AUTO_TEST_CASE(a_gift_is_shown_whole) {
    const auto body = as_client("GET", "/api/v3/gifts?category=food").body;
    BOOST_TEST(body == R"({"page":1,"per_page":1,"total":1,"gifts":[{"id":"3","name":"B",)"
                       R"("kind":"egift","category":"food","price":25.01,"currency":"USD",)"
                       R"("variants":[],"countries":["DE"]}]})");
    const auto choice = as_client("GET", "/api/v3/gifts?category=choice").json()["gifts"][0];
    BOOST_TEST(choice["price"] == 10.0);
    BOOST_TEST(choice["max_price"] == 100.0);
}

BOOST_FIXTURE_TEST_CASE(what_only_parcels_have_is_shown_of_parcels, demo_fixture) {
    const auto gifts = as_client("GET", "/api/v3/gifts").json()["gifts"];
    std::string order;
    for (const auto& each : gifts)
        order += fmt::format("{}/{} ", each["kind"].get<std::string>(),
                             each["category"].get<std::string>());
    BOOST_TEST(order ==
               "egift/egift egift/egift physical/physical physical/physical "
               "physical/amazon choice/choice experience/experience donation/donation "
               "swag/swag ");
    BOOST_TEST(gifts[2].dump() ==
               R"({"id":"6","name":"A notebook","kind":"physical","category":"physical",)"
               R"("price":20.0,"currency":"USD","variants":[],"countries":["US","CA","GB"],)"
               R"("in_stock":true,"fulfillment_fee":10.0,"shipping":8.0})");
    BOOST_TEST(gifts[3]["in_stock"] == false);
    BOOST_TEST(gifts[4]["shipping"] == 15.0);
    BOOST_TEST(
        gifts[8]["variants"].dump() ==
        R"([{"id":"S","name":"S","in_stock":true},{"id":"M","name":"M","in_stock":true},)"
        R"({"id":"L","name":"L","in_stock":true},{"id":"XL","name":"XL","in_stock":false}])");
    BOOST_TEST(as_client("GET", "/api/v3/gifts?category=amazon").at("/gifts/0/kind") == "physical");
    BOOST_TEST(as_client("GET", "/api/v3/gifts?country=FR").at("/total") == "7");
}

BOOST_AUTO_TEST_CASE(without_paging_everything_is_listed_single_egifts_first) {
    BOOST_TEST(list("") == "1/6 of 6: A B Y K Trees C");
    BOOST_TEST(list("?") == "1/6 of 6: A B Y K Trees C");
}

BOOST_AUTO_TEST_CASE(filters_choose_and_bounds_are_inclusive) {
    const struct {
        const char* query;
        const char* gifts;
    } rows[] = {
        {"?category=egift", "1/3 of 3: A Y K"},
        {"?category=donation", "1/1 of 1: Trees"},
        {"?category=none", "1/0 of 0:"},
        {"?country=US", "1/5 of 5: A Y K Trees C"},
        {"?country=DE", "1/5 of 5: B Y K Trees C"},
        {"?min_price=25.00", "1/4 of 4: A B Y K"},
        {"?min_price=25.001", "1/3 of 3: B Y K"},
        {"?max_price=25", "1/3 of 3: A Trees C"},
        {"?max_price=25.005", "1/4 of 4: A K Trees C"},
        {"?min_price=25.005&max_price=25.01", "1/2 of 2: B K"},
        {"?min_price=10&max_price=10", "1/2 of 2: Trees C"},
        {"?min_price=2500&max_price=2500.000", "1/1 of 1: Y"},
        {"?category=egift&country=CA&max_price=25", "1/1 of 1: A"},
        {"?min_price=0", "1/6 of 6: A B Y K Trees C"},
    };
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.query) BOOST_TEST(list(row.query) == row.gifts);
}

BOOST_AUTO_TEST_CASE(paging_cuts_and_the_total_stays) {
    const struct {
        const char* query;
        const char* gifts;
    } rows[] = {
        {"?per_page=4", "1/4 of 6: A B Y K"},
        {"?per_page=4&page=2", "2/4 of 6: Trees C"},
        {"?per_page=4&page=3", "3/4 of 6:"},
        {"?per_page=100", "1/100 of 6: A B Y K Trees C"},
        {"?page=1", "1/25 of 6: A B Y K Trees C"},
        {"?page=2", "2/25 of 6:"},
        {"?page=999999999&per_page=100", "999999999/100 of 6:"},
        {"?category=egift&per_page=2&page=2", "2/2 of 3: K"},
    };
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.query) BOOST_TEST(list(row.query) == row.gifts);
}

BOOST_AUTO_TEST_CASE(a_delisted_gift_is_listed_no_more) {
    (void)control("POST", "/steps", R"({"delist_gift":"a"})");
    BOOST_TEST(list("") == "1/5 of 5: B Y K Trees C");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
