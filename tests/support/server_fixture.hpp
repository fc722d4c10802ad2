// SPDX-License-Identifier: MIT
// A server without sockets: requests go to the handler, its wall clock stands still until a test
// moves it, and its secrets are the same in every run.
#pragma once

#include "core/instant_text.hpp"
#include "fakeserver/application.hpp"
#include "sim/view/json.hpp"
#include "tests/support/printers.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim::fakeserver::testing {

using sim::json_view;
using headers = std::vector<http::pair>;

/// An answer, and what tests ask of it.
struct said {
    std::uint16_t status = 0;
    std::string type;
    std::string body;
    headers with;

    /// Empty if there is none.
    std::string header(std::string_view name) const;
    /// The body. One that is no JSON is a bug and throws.
    json_view json() const { return json_view::parse(body); }
    /// What stands at a JSON pointer: a text as it is, all else as JSON; "nothing" for nothing.
    std::string at(const char* pointer) const;
};

/// "409 offer_expired": the status and the error's code.
std::string refusal_in(const said& answer);

bool shows(const said& page, std::string_view part);

/// The text of a page's title.
std::string title_of(const said& page);

/// The code that a page gives out; "none" if it gives none.
std::string code_in(const said& page);

/// A world and how to reach it.
struct place {
    std::string id;
    std::string path;  ///< "/_sim/worlds/1"
    std::string client_id;
    std::string client_secret;
};

struct server_fixture {
    explicit server_fixture(std::string control_key = {}, std::uint64_t seed = 1);

    /// One request, a single turn. Host is localhost unless `extra` says another, and a body is
    /// JSON unless it says otherwise.
    http::reply once(std::string_view method, const std::string& target, std::string body = {},
                     headers extra = {});
    /// The request to its end, however many turns that takes; a thousand are a bug and throw.
    said ask(std::string_view method, const std::string& target, std::string body = {},
             headers extra = {});
    said get(const std::string& target, headers extra = {});
    said post(const std::string& target, std::string body = {}, headers extra = {});

    /// Makes a world. A wish that is refused is a bug of the test and throws.
    place make(const std::string& wish);
    hosted& at(const place& where);

    /// An access token of a world.
    std::string token_for(const place& where);
    static headers bearer(const std::string& token);

    std::chrono::milliseconds wall{0};  ///< what the steady clock shows
    instant date = parse_instant("2026-03-04T05:06:07.250Z").value();
    server_settings settings;
    registry worlds;
    application handler;
    int turns = 0;  ///< that the last ask() took
    std::uint64_t requests = 0;
};

/// A frozen demo world that begins on 2020-10-01 at nine, and the words to use it.
struct demo_fixture : server_fixture {
    explicit demo_fixture(const std::string& wish = usual_wish);

    static constexpr const char* usual_wish =
        R"({"preset":"demo","seed":7,"clock":{"start":"2020-10-01T09:00:00Z"}})";
    /// The same, but nobody moves parcels.
    static constexpr const char* scripted_wish =
        R"({"preset":"demo","seed":7,"clock":{"start":"2020-10-01T09:00:00Z"},"models":"scripted"})";

    /// A whole request for a send of gift 1 to kim@example.com, with a patch (RFC 7396) of `send`.
    static std::string send_body(const char* patch = "{}");
    /// Sends through surface A and returns the id. A refusal is a bug of the test and throws.
    std::string begin(const char* patch = "{}");

    /// A whole patch for a notebook, gift 6, to an address in the US, with a patch of its own.
    static std::string parcel(const char* patch = "{}");
    std::string begin_parcel(const char* patch = "{}") { return begin(parcel(patch).c_str()); }

    /// As the API's client, with a token of its own.
    said as_client(std::string_view method, const std::string& target, std::string body = {});
    /// The control API of this world.
    said control(std::string_view method, const std::string& rest, std::string body = {});
    /// "Opened", or the refusal: "409 offer_expired".
    std::string act(const std::string& send, const std::string& what, std::string body = {});
    /// Lets time pass: an instant, or a span such as "P2D". A refusal throws.
    said advance(const std::string& how_far);

    /// "Initiated 2020-10-01T09:00:00Z, Sent ...".
    std::string history_of(const std::string& send);
    std::string status_of(const std::string& send);
    /// The main source's: "9975.00 USD".
    std::string available();
    std::string digest();
    std::string now();
    /// The path of the n-th link of a kind that a send has, from 1: "offer", "address", ...
    std::string link_of(const std::string& send, std::string_view rel, int nth = 1);
    /// The path of the picture in the offer's mail.
    std::string pixel_of(const std::string& send);

    place here;
    std::string token;
};

/// The digest of a log that is run as a scenario in a world of its own; else what is wrong with it.
std::string replayed(const std::string& log);

/// The path in a URL of this server.
std::string path_in(const std::string& url);

/// What a browser sends for a form.
said post_form(server_fixture& to, const std::string& target, std::string form);

}  // namespace giftsim::fakeserver::testing
