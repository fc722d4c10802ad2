// SPDX-License-Identifier: MIT
// The field lists beside the views that they describe.
#include "sim/view/fields.hpp"

#include "sim/view/claim_view.hpp"
#include "sim/view/crm_view.hpp"
#include "sim/view/mail_view.hpp"
#include "sim/view/money_view.hpp"
#include "sim/view/people_view.hpp"
#include "sim/view/send_view.hpp"
#include "tests/sim/reachdesk.hpp"
#include "tests/support/shop.hpp"
#include "tests/support/world_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace giftsim::sim {
namespace {

std::vector<std::string> keys_of(const json_view& shown) {
    std::vector<std::string> keys;
    for (const auto& [key, content] : shown.items()) keys.push_back(key);
    return keys;
}

std::vector<std::string> names_of(std::span<const field> fields) {
    std::vector<std::string> all;
    for (const auto& each : fields) all.emplace_back(each.name);
    return all;
}

/// Every object of the view has exactly the fields of its list, in its order.
void check(const json_view& shown, std::span<const field> fields) {
    BOOST_TEST(keys_of(shown) == names_of(fields), boost::test_tools::per_element());
    for (const auto& each : fields) {
        if (each.inner.empty()) continue;
        const auto& inner = shown.at(std::string(each.name));
        if (inner.is_null()) continue;  // an eGift has no parcel
        if (inner.is_object()) check(inner, each.inner);
        BOOST_TEST((inner.is_object() || !inner.empty()));
        if (inner.is_array())
            for (const auto& item : inner) check(item, each.inner);
    }
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(view_fields, testing::world_fixture)

BOOST_AUTO_TEST_CASE(the_lists_equal_the_keys_of_the_views) {
    const auto kim = begin();
    const auto& state = here.state();
    check(view_of_send(state, kim, here.now()), send_fields);
    const testing::shop shop(here);
    const auto parcel = view_of_send(state, begin(shop.to_home(shop.asked)), here.now());
    BOOST_TEST(parcel.at("parcel").is_object());
    check(parcel, send_fields);
    check(view_of_funding(state, sales), funding_fields);
    const auto west = here.submit(add_team{.name = "West"}).value();
    const auto lou = here.submit(invite_user{"Lou", "lou@us.example", role::sender, west}).value();
    check(view_of_invitation(state, lou, here.now()), invitation_fields);
    check(view_of_user(state, sam), user_fields);
    for (const auto& posting : view_of_postings(state)) check(posting, posting_fields);
    const auto mails = view_of_mails_to(state, "lee@buyer.example");
    BOOST_TEST(mails.size() == 1U);
    for (const auto& mail : mails) check(mail, mail_fields);
}

BOOST_AUTO_TEST_CASE(the_lists_equal_the_keys_of_reachdesks_views) {
    testing::link_fixture links;
    const auto kim = links.claim(links.parcels);
    const auto& state = links.here.state();
    const auto shown = view_of_send(state, kim, links.here.now());
    BOOST_TEST(shown.at("claim").is_object());
    check(shown, send_fields);
    check(view_of_link(state, links.parcels, links.here.now()), link_fields);
    check(view_of_crm(links.here, links.crm), crm_fields);
    check(view_of_funding(state, links.wallet), funding_fields);
}

BOOST_AUTO_TEST_CASE(a_field_with_fields_of_its_own_lists_them) {
    const auto lists = [](const auto&... all) {
        std::vector<field> whole;
        (whole.insert(whole.end(), all.begin(), all.end()), ...);
        return whole;
    };
    for (const auto& each : lists(send_fields, link_fields, crm_fields)) {
        const bool nests = each.form == field_form::object || each.form == field_form::list ||
                           each.form == field_form::history;
        BOOST_TEST_CONTEXT(each.name) BOOST_TEST(each.inner.empty() == !nests);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
