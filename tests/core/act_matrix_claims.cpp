// SPDX-License-Identifier: MIT
// Every act in every state of Reachdesk's four lives: what the rules answer, that a refusal changes
// nothing, and that money and stock stay what they should.
#include "core/lifecycle/claim.hpp"
#include "tests/support/act_trials.hpp"
#include "tests/support/claim_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <initializer_list>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace giftsim::testing {
namespace {

using std::chrono::days;

// --- the states, reached as the world reaches them -----------------------------------------------

/// Eve has neither wallet nor money; of the vase nothing is left.
struct claims_fixture : claim_fixture {
    claims_fixture() {
        vase = must(add_gift{{.name = "Vase",
                              .kind = gift_kind::physical,
                              .price = usd(20'00),
                              .fee = 10'00,
                              .stock = 0}});
        vases = reach({.kind = gift_kind::physical, .gifts = {vase}, .triggered = true});
        shirts_sent = reach({.kind = gift_kind::swag, .gifts = {shirt}});
        must(add_connector{{.name = "Eve's", .owner = eve}});
        world.settings().blocklist = {"bad.example"};
        out.clear();
    }

    gift_id vase;
    campaign_id vases, shirts_sent;
};

/// Who begins a send, and what is wrong with it.
enum class begun {
    page,        ///< a link's
    poor_page,   ///< Eve's link's
    empty_page,  ///< of the vase
    api,
    suspicious,
    over_limit,
    wanted,  ///< "approved": "false"
    poor,
    known_wanted,  ///< the same, and nothing is asked of the recipient
    known,
    unsized,  ///< a shirt of no size yet
};

bool is_page(begun how) { return how <= begun::empty_page; }

send_id begin_by(claims_fixture& in, claimed what, begun how, channel via) {
    const bool code = what == claimed::code;
    if (how == begun::page) return in.claim(code ? in.treat : in.cup);
    if (how == begun::poor_page) return in.claim(in.make_link(code ? in.treats : in.cups, in.eve));
    if (how == begun::empty_page) return in.claim(in.make_link(in.vases));
    initiate as{.campaign = code ? in.notes : in.packets, .via = via};
    as.to.postal = code ? address{} : home;
    if (how == begun::suspicious) as.to.email = "lee@bad.example";
    if (how == begun::over_limit) in.world.settings().spend_limit = usd(1);
    if (how == begun::wanted || how == begun::known_wanted) as.mode = approval::wanted;
    if (how == begun::poor) as.sender = in.eve;
    if (how == begun::known_wanted || how == begun::known) as.confirms_address = false;
    if (how == begun::unsized) as.campaign = in.shirts_sent;
    return in.send_gift(as);
}

/// A state, how it is reached, and what each act answers there. `lapse` is the deadline. The
/// columns: see acts_of_recipient() and acts_of_makers(); the codes: see code_of().
struct place {
    claimed what;
    state where;
    begun how;
    std::vector<act> way;
    std::string_view recipients, makers;
};

// What is answered alike in many places.
constexpr std::string_view all_aw{"aw aw aw aw aw aw aw aw aw aw aw aw aw"};
constexpr std::string_view all_ex{"ex ex ex ex ex ex ex ex ex ex ex ex ex"};
constexpr std::string_view all_ws{"ws ws ws ws ws ws ws ws ws ws ws ws ws"};
constexpr std::string_view of_sent{".. .. nc nc nc ws ws ws ws ws ws .. .."};
constexpr std::string_view of_link{"ws .. nc nc nc ws ws ws ws ws ws .. .."};
constexpr std::string_view of_code{".. .. ws .. no ws ws ws ws ws ws .. .."};
constexpr std::string_view of_form{".. .. ws ws ws .. no .. ia ce ws .. .."};
constexpr std::string_view of_size{".. .. ws ws ws no ch ch ch ch ws .. .."};
constexpr std::string_view of_mail{"ws ws ws ws ws ws ws ws ws ws .. .. .."};
constexpr std::string_view of_used{".. .. ws al al ws ws ws ws ws ws .. .."};

constexpr std::string_view over{"ws ws ws ws ws ws ws ws ws ws ws ws ws ws ws np np np"};
constexpr std::string_view gone{"ex ex ex ex ex ex ex ex ex ex ex ex ex ex ex np np np"};
constexpr std::string_view held{"aw aw aw aw aw aw aw aw aw aw aw aw .. .. .. np np np"};
constexpr std::string_view lent{"aw aw aw aw aw aw aw aw aw aw aw aw if .. .. np np np"};
constexpr std::string_view sold{"aw aw aw aw aw aw aw aw aw aw aw aw os .. .. np np np"};
constexpr std::string_view code_held{"aw aw aw aw aw aw aw aw aw aw aw aw .. .. ws np np np"};
constexpr std::string_view code_lent{"aw aw aw aw aw aw aw aw aw aw aw aw if .. ws np np np"};
constexpr std::string_view free{"ws ws ws ws ws ws ws ws ws ws ws ws ws ws .. np np np"};
constexpr std::string_view paid{"ws ws ws .. ws ws ws ws ws ws ws ws ws ws .. np np np"};
constexpr std::string_view kept{"ws ws ws ws .. .. ws ws ws ws ws ws ws ws np np np .."};
constexpr std::string_view pack{"ws ws ws ws ws .. ws .. ws ws ws ws ws ws np np np .."};
constexpr std::string_view stop{"ws ws ws ws ws ws .. ws ws ws ws ws ws ws np np np .."};
constexpr std::string_view away_now{"ws ws ws ws ws ws ws ws ws .. .. ws ws ws ws np np np"};
constexpr std::string_view lost{"ws ws ws ws ws ws ws ws ws ws ws .. ws ws ws np np np"};

constexpr auto code = claimed::code;
constexpr auto thing = claimed::parcel;

using enum act;
using enum begun;

/// The way of a parcel that the warehouse has got from a link's page.
std::vector<act> after(std::initializer_list<act> more) {
    std::vector<act> way{confirm_address, confirm_identity, receive};
    way.insert(way.end(), more);
    return way;
}

const std::vector<place> places{
    {code, state::pending, suspicious, {}, all_aw, code_held},
    {code, state::pending, over_limit, {}, all_aw, code_held},
    {code, state::pending, wanted, {}, all_aw, code_held},
    {code, state::pending, poor, {}, all_aw, code_lent},
    {code, state::pending, poor_page, {}, all_aw, code_lent},
    {code, state::sent, api, {}, of_sent, over},
    {code, state::opened, api, {open}, of_sent, over},
    {code, state::clicked, api, {click}, of_code, over},
    {code, state::clicked, page, {}, of_code, over},
    {code, state::redeemed, api, {click, pick}, of_used, over},
    {code, state::redeemed, page, {pick}, of_used, over},
    {code, state::expired, api, {lapse}, all_ex, gone},
    {code, state::expired, page, {lapse}, all_ex, gone},
    {code, state::rejected, wanted, {reject}, all_ws, over},
    {code, state::rejected, poor_page, {reject}, all_ws, over},

    {thing, state::pending, suspicious, {}, all_aw, held},
    {thing, state::pending, over_limit, {}, all_aw, held},
    {thing, state::pending, wanted, {}, all_aw, held},
    {thing, state::pending, known_wanted, {}, all_aw, held},
    {thing, state::pending, poor, {}, all_aw, lent},
    {thing, state::pending, poor_page, {confirm_address}, all_aw, lent},
    {thing, state::pending, empty_page, {confirm_address}, all_aw, sold},
    {thing, state::sent, api, {}, of_sent, free},
    {thing, state::opened, api, {open}, of_sent, free},
    {thing, state::clicked, api, {click}, of_form, free},
    {thing, state::clicked, page, {}, of_form, free},
    {thing, state::clicked, unsized, {click}, of_size, free},
    {thing, state::awaiting_confirmation, api, {click, confirm_address}, of_mail, free},
    {thing, state::awaiting_confirmation, page, {confirm_address}, of_mail, free},
    {thing, state::address_confirmed, page, {confirm_address, confirm_identity}, all_ws, paid},
    {thing, state::address_confirmed, known, {}, all_ws, paid},
    {thing, state::address_confirmed, known_wanted, {approve}, all_ws, paid},
    {thing, state::order_received, known, {receive}, all_ws, kept},
    {thing, state::fulfilling, known, {receive, fulfil}, all_ws, pack},
    {thing, state::fulfillment_issue, known, {receive, fulfillment_issue}, all_ws, stop},
    {thing, state::fulfillment_issue, page, after({fulfil, fulfillment_issue}), all_ws, stop},
    {thing, state::shipped, known, {receive, fulfil, ship}, all_ws, away_now},
    {thing, state::undeliverable, known, {receive, fulfil, ship, undeliverable}, all_ws, lost},
    {thing, state::delivered, known, {receive, fulfil, ship, deliver}, all_ws, over},
    {thing, state::returned, page, after({fulfil, ship, undeliverable, give_back}), all_ws, over},
    {thing,
     state::returned,
     known,
     {receive, fulfil, ship, undeliverable, give_back},
     all_ws,
     over},
    {thing, state::expired, page, {lapse}, all_ex, gone},
    {thing, state::expired, api, {click, confirm_address, lapse}, all_ex, gone},
    {thing, state::rejected, poor_page, {confirm_address, reject}, all_ws, over},
    {thing, state::rejected, wanted, {reject}, all_ws, over},
    {thing, state::canceled, page, {confirm_address, cancel}, all_ws, over},
    {thing, state::canceled, known, {cancel}, all_ws, over},
};

send_id reach(claims_fixture& in, const place& there, channel via) {
    const auto which = begin_by(in, there.what, there.how, via);
    for (const auto what : there.way) {
        if (what == act::lapse)
            in.run_for(days{30});
        else
            in.go(which, {what});
    }
    return which;
}

// --- the acts ------------------------------------------------------------------------------------

/// Of the recipient and of the mail system, in the order of the columns.
std::vector<perform> acts_of_recipient(const claims_fixture& in, send_id which) {
    return {
        {.send = which, .what = act::open},
        {.send = which, .what = act::click},
        {.send = which, .what = act::verify, .email = "lee@buyer.example"},
        {.send = which, .what = act::pick},
        {.send = which, .what = act::pick, .gift = in.book},
        {.send = which, .what = act::choose, .gift = in.mug},
        {.send = which, .what = act::choose, .gift = in.shirt},
        {.send = which, .what = act::confirm_address},
        {.send = which, .what = act::confirm_address, .postal = nowhere},
        {.send = which, .what = act::confirm_address, .postal = berlin},
        {.send = which, .what = act::confirm_identity},
        {.send = which, .what = act::bounce},
        {.send = which, .what = act::soft_bounce},
    };
}

/// Of Amazon, the warehouse, the carrier, an Admin and support.
std::vector<perform> acts_of_makers(const claims_fixture&, send_id which) {
    std::vector<perform> all;
    for (const auto what : {act::amazon_fulfil, act::amazon_ship, act::amazon_arrive, act::receive,
                            act::fulfil, act::fulfillment_issue, act::resolve, act::ship, act::fail,
                            act::deliver, act::undeliverable, act::give_back})
        all.push_back({.send = which, .what = what});
    for (const bool support : {false, true})
        for (const auto what : {act::approve, act::reject, act::cancel})
            all.push_back({.send = which, .what = what, .by = {.support = support}});
    return all;
}

/// Calls `see(world, send, expected answers, acts)` at every place, by mail and by claim_url.
template <class See>
void for_each_place(See see) {
    for (const auto via : {channel::email, channel::link})
        for (const auto& each : places) {
            const bool is_mailed = via == channel::email;
            if (!is_mailed && (is_page(each.how) || each.where == state::opened)) continue;
            claims_fixture there;
            const auto which = reach(there, each, via);
            const bool unopened = !is_mailed && each.where == state::sent;
            BOOST_TEST_CONTEXT((is_mailed ? "mailed " : "linked ") << there.history_of(which)) {
                BOOST_TEST_REQUIRE(there.of(which).where == each.where);
                see(there, which, unopened ? of_link : each.recipients,
                    acts_of_recipient(there, which));
                see(there, which, each.makers, acts_of_makers(there, which));
            }
        }
}

/// Calls `see(trial)` for every act at every place.
template <class See>
void for_each_trial(See see) {
    for_each_place([&](const claims_fixture& there, send_id, std::string_view,
                       const std::vector<perform>& acts) { try_each(there, acts, see); });
}

/// The refusals that a row of the table does not rule out.
bool is_guard(const std::string& answer) {
    for (const std::string_view guard :
         {"gift_not_offered", "not_permitted", "invalid_address", "country_not_eligible",
          "choice_missing", "out_of_stock", "insufficient_funds"})
        if (answer == guard) return true;
    return false;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(act_matrix_claims)

BOOST_AUTO_TEST_CASE(EG_18_each_act_in_each_state_is_done_or_gets_the_first_refusal_that_applies) {
    for_each_place(
        [](const claims_fixture& there, send_id, std::string_view expected,
           const std::vector<perform>& acts) { BOOST_TEST(answers_of(there, acts) == expected); });
}

BOOST_AUTO_TEST_CASE(an_act_is_legal_exactly_where_the_table_has_a_row_and_no_guard_objects) {
    for_each_trial([](const auto& made) {
        const bool has_row = made.row() != nullptr;
        if (made.answer == "done") BOOST_TEST(has_row);
        if (has_row && made.answer != "done") BOOST_TEST(is_guard(made.answer));
    });
}

BOOST_AUTO_TEST_CASE(EG_18_a_refusal_changes_no_state_no_money_no_stock_and_no_mail) {
    for_each_trial([](const auto& made) { check_that_a_refusal_changes_nothing(made); });
}

BOOST_AUTO_TEST_CASE(what_is_done_goes_the_way_that_its_effects_tell) {
    for_each_trial([](const auto& made) { check_that_effects_tell_the_way(made); });
}

BOOST_AUTO_TEST_CASE(every_row_of_a_public_act_is_taken_at_some_place) {
    std::set<const transition*> taken;
    for_each_trial([&](const auto& made) {
        if (made.answer == "done") taken.insert(made.row());
    });
    for (const auto what : {claimed::code, claimed::parcel})
        for (const auto via : {channel::email, channel::link})
            for (const auto& row : claim_lifecycle(what, via).rows())
                if (is_public(row.by))
                    BOOST_TEST(taken.contains(&row), row.from << " has an untested " << row.by);
}

BOOST_AUTO_TEST_CASE(every_state_of_every_table_is_reached) {
    std::set<std::pair<const lifecycle*, state>> reached;
    for_each_place([&](const claims_fixture& there, send_id which, std::string_view,
                       const std::vector<perform>&) {
        reached.insert({&there.of(which).life(), there.of(which).where});
    });
    for (const auto what : {claimed::code, claimed::parcel})
        for (const auto via : {channel::email, channel::link})
            for (const auto& row : claim_lifecycle(what, via).rows())
                BOOST_TEST(reached.contains({&claim_lifecycle(what, via), row.to}), row.to);
}

BOOST_AUTO_TEST_CASE(
    FN_02_SI_07_the_pending_and_the_final_hold_nothing_and_the_books_say_the_same) {
    for_each_trial([](const auto& made) {
        check_the_books(made);
        const auto& books = made.after.world.money();
        for (std::size_t i = 0; i < books.count(); ++i)
            BOOST_TEST(books.of(funding_id::at(i)).balance(account::available) >= 0);
    });
}

BOOST_AUTO_TEST_CASE(PH_12_what_is_not_on_the_shelf_has_a_send_that_took_it) {
    for_each_trial([](const auto& made) {
        const auto& record = made.after.of(made.what.send);
        if (!record.physical || record.gift != made.after.mug) return;
        const auto& own = made.after.world.all_sends().parcel_of(record);
        BOOST_TEST(made.after.stock(made.after.mug) == (own.took_stock ? "1" : "2"));
        const auto& has = made.after.stake_of(made.what.send);
        const bool has_money = has.held + has.spent > 0;
        BOOST_TEST((own.took_stock == has_money || record.where == state::returned));
    });
}

BOOST_AUTO_TEST_CASE(nobody_outside_can_ask_for_a_move_that_follows_from_rules) {
    for_each_place(
        [](claims_fixture& there, send_id which, std::string_view, const std::vector<perform>&) {
            check_that_private_moves_are_refused(there, which);
        });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
