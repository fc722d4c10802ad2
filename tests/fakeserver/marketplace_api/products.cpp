// SPDX-License-Identifier: MIT
// Tests GET /api/v3/marketplace/products: filters, categories, cursors, prices (API-07).
#include "tests/support/server_fixture.hpp"
#include "tests/support/shape.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <string>

namespace giftsim::fakeserver {

using testing::demo_fixture;
using testing::said;
using testing::shape_of;

namespace {

constexpr const char* several = R"({"scenario":{"world":{"gifts":[
    {"id":"t","name":"Trees","kind":"donation","price":"10.00 USD"},
    {"id":"a","name":"Apples","price":"25.00 USD","countries":["US","CA"]},
    {"id":"b","name":"Bread","price":"25.01 USD","countries":["DE"],"category":"food"},
    {"id":"m","name":"Mug","kind":"physical","price":"20.00 USD","fee":"10.00 USD",
     "shipping":"8.00 USD","shipping_to":{"CA":"14.00 USD"},"category":"food"},
    {"id":"y","name":"Yoga","price":"2500 JPY","kind":"experience"},
    {"id":"c","name":"Card","kind":"choice","price_range":["10.00 USD","100.00 USD"]}]}}})";

/// So many eGifts, and nothing else.
std::string many_gifts(int count) {
    std::string list;
    for (int i = 1; i <= count; ++i)
        list += fmt::format(R"({}{{"id":"g{}","name":"Gift {}","price":"{}.00 USD"}})",
                            i == 1 ? "" : ",", i, i, i);
    return R"({"scenario":{"world":{"gifts":[)" + list + "]}}}";
}

struct products_fixture : demo_fixture {
    explicit products_fixture(const std::string& wish = several) : demo_fixture(wish) {}

    said ask_for(const std::string& query) {
        return as_client("GET", "/api/v3/marketplace/products" + query);
    }
    /// "Trees Apples"; else the refusal's message.
    std::string names(const std::string& query) {
        const auto answer = ask_for(query);
        if (answer.status != 200) return answer.at("/message");
        std::string text;
        const auto body = answer.json();  // outlives what is taken from it
        for (const auto& each : body["products"])
            text += (text.empty() ? "" : " ") + each["name"].get<std::string>();
        return text;
    }
    /// "eGifts: egift food; Physical gifts: food".
    std::string categories(const std::string& query) {
        std::string text;
        const auto body = ask_for(query).json();  // outlives what is taken from it
        for (const auto& group : body["categories"]) {
            text += (text.empty() ? "" : "; ") + group["group_name"].get<std::string>() + ":";
            for (const auto& each : group["children"]) {
                BOOST_TEST(each["id"] == each["name"]);
                text += " " + each["id"].get<std::string>();
            }
        }
        return text;
    }
};

