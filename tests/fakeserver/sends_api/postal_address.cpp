// SPDX-License-Identifier: MIT
// Tests fakeserver/sends_api/postal_address.hpp: every field that is missing or malformed, at once
// (API-01), and what a parcel may be refused for besides (SI-04).
#include "fakeserver/sends_api/postal_address.hpp"

#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::fakeserver {

using testing::demo_fixture;
using testing::refusal_in;

namespace {

struct address_fixture : demo_fixture {
    /// "201", or "400 invalid_fields address.line1, address.city".
    std::string outcome(const char* patch) {
        const auto answer = as_client("POST", "/api/v3/sends", send_body(parcel(patch).c_str()));
        if (answer.status == 201) return "201";
        auto text = refusal_in(answer);
        const auto fields = answer.json()["error"]["fields"];
        for (const auto& each : fields)
            text += (&each == &fields.front() ? " " : ", ") + each["field"].get<std::string>();
        return text;
    }
    std::string sends() { return control("GET", "/sends").at("/total"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(sends_api_postal_address, address_fixture)

BOOST_AUTO_TEST_CASE(each_field_that_is_missing_or_malformed_is_named) {
    const struct {
        const char* patch;
        const char* outcome;
    } rows[] = {
        {R"({"address":{"line1":null}})", "400 invalid_fields address.line1"},
        {R"({"address":{"city":null}})", "400 invalid_fields address.city"},
        {R"({"address":{"state":null}})", "400 invalid_fields address.state"},
        {R"({"address":{"postal_code":null}})", "400 invalid_fields address.postal_code"},
        {R"({"address":{"country":null}})", "400 invalid_fields address.country"},
        {R"({"address":{"line1":""}})", "400 invalid_fields address.line1"},
        {R"({"address":{"city":" \t\n"}})", "400 invalid_fields address.city"},
        {R"({"address":{"line1":["1 Main Street"]}})", "400 invalid_fields address.line1"},
        {R"({"address":{"line2":2}})", "400 invalid_fields address.line2"},
        {R"({"address":{"postal_code":62701}})", "400 invalid_fields address.postal_code"},
        {R"({"address":{"postal_code":"6270"}})", "400 invalid_fields address.postal_code"},
        {R"({"address":{"postal_code":"62701-12"}})", "400 invalid_fields address.postal_code"},
        {R"({"address":{"country":"us"}})", "400 invalid_fields address.country"},
        {R"({"address":{"country":"USA"}})", "400 invalid_fields address.country"},
        {R"({"address":{"country":"ZZ"}})", "400 invalid_fields address.country"},
        {R"({"address":{"country":"CA","state":null,"postal_code":"62701"}})",
         "400 invalid_fields address.state, address.postal_code"},
    };
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.patch) BOOST_TEST(outcome(row.patch) == row.outcome);
    BOOST_TEST(sends() == "0");
}

BOOST_AUTO_TEST_CASE(all_of_them_are_named_at_once_with_the_other_fields) {
    const struct {
        const char* patch;
        const char* outcome;
    } rows[] = {
        {R"({"address":null})",
         "400 invalid_fields address, address.line1, address.city, address.postal_code, "
         "address.country"},
        {R"({"address":"1 Main Street"})",
         "400 invalid_fields address, address.line1, address.city, address.postal_code, "
         "address.country"},
        {R"({"email":"","address":{"line1":null,"city":5,"state":"","postal_code":"x"}})",
         "400 invalid_fields email, address.line1, address.city, address.state, "
         "address.postal_code"},
    };
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.patch) BOOST_TEST(outcome(row.patch) == row.outcome);
}

BOOST_AUTO_TEST_CASE(what_is_right_is_taken) {
    for (const auto* patch :
         {"{}", R"({"address":{"line2":"Floor 2"}})", R"({"address":{"postal_code":"62701-1234"}})",
          R"({"address":{"country":"CA","state":"ON","postal_code":"K1A 0B1"}})",
          R"({"address":{"country":"GB","state":null,"postal_code":"SW1A 1AA"}})",
          R"({"address":{"planet":"Earth"}})"})
        BOOST_TEST_CONTEXT(patch) BOOST_TEST(outcome(patch) == "201");
}

BOOST_AUTO_TEST_CASE(nobody_looks_at_the_address_of_what_is_no_parcel) {
    for (const auto* address : {"5", "\"x\"", "[]", R"({"country":"nowhere"})"})
        for (const auto* gift : {"1", "3", "4", "5"})
            BOOST_TEST(
                outcome((std::string(R"({"gift_id":")") + gift + R"(","address":)" + address + "}")
                            .c_str()) == "201");
    BOOST_TEST(outcome(R"({"gift_id":"99","address":5})") == "404 unknown_gift gift_id");
}

BOOST_AUTO_TEST_CASE(the_order_of_refusal_is_400_404_422) {
    const struct {
        const char* patch;
        const char* outcome;
    } rows[] = {
        {R"({"variant_id":"S","address":{"line1":"","country":"FR"}})",
         "400 invalid_fields address.line1"},
        {R"({"variant_id":"S","address":{"country":"FR"}})", "404 unknown_variant variant_id"},
        {R"({"gift_id":"8","variant_id":"XXL"})", "404 unknown_variant variant_id"},
        {R"({"gift_id":"8","variant_id":"5"})", "404 unknown_variant variant_id"},
        {R"({"address":{"country":"FR"}})", "422 country_not_eligible address.country"},
        {R"({"gift_id":"9","address":{"country":"GB"}})",
         "422 country_not_eligible address.country"},
    };
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.patch) BOOST_TEST(outcome(row.patch) == row.outcome);
    BOOST_TEST(sends() == "0");
    BOOST_TEST(available() == "10000.00 USD");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
