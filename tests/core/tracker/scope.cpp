// SPDX-License-Identifier: MIT
// Who sees whose sends (TR-02).
#include "core/tracker/scope.hpp"

#include "tests/support/domain_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::testing {
namespace {

struct scope_fixture : domain_fixture {
    scope_fixture() {
        of_sam = begin();
        of_eve = begin({.sender = eve});
        of_max = begin({.sender = max});
        of_ann_in_west = begin({.sender = ann, .team = west});
    }

    /// "1 2": the numbers of the sends that a user sees; else the refusal.
    std::string seen_by(user_id viewer) const {
        const auto scope = scope_of(world, viewer);
        if (!scope) return std::string(name(scope.error()));
        std::string list;
        for (std::size_t i = 0; i < world.all_sends().count(); ++i)
            if (scope->sees(world.all_sends()[send_id::at(i)]))
                list += (list.empty() ? "" : " ") + std::to_string(i + 1);
        return list;
    }

    send_id of_sam, of_eve, of_max, of_ann_in_west;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(tracker_scope_of, scope_fixture)

BOOST_AUTO_TEST_CASE(TR_02_everybody_sees_what_their_role_shows) {
    BOOST_TEST(seen_by(ann) == "1 2 3 4");
    BOOST_TEST(seen_by(max) == "1 3 4");
    BOOST_TEST(seen_by(sam) == "1");
    BOOST_TEST(seen_by(eve) == "2");
    BOOST_TEST(seen_by({}) == "1 2 3 4");
}

BOOST_AUTO_TEST_CASE(a_manager_who_may_sees_everything) {
    const auto chief = must(add_user{
        .name = "Chief", .email = "chief@us.example", .rank = role::manager, .sees_all = true});
    BOOST_TEST(seen_by(chief) == "1 2 3 4");
}

BOOST_AUTO_TEST_CASE(a_sender_never_sees_everything) {
    const auto curious = must(
        add_user{.name = "Curious", .email = "curious@us.example", .home = west, .sees_all = true});
    BOOST_TEST(seen_by(curious) == "");
}

BOOST_AUTO_TEST_CASE(who_does_not_exist_or_has_gone_sees_nothing) {
    BOOST_TEST(seen_by({99}) == "unknown_user");
    must(remove_user{sam});
    BOOST_TEST(seen_by(sam) == "unknown_user");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
