// SPDX-License-Identifier: MIT
// POST clock/advance: a long way is gone in turns, between which others are served (design,
// advance).
#include "core/instant_text.hpp"
#include "fakeserver/control/advance_wish.hpp"
#include "fakeserver/control/answers.hpp"
#include "fakeserver/control/handlers.hpp"
#include "sim/trace.hpp"

#include <algorithm>

namespace giftsim::fakeserver {
namespace {

constexpr std::uint64_t events_a_turn = 10'000;
constexpr std::size_t shown_max = 1'000;

/// Notes what happens while it looks.
class recorder final : public sim::trace_sink {
public:
    recorder(sim::world& watched, long_advance& into) : watched_(watched), into_(into) {
        watched_.show(this);
    }
    recorder(const recorder&) = delete;
    recorder& operator=(const recorder&) = delete;
    ~recorder() override { watched_.show(nullptr); }

    void see(const effect& what) override {
        const bool invoice = what.sort == effect::kind::posting && !what.send;
        if (what.sort == effect::kind::posting && !invoice) return;
        ++into_.fired_total;
        if (into_.fired.size() == shown_max) return;
        sim::json_view shown{{"at", to_text(what.at)},
                             {"kind", invoice ? std::string_view("invoice") : name(what.by)}};
        if (invoice) {
            shown["funding"] = std::to_string(what.funding.number);
        } else {
            shown["send"] = std::to_string(what.send.number);
            shown["status"] = name(what.to);
        }
        into_.fired.push_back(std::move(shown));
    }
    // They follow steps, which are noted.
    void see(const sim::crm_write&) override {}
    void see(const sim::webhook_message&) override {}

private:
    sim::world& watched_;
    long_advance& into_;
};

http::response busy() {
    return http::error_answer(409, "clock_busy",
                              "another advance of this world is still under way");
}

bool is_there(const call& at, const long_advance& job) {
    const auto& sends = at.world().state().all_sends();
    return job.send && sends[job.send].where == job.status;
}

/// One turn, or up to the first instant at which a webhook leaves. True when it has arrived.
result<bool> go_on(call& at, long_advance& job) {
    auto& world = at.world().world();
    const recorder watching(world, job);
    if (job.stop == long_advance::goal::instant) return world.advance_some(job.to, events_a_turn);
    for (std::uint64_t turn = 0; turn < events_a_turn; ++turn) {
        if (job.stop == long_advance::goal::status && is_there(at, job)) return true;
        const auto next = world.next_due();
        if (next == never) return true;
        const auto moved = world.advance_to_mail(next);
        if (!moved) return moved.error();
        // Receivers answer first, and what is due by then may be something else.
        if (!world.webhooks().calls().empty()) return false;
    }
    return false;
}

http::response arrived(call& at, long_advance& job) {
    if (at.here->clock.runs())
        at.here->clock.set(at.world().now(), at.all.settings().wall.steady());
    if (job.stop == long_advance::goal::status && !is_there(at, job))
        return http::error_answer(409, "never_happens",
                                  "nothing is due any more, and the send has not got there");
    return http::json_answer(200, {{"now", to_text(at.world().now())},
                                   {"settled", true},
                                   {"fired", std::move(job.fired)},
                                   {"fired_total", job.fired_total}});
}

}  // namespace

http::reply advance_clock(call& at) {
    auto& under_way = at.here->advancing;
    if (under_way && under_way->request != at.in.id) return busy();
    if (!under_way) {
        http::response refused;
        auto job = read_advance(at, refused);
        if (!job) return refused;
        under_way = std::move(job);
    }
    // Put back only when it has to go on: an exception must not leave the world busy for ever.
    auto job = std::move(*under_way);
    under_way.reset();
    const auto done = go_on(at, job);
    if (done && !*done) {
        under_way = std::move(job);
        return http::reply::after(std::chrono::milliseconds{0});
    }
    if (!done) return control_refusal(done.error());
    return arrived(at, job);
}

}  // namespace giftsim::fakeserver
