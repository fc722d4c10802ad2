// SPDX-License-Identifier: MIT
// Requests and answers as plain data: handlers never see a socket.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim::http {

enum class method : std::uint8_t { get, head, post, put, patch, remove, options, other };

/// "GET", ...; "DELETE" for remove; empty for other.
std::string_view name(method how);
method method_named(std::string_view text);

/// A header, a parameter of a query, a field of a form.
struct pair {
    std::string name;
    std::string value;
};

struct request {
    method how = method::get;
    std::string target;             ///< as it stands in the request line
    std::vector<std::string> path;  ///< its segments, decoded
    std::vector<pair> query;        ///< decoded
    std::vector<pair> headers;
    std::string body;
    std::string id;  ///< X-Request-Id of the answer (SEC-07)

    /// The value of a header, its name in any case; empty if there is none.
    std::string_view header(std::string_view name) const;

    /// The value of a parameter; null if there is none.
    const std::string* parameter(std::string_view name) const;
};

/// Sets target, path and query. False if the target is no absolute path that can be decoded to
/// UTF-8.
bool set_target(request& into, std::string_view target);

/// Reads application/x-www-form-urlencoded; nothing if it cannot be decoded to UTF-8.
std::optional<std::vector<pair>> parse_form(std::string_view body);

/// The media type of a request's body in lower case, without parameters.
std::string media_type(const request& in);

/// What stands behind a scheme, in lower case here and any case there, in Authorization; nothing
/// for another scheme.
std::optional<std::string_view> credentials(const request& in, std::string_view scheme);

/// A body piece by piece: each call gives the next one, an empty one if there is none yet, nothing
/// at the end. Called on the thread of its world, for which it may have to wait; throws when there
/// is no more to be had.
using body_source = std::function<std::optional<std::string>()>;

struct response {
    std::uint16_t status = 200;
    std::string_view type = "application/json";  ///< lives as long as the program
    std::string body;
    std::vector<pair> headers{};
    body_source rest{};                 ///< what follows the body; none: nothing does
    std::chrono::milliseconds pace{0};  ///< where there is no piece yet: when to look again
};

/// How an answer travels, if not at once and whole. The times are the wall's: a world's clock does
/// not move for them.
struct delivery {
    std::chrono::milliseconds delay{0};      ///< before its first byte
    bool reset = false;                      ///< the connection is reset instead
    std::optional<std::size_t> cut_after{};  ///< it ends behind so many bytes of the body
    std::size_t piece = 0;                   ///< bytes of the body at a time; 0: all of them
    std::chrono::milliseconds gap{0};        ///< between two pieces

    bool arrives() const { return !reset && !cut_after; }
    bool is_usual() const { return arrives() && delay.count() == 0 && piece == 0; }
};

/// What comes of a request: an answer, or the wish to be asked again.
struct reply {
    response answer;
    delivery how{};
    /// Not finished: handle the same request again after this time. What the answer says does not
    /// matter then.
    std::optional<std::chrono::milliseconds> again = std::nullopt;
    std::uint32_t world = 0;  ///< whose it is; 0: nobody's
    std::string bug{};        ///< what a handler threw; empty: nothing

    reply() = default;
    reply(response made) : answer(std::move(made)) {}  // NOLINT(google-explicit-constructor)

    static reply after(std::chrono::milliseconds wait) {
        reply later;
        later.again = wait;
        return later;
    }
};

}  // namespace giftsim::http
