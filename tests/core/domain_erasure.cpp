// SPDX-License-Identifier: MIT
// Forgetting a person: their text goes, their sends run on without them, money and time as ever.
#include "tests/support/act_trials.hpp"
#include "tests/support/claim_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace giftsim::testing {
namespace {

/// Whatever the owner of the send's offer may do.
std::vector<perform> acts_of_recipients(send_id which) {
    std::vector<perform> all;
    for (const auto what : {act::open, act::click, act::pick, act::choose, act::confirm_address,
                            act::confirm_identity})
        all.push_back({.send = which, .what = what});
    all.push_back({.send = which, .what = act::verify, .truthful = true});
    return all;
}

std::vector<perform> acts_of_others(send_id which) {
    std::vector<perform> all;
    for (const auto what :
         {act::bounce, act::soft_bounce, act::receive, act::fulfil, act::fulfillment_issue,
          act::resolve, act::ship, act::fail, act::deliver, act::undeliverable, act::give_back,
          act::amazon_fulfil, act::amazon_ship, act::amazon_arrive, act::approve, act::reject,
          act::cancel})
        all.push_back({.send = which, .what = what});
    return all;
}

struct erasure_fixture : claim_fixture {
    void forget(std::string_view email = "lee@buyer.example") { must(erase_person{email}); }

    written_recipient read(send_id which) const { return world.all_sends().recipient_of(which); }
    bool is_erased(send_id which) const { return of(which).erased; }

