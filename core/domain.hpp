// SPDX-License-Identifier: MIT
// The whole domain of one world, and its only mutator.
#pragma once

#include "core/catalogue.hpp"
#include "core/claim_book.hpp"
#include "core/command.hpp"
#include "core/directory.hpp"
#include "core/effect.hpp"
#include "core/ledger.hpp"
#include "core/multi_use_link.hpp"
#include "core/organisation.hpp"
#include "core/result.hpp"
#include "core/sends.hpp"

#include <memory>
#include <vector>

namespace giftsim {

/// What a send waits for next, handed out so that a scheduler can bring it back (TI-07).
struct due_move {
    instant at = never;
    act what = act::none;  ///< lapse, forfeit, go_unconfirmed, remind or fail_for_good
};

/// A value: copying it copies the world's state. Time comes in with each command and never goes
/// back; the caller sees to it that what was due before has been done (TI-04).
///
/// Every apply() asks its guards in documented order and either refuses, having changed nothing,
/// or does all of it and appends its effects. The one exception is a wrong answer to the
/// verification, which is refused and counted (EG-11).
class domain {
public:
    explicit domain(std::shared_ptr<const zone_rules> zone);

    // Making and changing the world.
    result<funding_id> apply(const add_funding& what, instant now, effects& out);
    result<void> apply(const set_owner& what, instant now, effects& out);
    result<void> apply(const set_default_payer& what, instant now, effects& out);
    result<team_id> apply(const add_team& what, instant now, effects& out);
    result<user_id> apply(const add_user& what, instant now, effects& out);
    result<gift_id> apply(const add_gift& what, instant now, effects& out);
    result<campaign_id> apply(const add_campaign& what, instant now, effects& out);
    result<void> apply(const set_offer_days& what, instant now, effects& out);
    result<void> apply(const retire_campaign& what, instant now, effects& out);
    result<void> apply(const delist_gift& what, instant now, effects& out);
    result<void> apply(const restock& what, instant now, effects& out);
    result<void> apply(const remove_user& what, instant now, effects& out);
    result<void> apply(const update_user& what, instant now, effects& out);
    result<invitation_id> apply(const invite_user& what, instant now, effects& out);
    result<user_id> apply(const accept_invitation& what, instant now, effects& out);
    result<void> apply(const erase_person& what, instant now, effects& out);
    result<void> apply(const top_up& what, instant now, effects& out);
    result<void> apply(const close_funding& what, instant now, effects& out);
    result<connector_id> apply(const add_connector& what, instant now, effects& out);
    result<contact_id> apply(const add_contact& what, instant now, effects& out);
    result<void> apply(const set_connection& what, instant now, effects& out);
    result<link_id> apply(const add_link& what, instant now, effects& out);

    // Sends.

    /// Millions may come, of which nobody waits for a single one; see chunk_store.
    void expect_many() {
        sends_.expect_many();
        ledger_.expect_many();
    }

    /// Whether a send could begin now; what a population's members will meet.
    result<void> could_begin(const initiate& what, instant now) const;
    result<send_id> apply(const initiate& what, instant now, effects& out);
    result<void> apply(const perform& what, instant now, effects& out);

    /// Whether a send's state and its rights allow a public act now, whatever that would bring with
    /// it (EG-18, SI-08, TR-06).
    result<void> could_act(const perform& what, instant now) const;

    /// Whether a link's page would pass this claim now (ML-12).
    result<void> could_claim(const claim_link& what, instant now) const;
    /// The send that this claim began, or the one that waited for it (ML-04).
    result<send_id> apply(const claim_link& what, instant now, effects& out);

    /// What the CRM lacks of whom a link's page would find, by the fields' names (ML-03).
    std::vector<std::string_view> missing_fields(link_id which, std::string_view email) const;

    /// The page of a link is open to claims (ML-13).
    bool is_open(link_id which, instant now) const;

    /// The sends to an address, which is normalised, in order; nobody looks through populations,
    /// and what has been erased is found no more (API-11).
    std::vector<send_id> sends_to(std::string_view email) const;

    /// The wallet that pays for a user's gifts in a currency; none if there is none yet (FN-10).
    funding_id wallet_of(user_id owner, currency unit) const;
    funding_id wallet_of(team_id owner, currency unit) const;

    /// Whether the campaign's recipients choose between several gifts, one of them physical
    /// (PH-11).
    bool offers_choice(campaign_id which) const;

