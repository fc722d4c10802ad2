// SPDX-License-Identifier: MIT
// One isolated universe: the domain, its clock, its models and the record of what happened.
#pragma once

#include "core/domain.hpp"
#include "core/slab.hpp"
#include "sim/crm/crm_log.hpp"
#include "sim/digest.hpp"
#include "sim/invariants.hpp"
#include "sim/outbox.hpp"
#include "sim/population.hpp"
#include "sim/profiles.hpp"
#include "sim/schedule.hpp"
#include "sim/trace.hpp"
#include "sim/tracker/tracker_memory.hpp"
#include "sim/webhooks/webhook_log.hpp"

#include <cstdint>
#include <limits>
#include <memory>
#include <string_view>
#include <vector>

namespace giftsim::sim {

struct world_options {
    std::uint64_t seed = 1;
    instant start{};
    std::shared_ptr<const zone_rules> zone;  ///< the organisation's (TI-02)
    bool magic = false;                      ///< addresses say what recipients do; see models/magic
};

/// A value: a copy is a snapshot, two copies are a fork, equal digests mean equal histories. Used
/// by one thread at a time. Everything due up to now() has been done whenever a call returns
/// (TI-04). Any call may throw invariant_broken, after which the world is of no use.
class world {
public:
    explicit world(const world_options& options);

    instant now() const { return now_; }
    std::uint64_t seed() const { return seed_; }
    bool magic() const { return magic_; }
    const domain& state() const { return domain_; }

    /// Settings may be changed while the world is made; afterwards they are read only.
    organisation& settings() { return domain_.settings(); }

    const vendors& others() const { return others_; }

    /// Whoever moves parcels from now on; for while the world is made.
    void set_others(const vendors& them) { others_ = them; }

    const profiles& follows() const { return profiles_; }

    /// Whose account of the platforms holds from now on; for while the world is made.
    void follow(const profiles& accounts) {
        profiles_ = accounts;
        domain_.settings().sendosos = account_of(accounts.sendoso).rules;
    }

    /// Applies a command at now(), then does what it made due at this instant.
    template <class Command>
    auto submit(const Command& what) {
        effects_.clear();
        const auto answer = domain_.apply(what, now_, effects_);
        absorb();
        run(now_, false);
        return answer;
    }
    result<send_id> submit(const initiate& what);
    result<send_id> submit(const claim_link& what);
    result<void> submit(const perform& what);

    /// The same for a command of any kind; the number of what it made, or 0.
    result<std::uint32_t> submit_any(const command& what);

    /// The same for what concerns webhooks.
    result<std::uint32_t> arrange(const webhook_command& what);

    /// Lets a population come, from now on. Refuses what its first member would be refused.
    result<void> populate(const population& plan);

    /// Does everything due up to and including `to`, in order, and sets the clock there.
    /// Refuses to go back and to leave the years 1970 to 2200.
    result<void> advance(instant to);

    /// The same, but stops at the first instant at which something has left the outbox, or a
    /// webhook for whoever carries it; the clock stands there then.
    result<void> advance_to_mail(instant to);

    /// The same, but also stops where an instant's events are over once so many have been done.
    /// True when `to` has been reached.
    result<bool> advance_some(instant to, std::uint64_t events);

    /// When the next thing is due; never if nothing is. Forgets what has been overtaken.
    instant next_due();

    digest_value fingerprint() const { return digest_.value(); }

    /// Events done so far, of every class.
    std::uint64_t events_done() const { return events_; }

    outbox& mail_out() { return outbox_; }

    /// What answers the Send Tracker's filters; built when it is asked for first.
    const tracker_index& tracked() const { return tracked_.of(domain_); }

    /// What the connectors' systems were told.
    const crm_log& told() const { return crm_; }

    /// Endpoints, and what they were told.
    const webhook_log& webhooks() const { return webhooks_; }

    /// Who is shown every effect from now on; null for nobody. A copy of the world has none.
    void show(trace_sink* to) { sink_.sink = to; }

