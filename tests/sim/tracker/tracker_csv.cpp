// SPDX-License-Identifier: MIT
// The file of everything that matches, piece by piece (TR-05).
#include "sim/tracker/tracker_csv.hpp"

#include "tests/support/shop.hpp"
#include "tests/support/world_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim {
namespace {

struct csv_fixture : testing::world_fixture {
    send_set everything() const {
        return send_set::range(1, send_id::at(here.state().all_sends().count()).number);
    }

    std::string file(std::size_t records_a_piece) const {
        tracker_csv csv(everything(), vocabulary::s1);
        std::string text;
        for (auto piece = csv.next(here.state(), records_a_piece); !piece.empty();
             piece = csv.next(here.state(), records_a_piece))
            text += piece;
        return text;
    }

    testing::shop shop{here};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(tracker_csv_file, csv_fixture)

BOOST_AUTO_TEST_CASE(TR_05_every_send_has_a_record_and_every_record_all_columns) {
    begin();
    begin(shop.to_home(shop.straight));
    const auto records = read_csv(file(10));
    BOOST_REQUIRE(records.has_value());
    BOOST_REQUIRE(records->size() == 3U);
    BOOST_TEST(records->front() == tracker_columns(), boost::test_tools::per_element());
    for (const auto& each : *records) BOOST_TEST(each.size() == tracker_columns().size());
}

BOOST_AUTO_TEST_CASE(TR_05_what_was_ever_shipped_tells_where_it_is) {
    const auto mug = begin(shop.to_home(shop.straight));
    act_on(mug, act::fulfil);
    here.submit(perform{.send = mug, .what = act::ship, .carrier = "FedEx", .tracking = "7 8/9"})
        .value();
    act_on(mug, act::undeliverable);
    act_on(mug, act::give_back);
    const auto row = view_of_csv(file(10))[0];
    BOOST_TEST(row["Status"] == "Undeliverable");
    BOOST_TEST(row["Order Number"] == "GS-0000001");
    BOOST_TEST(row["Carrier"] == "FedEx");
    BOOST_TEST(row["Tracking Number"] == "7 8/9");
    BOOST_TEST(row["Tracking Link"] == "https://tracking.example/FedEx/7%208%2F9");
    BOOST_TEST(row["Cost"] == "40.95");
    BOOST_TEST(row["Currency"] == "USD");
}

BOOST_AUTO_TEST_CASE(TR_05_hostile_names_stay_text) {
    begin({.to = {.first_name = "=cmd|'/c calc'!A1",
                  .last_name = "Lee, \"K\"",
                  .email = "lee@buyer.example",
                  .message = "line\r\nline"}});
    const auto row = view_of_csv(file(10))[0];
    BOOST_TEST(row["First Name"] == "'=cmd|'/c calc'!A1");
    BOOST_TEST(row["Last Name"] == "Lee, \"K\"");
    BOOST_TEST(row["Message"] == "line\r\nline");
}

BOOST_AUTO_TEST_CASE(the_pieces_are_the_file_however_long_they_are) {
    for (int i = 0; i < 25; ++i) begin();
    const auto whole = file(1'000);
    for (const std::size_t length : {1U, 7U, 25U}) BOOST_TEST(file(length) == whole);
}

BOOST_AUTO_TEST_CASE(a_file_of_nothing_has_its_columns) {
    tracker_csv csv({}, vocabulary::s1);
    BOOST_TEST(csv.next(here.state(), 5).starts_with("Send ID,Status,"));
    BOOST_TEST(csv.next(here.state(), 5).empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
