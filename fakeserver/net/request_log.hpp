// SPDX-License-Identifier: MIT
// One line for each request that was answered (SEC-07).
#pragma once

#include "core/instant.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace giftsim::fakeserver {

/// What is told of a request. The views live as long as request and answer.
struct request_record {
    instant at{};                     ///< on the wall, when it was answered
    std::string_view id{};            ///< X-Request-Id of the answer
    std::uint32_t world = 0;          ///< 0: it concerned none
    std::string_view world_time{};    ///< RFC 3339
    std::string_view method{};        ///< empty: it was no request that can be read
    std::string_view target{};        ///< the same
    std::string_view operation{};     ///< empty: no route fits
    std::uint16_t status = 0;         ///< 0: nothing was answered
    std::chrono::nanoseconds took{};  ///< from its last byte to its answer's readiness
    std::string_view client{};        ///< address and port
    std::string_view bug{};           ///< what a handler threw; empty: nothing
    std::string_view failure{};       ///< why it never came to a request; empty: it did
};

enum class log_form : std::uint8_t {
    human,   ///< columns, for people
    colour,  ///< the same for a terminal
    json,    ///< one object per line, its keys always all there and in the same order
};

/// One line with its end. Neither headers nor bodies are told, and of a secret in the path only the
/// beginning.
std::string log_line(const request_record& of, log_form form);

/// Where the lines go; nowhere unless there is a sink. The sink is called by any thread, with one
/// line at a time; what it does makes the thread wait.
class request_log {
public:
    request_log() = default;
    request_log(log_form form, std::function<void(const std::string& line)> sink)
        : form_(form), sink_(std::move(sink)) {}

    explicit operator bool() const { return sink_ != nullptr; }
    /// Requires a sink.
    void write(const request_record& of) const { sink_(log_line(of, form_)); }

private:
    log_form form_ = log_form::human;
    std::function<void(const std::string& line)> sink_;
};

}  // namespace giftsim::fakeserver