    /// Whether a send's recipient may pick a gift; none stands for the only one (EG-13, EG-19).
    bool is_offered(send_id which, gift_id wanted) const;

    /// The same, and there is one in stock: the page shows it (PH-12).
    bool is_choice(send_id which, gift_id wanted) const;

    /// Everything that the page shows, in the campaign's order.
    std::vector<gift_id> choices_of(send_id which) const;

    /// The recipient is asked for more than an address: for a gift, a size or a colour (PH-11).
    bool has_choice(const send& record) const;

    /// An eGift was chosen instead of a parcel, and goes on like any other (PH-11).
    bool became_egift(send_id which) const;

    /// A parcel, also while its recipient could still choose an eGift instead.
    bool is_parcel(send_id which) const;

    /// Something has to be chosen before the address can be confirmed (PH-11). Requires a physical
    /// send.
    bool has_open_choice(const send& record) const;

    /// Whether the vendor's sandbox keeps this act from the send: it leaves decisions about what is
    /// held, and the answers of who is asked for an address (PR-02). An eGift chosen there is
    /// looked at only with the choice itself.
    bool stands_still(const send& record, act what) const {
        if (!organisation_.sendosos.stands_still || record.reachdesk) [[likely]]
            return false;
        if (is_held(record.where)) return what < act::approve || what > act::cancel;
        const bool is_answer = what == act::choose || what == act::confirm_address;
        return record.where != state::offer_sent || !is_answer;
    }

    /// The earliest thing that this send waits for.
    due_move next_move(const send& record) const;

    /// How long a link to the code lives from its mail (EG-12).
    span code_link_life(const send& record) const;

    /// Does what next_move() announced for this very instant.
    void make_move(send_id which, act what, instant now, effects& out);

    /// The nightly invoice of an overdrawn source (FN-09): outside → available, up to zero.
    void invoice(funding_id which, instant now, effects& out);

    // Reading.
    organisation& settings() { return organisation_; }
    const organisation& settings() const { return organisation_; }
    const ledger& money() const { return ledger_; }
    const sends& all_sends() const { return sends_; }
    const std::vector<team>& teams() const { return teams_; }
    const std::vector<user>& users() const { return users_; }
    const std::vector<invitation>& invitations() const { return invitations_; }
    const std::vector<gift>& gifts() const { return gifts_; }
    const std::vector<campaign>& campaigns() const { return campaigns_; }
    const std::vector<connector>& connectors() const { return connectors_; }
    const directory& contacts() const { return contacts_; }
    const std::vector<multi_use_link>& links() const { return links_; }
    const claim_book& claims() const { return claims_; }

private:
    // domain_people.cpp
    bool is_taken(std::string_view email, user_id but) const;

    // domain_begin.cpp
    struct offer;
    result<offer> offer_of(const initiate& what, instant now) const;
    result<void> look_at_address(const initiate& what, offer& made) const;
    bool goes_to(const initiate& what, const offer& made) const;
    result<std::int64_t> price_of(const initiate& what, const offer& made) const;
    bool is_on_reachdesk(const initiate& what) const;
    funding_id payer_of(const initiate& what, gift_id chosen, team_id paying_team) const;
    send record_of(const initiate& what, const offer& made) const;
    void begin_parcel(send& record, const initiate& what, const offer& offered);
    void go_on(send_id which, state past, act leaving, instant now, effects& out);
    void leave(send_id which, act leaving, instant now, effects& out);
    bool funds_suffice(send_id which) const;

    // domain_acts.cpp
    result<void> check_act(const send& record, const perform& what, instant now) const;
    result<void> check_answer(send_id which, const perform& what, instant now);
    result<void> approve(send_id which, instant now, effects& out);
    void note_soft_bounce(send_id which, int failures, instant now);
    result<void> check_values(const send& record, const perform& what) const;
    result<void> check_sandbox(const send& record, const perform& what) const;
    result<void> check_page(const send& record, act what, instant now) const;
    bool decides_claim(const send& record, actor by, act what) const;
    result<void> may_decide(const send& record, actor by, act what) const;

