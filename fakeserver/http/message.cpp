// SPDX-License-Identifier: MIT
// Decoding is Boost.URL's work.
#include "fakeserver/http/message.hpp"

#include "core/ascii.hpp"
#include "sim/json/utf8.hpp"

#include <boost/url.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace giftsim::http {
namespace {

constexpr std::array names{
    std::pair{method::get, std::string_view{"GET"}},
    std::pair{method::head, std::string_view{"HEAD"}},
    std::pair{method::post, std::string_view{"POST"}},
    std::pair{method::put, std::string_view{"PUT"}},
    std::pair{method::patch, std::string_view{"PATCH"}},
    std::pair{method::remove, std::string_view{"DELETE"}},
    std::pair{method::options, std::string_view{"OPTIONS"}},
};

std::vector<pair> decoded(const boost::urls::params_encoded_view& from) {
    boost::urls::encoding_opts plus_is_space;
    plus_is_space.space_as_plus = true;
    std::vector<pair> all;
    for (const auto& each : from)
        all.push_back({each.key.decode(plus_is_space), each.value.decode(plus_is_space)});
    return all;
}

/// What is no UTF-8 could neither be shown again nor written to a log.
bool is_text(std::string_view decoded) { return !sim::json::first_bad_byte(decoded); }

bool are_texts(const std::vector<pair>& all) {
    return std::all_of(all.begin(), all.end(),
                       [](const pair& each) { return is_text(each.name) && is_text(each.value); });
}

/// Browsers encode what must be, but for names of lists, "ids[]=1"; people with curl do not, and
/// every server takes that (WHATWG URL). What nobody can type stays as it is, to be refused.
std::string strictly_encoded(std::string_view body) {
    std::string encoded;
    for (const char c : body) {
        const auto byte = static_cast<unsigned char>(c);
        const bool stays =
            boost::urls::pchars(byte) || c == '/' || c == '?' || c == '%' || byte < ' ';
        encoded += stays ? std::string(1, c) : fmt::format("%{:02X}", byte);
    }
    return encoded;
}

/// Letters that mean themselves wherever they stand in a path (RFC 3986, section 2.3).
constexpr std::array<bool, 256> unreserved = [] {
    std::array<bool, 256> table{};
    for (const std::string_view part :
         {"abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789", "-._~"})
        for (const char letter : part) table[static_cast<unsigned char>(letter)] = true;
    return table;
}();

/// A path of which no part has to be decoded, and without a query: most are, and splitting them
/// costs a tenth of what taking them apart by all rules does.
bool is_plain_path(std::string_view target) {
    if (!target.starts_with('/') || target.find("//") != std::string_view::npos) return false;
    return std::all_of(target.begin(), target.end(), [](char letter) {
        return letter == '/' || unreserved[static_cast<unsigned char>(letter)];
    });
}

/// Requires a plain path. A slash at the end names the same thing.
void split(std::string_view path, std::vector<std::string>& into) {
    std::size_t count = 0;
    while (path.size() > 1) {
        path.remove_prefix(1);
        const auto segment = path.substr(0, path.find('/'));
        if (count == into.size()) into.emplace_back();
        into[count++] = segment;
        path.remove_prefix(segment.size());
    }
    into.resize(count);
}

}  // namespace

std::string_view name(method how) {
    for (const auto& [each, text] : names)
        if (each == how) return text;
    return {};
}

method method_named(std::string_view text) {
    for (const auto& [each, known] : names)
        if (known == text) return each;
    return method::other;
}

std::string_view request::header(std::string_view name) const {
    for (const auto& each : headers)
        if (same_ignoring_case(each.name, name)) return each.value;
    return {};
}

const std::string* request::parameter(std::string_view name) const {
    for (const auto& each : query)
        if (each.name == name) return &each.value;
    return nullptr;
}

bool set_target(request& into, std::string_view target) {
    into.target = target;
    if (is_plain_path(target)) {
        into.query.clear();
        split(target, into.path);
        return true;
    }
    const auto query = std::min(target.find('?'), target.size());
    const auto encoded =
        std::string(target.substr(0, query)) + strictly_encoded(target.substr(query));
    const auto parsed = boost::urls::parse_origin_form(encoded);
    if (!parsed) return false;
    into.path.clear();
    for (const auto& segment : parsed->segments()) into.path.emplace_back(segment);
    // A slash at the end names the same thing.
    if (into.path.size() > 1 && into.path.back().empty()) into.path.pop_back();
    into.query = decoded(parsed->encoded_params());
    return std::all_of(into.path.begin(), into.path.end(), is_text) && are_texts(into.query);
}

std::optional<std::vector<pair>> parse_form(std::string_view body) {
    if (body.empty()) return std::vector<pair>{};
    const auto encoded = strictly_encoded(body);
    const auto parsed = boost::urls::parse_query(encoded);
    if (!parsed) return std::nullopt;
    auto fields = decoded(*parsed);
    if (!are_texts(fields)) return std::nullopt;
    return fields;
}

std::optional<std::string_view> credentials(const request& in, std::string_view scheme) {
    const auto text = in.header("authorization");
    if (text.size() <= scheme.size() || text[scheme.size()] != ' ' ||
        !same_ignoring_case(text.substr(0, scheme.size()), scheme))
        return std::nullopt;
    return text.substr(scheme.size() + 1);
}

std::string media_type(const request& in) {
    const auto text = in.header("content-type");
    return lowered(trimmed(text.substr(0, text.find(';'))));
}

}  // namespace giftsim::http
