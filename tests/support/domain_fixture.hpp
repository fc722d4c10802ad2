// SPDX-License-Identifier: MIT
// A small world with people in it, and the words in which tests talk about sends.
#pragma once

#include "core/domain.hpp"
#include "core/instant_text.hpp"
#include "tests/support/printers.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace giftsim::testing {

/// An instant by its RFC 3339 text. A wrong text is a bug of the test and throws.
instant at(std::string_view text);

constexpr money usd(std::int64_t cents) { return {cents, {}}; }

std::shared_ptr<const zone_rules> utc();

/// America/Los_Angeles as it was from autumn 2021 to autumn 2023.
std::shared_ptr<const zone_rules> los_angeles();

/// It is 2020-10-01T09:00:00Z. The company has 1000.00 USD and pays by default. Ann is an Admin;
/// Max manages the team west, to which Sam belongs; Eve belongs to east. Coffee and a book cost
/// 25.00 USD each. `single` offers coffee, `choice` both, each for 30 days.
class domain_fixture {
public:
    explicit domain_fixture(std::shared_ptr<const zone_rules> zone = utc());

    // Commands. Each replaces `out` by its effects.

    template <class Command>
    auto ask(const Command& what) {
        out.clear();
        return world.apply(what, now, out);
    }

    /// Throws when refused.
    template <class Command>
    auto must(const Command& what) {
        return ask(what).value();
    }

    /// "done", or the name of the refusal.
    template <class Command>
    std::string tried(const Command& what) {
        return outcome(ask(what));
    }

    /// A funding source of its own, with an opening balance in cents.
    funding_id fund(std::int64_t cents, user_id owner = {});

    /// A campaign with a name and, where none are given, coffee on offer.
    campaign_id make(campaign what);

    /// Begins a send; what is left out becomes Sam, lee@buyer.example and the campaign `single`.
    send_id begin(initiate what = {});

    /// A send that is as far as this: Sent, Opened, Clicked, Verified or Redeemed.
    send_id begin_until(state wanted, initiate what = {});

    std::string open(send_id which) { return tried(perform{.send = which, .what = act::open}); }
    std::string click(send_id which) { return tried(perform{.send = which, .what = act::click}); }
    std::string bounce(send_id which) { return tried(perform{.send = which, .what = act::bounce}); }
    std::string soft_bounce(send_id which, int failures);
    std::string verify(send_id which, std::string_view email = "lee@buyer.example");
    std::string pick(send_id which, gift_id chosen = {});
    std::string approve(send_id which, user_id by = {});
    std::string cancel(send_id which, user_id by = {});

    /// Does everything due up to and including the instant, in the scheduler's order (TI-04), and
    /// goes there. `out` then holds all of its effects.
    void run_until(instant target);
    void run_until(std::string_view text) { run_until(at(text)); }
    void run_for(span length) { run_until(now + length); }

    // What can be seen.

    const send& of(send_id which) const { return world.all_sends()[which]; }

    /// "Sent"; "Refunded(bounced)".
    std::string state_of(send_id which) const;

    /// The states that it went through: "Initiated, Sent, Expired, Refunded(expired)".
    std::string history_of(send_id which) const;

    /// The mails that left: "offer 2020-10-01T09:00:00Z, reminder 2020-10-29T00:00:00Z".
    std::string mails_of(send_id which) const;

    /// The movements of a send: "available > spent 25.00 USD (FN-03)".
    std::string postings_of(send_id which) const;

    /// "975.00 USD".
    std::string balance(funding_id which, account what) const;
    std::string available(funding_id which) const { return balance(which, account::available); }
    std::string spent(funding_id which) const { return balance(which, account::spent); }

    /// What it waits for: "lapse 2020-10-31T00:00:00Z", or "nothing".
    std::string waits_for(send_id which) const;

    /// All that a refusal may not change, as one text.
    std::string everything() const;

    domain world;
    instant now;
    effects out;

    funding_id company;
    team_id west, east;
    user_id ann, max, sam, eve;
    gift_id coffee, book;
    campaign_id single, choice;

private:
    struct due {
        instant at = never;
        int order = 0;  ///< of the same instant: deadlines, the mail system, invoices
        act what = act::none;
        send_id send{};
        funding_id funding{};

        bool operator<(const due& other) const {
            return at != other.at ? at < other.at : order < other.order;
        }
    };
    due earliest() const;
};

/// The same in Los Angeles, on 2022-09-12T12:08:27-07:00.
struct los_angeles_fixture : domain_fixture {
    los_angeles_fixture() : domain_fixture(los_angeles()) { now = at("2022-09-12T19:08:27Z"); }
};

}  // namespace giftsim::testing
