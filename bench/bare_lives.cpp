// SPDX-License-Identifier: MIT
// A table of five rows, and a loop.
#include "bench/bare_lives.hpp"

#include "bench/bench_world.hpp"
#include "core/prefetch.hpp"
#include "sim/random/draw.hpp"

#include <chrono>
#include <stdexcept>
#include <vector>

namespace giftsim::bench {
namespace {

using namespace std::chrono_literals;

constexpr std::uint64_t seed = 1;
constexpr instant start = std::chrono::sys_days{std::chrono::days{18'536}} + 9h;
constexpr span begins_over = 1h;
constexpr std::int64_t price = 2500;
constexpr span lasts = std::chrono::days{60};

/// By the state that it leaves, from none on.
struct row {
    act by;
    state to;
    mail_kind mail;
    sim::purpose next;  ///< how long the following act takes
    sim::delay after;
};

const std::vector<row>& rows() {
    using sim::purpose;
    static const std::vector<row> all = [] {
        const auto habits = everyone_redeems().recipient;
        return std::vector<row>{
            {act::none, state::sent, mail_kind::gift, purpose::open_delay, habits.opens.after},
            {act::open, state::opened, mail_kind::opened, purpose::click_delay,
             habits.clicks.after},
            {act::click, state::clicked, mail_kind::none, purpose::verify_delay,
             habits.verifies.after},
            {act::verify, state::verified, mail_kind::none, purpose::pick_delay,
             habits.picks.after},
            {act::pick, state::redeemed, mail_kind::none, purpose::pick_delay, habits.picks.after},
        };
    }();
    return all;
}

sim::event event_at(instant when, std::uint32_t number) {
    return sim::event::at(when, sim::event_class::recipient, sim::subject::send, number);
}

}  // namespace

bare_lives::bare_lives(std::uint32_t count) : count_(count) {
    schedule_.add(sim::event::at(start, sim::event_class::model, sim::subject::population, 1));
}

sim::digest_value bare_lives::run() {
    while (const auto* next = schedule_.next(latest_instant)) {
        if (schedule_.refilled()) fetch_coming();
        const auto what = *next;
        schedule_.take();
        if (what.what() == sim::subject::population)
            begin();
        else
            fire(what);
    }
    return digest_.value();
}

/// The next one, and the one after it when its time comes.
void bare_lives::begin() {
    const auto at = [&](std::uint32_t place) { return start + begins_over * place / count_; };
    const auto now = at(begun_);
    records_.push_back({.ends = now + lasts});
    histories_.push_back({});
    move(begun_++, 0, now);
    if (begun_ < count_)
        schedule_.add(
            sim::event::at(at(begun_), sim::event_class::model, sim::subject::population, 1));
}

void bare_lives::fire(const sim::event& what) {
    const auto place = what.number - 1;
    const auto& one = records_[place];
    if (one.acts != what.when()) return;
    move(place, one.steps, what.when());
}

void bare_lives::move(std::uint32_t place, std::size_t number, instant now) {
    const auto& by = rows()[number];
    auto& one = records_[place];
    if (one.ends <= now) throw std::logic_error("a life went past its end");
    histories_[place].steps[one.steps++] = ticks(now) << 8U | number;
    one.where = by.to;
    effect told{.at = now, .send = {place + 1}, .by = by.by, .to = by.to};
    told.moved = true;
    told.mail = by.mail;
    digest_.absorb(told);
    if (number == 0) post({place + 1}, now);
    if (one.where == state::redeemed)
        ++redeemed_;
    else
        plan(place, now);
}

void bare_lives::post(send_id which, instant now) {
    accounts_[0] -= price;
    accounts_[1] += price;
    if (accounts_[0] + accounts_[1] != 0) throw std::logic_error("money came from nowhere");
    digest_.absorb({.at = now, .amount = price, .send = which, .sort = effect::kind::posting});
}

void bare_lives::plan(std::uint32_t place, instant now) {
    auto& one = records_[place];
    const auto& by = rows()[one.steps - 1];
    const sim::luck own(seed, place + 1);
    one.acts = now + by.after.drawn(own.draw(by.next));
    schedule_.add(event_at(one.acts, place + 1));
}

void bare_lives::fetch_coming() const {
    for (const auto& soon : schedule_.coming()) {
        if (soon.what() != sim::subject::send) continue;
        prefetch(&records_[soon.number - 1]);
        prefetch(&histories_[soon.number - 1]);
    }
}

}  // namespace giftsim::bench