    // domain_parcels.cpp
    result<void> check_confirmed(const send& record, const address& other) const;
    result<void> check_parcel(const perform& what) const;
    result<void> check_choice(const perform& what) const;
    bool may_choose(const send& record) const;
    void act_on_parcel(const perform& what, instant now, effects& out);
    void choose(const perform& what, instant now, effects& out);
    void go_confirmed(send_id which, instant now, effects& out);
    void ask(send_id which, instant now, effects& out);
    void depart(send_id which, act leaving, instant now, effects& out);
    bool lacks_stock(send_id which) const;
    void move_stock(const send& record, parcel& moved, int pieces);
    void enter_with_parcel(send& record, send_id which, const transition& row, instant now,
                           effects& out);

    // domain_costs.cpp
    std::int64_t dearest_of(send_id which) const;
    std::int64_t whole_cost(const send& record) const;
    stake cost_of(const send& record) const;
    std::int64_t amount_due(send_id which) const;
    std::int64_t fee_of_return(const send& record) const;
    bool could_charge(const send& record, std::int64_t more) const;
    void settle(send_id which, const stake& wanted, rule cause, instant now, effects& out);
    void move_parcel_money(send_id which, const transition& row, instant now, effects& out);

    // domain_links.cpp
    send_id claim_before(campaign_id in, std::string_view email) const;
    static bool frees_claim(state where);
    bool waits_for_claim(send_id which) const;
    void repeat_claim(send_id which, instant now, effects& out);

    // domain_claims.cpp
    struct want;
    team_id wallet_team(const initiate& what) const;
    funding_id wallet_for(const initiate& what, currency unit) const;
    funding_id open_wallet(const initiate& what, const offer& made);
    offer offer_of_link(const initiate& what) const;
    int expiry_days_of(const initiate& what) const;
    result<void> look_at_gift_sent(const initiate& what, offer& made, instant now) const;
    want want_of(const initiate& what, const offer& made, instant now) const;
    want want_of(send_id which) const;
    act hurdle_before(const want& what) const;
    bool is_over_limit(const want& what) const;
    act lack_of(const want& what) const;
    act way_out(send_id which) const;
    send_id record_claim(const initiate& what, const offer& made, const claim& own);
    void begin_claim(send_id which, act hurdle, instant now, effects& out);
    void begin_gift_sent(send_id which, approval mode, act hurdle, instant now, effects& out);
    void hold_up(send_id which, act hurdle, instant now, effects& out);
    void go_out(send_id which, act leaving, instant now, effects& out);
    void confirm_claim(send_id which, instant now, effects& out);
    result<void> approve_claim(send_id which, instant now, effects& out);
    void enter_with_claim(send& record, send_id which, const transition& row, instant now,
                          effects& out);

    // domain_steps.cpp
    void take(send_id which, act what, instant now, effects& out) {
        take(sends_[which], which, what, now, out);
    }
    void take(send& record, send_id which, act what, instant now, effects& out);
    void record_step(const send& record, send_id which, const transition& row, std::uint8_t number,
                     instant now, effects& out);
    void enter(send& record, send_id which, const transition& row, instant now, effects& out);
    void post(funding_id which, const movement& what, instant now, effects& out);
    void move_money(send& record, send_id which, money_move what, instant now, effects& out);
    due_move asked_move(const send& record) const;
    bool mail_leaves(const send& record, mail_kind kind) const;

    bool has(team_id which) const { return which && which.number <= teams_.size(); }
    bool has(user_id which) const { return which && which.number <= users_.size(); }
    bool has(gift_id which) const { return which && which.number <= gifts_.size(); }
    bool has(campaign_id which) const { return which && which.number <= campaigns_.size(); }
    bool has(connector_id which) const { return which && which.number <= connectors_.size(); }
    bool has(link_id which) const { return which && which.number <= links_.size(); }
    const gift& of(gift_id which) const { return gifts_[which.index()]; }
    const user& of(user_id which) const { return users_[which.index()]; }
    const campaign& of(campaign_id which) const { return campaigns_[which.index()]; }
    const connector& of(connector_id which) const { return connectors_[which.index()]; }
    const multi_use_link& of(link_id which) const { return links_[which.index()]; }

    organisation organisation_;
    ledger ledger_;
    sends sends_;
    std::vector<team> teams_;
    std::vector<user> users_;
    std::vector<invitation> invitations_;
    std::vector<gift> gifts_;
    std::vector<campaign> campaigns_;
    std::vector<connector> connectors_;
    directory contacts_;
    std::vector<multi_use_link> links_;
    claim_book claims_;
};

}  // namespace giftsim