struct many_fixture : products_fixture {
    many_fixture() : products_fixture(many_gifts(60)) {}
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(marketplace_products, products_fixture)

BOOST_FIXTURE_TEST_CASE(an_answer_has_the_documented_fields_and_types, many_fixture) {
    const auto answer = ask_for("");
    BOOST_TEST(answer.status == 200);
    BOOST_TEST(answer.type == "application/json");
    BOOST_TEST(shape_of(answer.json()) ==
               "{pagination:{after:string,next_page:{url:string}},"
               "categories:[{group_name:string,children:[{id:string,name:string}]}],"
               "products:[{id:string,name:string,description:string,variants:[{id:string,"
               "estimated_total_price:{currency:string,price_per_unit:string},images:[]}]}]}");
}

BOOST_FIXTURE_TEST_CASE(a_product_is_shown_whole, demo_fixture) {
    const auto products = as_client("GET", "/api/v3/marketplace/products").json()["products"];
    BOOST_TEST(products.size() == 9U);
    BOOST_TEST(products[5].dump() ==
               R"({"id":"6","name":"A notebook","description":"A gift from the warehouse",)"
               R"("variants":[{"id":"6","estimated_total_price":{"currency":"USD",)"
               R"("price_per_unit":"38.0"},"images":[]}]})");
    std::string variants;
    for (const auto& each : products[7]["variants"])
        variants += each["id"].get<std::string>() + " ";
    BOOST_TEST(variants == "8-1 8-2 8-3 8-4 ");
}

BOOST_AUTO_TEST_CASE(each_filter_chooses_and_bounds_are_inclusive) {
    const struct {
        const char* query;
        const char* products;
    } rows[] = {
        {"", "Trees Apples Bread Mug Yoga Card"},
        {"?", "Trees Apples Bread Mug Yoga Card"},
        {"?price_gte_usd=25", "Apples Bread Mug"},
        {"?price_gte_usd=26", "Mug"},
        {"?price_lte_usd=25", "Trees Apples Card"},
        {"?price_lte_usd=10", "Trees Card"},
        {"?price_lte_usd=9", ""},
        {"?price_gte_usd=0", "Trees Apples Bread Mug Card"},
        {"?price_lte_usd=999999999", "Trees Apples Bread Mug Card"},
        {"?price_gte_usd=38&price_lte_usd=38", "Mug"},
        {"?ship_to_country_codes[]=US", "Trees Apples Mug Yoga Card"},
        {"?ship_to_country_codes%5B%5D=DE", "Trees Bread Mug Yoga Card"},
        {"?ship_to_country_codes[]=US&ship_to_country_codes[]=DE",
         "Trees Apples Bread Mug Yoga Card"},
        {"?category_ids[]=food", "Bread Mug"},
        {"?category_ids[]=food&category_ids[]=donation", "Trees Bread Mug"},
        {"?category_ids[]=none", ""},
        {"?text_search=BREAD", "Bread"},
        {"?text_search=warehouse", "Mug"},
        {"?text_search=read%20", ""},
        {"?text_search=", "Trees Apples Bread Mug Yoga Card"},
        {"?text_search=a&category_ids[]=food&ship_to_country_codes[]=DE&price_lte_usd=30", "Bread"},
        {"?unknown=1", "Trees Apples Bread Mug Yoga Card"},
    };
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.query) BOOST_TEST(names(row.query) == row.products);
}

BOOST_AUTO_TEST_CASE(prices_are_for_the_one_country_that_is_named) {
    const auto price_of_mug = [&](const std::string& query) {
        return ask_for("?text_search=mug" + query)
            .at("/products/0/variants/0/estimated_total_price/price_per_unit");
    };
    BOOST_TEST(price_of_mug("") == "38.0");
    BOOST_TEST(price_of_mug("&ship_to_country_codes[]=CA") == "44.0");
    BOOST_TEST(price_of_mug("&ship_to_country_codes[]=CA&ship_to_country_codes[]=US") == "38.0");
    BOOST_TEST(names("?price_gte_usd=44&ship_to_country_codes[]=CA") == "Mug");
    BOOST_TEST(names("?price_gte_usd=44") == "");
    const auto yoga = ask_for("?text_search=yoga").json()["products"][0]["variants"][0];
    BOOST_TEST(yoga["estimated_total_price"].dump() ==
               R"({"currency":"JPY","price_per_unit":"2500.0"})");
}

BOOST_AUTO_TEST_CASE(categories_are_grouped_and_those_of_what_was_found) {
    BOOST_TEST(categories("") ==
               "eGifts: choice donation egift experience food; Physical gifts: food");
    BOOST_TEST(categories("?category_ids[]=food") == "eGifts: food; Physical gifts: food");
    BOOST_TEST(categories("?text_search=trees") == "eGifts: donation");
    BOOST_TEST(categories("?text_search=nothing%20of%20that") == "");
}

BOOST_AUTO_TEST_CASE(whatever_makes_no_sense_is_named_at_once) {
    const struct {
        const char* query;
        const char* message;
    } rows[] = {
        {"?price_gte_usd=25.50",
         "price_gte_usd must be a whole number of dollars from 0 to 999999999"},
        {"?price_lte_usd=-1",
         "price_lte_usd must be a whole number of dollars from 0 to 999999999"},
        {"?price_lte_usd=", "price_lte_usd must be a whole number of dollars from 0 to 999999999"},
        {"?price_gte_usd=3&price_lte_usd=2", "price_lte_usd must not be below price_gte_usd"},
        {"?ship_to_country_codes[]=us",
         "ship_to_country_codes[] must be two capital letters (ISO 3166), such as US"},
        {"?after=0", "after must be a cursor that an answer's pagination gave"},
        {"?after=7", "after must be a cursor that an answer's pagination gave"},
        {"?after=1x", "after must be a cursor that an answer's pagination gave"},
        {"?after=", "after must be a cursor that an answer's pagination gave"},
        {"?price_gte_usd=x&ship_to_country_codes[]=USA&after=y",
         "price_gte_usd must be a whole number of dollars from 0 to 999999999, "
         "ship_to_country_codes[] must be two capital letters (ISO 3166), such as US, "
         "after must be a cursor that an answer's pagination gave"},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.query) {
            const auto answer = ask_for(row.query);
            BOOST_TEST(answer.status == 400);
            BOOST_TEST(answer.at("/success") == "false");
            BOOST_TEST(answer.at("/message") == row.message);
        }
}

