// SPDX-License-Identifier: MIT
// Heads are the same for all, so they are written once.
#include "fakeserver/load/requests.hpp"

#include "sim/percent_encoding.hpp"
#include "sim/view/json.hpp"

#include <fmt/format.h>

namespace giftsim::fakeserver::load {
namespace {

using sim::json_view;

/// Stops at the first id of a send; nothing else is looked at.
class id_finder : public nlohmann::json_sax<json_view> {
public:
    std::string found;

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t number) override { return take(std::to_string(number)); }
    bool number_unsigned(number_unsigned_t number) override { return take(std::to_string(number)); }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t& text) override { return take(text); }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override {
        ++depth_;
        return true;
    }
    bool key(string_t& name) override {
        if (depth_ == 1) is_send_ = name == "send";
        is_id_ = name == "id" && (depth_ == 1 || (depth_ == 2 && is_send_));
        return true;
    }
    bool end_object() override {
        --depth_;
        return true;
    }
    bool start_array(std::size_t) override {
        depth_ += within_array;
        return true;
    }
    bool end_array() override {
        depth_ -= within_array;
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
        return false;
    }

private:
    static constexpr int within_array = 2;  ///< so deep that no id counts

    bool take(const std::string& text) {
        if (!is_id_) return true;
        found = text;
        return false;
    }

    int depth_ = 0;
    bool is_send_ = false;
    bool is_id_ = false;
};

}  // namespace

std::string id_in(std::string_view body) {
    id_finder finder;
    (void)json_view::sax_parse(body, &finder);
    return finder.found;
}

requests::requests(const place& where, const std::string& token, members& who,
                   std::uint32_t reads_per_send, std::string first)
    : who_(who), reads_per_send_(reads_per_send), last_(std::move(first)) {
    rest_of_get_ = fmt::format(
        " HTTP/1.1\r\nHost: {}\r\nAuthorization: Bearer {}\r\nUser-Agent: giftsim\r\n"
        "Accept: application/json\r\n",
        where.authority, token);
    head_of_get_ = "GET /api/v3/sends/";
    head_of_post_ = "POST /api/v3/sends" + rest_of_get_ + "Content-Type: application/json\r\n";
    rest_of_get_ += "\r\n";
}

std::string requests::text_of(operation what) {
    if (what == operation::read)
        return head_of_get_ + sim::percent_encoded(next_id()) + rest_of_get_;
    const auto body = who_.next_body();
    return fmt::format("{}Content-Length: {}\r\n\r\n{}", head_of_post_, body.size(), body);
}

const std::string& requests::next_id() {
    if (unread_.empty()) return last_;
    if (reads_ == 0) last_ = unread_.front();
    if (++reads_ >= reads_per_send_) {
        unread_.pop_front();
        reads_ = 0;
    }
    return last_;
}

void requests::note_answer(unsigned status, std::string_view body) {
    if (status / 100 != 2 || reads_per_send_ == 0) return;
    if (auto id = id_in(body); !id.empty()) unread_.push_back(std::move(id));
}

}  // namespace giftsim::fakeserver::load