    /// A send in each of many states.
    std::vector<send_id> all_sorts() {
        std::vector<send_id> made;
        for (const auto where :
             {state::sent, state::opened, state::clicked, state::verified, state::redeemed})
            made.push_back(begin_until(where));
        made.push_back(begin({.via = channel::link}));
        made.push_back(begin({.campaign = make({.needs_approval = true})}));
        made.push_back(begin({.via = channel::link, .needs_approval = true}));
        made.push_back(request());
        made.push_back(parcel());
        made.push_back(parcel({.campaign = speakers}));
        made.push_back(must(initiate{.campaign = either,
                                     .sender = sam,
                                     .to = {.email = "lee@buyer.example", .postal = home}}));
        made.push_back(claim(treat));
        made.push_back(cup_after());
        made.push_back(send_gift());
        return made;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(domain_erasure, erasure_fixture)

BOOST_AUTO_TEST_CASE(API_11_all_that_was_written_about_a_recipient_goes) {
    const auto which = parcel_to(
        away, {.to = {"Lee", "Wu", "Lee@Buyer.example", "+1 555", "Buyer", "CEO", "Thanks!"},
               .sent_via = "Flowery"});
    forget();
    BOOST_TEST(is_erased(which));
    const auto left = read(which);
    for (const auto& text : {left.first_name, left.last_name, left.email, left.phone, left.company,
                             left.title, left.message})
        BOOST_TEST(text == "");
    const auto where = world.all_sends().given_address(of(which));
    BOOST_TEST(where.line1 == "");
    BOOST_TEST(where.city == "");
    BOOST_TEST(where.postal_code == "");
    BOOST_TEST(where.country == "CA");
    BOOST_TEST(world.all_sends().sent_via(which) == "Flowery");
}

BOOST_AUTO_TEST_CASE(API_11_an_address_is_found_however_it_is_written_and_nobody_else_is_touched) {
    const auto lees = begin({.to = {.first_name = "Lee", .email = "Lee@Buyer.example"}});
    const auto kims = begin({.to = {.first_name = "Lee", .email = "kim@buyer.example"}});
    forget(" LEE@buyer.EXAMPLE ");
    BOOST_TEST(is_erased(lees));
    BOOST_TEST(!is_erased(kims));
    BOOST_TEST(read(kims).first_name == "Lee");
    BOOST_TEST(read(kims).email == "kim@buyer.example");
    BOOST_TEST(open(kims) == "done");
}

BOOST_AUTO_TEST_CASE(API_11_whoever_has_had_nothing_can_be_forgotten_and_twice_too) {
    const auto before = everything();
    forget("stranger@nowhere.example");
    BOOST_TEST(everything() == before);
    BOOST_TEST(tried(erase_person{}) == "missing_email");
    const auto which = begin();
    forget();
    const auto once = everything();
    forget();
    BOOST_TEST(everything() == once);
    BOOST_TEST(is_erased(which));
}

BOOST_AUTO_TEST_CASE(API_11_erasing_moves_no_state_no_money_and_tells_nothing) {
    const auto all = all_sorts();
    std::string before, after;
    for (const auto each : all) before += history_of(each) + postings_of(each) + waits_for(each);
    const auto money = company_has() + wallet_has();
    ask(erase_person{"lee@buyer.example"});
    BOOST_TEST(out.empty());
    for (const auto each : all) after += history_of(each) + postings_of(each) + waits_for(each);
    BOOST_TEST(after == before);
    BOOST_TEST(company_has() + wallet_has() == money);
}

BOOST_AUTO_TEST_CASE(API_11_whoever_is_forgotten_does_nothing_any_more) {
    const auto all = all_sorts();
    forget();
    for (const auto each : all)
        try_each(*this, acts_of_recipients(each), [](const auto& made) {
            BOOST_TEST(made.answer == "recipient_erased");
            check_that_a_refusal_changes_nothing(made);
        });
}

BOOST_AUTO_TEST_CASE(API_11_others_go_on_as_ever) {
    const auto all = all_sorts();
    auto without = *this;
    without.forget();
    std::size_t done = 0;
    for (const auto each : all)
        for (const auto& what : acts_of_others(each)) {
            auto here = *this;
            auto there = without;
            const auto answer = here.tried(what);
            BOOST_TEST_CONTEXT(state_of(each) << ", " << what.what) {
                BOOST_TEST(there.tried(what) == answer);
                BOOST_TEST(there.history_of(each) == here.history_of(each));
                BOOST_TEST(there.postings_of(each) == here.postings_of(each));
            }
            done += answer == "done" ? 1U : 0U;
        }
    BOOST_TEST(done > all.size());
}

BOOST_AUTO_TEST_CASE(API_11_deadlines_and_money_are_as_usual) {
    const auto all = all_sorts();
    auto without = *this;
    without.forget();
    run_until("2021-03-01T00:00:00Z");
    without.run_until("2021-03-01T00:00:00Z");
    for (const auto each : all) {
        BOOST_TEST(without.history_of(each) == history_of(each));
        BOOST_TEST(without.postings_of(each) == postings_of(each));
    }
    BOOST_TEST(without.company_has() == company_has());
}

BOOST_AUTO_TEST_CASE(API_11_no_mail_leaves_any_more) {
    const auto sent = begin();
    const auto held = begin({.needs_approval = true});
    forget();
    BOOST_TEST(approve(held) == "done");
    BOOST_TEST(state_of(held) == "Sent");
    run_until("2021-03-01T00:00:00Z");
    BOOST_TEST(mails_of(sent) == "offer 2020-10-01T09:00:00Z");
    BOOST_TEST(mails_of(held) == "");
}

BOOST_AUTO_TEST_CASE(API_11_ML_04_who_is_forgotten_may_claim_anew_where_a_crm_knows_them) {
    const auto first = claim(treat);
    BOOST_TEST(pick(first, coffee) == "done");
    BOOST_TEST(claims(treat) == "already_claimed");
    forget();
    BOOST_TEST(claims(treat) == "not_in_crm");
    know("lee@buyer.example", {.first_name = "Lee", .last_name = "Buyer"});
    const auto second = claim(treat);
    BOOST_TEST(second != first);
    BOOST_TEST(read(second).email == "lee@buyer.example");
    BOOST_TEST(read(first).email == "");
    BOOST_TEST(claims(treat, "kim@buyer.example") == "done");
}

BOOST_AUTO_TEST_CASE(API_11_what_comes_after_the_erasure_is_remembered) {
    begin();
    forget();
    const auto later = begin({.to = {.first_name = "Lee", .email = "lee@buyer.example"}});
    BOOST_TEST(!is_erased(later));
    BOOST_TEST(read(later).first_name == "Lee");
    BOOST_TEST(open(later) == "done");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
