// SPDX-License-Identifier: MIT
// Tests sim/digest.hpp: a known answer, that everything in an effect counts, and that order does.
#include "sim/digest.hpp"

#include "tests/support/world_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <set>

namespace giftsim::sim {
BOOST_AUTO_TEST_SUITE(world_digest)

namespace {

const instant noon = testing::at("2020-10-01T12:00:00Z");

effect sent() {
    return {.at = noon,
            .send = {7},
            .cause = "EG-01"_rule,
            .by = act::leave,
            .to = state::sent,
            .moved = true,
            .mail = mail_kind::offer};
}

effect charged() {
    return {.at = noon,
            .amount = 25'00,
            .send = {7},
            .funding = {3},
            .sort = effect::kind::posting,
            .cause = "FN-03"_rule,
            .debit = account::available,
            .credit = account::spent};
}

crm_write told() {
    return {.at = noon,
            .send = {7},
            .connector = {3},
            .gift = {2},
            .record = 5,
            .object = crm_object::task,
            .creates = true,
            .failed = false,
            .cause = "CR-01"_rule,
            .word = crm_word::clicked};
}

digest_value digest_of(const crm_write& what) {
    digest running;
    running.absorb(what);
    return running.value();
}

digest_value digest_of(const effects& all) {
    digest running;
    for (const auto& each : all) running.absorb(each);
    return running.value();
}

}  // namespace

// Changes only together with digest_version, and then the changelog says so.
BOOST_AUTO_TEST_CASE(known_answers) {
    BOOST_TEST(digest_version == 1);
    BOOST_TEST(to_text(digest().value()) == "c6d222178f8f8d6f4c4a899633aa471e");
    BOOST_TEST(to_text(digest_of({sent()})) == "e9388fb0218f2f5355182fd88687df1d");
    BOOST_TEST(to_text(digest_of({sent(), charged()})) == "ab443513a349f1057ec69e1cdb307bdb");
    BOOST_TEST(to_text(digest_of({sent(), charged(), sent()})) ==
               "8bfda4947263990627533ec16c5a9950");
}

BOOST_AUTO_TEST_CASE(the_text_has_32_digits) {
    BOOST_TEST(to_text(digest_value{0, 0}) == "00000000000000000000000000000000");
    BOOST_TEST(to_text(digest_value{0xab, 0xcd0}) == "00000000000000ab0000000000000cd0");
}

BOOST_AUTO_TEST_CASE(everything_in_a_step_counts) {
    std::vector<effect> all(7, sent());
    all[1].at += span{1};
    all[2].send = {8};
    all[3].cause = "SI-06"_rule;
    all[4].by = act::approve;
    all[5].to = state::opened;
    all[6].mail = mail_kind::none;
    std::set<digest_value> values;
    for (const auto& each : all) values.insert(digest_of({each}));
    BOOST_TEST(values.size() == all.size());
}

BOOST_AUTO_TEST_CASE(everything_in_a_posting_counts) {
    std::vector<effect> all(8, charged());
    all[1].at += span{1};
    all[2].amount += 1;
    all[3].send = {8};
    all[4].funding = {4};
    all[5].cause = "FN-07"_rule;
    all[6].debit = account::held;
    all[7].credit = account::held;
    std::set<digest_value> values;
    for (const auto& each : all) values.insert(digest_of({each}));
    BOOST_TEST(values.size() == all.size());
    auto turned = charged();
    std::swap(turned.debit, turned.credit);
    BOOST_TEST(!values.contains(digest_of({turned})));
    auto exchanged = charged();
    std::swap(exchanged.send.number, exchanged.funding.number);
    BOOST_TEST(!values.contains(digest_of({exchanged})));
}

BOOST_AUTO_TEST_CASE(everything_in_a_crm_write_counts) {
    std::vector<crm_write> all(15, told());
    all[1].at += span{1};
    all[2].send = {8};
    all[3].connector = {4};
    all[4].gift = {3};
    all[5].record = 6;
    all[6].object = crm_object::note;
    all[7].creates = false;
    all[8].failed = true;
    all[9].creates = false;
    all[9].failed = true;
    all[10].cause = "CR-03"_rule;
    all[11].word = crm_word::claimed;
    all[12].connector = {5};
    all[12].record = 3;  // the two exchanged
    all[13].connector = {1};
    all[13].record = 7;  // of the same exclusive or
    all[14].gift = {5};
    all[14].record = 2;
    std::set<digest_value> values;
    for (const auto& each : all) values.insert(digest_of(each));
    BOOST_TEST(values.size() == all.size());
    BOOST_TEST(!values.contains(digest_of(effects{})));
}

BOOST_AUTO_TEST_CASE(a_crm_write_counts_in_its_order) {
    auto other = told();
    other.send = {8};
    digest one;
    one.absorb(told());
    one.absorb(other);
    digest two;
    two.absorb(other);
    two.absorb(told());
    BOOST_TEST((one.value() != two.value()));
    BOOST_TEST(one.count() == 2U);
}

BOOST_AUTO_TEST_CASE(every_word_has_a_value_of_its_own) {
    std::set<digest_value> values;
    std::size_t count = 0;
    const auto note = [&](effect what, auto member, auto value) {
        what.*member = value;
        values.insert(digest_of({what}));
        ++count;
    };
    for (std::size_t i = 0; i < state_count; ++i) note(sent(), &effect::to, static_cast<state>(i));
    for (std::size_t i = 0; i < act_count; ++i) note(sent(), &effect::by, static_cast<act>(i));
    for (std::size_t i = 0; i < mail_kind_count; ++i)
        note(sent(), &effect::mail, static_cast<mail_kind>(i));
    for (int i = 0; i <= rule_count(); ++i)
        note(sent(), &effect::cause, rule{static_cast<std::uint8_t>(i)});
    // The original came up once in each list.
    BOOST_TEST(values.size() == count - 3);
}

BOOST_AUTO_TEST_CASE(order_counts) {
    auto later = sent();
    later.send = {8};
    auto other = charged();
    other.amount = 1;
    BOOST_TEST((digest_of({sent(), later}) != digest_of({later, sent()})));
    BOOST_TEST((digest_of({charged(), other}) != digest_of({other, charged()})));
}

BOOST_AUTO_TEST_CASE(how_often_something_happened_counts) {
    std::set<digest_value> values;
    effects all;
    for (int i = 0; i < 100; ++i) {
        values.insert(digest_of(all));
        all.push_back(charged());
    }
    BOOST_TEST(values.size() == 100U);
}

BOOST_AUTO_TEST_CASE(a_copy_is_equal_and_goes_its_own_way) {
    digest original;
    original.absorb(sent());
    auto copy = original;
    BOOST_TEST((copy == original));
    BOOST_TEST(copy.count() == 1U);
    copy.absorb(charged());
    BOOST_TEST(!(copy == original));
    original.absorb(charged());
    BOOST_TEST((copy == original));
    BOOST_TEST(copy.value() == original.value());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