BOOST_FIXTURE_TEST_CASE(cursors_lead_through_everything_once, many_fixture) {
    std::string all, url = "/api/v3/marketplace/products";
    int pages = 0;
    while (url != "nothing" && ++pages < 10) {
        const auto answer = as_client("GET", url);
        const auto body = answer.json();  // outlives what is taken from it
        for (const auto& each : body["products"]) all += each["id"].get<std::string>() + " ";
        url = answer.at("/pagination/next_page/url");
        if (url == "nothing") {
            BOOST_TEST(answer.at("/pagination") == "{}");
            continue;
        }
        BOOST_TEST(url == "http://localhost:8080/api/v3/marketplace/products?after=" +
                              answer.at("/pagination/after"));
        url = testing::path_in(url);
    }
    std::string expected;
    for (int i = 1; i <= 60; ++i) expected += std::to_string(i) + " ";
    BOOST_TEST(all == expected);
    BOOST_TEST(pages == 3);
}

BOOST_FIXTURE_TEST_CASE(the_next_page_asks_the_same_question, many_fixture) {
    const auto answer = ask_for(
        "?price_gte_usd=11&text_search=Gift%20%26&after=3&ship_to_country_codes[]=US"
        "&category_ids[]=egift");
    BOOST_TEST(answer.at("/products") == "[]");
    const auto found = ask_for(
        "?price_gte_usd=11&text_search=gift%20&ship_to_country_codes[]=US"
        "&ship_to_country_codes[]=CA&category_ids[]=egift");
    BOOST_TEST(found.at("/pagination/next_page/url") ==
               "http://localhost:8080/api/v3/marketplace/products?price_gte_usd=11&"
               "text_search=gift%20&ship_to_country_codes%5B%5D=US&"
               "ship_to_country_codes%5B%5D=CA&category_ids%5B%5D=egift&after=35");
    const auto next = as_client("GET", testing::path_in(found.at("/pagination/next_page/url")));
    BOOST_TEST(next.at("/products/0/id") == "36");
    BOOST_TEST(next.at("/products/24/id") == "60");
    BOOST_TEST(next.at("/pagination") == "{}");
}

BOOST_FIXTURE_TEST_CASE(a_cursor_stays_good_when_products_go, many_fixture) {
    BOOST_TEST(ask_for("").at("/pagination/after") == "25");
    (void)control("POST", "/steps", R"({"delist_gift":"25"})");
    (void)control("POST", "/steps", R"({"delist_gift":"26"})");
    BOOST_TEST(ask_for("?after=25").at("/products/0/id") == "27");
    BOOST_TEST(ask_for("?after=60").at("/products") == "[]");
}

BOOST_AUTO_TEST_CASE(names_are_what_people_wrote_and_nothing_more) {
    const auto there = make(R"({"scenario":{"world":{"gifts":[
        {"id":"x","name":"</script><b>\"\\ \u202e\u0000x","price":"1.00 USD","category":"a\"],[\"b & c"}]}}})");
    const auto shown = ask("GET", "/api/v3/marketplace/products", {}, bearer(token_for(there)));
    BOOST_TEST(shown.status == 200);
    BOOST_TEST(shown.at("/products/0/name") == std::string("</script><b>\"\\ \u202e\0x", 20));
    BOOST_TEST(shown.at("/categories/0/children/0/id") == "a\"],[\"b & c");
    const auto found =
        ask("GET", "/api/v3/marketplace/products?category_ids[]=a%22%5D,%5B%22b%20%26%20c", {},
            bearer(token_for(there)));
    BOOST_TEST(found.json()["products"].size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
