// SPDX-License-Identifier: MIT
// The text is an address and a port; names are not looked up.
#include "fakeserver/cli/listen_address.hpp"

#include "core/text_cursor.hpp"
#include "fakeserver/cli/cannot_serve.hpp"

#include <boost/asio/ip/address.hpp>
#include <boost/system/errc.hpp>
#include <fmt/format.h>

#include <string_view>

namespace giftsim {
namespace {

std::string_view advice_on(const boost::system::error_code& failed) {
    namespace errc = boost::system::errc;
    if (failed == errc::address_in_use)
        return "; another program has the port: name another with --listen, or 0 for one that is "
               "free";
    if (failed == errc::address_not_available)
        return "; name an address of this machine, such as 127.0.0.1";
    if (failed == errc::permission_denied)
        return "; ports below 1024 are kept for the system: name a higher one with --listen, or "
               "permit it with setcap cap_net_bind_service=+ep on the program";
    if (failed == errc::address_family_not_supported)
        return "; this machine has no IPv6: name an address such as 127.0.0.1";
    return "";
}

}  // namespace

listen_address parse_listen_address(const std::string& text) {
    const auto colon = text.rfind(':');
    const auto wrong = [&] {
        return cannot_serve(exit_code::usage,
                            fmt::format("--listen {}: write an address and a port, such as "
                                        "127.0.0.1:8080; port 0 takes one that is free",
                                        text));
    };
    if (colon == std::string::npos || colon == 0) throw wrong();
    text_cursor digits{std::string_view(text).substr(colon + 1)};
    const auto port = digits.number_up_to(5);
    if (!port || !digits.at_end() || *port > 65'535) throw wrong();
    auto host = text.substr(0, colon);
    if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
    if (host == "localhost") host = "127.0.0.1";
    boost::system::error_code no_address;
    (void)boost::asio::ip::make_address(host, no_address);
    if (no_address) throw wrong();
    return {host, static_cast<std::uint16_t>(*port)};
}

std::string listen_failure(const std::string& text, const boost::system::error_code& failed) {
    return fmt::format("cannot listen at {}: {}{}", text, failed.message(), advice_on(failed));
}

}  // namespace giftsim
