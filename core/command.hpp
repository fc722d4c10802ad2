// SPDX-License-Identifier: MIT
// Everything that can be asked of the domain, as plain data (decision: one mutator).
#pragma once

#include "core/catalogue.hpp"
#include "core/claim.hpp"
#include "core/connector.hpp"
#include "core/contact.hpp"
#include "core/ids.hpp"
#include "core/organisation.hpp"
#include "core/send.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace giftsim {

/// On whose authority a command comes. The default is an Admin who is not named.
struct actor {
    user_id user{};
    bool support = false;  ///< the vendor's own staff (SI-08)
};

// Making the world. Each refuses what refers to something that does not exist.

struct add_funding {
    std::string name;
    money balance{};  ///< opening balance, not negative
};
/// Makes a source the wallet of a user, who may then top it up (FN-13), or of a team (FN-10).
struct set_owner {
    funding_id funding{};
    user_id owner{};
    team_id team{};  ///< instead
};
/// Who pays where neither campaign nor team does (FN-12).
struct set_default_payer {
    funding_id funding;
};
struct add_team {
    std::string name;
    funding_id funding{};
};
struct add_user {
    std::string name;
    std::string email;
    role rank = role::sender;
    team_id home{};
    std::vector<team_id> manages{};
    bool sees_all = false;
};
struct add_gift {
    gift what;
};
struct add_campaign {
    campaign what;
};
struct add_connector {
    connector what;
};
struct add_contact {
    contact what;
};
/// Makes a multi-use link; an Admin's alone (ML-01).
struct add_link {
    campaign_id campaign;
    user_id sender;
    connector_id connector{};  ///< none: the sender's first
    actor by{};
};

// Changing it while it runs.

/// New length of offers, for new sends only (EG-02).
struct set_offer_days {
    campaign_id campaign;
    int days;
};
/// Takes a campaign away from new sends; live ones run on (SI-05, EG-19).
struct retire_campaign {
    campaign_id campaign;
    bool deleted = false;  ///< else archived
};
struct delist_gift {
    gift_id gift;
};
/// More of a physical gift, or of one of its variants, has come in (PH-12).
struct restock {
    gift_id gift;
    std::string variant{};  ///< its name or number; empty: the gift has none
    std::int64_t pieces = 1;
};
struct remove_user {
    user_id user;
};
struct set_connection {
    connector_id connector;
    connection works = connection::up;
};
/// Sets all of what a user is; a removed one can come back (API-07).
struct update_user {
    user_id user{};
    std::string name{};
    std::string email{};
    role rank = role::sender;
    team_id home{};
    bool active = true;  ///< else removed
};
/// Asks somebody to join a team; they are no user before they accept (API-07).
struct invite_user {
    std::string name{};
    std::string email{};
    role rank = role::sender;
    team_id team{};
};
struct accept_invitation {
    invitation_id invitation{};
};
/// Forgets whatever was written about the owner of an email, normalised or not (API-11). Their live
/// sends run on without them; no state and no money moves.
struct erase_person {
    std::string_view email{};
};
/// outside → available (FN-13).
struct top_up {
    funding_id funding;
    money amount;
    actor by{};
};
/// From now on refuses charges and holds (FN-14).
struct close_funding {
    funding_id funding;
};

// Sends.

/// Begins a send (EG-01). Texts are read before apply returns and copied.
struct initiate {
    campaign_id campaign{};  ///< none: the organisation's defaults
    gift_id gift{};          ///< none: the campaign's first
    user_id sender{};
    team_id team{};  ///< none: the sender's (FN-12)
    recipient to{};
    std::uint32_t member = 0;  ///< place in a population, from 1; then `to` is left empty
    channel via = channel::email;
    origin begun_by = origin::user;
    bool suspected = false;        ///< by whoever looks at addresses besides the lists (SI-02)
    std::optional<money> price{};  ///< within the range (EG-16); none: the lower bound
    std::string_view variant{};    ///< of a physical gift, name or number; empty: none yet (PH-11)
    std::optional<bool> confirms_address{};   ///< none: as the campaign has it (PH-01)
    std::optional<int> confirm_days{};        ///< none: as the campaign has it (PH-02)
    std::optional<bool> ships_unconfirmed{};  ///< none: as the campaign has it (PH-02)
    bool asks_by_link = false;    ///< the sender hands the request for an address over (API-07)
    bool needs_approval = false;  ///< whatever the campaign says (SI-03)
    std::string_view sent_via{};  ///< the application that asked, as it calls itself (API-07)

    // Of Reachdesk's (ML-11).
    approval mode = approval::automatic;
    bool from_team_wallet = false;     ///< else from the sender's own (FN-10)
    std::optional<int> expiry_days{};  ///< none: as the campaign has it (ML-10)
};

/// Somebody enters an address on a multi-use link's page (ML-02). Begins a send, or finds the one
/// that waits for them already (ML-04).
struct claim_link {
    link_id link{};
    std::string_view email{};
    std::uint32_t member = 0;  ///< place in a population, from 1; every CRM knows them; no email
    bool suspected = false;    ///< by whoever looks at addresses besides the lists (ML-11)
};

/// A public act on a send.
struct perform {
    send_id send{};
    act what = act::none;
    actor by{};                  ///< approve, cancel
    std::string_view email{};    ///< verify: what the recipient enters, this
    std::string_view phone{};    ///< or this
    bool truthful = false;       ///< verify: the offer's own email, whatever it is
    gift_id gift{};              ///< pick, choose; none where one is on offer (EG-13, PH-11)
    int failures = 4;            ///< soft_bounce: attempts that fail, 1 to 4; 4 is a bounce (EG-08)
    std::string_view variant{};  ///< choose: of that gift, name or number; empty: none
    address postal{};            ///< confirm_address: another one; empty: the known (PH-13)
    std::string_view reason{};   ///< fulfillment_issue, undeliverable, fail; empty: a usual one
    std::string_view carrier{};  ///< ship; empty: a usual one
    std::string_view tracking{};  ///< ship; empty: one made of the order number
    std::optional<money> cost{};  ///< ship: what shipping came to (FN-06); none: the estimate
};

/// Whatever can be asked for.
using command = std::variant<add_funding, set_owner, set_default_payer, add_team, add_user,
                             add_gift, add_campaign, set_offer_days, retire_campaign, delist_gift,
                             restock, remove_user, top_up, close_funding, initiate, perform,
                             add_connector, add_contact, set_connection, add_link, claim_link,
                             update_user, invite_user, accept_invitation, erase_person>;

}  // namespace giftsim
