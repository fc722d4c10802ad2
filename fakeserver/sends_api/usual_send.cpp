// SPDX-License-Identifier: MIT
// Boost.JSON calls for each part of the text as it comes; whatever is not usual ends it at once.
#include "fakeserver/sends_api/usual_send.hpp"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/src.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>

namespace giftsim::fakeserver {
namespace {

using error_code = boost::json::error_code;
using letters = boost::json::string_view;

/// Where a field's text goes: to one of these two, or nowhere.
struct field {
    std::string_view name;
    std::string send_request::*text = nullptr;
    std::optional<std::string> send_request::*id = nullptr;
    bool required = false;
    bool may_be_number = false;
};

constexpr std::array fields{
    field{"gift_id", &send_request::gift_id, nullptr, true, true},
    field{"first_name", &send_request::first_name, nullptr, true},
    field{"last_name", &send_request::last_name, nullptr, true},
    field{"email", &send_request::email, nullptr, true},
    field{"message", &send_request::message, nullptr, true},
    field{"phone", &send_request::phone},
    field{"company", &send_request::company},
    field{"title", &send_request::title},
    field{"team_id", nullptr, &send_request::team_id, false, true},
    field{"variant_id", nullptr, &send_request::variant_id, false, true},
    field{"metadata"},
    field{"address"},  // only null is usual
};
constexpr std::size_t metadata_place = fields.size() - 2;
static_assert(fields[metadata_place].name == "metadata");

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
            depth_ == 0 || (depth_ == 1 && has_send_) || (depth_ == 2 && place_ == metadata_place);
        if (!fits) return give_up(ec);
        if (depth_ == 2) read_.metadata = whole_object(behind_key_);
        ++depth_;
        return true;
    }
    bool on_object_end(std::size_t, error_code&) {
        --depth_;
        return true;
    }
    bool on_array_begin(error_code& ec) { return give_up(ec); }
    bool on_array_end(std::size_t, error_code& ec) { return give_up(ec); }

    bool on_key_part(letters, std::size_t, error_code& ec) { return give_up(ec); }
    bool on_key(letters key, std::size_t, error_code& ec) {
        const bool fits = depth_ == 1   ? begins_send(key)
                          : depth_ == 2 ? is_new_field(key)
                                        : is_new_metadatum(key);
        return fits ? true : give_up(ec);
    }

    bool on_string_part(letters part, std::size_t, error_code&) {
        begun_.append(part.data(), part.size());
        return true;
    }
    bool on_string(letters last, std::size_t, error_code& ec) {
        if (begun_.empty()) return put(last, true) ? true : give_up(ec);
        begun_.append(last.data(), last.size());
        const bool fits = put(begun_, true);
        begun_.clear();
        return fits ? true : give_up(ec);
    }
    bool on_number_part(letters, error_code&) { return true; }
    bool on_int64(std::int64_t number, letters, error_code& ec) {
        const fmt::format_int digits(number);
        return put({digits.data(), digits.size()}, false) ? true : give_up(ec);
    }
    bool on_uint64(std::uint64_t, letters, error_code& ec) { return pass(ec); }
    bool on_double(double, letters, error_code& ec) { return pass(ec); }
    bool on_bool(bool, error_code& ec) { return pass(ec); }
    bool on_null(error_code& ec) { return depth_ == 2 ? true : pass(ec); }
    bool on_comment_part(letters, error_code& ec) { return give_up(ec); }
    bool on_comment(letters, error_code& ec) { return give_up(ec); }

    /// What was read, if all is there that must be.
    std::optional<send_request> take() {
        for (const auto& each : fields)
            if (each.required && is_blank(read_.*each.text)) return std::nullopt;
        return std::move(read_);
    }

private:
    static constexpr std::size_t metadata_max = 16;

    static bool give_up(error_code& ec) {
        ec = boost::json::error::syntax;
        return false;
    }
    static bool is_blank(std::string_view text) {
        return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
    }

    bool begins_send(letters key) {
        if (has_send_ || key != "send") return false;
        has_send_ = true;
        return true;
    }
    bool is_new_field(letters key) {
        const auto is_it = [&](const field& each) { return each.name == std::string_view(key); };
        const auto* found = std::find_if(fields.begin(), fields.end(), is_it);
        if (found == fields.end()) return false;
        place_ = static_cast<std::size_t>(found - fields.begin());
        if ((known_ >> place_ & 1U) != 0) return false;
        known_ |= 1U << place_;
        return place_ != metadata_place || find_object(key);
    }
    /// What was escaped does not stand in the body as it is.
    bool is_new_metadatum(letters key) {
        if (!lies_in_body(key.data()) || metadata_ == metadata_max) return false;
        auto* const end = metadata_keys_.begin() + metadata_;
        if (std::find(metadata_keys_.begin(), end, std::string_view(key)) != end) return false;
        *end = key;
        ++metadata_;
        names_campaign_ = key == "campaign_id";
        return true;
    }

    bool lies_in_body(const char* at) const {
        return at >= body_.data() && at < body_.data() + body_.size();
    }

    /// Where the value of the key that ends here begins, if that is an object.
    bool find_object(letters key) {
        const auto* end = key.data() + key.size() + 1;  // the quote
        if (!lies_in_body(end)) return false;
        auto rest = body_.substr(static_cast<std::size_t>(end - body_.data()));
        const auto value = rest.find_first_not_of(" \t\r\n:");
        if (value == std::string_view::npos) return false;
        behind_key_ = rest.substr(value);
        return behind_key_.starts_with('{') || behind_key_.starts_with("null");
    }

    /// Of what has no meaning here.
    bool pass(error_code& ec) const { return depth_ == 3 && !names_campaign_ ? true : give_up(ec); }

    /// A text, or a whole number, which is one where an id is wanted.
    bool put(std::string_view text, bool quoted) {
        if (depth_ == 3) {
            if (names_campaign_) read_.campaign_id = text;
            return true;
        }
        if (depth_ != 2 || (!quoted && !fields[place_].may_be_number)) return false;
        const auto& where = fields[place_];
        if (where.text != nullptr)
            read_.*where.text = text;
        else if (where.id != nullptr)
            read_.*where.id = text;
        else
            return false;
        return true;
    }

    std::string_view body_;
    std::string_view behind_key_;
    send_request read_;
    std::string begun_;        ///< of a text that comes in parts
    std::uint32_t known_ = 0;  ///< by place: the field has been met
    std::size_t place_ = 0;    ///< of the field whose value comes
    std::array<std::string_view, metadata_max> metadata_keys_;
    std::size_t metadata_ = 0;  ///< how many of them have been met
    bool has_send_ = false;
    bool names_campaign_ = false;  ///< the metadatum whose value comes
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
