// SPDX-License-Identifier: MIT
// The list of lifecycles holds every table that a send can live by, once.
#include "core/lifecycle/all.hpp"

#include "core/lifecycle/claim.hpp"
#include "core/lifecycle/egift.hpp"
#include "core/lifecycle/parcel.hpp"

#include <boost/test/unit_test.hpp>

#include <set>
#include <string_view>

namespace giftsim::testing {

BOOST_AUTO_TEST_SUITE(lifecycle_all)

BOOST_AUTO_TEST_CASE(every_table_is_listed_once_and_found_by_its_name) {
    std::set<const lifecycle*> listed;
    std::set<std::string_view> names;
    for (const auto& each : all_lifecycles()) {
        BOOST_TEST(lifecycle_named(each.name) == &each);
        listed.insert(each.life);
        names.insert(each.name);
    }
    std::set<const lifecycle*> known{&parcel_lifecycle()};
    for (const auto via : {channel::email, channel::link}) {
        known.insert(&egift_lifecycle(via));
        for (const auto what : {claimed::code, claimed::parcel})
            known.insert(&claim_lifecycle(what, via));
    }
    BOOST_CHECK(listed == known);
    BOOST_TEST(names.size() == known.size());
}

BOOST_AUTO_TEST_CASE(there_is_none_of_another_name) {
    BOOST_TEST(lifecycle_named("") == nullptr);
    BOOST_TEST(lifecycle_named("eGift") == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
