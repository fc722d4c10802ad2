// SPDX-License-Identifier: MIT
// What keeps open pages current: a stream that tells whenever something of a world has changed.
#include "fakeserver/control/clock_view.hpp"
#include "fakeserver/control/handlers.hpp"
#include "fakeserver/http/answers.hpp"
#include "sim/view/optional_text.hpp"

#include <fmt/format.h>

#include <chrono>
#include <optional>
#include <string>
#include <utility>

namespace giftsim::fakeserver {
namespace {

using namespace std::chrono_literals;
using sim::json_view;

/// So often it is looked at.
constexpr auto look = 200ms;
/// A clock that runs is told so often.
constexpr auto tick = 1s;
/// So long nothing is said; a line that means nothing then shows who has gone.
constexpr auto silence = 15s;

std::uint64_t occasions_in(const fault_book& faults) {
    auto sum = static_cast<std::uint64_t>(faults.all().size());
    for (const auto& each : faults.all()) sum += each.occasions;
    return sum;
}

/// How a world stands, but for its clock, as far as pages have to know to ask for more.
json_view standing_of(const hosted& which) {
    const auto& webhooks = which.now.world().webhooks();
    return {{"digest", to_text(which.now.world().fingerprint())},
            {"incarnation", which.incarnation},
            {"snapshots", which.snapshots.size()},
            {"requests", which.notes.kept.total()},
            {"findings", which.notes.judged.total()},
            {"attempts", webhooks.attempts().size()},
            {"webhooks", webhooks.endpoints().size()},
            {"faults", occasions_in(which.now.faults())}};
}

/// One world's stream.
class change_stream {
public:
    change_stream(registry& all, std::uint32_t number) : all_(all), number_(number) {}

    /// An event, a line that means nothing, or nothing yet; the end where the world has ended.
    std::optional<std::string> next() {
        auto* here = all_.find(number_);
        if (here == nullptr) return std::nullopt;
        all_.catch_up(*here);
        const auto wall = all_.settings().wall.steady();
        auto standing = standing_of(*here);
        auto clock = view_of_clock(*here);
        const auto now = std::exchange(clock["now"], nullptr);
        standing.update(clock);
        const bool is_other = standing != told_;
        if (is_other || (now != now_ && wall - told_at_ >= tick)) {
            told_ = standing;
            now_ = now;
            told_at_ = said_at_ = wall;
            standing["now"] = now;
            standing["next_due"] = sim::optional_instant(here->now.world().next_due());
            return fmt::format("event: world\ndata: {}\n\n", standing.dump());
        }
        if (wall - said_at_ < silence) return std::string{};
        said_at_ = wall;
        return ":\n\n";
    }

private:
    registry& all_;
    std::uint32_t number_;
    json_view told_, now_;  ///< the last time
    std::chrono::milliseconds told_at_{0}, said_at_{0};
};

}  // namespace

http::reply stream_events(call& at) {
    change_stream changes(at.all, at.here->number);
    http::response stream{.type = "text/event-stream", .body = changes.next().value()};
    stream.rest = [changes]() mutable { return changes.next(); };
    stream.pace = look;
    stream.headers = {{"Cache-Control", "no-store"}};
    return stream;
}

}  // namespace giftsim::fakeserver
