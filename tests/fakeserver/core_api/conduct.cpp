// SPDX-License-Identifier: MIT
// Tests that clients of the documented API are judged as those of the sends API are (API-09).
#include "tests/fakeserver/core_api/core_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::fakeserver {

using testing::core_fixture;

namespace {

struct conduct_fixture : core_fixture {
    std::string found() {
        std::string all;
        const auto said = control("GET", "/conduct").json();
        for (const auto& each : said.at("findings"))
            all += (all.empty() ? "" : ", ") + each.at("rule").get<std::string>();
        return all;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(core_api_conduct, conduct_fixture)

BOOST_AUTO_TEST_CASE(API_09_who_repeats_what_was_done_and_not_heard_of_has_made_two) {
    for (const auto* operation : {"core.sends.create", "core.older.send"})
        BOOST_TEST_REQUIRE(control("POST", "/faults",
                                   std::string(R"({"operation":")") + operation +
                                       R"(","fault":"reset","phase":"after","first":1})")
                               .status == 201);
    (void)create(egift());
    BOOST_TEST(found() == "");
    (void)create(egift());
    BOOST_TEST(found() == "duplicate_send");
    (void)write("/send.json", egift(R"({"email":"lee@example.com"})"));
    (void)write("/send.json", egift(R"({"email":"lee@example.com"})"));
    BOOST_TEST(found() == "duplicate_send, duplicate_send");
    BOOST_TEST(total() == "4");
}

BOOST_AUTO_TEST_CASE(API_09_twice_on_purpose_is_right) {
    (void)create(egift());
    (void)create(egift());
    BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(who_reads_one_page_of_several_is_told_so) {
    (void)read("/users?page=1&per_page=3");
    BOOST_TEST(found() == "");
    (void)read("/touches?page=1&per_page=3");
    BOOST_TEST(found() == "ignored_paging");
}

BOOST_AUTO_TEST_CASE(bare_arrays_have_no_pages) {
    BOOST_TEST(read("/groups.json?page=1&per_page=1").status == 200);
    BOOST_TEST(read("/groups/1/members?page=1").status == 200);
    BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
