// SPDX-License-Identifier: MIT
// Commands in, effects out to digest, outbox and watchers; and the loop that lets time pass.
#include "sim/world.hpp"

#include "core/prefetch.hpp"
#include "sim/models/magic.hpp"

#include <algorithm>
#include <limits>

namespace giftsim::sim {
namespace {

/// So many are worth huge pages: what they hold is more than the TLB knows of ordinary ones.
constexpr std::uint32_t many_members = 10'000;

/// The class in which a rule's move is made (TI-04).
event_class class_of(act move) {
    const bool ends = move == act::lapse || move == act::forfeit || move == act::go_unconfirmed;
    return ends ? event_class::deadline : event_class::platform;
}

/// The class in which a model acts: the recipient as a recipient, all others as models.
event_class class_of_plan(act what) {
    return what <= act::confirm_identity ? event_class::recipient : event_class::model;
}

}  // namespace

world::world(const world_options& options)
    : seed_(options.seed), magic_(options.magic), now_(options.start), domain_(options.zone) {
    BOOST_ASSERT_MSG(in_range(now_), "a world begins in the years 1970 to 2200");
}

world::waiting world::earliest(send_id which) const {
    return earliest(which, domain_.all_sends()[which], intentions_[which.index()]);
}

world::waiting world::earliest(send_id which, const send& record, const intention& intended) const {
    const auto ruled = domain_.next_move(record);
    // Of the same instant the rule's move has the earlier class.
    if (ruled.at <= intended.at())
        return {event::at(ruled.at, class_of(ruled.what), subject::send, which.number), ruled.what};
    return {event::at(intended.at(), class_of_plan(intended.what()), subject::send, which.number),
            intended.what()};
}

/// What a send waits for, if that is this very event; else it has been overtaken.
act world::due_now(const event& what, const send& record, const intention& intended) const {
    if (what.order() == event_class::deadline || what.order() == event_class::platform) {
        const auto ruled = domain_.next_move(record);
        const bool holds = ruled.at == what.when() && class_of(ruled.what) == what.order();
        return holds ? ruled.what : act::none;
    }
    return intended.at() == what.when() ? intended.what() : act::none;
}

result<send_id> world::submit(const initiate& what) { return begin_for(what, what.to.email); }

result<send_id> world::submit(const claim_link& what) { return begin_for(what, what.email); }

template <class Beginning>
result<send_id> world::begin_for(const Beginning& what, std::string_view email) {
    auto known = what;
    const auto magic = magic_ && what.member == 0 ? magic_behaviour(email, known.suspected) : 0;
    const auto behaviour = magic != 0 ? static_cast<std::uint16_t>(magic) : usual_behaviour();
    const auto begun = begin(known, behaviour);
    run(now_, false);
    return begun;
}

/// The models behind a magic address, noted when it is first met; 0 for any other.
std::uint16_t world::magic_behaviour(std::string_view email, bool& suspected) {
    const auto* row = magic_for(email);
    if (row == nullptr) return 0;
    suspected = suspected || row->suspected;
    magic_places_.resize(magic_recipients().size(), 0);
    auto& place = magic_places_[static_cast<std::size_t>(row - magic_recipients().data())];
    if (place == 0) {
        auto models = row->models;
        models.others = others_;
        if (row->undeliverable) models.others.carrier.undeliverable = {1, 1};
        place = place_of(models);
    }
    return place;
}

/// Recipients do nothing by themselves; warehouse, carrier and Amazon may.
std::uint16_t world::usual_behaviour() {
    if (!others_.act()) return 0;
    if (usual_behaviour_ == 0) {
        behaviour usual;
        usual.recipient = idle_recipient();
        usual.others = others_;
        usual_behaviour_ = place_of(usual);
    }
    return usual_behaviour_;
}

/// Where a behaviour stands in the list from now on, counted from 1.
std::uint16_t world::place_of(const behaviour& models) {
    BOOST_ASSERT_MSG(behaviours_.size() < std::numeric_limits<std::uint16_t>::max(),
                     "a world has less than 65,535 behaviours");
    behaviours_.push_back(models);
    return static_cast<std::uint16_t>(behaviours_.size());
}

template <class Beginning>
result<send_id> world::begin(const Beginning& what, std::uint16_t behaviour) {
    effects_.clear();
    const auto begun = domain_.apply(what, now_, effects_);
    if (!begun) return begun;
    // A repeated claim begins nothing (ML-04), and what was planned stays planned.
    const bool is_new = domain_.all_sends().count() > intentions_.size();
    if (is_new) intentions_.push_back(intention{behaviour});
    const auto moved = absorb();
    settle(*begun, moved, is_new ? 0 : earliest(*begun).when.key);
    return begun;
}

result<void> world::submit(const perform& what) {
    effects_.clear();
    const auto known = domain_.all_sends().has(what.send) ? earliest(what.send).when.key : 0;
    const auto answer = domain_.apply(what, now_, effects_);
    if (!answer) {
        if (answer.error() == refusal::mismatch) tell_of_lock(what.send);
        return answer;
    }
    settle(what.send, absorb(), known);
    run(now_, false);
    return answer;
}

result<std::uint32_t> world::submit_any(const command& what) {
    return std::visit(
        [this](const auto& known) -> result<std::uint32_t> {
            const auto answer = submit(known);
            if (!answer) return answer.error();
            if constexpr (std::is_void_v<typename decltype(answer)::value_type>)
                return 0U;
            else
                return answer->number;
        },
        what);
}

/// What follows a command on a send: the models are asked anew if its state has changed, which
/// voids what they meant to do; the send is checked; and what it waits for is scheduled unless that
/// stands there already. What stood there before and no longer holds is recognised when it comes
/// up.
void world::settle(send_id which, bool moved, std::uint64_t scheduled_key) {
    settle(which, domain_.all_sends()[which], intentions_[which.index()], moved, scheduled_key);
}

void world::settle(send_id which, const send& record, intention& intended, bool moved,
                   std::uint64_t scheduled_key) {
    if (moved && intended.behaviour() != 0) {
        const auto next = next_act(behaviours_[intended.behaviour() - 1U], domain_, record, which,
                                   luck{seed_, which.number}, now_);
        intended.set(next.at <= latest_instant ? next : plan{});
    }
    if (record.reachdesk) [[unlikely]]
        check_claim(domain_, which, now_);
    else if (record.physical)
        check_parcel(record, domain_.all_sends().parcel_of(record), which, now_);
    else
        check_send(record, which, now_);
    const auto next = earliest(which, record, intended);
    if (next.when.when() <= latest_instant && next.when.key != scheduled_key)
        schedule_.add(next.when);
}

/// Hands the effects of one command on. True if a send changed its state, or something was chosen,
/// which moves nothing but lets its recipient go on (PH-11).
bool world::absorb() {
    bool moved = false;
    const bool listened_to = webhooks_.listens();
    const bool has_connectors = !domain_.connectors().empty();
    for (const auto& happened : effects_) {
        digest_.absorb(happened);
        outbox_.put(happened);
        if (sink_.sink != nullptr) sink_.sink->see(happened);
        if (happened.moved && has_connectors) [[unlikely]]
            tell_crm(happened);
        if (listened_to) [[unlikely]]
            tell_endpoints(happened);
        moved = moved || happened.moved || happened.by == act::choose;
        if (happened.sort != effect::kind::posting) {
            tracked_.touch(happened.send);
            continue;
        }
        check_source(domain_.money().of(happened.funding), happened.funding);
        watch_overdraft(happened.funding);
    }
    if (listened_to) [[unlikely]]
        schedule_deliveries();
    return moved;
}

/// What a send's connector is told follows its step, and is as much an effect as that.
void world::tell_crm(const effect& moved) {
    if (!domain_.all_sends()[moved.send].reachdesk) [[likely]]
        return;
    const auto see = [this](const crm_write& written) {
        digest_.absorb(written);
        if (sink_.sink != nullptr) sink_.sink->see(written);
    };
    crm_.tell(domain_, moved.send, moved.to, profiles_.reachdesk, moved.at, see);
}

/// An overdrawn source is invoiced at its next midnight (FN-09).
void world::watch_overdraft(funding_id which) {
    const auto due = domain_.money().of(which).invoice_at;
    if (due == never) return;
    if (invoices_.size() < which.number) invoices_.resize(which.number, never);
    if (invoices_[which.index()] == due) return;
    invoices_[which.index()] = due;
    schedule_.add(event::at(due, event_class::platform, subject::funding, which.number));
}

void world::expect_many() {
    domain_.expect_many();
    schedule_.expect_many();
    intentions_.expect_many();
}

result<void> world::populate(const population& plan) {
    BOOST_ASSERT_MSG(plan.count > 0, "a population has members");
    auto first = plan.begin;
    first.member = 1;
    const auto answer = plan.link ? domain_.could_claim({.link = plan.link, .member = 1}, now_)
                                  : domain_.could_begin(first, now_);
    if (!answer) return answer;

    auto models = plan.models;
    models.others = others_;
    populations_.push_back({plan, now_, 0, place_of(models), members_});
    members_ += plan.count;
    if (members_ >= many_members) expect_many();
    schedule_.add(event::at(now_, event_class::model, subject::population,
                            static_cast<std::uint32_t>(populations_.size())));
    run(now_, false);
    return {};
}

result<void> world::advance(instant to) {
    if (to < now_) return refusal::time_moved_backwards;
    if (!in_range(to)) return refusal::instant_out_of_range;
    run(to, false);
    return {};
}

result<void> world::advance_to_mail(instant to) {
    if (to < now_) return refusal::time_moved_backwards;
    if (!in_range(to)) return refusal::instant_out_of_range;
    run(to, true);
    return {};
}

result<bool> world::advance_some(instant to, std::uint64_t events) {
    if (to < now_) return refusal::time_moved_backwards;
    if (!in_range(to)) return refusal::instant_out_of_range;
    run(to, true, events_ + events);
    return now_ == to;
}

std::size_t world::bytes() const {
    return domain_.all_sends().bytes() + domain_.money().postings().capacity_bytes() +
           intentions_.capacity_bytes() + schedule_.capacity_bytes();
}

instant world::next_due() {
    while (const auto* first = schedule_.next(latest_instant)) {
        if (still_due(*first)) return first->when();
        schedule_.take();
    }
    return never;
}

/// False for what something else has overtaken since it was scheduled.
bool world::still_due(const event& what) const {
    switch (what.what()) {
        case subject::send: {
            const send_id which{what.number};
            return due_now(what, domain_.all_sends()[which], intentions_[which.index()]) !=
                   act::none;
        }
        case subject::funding:
            return domain_.money().of(funding_id{what.number}).invoice_at == what.when();
        case subject::population:
            return !populations_[what.number - 1].complete();
        case subject::delivery:
            return webhooks_.is_due({what.number}, what.when());
    }
    return false;
}

void world::run(instant to, bool stop_at_mail, std::uint64_t last_event) {
    while (const auto* next = schedule_.next(to)) {
        const bool enough = (stop_at_mail && has_outgoing()) || events_ >= last_event;
        if (enough && next->when() > now_) return;
        if (schedule_.refilled()) fetch_coming();
        const auto what = *next;
        schedule_.take();
        now_ = what.when();
        fire(what);
    }
    if (!stop_at_mail || !has_outgoing()) now_ = to;
}

/// Their records lie all over the memory; asked for together, they come together. So does what
/// stands aside of them, once they say where.
void world::fetch_coming() const {
    const auto& sends = domain_.all_sends();
    const auto each = [this](auto fetch) {
        for (const auto& soon : schedule_.coming())
            if (soon.what() == subject::send) fetch(send_id{soon.number});
    };
    each([&](send_id ahead) {
        sends.prefetch(ahead);
        prefetch(&intentions_[ahead.index()]);
    });
    if (!sends.has_any_aside()) return;
    each([&](send_id ahead) { sends.prefetch_aside(ahead); });
    if (crm_.writes().empty()) return;
    each([&](send_id ahead) {
        sends.prefetch_claim(ahead);
        if (sends[ahead].reachdesk) crm_.prefetch(sends, ahead);
    });
}

void world::fire(const event& what) {
    switch (what.what()) {
        case subject::send:
            return fire_send(what);
        case subject::funding:
            return fire_funding(what);
        case subject::population:
            return fire_population(what);
        case subject::delivery:
            return fire_delivery(what);
    }
}

void world::fire_send(const event& what) {
    const send_id which{what.number};
    const auto& record = domain_.all_sends()[which];
    auto& intended = intentions_[which.index()];
    const auto due = due_now(what, record, intended);
    if (due == act::none) return;
    ++events_;
    effects_.clear();
    if (is_public(due)) {
        intended.set({});
        // A model only plans what its send's state allows, and asks anew when that changes; what
        // is refused all the same (a locked page, a dead code link) is a plan come to nothing.
        (void)domain_.apply(planned(which, due), now_, effects_);
    } else {
        domain_.make_move(which, due, now_, effects_);
    }
    settle(which, record, intended, absorb(), 0);
}

void world::fire_funding(const event& what) {
    if (!still_due(what)) return;
    ++events_;
    effects_.clear();
    domain_.invoice(funding_id{what.number}, now_, effects_);
    absorb();
}

/// The next one of a population.
result<send_id> world::begin_member(population_progress& of) {
    const auto place = of.first_member + of.begun;
    if (of.plan.link) return begin(claim_link{.link = of.plan.link, .member = place}, of.behaviour);
    of.plan.begin.member = place;
    return begin(of.plan.begin, of.behaviour);
}

void world::fire_population(const event& what) {
    const auto place = what.number - 1;
    constexpr int at_a_time = 1024;
    for (int i = 0; i < at_a_time; ++i) {
        auto& coming = populations_[place];
        if (coming.complete()) return;
        if (coming.next() != now_) break;
        ++events_;
        ++coming.begun;
        // A member refused (a campaign that has closed meanwhile) leaves no record (SI-05).
        (void)begin_member(coming);
    }
    const auto& coming = populations_[place];
    if (!coming.complete() && coming.next() <= latest_instant)
        schedule_.add(
            event::at(coming.next(), event_class::model, subject::population, what.number));
}

}  // namespace giftsim::sim
