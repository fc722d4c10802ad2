// SPDX-License-Identifier: MIT
// The systems that links can be made for, and what works between us and them.
#include "core/connector.hpp"

#include "tests/support/claim_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string_view>

namespace giftsim::testing {

BOOST_FIXTURE_TEST_SUITE(core_connector, claim_fixture)

BOOST_AUTO_TEST_CASE(systems_and_their_connections_have_names) {
    constexpr std::string_view kinds[] = {"salesforce", "marketo", "hubspot",   "eloqua",
                                          "dynamics",   "pardot",  "salesloft", "outreach"};
    BOOST_TEST(std::size(kinds) == crm_kind_count);
    for (std::size_t i = 0; i < crm_kind_count; ++i)
        BOOST_TEST(name(static_cast<crm_kind>(i)) == kinds[i]);
    constexpr std::string_view connections[] = {"up", "rejects_writes", "down"};
    BOOST_TEST(std::size(connections) == connection_count);
    for (std::size_t i = 0; i < connection_count; ++i)
        BOOST_TEST(name(static_cast<connection>(i)) == connections[i]);
}

BOOST_AUTO_TEST_CASE(ML_01_a_connector_has_a_name_and_belongs_to_a_user_who_is_still_there) {
    must(remove_user{eve});
    BOOST_TEST(tried(add_connector{{.name = "A", .owner = max}}) == "done");
    BOOST_TEST(tried(add_connector{{.name = "A", .owner = {9}}}) == "unknown_user");
    BOOST_TEST(tried(add_connector{{.name = "A"}}) == "unknown_user");
    BOOST_TEST(tried(add_connector{{.name = "A", .owner = eve}}) == "unknown_user");
    BOOST_TEST(tried(add_connector{{.name = "", .owner = max}}) == "invalid_value");
}

BOOST_AUTO_TEST_CASE(connectors_count_from_one_and_keep_what_they_were_added_with) {
    BOOST_TEST(crm == connector_id{1});
    const auto other =
        must(add_connector{{.name = "Max's HubSpot", .kind = crm_kind::hubspot, .owner = max}});
    BOOST_TEST(other == connector_id{2});
    const auto& kept = world.connectors()[other.index()];
    BOOST_TEST(kept.name == "Max's HubSpot");
    BOOST_TEST(name(kept.kind) == "hubspot");
    BOOST_TEST(kept.owner == max);
    BOOST_TEST(name(kept.works) == "up");
}

BOOST_AUTO_TEST_CASE(what_works_can_be_changed_for_a_connector_that_exists) {
    BOOST_TEST(tried(set_connection{crm, connection::down}) == "done");
    BOOST_TEST(name(world.connectors()[crm.index()].works) == "down");
    BOOST_TEST(tried(set_connection{crm, connection::up}) == "done");
    BOOST_TEST(name(world.connectors()[crm.index()].works) == "up");
    BOOST_TEST(tried(set_connection{{9}, connection::down}) == "unknown_connector");
    BOOST_TEST(tried(set_connection{{}, connection::down}) == "unknown_connector");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
