// SPDX-License-Identifier: MIT
// The style stands in the page; the policy allows exactly that one, by its hash.
#include "fakeserver/pages/layout.hpp"

#include <fmt/format.h>

#include <array>
#include <openssl/evp.h>
#include <openssl/sha.h>

namespace giftsim::fakeserver {
namespace {

constexpr std::string_view style = R"(
:root { color-scheme: light dark; }
body { font: 1.1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 34rem; padding: 2rem 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; }
label { display: block; margin: .75rem 0 .25rem; }
input, button, select { font: inherit; padding: .6rem .8rem; border-radius: .4rem; border: 1px solid GrayText; }
input[type=email], input[type=tel], input[type=text], select { width: 100%; box-sizing: border-box; }
fieldset { border: 1px solid GrayText; border-radius: .4rem; margin: 1rem 0; }
button { margin-top: 1rem; background: #1a5fb4; color: #fff; border-color: transparent; cursor: pointer; }
.problem { border-left: .3rem solid #c01c28; padding-left: .75rem; }
.code { font: 1.4rem ui-monospace, monospace; letter-spacing: .05em; }
)";

std::string hash_of_style() {
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    SHA256(reinterpret_cast<const unsigned char*>(style.data()), style.size(), digest.data());
    std::array<unsigned char, 64> text{};
    const auto length = EVP_EncodeBlock(text.data(), digest.data(), digest.size());
    return {text.begin(), text.begin() + length};
}

std::string policy(std::string_view leads_to) {
    static const auto hash = hash_of_style();
    return fmt::format(
        "default-src 'none'; style-src 'sha256-{}'; img-src 'self' data:; form-action 'self'{}{}; "
        "base-uri 'none'; frame-ancestors 'none'",
        hash, leads_to.empty() ? "" : " ", leads_to);
}

}  // namespace

http::response page(std::uint16_t status, std::string_view title, const std::string& content,
                    std::string_view leads_to) {
    return {.status = status,
            .type = "text/html; charset=utf-8",
            .body = fmt::format(
                "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                "<title>{0}</title>\n<link rel=\"icon\" "
                "href=\"data:,\">\n<style>{1}</style>\n</head>\n<body>\n<main>\n"
                "<h1 data-testid=\"title\">{0}</h1>\n{2}</main>\n</body>\n</html>\n",
                escaped(title), style, content),
            .headers = {{"Content-Security-Policy", policy(leads_to)},
                        {"X-Content-Type-Options", "nosniff"},
                        {"Referrer-Policy", "no-referrer"},
                        {"Cache-Control", "no-store"}}};
}

http::response refusal_page(std::uint16_t status, std::string_view title, std::string_view text) {
    return page(status, title,
                text.empty() ? std::string{}
                             : fmt::format("<p class=\"problem\" data-testid=\"problem\">{}</p>\n",
                                           escaped(text)));
}

}  // namespace giftsim::fakeserver
