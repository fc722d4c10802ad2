// SPDX-License-Identifier: MIT
// An entry's texts stand in one string, so that noting costs one copy and reading pays for the
// rest.
#include "fakeserver/journal/journal.hpp"

#include "core/assert.hpp"
#include "fakeserver/http/appender.hpp"
#include "fakeserver/journal/redaction.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace giftsim::fakeserver {
namespace {

/// What stands for what was said of somebody who has been forgotten (API-11).
constexpr std::string_view erased = "[erased]";

/// Writes texts behind each other, each behind its length.
class packer {
public:
    packer(std::string& into, std::size_t room) : to_(into, room) {}

    void number(std::size_t number) {
        std::array<char, sizeof number> raw{};
        std::memcpy(raw.data(), &number, sizeof number);
        to_.add({raw.data(), raw.size()});
    }
    void text(std::string_view text) {
        number(text.size());
        to_.add(text);
    }
    void finish() { to_.finish(); }

private:
    http::appender to_;
};

/// What a body is kept as.
std::string_view first_part(std::string_view body) { return body.substr(0, journal::body_max); }

std::string without_secrets(std::string_view text) {
    std::string blotted(text);
    blot_secrets(blotted);
    return blotted;
}

/// Its first part, with the length of the whole.
void put_body(packer& into, std::string_view body, bool may_hold_secrets) {
    into.number(body.size());
    if (may_hold_secrets)
        into.text(without_secrets(first_part(body)));
    else
        into.text(first_part(body));
}

/// Whom a request asks to forget is not kept either (API-11).
bool names_whom_to_forget(std::string_view operation) {
    return operation == "reachdesk.gdpr.create";
}

/// Secrets travel where tokens are given, and wherever somebody who misspells that sends them.
bool may_hold_secrets(std::string_view operation) {
    return operation.empty() || operation.starts_with("oauth.");
}

class unpacker {
public:
    explicit unpacker(const std::string& from) : rest_(from) {}

    std::size_t number() {
        std::size_t read = 0;
        std::memcpy(&read, rest_.data(), sizeof read);
        rest_.remove_prefix(sizeof read);
        return read;
    }
    std::string text() {
        const auto length = number();
        std::string read(rest_.substr(0, length));
        rest_.remove_prefix(length);
        return read;
    }

private:
    std::string_view rest_;
};

}  // namespace

namespace {

/// At most, of one request and its answer.
std::size_t room_for(const http::request& in, const http::reply& made, std::string_view fault) {
    constexpr std::size_t numbers = 8;
    auto room = in.id.size() + in.target.size() + first_part(in.body).size() + erased.size() +
                first_part(made.answer.body).size() + fault.size() + numbers * sizeof(std::size_t);
    for (const auto& each : in.headers)
        room += each.name.size() + each.value.size() + 2 * sizeof(std::size_t);
    return room;
}

}  // namespace

void journal::pack(entry& into, const http::request& in, const http::reply& made,
                   std::string_view fault) {
    const bool secret = may_hold_secrets(into.operation);
    packer to(into.packed, room_for(in, made, fault));
    to.text(in.id);
    if (secret)
        to.text(without_secrets(in.target));
    else
        to.text(in.target);
    to.number(in.headers.size());
    for (const auto& each : in.headers) {
        to.text(each.name);
        to.text(kept_value(each.name, each.value));
    }
    if (names_whom_to_forget(into.operation)) {
        to.number(in.body.size());
        to.text(erased);
    } else {
        put_body(to, in.body, secret);
    }
    put_body(to, made.answer.body, secret);
    to.text(fault);
    to.finish();
}

void journal::note(const http::request& in, const http::reply& made, const circumstances& of) {
    entry next{next_++,
               of.at,
               of.operation,
               in.how,
               made.answer.status,
               of.done,
               !made.how.arrives(),
               std::move(spare_)};
    pack(next, in, made, of.fault);
    ++total_;
    bytes_ += size_of(next);
    entries_.push_back(std::move(next));
    spare_ = {};
    while (bytes_ > bytes_max_ && entries_.size() > 1) {
        bytes_ -= size_of(entries_.front());
        spare_ = std::move(entries_.front().packed);
        entries_.pop_front();
        ++evicted_;
    }
}

recorded journal::at(std::size_t place) const {
    BOOST_ASSERT_MSG(place < entries_.size(), "there is no such entry");
    const auto& kept = entries_[place];
    unpacker from(kept.packed);
    recorded read{.number = kept.number,
                  .id = from.text(),
                  .at = kept.at,
                  .operation = kept.operation,
                  .method = kept.method,
                  .target = from.text(),
                  .status = kept.status,
                  .done = kept.done,
                  .lost = kept.lost};
    for (auto count = from.number(); count > 0; --count) {
        auto name = from.text();
        read.headers.push_back({std::move(name), from.text()});
    }
    read.body_bytes = from.number();
    read.body = from.text();
    read.answer_bytes = from.number();
    read.answer = from.text();
    read.fault = from.text();
    return read;
}

/// The path's parts after the first, and all of the query, may name somebody.
void journal::blank(entry& one, const recorded& read) {
    constexpr std::size_t numbers = 8;
    packer to(one.packed, read.id.size() + read.fault.size() + 3 * erased.size() +
                              numbers * sizeof(std::size_t));
    to.text(read.id);
    to.text(erased);
    to.number(0);  // headers
    for (const auto bytes : {read.body_bytes, read.answer_bytes}) {
        to.number(bytes);
        to.text(bytes == 0 ? std::string_view{} : erased);
    }
    to.text(read.fault);
    to.finish();
}

void journal::blank(const std::function<bool(const recorded&)>& concerns) {
    for (std::size_t place = 0; place < entries_.size(); ++place) {
        const auto read = at(place);
        if (!concerns(read)) continue;
        auto& one = entries_[place];
        bytes_ -= size_of(one);
        blank(one, read);
        bytes_ += size_of(one);
    }
}

void journal::clear() {
    entries_.clear();
    bytes_ = 0;
    total_ = 0;
    evicted_ = 0;
}

}  // namespace giftsim::fakeserver
