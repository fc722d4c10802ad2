// SPDX-License-Identifier: MIT
// giftsim_arrivals PORT CONNECTIONS RATE SECONDS HEADERS REQUESTS: requests that arrive at fixed
// instants, whether or not those before them have been answered, and how long each waited: p50, p99
// and p99.9 in microseconds. Times count from when a request was due, so that nothing is left out
// when a server makes its clients wait. (h2load's --rps looks at its clock every 10 ms and counts
// from when it found the time to send.) Waits busily: give it a core of its own.
#include "bench/waiting_client.hpp"

#include <sys/epoll.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <deque>
#include <exception>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim::bench {
namespace {

using clock = std::chrono::steady_clock;
using microseconds = std::chrono::duration<double, std::micro>;

struct load {
    unsigned port;
    unsigned connections;
    unsigned rate;
    unsigned seconds;
    std::vector<std::string> requests;  ///< sent by turns
};

class open_loop {
public:
    explicit open_loop(const load& what)
        : what_(what), gap_(1e9 / what.rate), total_(std::size_t{what.rate} * what.seconds) {
        for (unsigned i = 0; i < what.connections; ++i) {
            auto& client = clients_.emplace_back(what.port);
            epoll_event wanted{};
            wanted.events = EPOLLIN;
            wanted.data.u32 = i;
            if (epoll_ctl(ready_.number(), EPOLL_CTL_ADD, client.socket(), &wanted) != 0)
                throw std::runtime_error("epoll_ctl failed");
            idle_.push_back(i);
        }
        waits_.reserve(total_);
    }

    /// How long each waited, in the order of their answers. What has no answer long after its time
    /// counts as having waited up to then.
    std::vector<double> run() {
        start_ = clock::now();
        const auto end = start_ + std::chrono::seconds(3 * what_.seconds + 1);
        while (waits_.size() < total_ && clock::now() < end) {
            send_what_is_due();
            take_answers();
        }
        for (auto i = waits_.size(); i < total_; ++i)
            waits_.push_back(microseconds(clock::now() - due(i)).count());
        return waits_;
    }

private:
    clock::time_point due(std::size_t number) const {
        return start_ + std::chrono::nanoseconds(
                            static_cast<std::int64_t>(gap_ * static_cast<double>(number)));
    }

    void send_what_is_due() {
        const auto now = clock::now();
        while (!idle_.empty() && sent_ < total_ && due(sent_) <= now) {
            auto& client = clients_[idle_.front()];
            idle_.pop_front();
            client.send(what_.requests[sent_ % what_.requests.size()], sent_);
            ++sent_;
        }
    }

    void take_answers() {
        std::array<epoll_event, 64> events{};
        const auto count = epoll_wait(ready_.number(), events.data(), std::ssize(events), 0);
        for (int i = 0; i < count; ++i) {
            const auto which = events[static_cast<std::size_t>(i)].data.u32;
            if (!clients_[which].answered()) continue;
            waits_.push_back(microseconds(clock::now() - due(clients_[which].request())).count());
            idle_.push_back(which);
        }
    }

    const load& what_;
    double gap_;  ///< nanoseconds
    std::size_t total_;
    clock::time_point start_{};
    descriptor ready_{epoll_create1(0)};
    std::deque<waiting_client> clients_;  // they cannot be moved
    std::deque<unsigned> idle_;
    std::size_t sent_ = 0;
    std::vector<double> waits_;
};

std::string text_of(const char* file) {
    std::ifstream from(file, std::ios::binary);
    if (!from) throw std::runtime_error(std::string(file) + " cannot be read");
    return {std::istreambuf_iterator<char>(from), {}};
}

/// "GET /path" or "POST /path BODY", each in a line of its own, as bytes of HTTP.
std::vector<std::string> requests_of(const std::string& headers, const std::string& lines) {
    std::vector<std::string> requests;
    std::string_view left = lines;
    while (!left.empty()) {
        const auto line = left.substr(0, left.find('\n'));
        left.remove_prefix(std::min(line.size() + 1, left.size()));
        const auto target = line.find(' ') + 1;
        const auto end = std::min(line.find(' ', target), line.size());
        const auto body = line.substr(std::min(end + 1, line.size()));
        auto& made = requests.emplace_back(std::string(line.substr(0, end)) + " HTTP/1.1\r\n");
        made += headers;
        if (!body.empty()) made += "Content-Length: " + std::to_string(body.size()) + "\r\n";
        made += "\r\n";
        made += body;
    }
    return requests;
}

unsigned number_in(std::string_view text) {
    unsigned number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc{} || number == 0)
        throw std::runtime_error(std::string(text) + " is no number from 1");
    return number;
}

void run(char** words) {
    const load what{number_in(words[1]), number_in(words[2]), number_in(words[3]),
                    number_in(words[4]), requests_of(text_of(words[5]), text_of(words[6]))};
    auto waits = open_loop(what).run();
    std::sort(waits.begin(), waits.end());
    const auto at = [&](double share) {
        return waits[static_cast<std::size_t>(share * static_cast<double>(waits.size() - 1))];
    };
    std::printf("%.1f %.1f %.1f\n", at(0.5), at(0.99), at(0.999));
}

}  // namespace
}  // namespace giftsim::bench

int main(int count, char** words) {
    try {
        if (count != 7)
            throw std::runtime_error(
                "usage: giftsim_arrivals PORT CONNECTIONS RATE SECONDS HEADERS REQUESTS");
        giftsim::bench::run(words);
    } catch (const std::exception& wrong) {
        std::fprintf(stderr, "giftsim_arrivals: %s\n", wrong.what());
        return 1;
    }
}
