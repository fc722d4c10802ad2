// SPDX-License-Identifier: MIT
// Texts are compared in lower case, as they are and with what stands for other characters undone.
#include "fakeserver/erasure/traces.hpp"

#include "core/ascii.hpp"
#include "core/email.hpp"
#include "fakeserver/http/message.hpp"
#include "sim/view/json.hpp"

#include <algorithm>

namespace giftsim::fakeserver {
namespace {

/// A shorter text may be anybody's.
constexpr std::size_t telling_length = 5;

bool holds(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

bool is_hex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// %40 and + as in paths and forms; whatever is no such sequence stays.
std::string without_percents(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && is_hex(text[i + 1]) && is_hex(text[i + 2])) {
            plain += static_cast<char>(std::stoi(std::string(text.substr(i + 1, 2)), nullptr, 16));
            i += 2;
        } else {
            plain += text[i] == '+' ? ' ' : text[i];
        }
    }
    return plain;
}

/// JSON with every character written as itself; nothing if it is no JSON.
std::string without_escapes(std::string_view text) {
    const auto read = sim::json_view::parse(text, nullptr, false);
    if (read.is_discarded()) return {};
    std::string plain;
    const auto take = [&](const auto& self, const sim::json_view& node) -> void {
        if (node.is_string()) plain += node.get_ref<const std::string&>() + '\n';
        for (const auto& each : node)
            if (node.is_structured()) self(self, each);
    };
    take(take, read);
    return plain;
}

}  // namespace

void traces::add(std::string_view text) {
    if (trimmed(text).size() >= telling_length) telling_.push_back(lowered(trimmed(text)));
}

traces::traces(std::string_view email, const domain& here, const mint& secrets)
    : secrets_(secrets) {
    const auto address = normalised_email(email);
    telling_.push_back(address);
    sends_ = here.sends_to(address);
    const auto add_name = [&](std::string_view first, std::string_view last) {
        if (!first.empty() && !last.empty()) together_.emplace_back(lowered(first), lowered(last));
    };
    const auto& sends = here.all_sends();
    for (const auto each : sends_) {
        const auto to = sends.recipient_of(each);
        add_name(to.first_name, to.last_name);
        for (const auto* text : {&to.phone, &to.message}) add(*text);
        if (!sends[each].physical) continue;
        add(sends.given_address(sends[each]).line1);
        add(sends.confirmed_address(sends[each]).line1);
    }
    const auto& contacts = here.contacts();
    for (std::size_t i = 0; i < contacts.count(); ++i) {
        const auto& each = contacts[contact_id::at(i)];
        if (normalised_email(each.email) != address) continue;
        add_name(each.first_name, each.last_name);
        add(each.phone);
        add(each.postal.line1);
    }
}

bool traces::in(std::string_view text) const {
    for (const auto& spelt : {std::string(text), without_percents(text), without_escapes(text)}) {
        const auto low = lowered(spelt);
        const bool tells = std::any_of(telling_.begin(), telling_.end(),
                                       [&](const auto& each) { return holds(low, each); });
        const bool both = std::any_of(together_.begin(), together_.end(), [&](const auto& each) {
            return holds(low, each.first) && holds(low, each.second);
        });
        if (tells || both) return true;
    }
    return false;
}

/// A secret that names one of their sends, whatever it is for.
bool traces::is_link_of_theirs(std::string_view segment) const {
    if (segment.ends_with(".gif")) segment.remove_suffix(4);
    for (const auto kind : {secret_kind::offer, secret_kind::code_link, secret_kind::address,
                            secret_kind::gift, secret_kind::confirmation}) {
        const auto named = secrets_.open(kind, segment);
        if (named &&
            std::find(sends_.begin(), sends_.end(), send_id{named->entity}) != sends_.end())
            return true;
    }
    return false;
}

bool traces::in(const recorded& entry) const {
    http::request asked;
    if (http::set_target(asked, entry.target))
        for (const auto& segment : asked.path) {
            if (is_link_of_theirs(segment)) return true;
            if (std::any_of(sends_.begin(), sends_.end(),
                            [&](send_id each) { return std::to_string(each.number) == segment; }))
                return true;
        }
    const bool in_headers = std::any_of(entry.headers.begin(), entry.headers.end(),
                                        [&](const http::pair& each) { return in(each.value); });
    return in_headers || in(entry.target) || in(entry.body) || in(entry.answer);
}

}  // namespace giftsim::fakeserver
