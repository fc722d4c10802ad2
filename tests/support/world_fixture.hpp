// SPDX-License-Identifier: MIT
// A small world that moves, and the words in which tests talk about it.
#pragma once

#include "core/instant_text.hpp"
#include "sim/world.hpp"
#include "tests/support/printers.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim::sim::testing {

/// An instant by its RFC 3339 text. A wrong text is a bug of the test and throws.
inline instant at(std::string_view text) { return parse_instant(text).value(); }

constexpr money usd(std::int64_t cents) { return {cents, {}}; }

inline std::shared_ptr<const zone_rules> utc() {
    return std::make_shared<const zone_rules>(zone_rules::utc());
}

/// Recipients who all redeem, each act some minutes after the other.
behaviour quick_recipients();

/// Recipients of all sorts: 3/100 bounce, a third never open, some stop half-way.
behaviour mixed_recipients();

/// It is 2020-10-01T09:00:00Z. `sales` has 1000.00 USD and pays by default. Ann is an Admin, Sam a
/// Sender. `single` offers coffee for 25.00 USD, for 30 days.
struct world_fixture {
    explicit world_fixture(std::uint64_t seed = 1, std::shared_ptr<const zone_rules> zone = utc());

    /// Begins a send; what is left out becomes Sam, lee@buyer.example and the campaign `single`.
    send_id begin(initiate what = {});

    /// Applies a command. "done", or the name of the refusal.
    template <class Command>
    std::string tried(const Command& what) {
        return giftsim::testing::outcome(here.submit(what));
    }

    std::string act_on(send_id which, act what) {
        return tried(perform{.send = which, .what = what, .truthful = true});
    }

    /// Lets time pass. Throws when refused.
    void run_until(std::string_view text) { here.advance(at(text)).value(); }
    void run_for(span length) { here.advance(here.now() + length).value(); }

    /// A population of the campaign, begun evenly over a span.
    population sends_over(std::uint32_t count, span over, const behaviour& models) const;

    /// What the clock shows, and when the next thing is due; "never" if nothing is.
    std::string clock() const { return giftsim::to_text(here.now()); }
    std::string next_due();

    /// "Initiated 2020-10-01T09:00:00Z, Sent ...".
    std::string history_of(send_id which) const { return history_in(here, which); }
    static std::string history_in(const world& any, send_id which);

    /// The same without instants: "Initiated, Sent".
    std::string states_of(send_id which) const;

    const send& of(send_id which) const { return here.state().all_sends()[which]; }
    std::uint64_t count_in(state where) const { return here.state().all_sends().count_in(where); }

    /// "975.00 USD".
    std::string available() const;

    world here;
    funding_id sales;
    user_id ann, sam;
    gift_id coffee;
    campaign_id single;
};

/// Writes down what it sees: "2020-10-01T09:00:00Z begin 1", "... 25.00 USD to spent",
/// "... tells task clicked 1", "... send.sent 1".
class recorder final : public trace_sink {
public:
    void see(const effect& what) override;
    void see(const crm_write& what) override;
    void see(const webhook_message& what) override;
    std::vector<std::string> lines;
};

}  // namespace giftsim::sim::testing

namespace giftsim::sim {

inline std::ostream& operator<<(std::ostream& out, digest_value value) {
    return out << to_text(value);
}

}  // namespace giftsim::sim