    /// Bytes held for sends, their histories and mails, postings, plans and what is pending; text
    /// that callers gave is not counted.
    std::size_t bytes() const;

private:
    /// What a send waits for: a rule's move, or a model's plan, which is a public act.
    struct waiting {
        event when;
        act what;
    };

    /// A model's plan for a send, and which behaviour made it; eight bytes.
    class intention {
    public:
        explicit intention(std::uint16_t behaviour) : bits_(behaviour) { set({}); }

        instant at() const { return instant{span{static_cast<std::int64_t>(bits_ >> 21U)}}; }
        act what() const { return static_cast<act>((bits_ >> 16U) & 0x1FU); }
        /// Place plus 1; 0: scripted, no model acts.
        std::uint16_t behaviour() const { return static_cast<std::uint16_t>(bits_); }
        void set(const plan& next) {
            bits_ =
                ticks(next.at) << 21U | static_cast<std::uint64_t>(next.what) << 16U | behaviour();
        }

    private:
        std::uint64_t bits_;
    };
    static_assert(sizeof(intention) == 8);

    /// A copy of the world is not watched; a world that is assigned to keeps its own watcher.
    struct watcher {
        explicit watcher(trace_sink* to = nullptr) : sink(to) {}
        watcher(const watcher&) : sink(nullptr) {}
        // NOLINTNEXTLINE(bugprone-unhandled-self-assignment): nothing is assigned
        watcher& operator=(const watcher&) { return *this; }
        watcher(watcher&& other) noexcept : sink(other.sink) {}
        watcher& operator=(watcher&&) noexcept { return *this; }
        ~watcher() = default;
        trace_sink* sink;
    };

    waiting earliest(send_id which) const;
    waiting earliest(send_id which, const send& record, const intention& intended) const;
    act due_now(const event& what, const send& record, const intention& intended) const;
    template <class Beginning>
    result<send_id> begin(const Beginning& what, std::uint16_t behaviour);
    template <class Beginning>
    result<send_id> begin_for(const Beginning& what, std::string_view email);
    result<send_id> begin_member(population_progress& of);
    void settle(send_id which, bool moved, std::uint64_t scheduled_key);
    void settle(send_id which, const send& record, intention& intended, bool moved,
                std::uint64_t scheduled_key);
    gift_id chosen_gift(send_id which) const;
    std::string_view chosen_variant(send_id which, gift_id chosen) const;
    perform planned(send_id which, act what) const;
    std::uint16_t usual_behaviour();
    bool absorb();
    void tell_crm(const effect& moved);
    void watch_overdraft(funding_id which);
    void tell_endpoints(const effect& happened);
    void tell_endpoints(send_id which, webhook_type what);
    void tell_of_lock(send_id which);
    void schedule_deliveries();
    bool has_outgoing() const { return !outbox_.empty() || !webhooks_.calls().empty(); }

    void run(instant to, bool stop_at_mail,
             std::uint64_t last_event = std::numeric_limits<std::uint64_t>::max());
    void expect_many();
    std::uint16_t place_of(const behaviour& models);
    std::uint16_t magic_behaviour(std::string_view email, bool& suspected);
    bool still_due(const event& what) const;
    void fetch_coming() const;
    void fire(const event& what);
    void fire_send(const event& what);
    void fire_funding(const event& what);
    void fire_population(const event& what);
    void fire_delivery(const event& what);

    std::uint64_t seed_;
    bool magic_;
    vendors others_;
    profiles profiles_;
    std::uint16_t usual_behaviour_ = 0;  ///< of sends that are neither members nor magic; 0: none
    instant now_;
    domain domain_;
    schedule schedule_;
    slab<intention> intentions_;
    std::vector<behaviour> behaviours_;
    std::vector<std::uint16_t> magic_places_;  ///< by row of the table; 0: not used yet
    std::vector<population_progress> populations_;
    std::vector<instant> invoices_;  ///< by funding source: the invoice that is scheduled
    std::uint32_t members_ = 0;
    digest digest_;
    outbox outbox_;
    crm_log crm_;
    mutable tracker_memory tracked_;
    webhook_log webhooks_;
    effects effects_;
    std::uint64_t events_ = 0;
    watcher sink_;
};

}  // namespace giftsim::sim
