// SPDX-License-Identifier: MIT
// One coroutine per connection, one that wakes them, all on one thread.
#include "fakeserver/load/generator.hpp"

#include "fakeserver/load/book.hpp"
#include "fakeserver/load/connection.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <csignal>
#include <exception>
#include <memory>
#include <vector>

namespace giftsim::fakeserver::load {
namespace {

namespace asio = boost::asio;
using asio::use_awaitable;
using boost::system::error_code;
using steady = std::chrono::steady_clock;

constexpr std::chrono::milliseconds gap_of_progress{500};

/// A connection and whoever uses it.
struct worker {
    worker(asio::io_context& context, const connection::addresses& where,
           std::chrono::nanoseconds patience)
        : line(context, where, patience), wake(context) {}

    connection line;
    asio::steady_timer wake;
    moment free_since{};
};

class generator {
public:
    generator(const load_plan& plan, const place& where, requests& asked,
              const load_options& options)
        : plan_(plan),
          options_(options),
          requests_(asked),
          book_(plan),
          where_(asio::ip::tcp::resolver(context_).resolve(where.host, where.port)) {
        for (std::uint32_t i = 0; i < plan.connections; ++i)
            workers_.push_back(std::make_unique<worker>(context_, where_, plan.patience));
    }

    results run() {
        start_ = steady::now();
        if (options_.heeds_signals) heed_signals();
        spawn(watch_deadline());
        if (options_.progress) spawn(tell_progress());
        at_work_ = workers_.size();
        for (auto& each : workers_) spawn(work(*each));
        if (!plan_.is_closed_loop()) spawn(pace());
        context_.run();
        return book_.close(now(), interrupted_);
    }

private:
    moment now() const { return steady::now() - start_; }

    void spawn(asio::awaitable<void> task) {
        asio::co_spawn(context_, std::move(task), [](const std::exception_ptr& failed) {
            if (failed) std::rethrow_exception(failed);
        });
    }

    void heed_signals() {
        signals_.add(SIGINT);
        signals_.add(SIGTERM);
        signals_.async_wait([this](const error_code& failed, int) {
            if (failed) return;
            interrupted_ = true;
            end();
        });
    }

    /// Nothing more is begun or waited for.
    void end() {
        ended_ = true;
        for (auto& each : workers_) {
            each->line.close();
            each->wake.cancel();
        }
        rest();
    }

    /// Lets everybody go who only waits.
    void rest() {
        pacing_.cancel();
        telling_.cancel();
        deadline_.cancel();
        signals_.cancel();
    }

    asio::awaitable<void> wait(asio::steady_timer& timer) {
        error_code cancelled;
        co_await timer.async_wait(asio::redirect_error(use_awaitable, cancelled));
    }

    asio::awaitable<void> watch_deadline() {
        deadline_.expires_at(start_ + plan_.length + plan_.patience);
        co_await wait(deadline_);
        if (at_work_ != 0 && !ended_) end();
    }

    asio::awaitable<void> tell_progress() {
        while (!ended_ && at_work_ != 0) {
            telling_.expires_after(gap_of_progress);
            co_await wait(telling_);
            if (!ended_ && at_work_ != 0) options_.progress(book_.so_far(), now());
        }
    }

    /// Wakes a connection for each request that has come due; where none is free, the request
    /// waits until one is.
    asio::awaitable<void> pace() {
        const auto total = plan_.total();
        std::uint64_t seen = 0;
        while (!ended_ && seen < total) {
            pacing_.expires_at(start_ + plan_.due(seen));
            co_await wait(pacing_);
            if (ended_) co_return;
            const auto due = std::min(total, plan_.due_before(now() + moment{1}));
            for (; seen < due && !idle_.empty(); ++seen) {
                idle_.back()->wake.cancel();
                idle_.pop_back();
            }
            seen = due;
        }
        // Those who are still idle have nothing to wait for.
        for (auto* each : idle_) each->wake.cancel();
        idle_.clear();
    }

    asio::awaitable<void> work(worker& own) {
        while (!ended_) {
            const auto next = book_.take(now(), own.free_since);
            if (next) {
                co_await carry_out(own, *next);
                continue;
            }
            if (book_.all_taken(now())) break;
            idle_.push_back(&own);
            own.wake.expires_at(steady::time_point::max());
            co_await wait(own.wake);
        }
        if (--at_work_ == 0) rest();
    }

    asio::awaitable<void> carry_out(worker& own, const arrival& which) {
        const auto text = requests_.text_of(which.what);
        const auto came = co_await own.line.ask(text);
        if (ended_) co_return;
        own.free_since = now();
        if (came.reopened) book_.reopened();
        if (came.failed) {
            book_.failed(which, own.free_since, *came.failed);
            co_return;
        }
        book_.answered(which, own.free_since, came.status);
        if (which.what == operation::create) requests_.note_answer(came.status, came.body);
    }

    load_plan plan_;
    const load_options& options_;
    requests& requests_;
    book book_;
    asio::io_context context_{1};
    asio::steady_timer pacing_{context_}, telling_{context_}, deadline_{context_};
    asio::signal_set signals_{context_};
    connection::addresses where_;
    std::vector<std::unique_ptr<worker>> workers_;
    std::vector<worker*> idle_;
    steady::time_point start_{};
    std::size_t at_work_ = 0;
    bool ended_ = false;
    bool interrupted_ = false;
};

}  // namespace

results run_load(const load_plan& plan, const place& where, requests& asked,
                 const load_options& options) {
    return generator(plan, where, asked, options).run();
}

}  // namespace giftsim::fakeserver::load
