// SPDX-License-Identifier: MIT
// Boost.JSON calls for each part of the text as it comes; whatever is not usual ends it at once.
#include "fakeserver/sends_api/usual_send.hpp"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/src.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace giftsim::fakeserver {
namespace {

using error_code = boost::json::error_code;
using letters = boost::json::string_view;

struct text_field {
    std::string_view name;
    std::string send_request::*text;
    bool required;
};
constexpr std::array text_fields{
    text_field{"gift_id", &send_request::gift_id, true},
    text_field{"first_name", &send_request::first_name, true},
    text_field{"last_name", &send_request::last_name, true},
    text_field{"email", &send_request::email, true},
    text_field{"message", &send_request::message, true},
    text_field{"phone", &send_request::phone, false},
    text_field{"company", &send_request::company, false},
    text_field{"title", &send_request::title, false},
};
constexpr std::size_t gift_place = 0;

struct id_field {
    std::string_view name;
    std::optional<std::string> send_request::*id;
};
constexpr std::array id_fields{id_field{"team_id", &send_request::team_id},
                               id_field{"variant_id", &send_request::variant_id}};

/// The object that begins here, up to its end; requires that it has one.
std::string_view whole_object(std::string_view from) {
    std::size_t depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < from.size(); ++i) {
        const char here = from[i];
        if (quoted && here == '\\') ++i;
        if (here == '"') quoted = !quoted;
        if (quoted) continue;
        if (here == '{') ++depth;
        if (here == '}' && --depth == 0) return from.substr(0, i + 1);
    }
    return from;
}

/// The parser's handler; the names of its public parts are the library's. False ends the reading.
class usual_reader {
public:
    static constexpr std::size_t max_object_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_array_size = max_object_size;
    static constexpr std::size_t max_key_size = max_object_size;
    static constexpr std::size_t max_string_size = max_object_size;

    explicit usual_reader(std::string_view body) : body_(body) {}

    bool on_document_begin(error_code&) { return true; }
    bool on_document_end(error_code&) { return true; }
    bool on_object_begin(error_code& ec) {
        const bool fits =
            depth_ == 0 || (depth_ == 1 && key_ == "send") || (depth_ == 2 && key_ == "metadata");
        if (!fits) return give_up(ec);
        if (depth_ == 2) read_.metadata = whole_object(behind_key_);
        if (depth_++ != 0) keys_[depth_ - 1].reserve(keys_max);
        return true;
    }
    bool on_object_end(std::size_t, error_code&) {
        --depth_;
        return true;
    }
    bool on_array_begin(error_code& ec) { return give_up(ec); }
    bool on_array_end(std::size_t, error_code& ec) { return give_up(ec); }

    bool on_key_part(letters part, std::size_t, error_code&) { return more(part); }
    bool on_key(letters last, std::size_t, error_code& ec) {
        key_ = whole(last);
        auto& before = keys_[depth_ - 1];
        const bool is_new = std::find(before.begin(), before.end(), key_) == before.end();
        if (!is_new || before.size() == keys_max) return give_up(ec);
        before.push_back(key_);
        return depth_ != 2 || key_ != "metadata" || find_object(last) ? true : give_up(ec);
    }

    bool on_string_part(letters part, std::size_t, error_code&) { return more(part); }
    bool on_string(letters last, std::size_t, error_code& ec) {
        auto text = whole(last);
        return put(std::move(text), true) ? true : give_up(ec);
    }
    bool on_number_part(letters, error_code&) { return true; }
    bool on_int64(std::int64_t number, letters, error_code& ec) {
        return put(std::to_string(number), false) ? true : give_up(ec);
    }
    bool on_uint64(std::uint64_t, letters, error_code& ec) { return pass(ec); }
    bool on_double(double, letters, error_code& ec) { return pass(ec); }
    bool on_bool(bool, error_code& ec) { return pass(ec); }
    bool on_null(error_code& ec) { return depth_ == 2 && is_known() ? true : pass(ec); }
    bool on_comment_part(letters, error_code& ec) { return give_up(ec); }
    bool on_comment(letters, error_code& ec) { return give_up(ec); }

    /// What was read, if all is there that must be.
    std::optional<send_request> take() {
        for (const auto& each : text_fields)
            if (each.required && is_blank(read_.*each.text)) return std::nullopt;
        return std::move(read_);
    }

private:
    static constexpr std::size_t keys_max = 16;

    static bool give_up(error_code& ec) {
        ec = boost::json::error::syntax;
        return false;
    }
    static bool is_blank(std::string_view text) {
        return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
    }

    bool more(letters part) {
        begun_.append(part.data(), part.size());
        return true;
    }
    std::string whole(letters last) {
        (void)more(last);
        return std::exchange(begun_, {});
    }

    /// Where the value of the key that ends here begins, if that is an object.
    bool find_object(letters key) {
        const auto* end = key.data() + key.size() + 1;  // the quote
        if (end < body_.data() || end >= body_.data() + body_.size()) return false;
        auto rest = body_.substr(static_cast<std::size_t>(end - body_.data()));
        const auto value = rest.find_first_not_of(" \t\r\n:");
        if (value == std::string_view::npos) return false;
        behind_key_ = rest.substr(value);
        return behind_key_.starts_with('{') || behind_key_.starts_with("null");
    }

    bool is_known() const {
        const auto is_it = [this](const auto& each) { return each.name == key_; };
        return key_ == "metadata" || key_ == "address" ||
               std::any_of(text_fields.begin(), text_fields.end(), is_it) ||
               std::any_of(id_fields.begin(), id_fields.end(), is_it);
    }

    /// Of what has no meaning here.
    bool pass(error_code& ec) const {
        return depth_ == 3 && key_ != "campaign_id" ? true : give_up(ec);
    }

    /// A text, or a whole number, which is one where an id is wanted.
    bool put(std::string text, bool quoted) {
        if (depth_ == 3) {
            if (key_ == "campaign_id") read_.campaign_id = std::move(text);
            return true;
        }
        if (depth_ != 2) return false;
        for (std::size_t i = 0; i < text_fields.size(); ++i) {
            if (text_fields[i].name != key_) continue;
            read_.*text_fields[i].text = std::move(text);
            return quoted || i == gift_place;
        }
        for (const auto& each : id_fields)
            if (each.name == key_) {
                read_.*each.id = std::move(text);
                return true;
            }
        return false;
    }

    std::string_view body_;
    std::string_view behind_key_;
    send_request read_;
    std::string begun_;  ///< of a text that comes in parts
    std::string key_;
    std::array<std::vector<std::string>, 3> keys_;  ///< of each object that is open
    std::size_t depth_ = 0;
};

}  // namespace

std::optional<send_request> usual_send(std::string_view body) {
    boost::json::basic_parser<usual_reader> parser({}, body);
    error_code failed;
    const auto read = parser.write_some(false, body.data(), body.size(), failed);
    if (failed || read != body.size()) return std::nullopt;
    return parser.handler().take();
}

}  // namespace giftsim::fakeserver
