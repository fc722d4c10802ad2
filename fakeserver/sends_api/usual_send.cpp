// SPDX-License-Identifier: MIT
// Boost.JSON calls for each part of the text as it comes; whatever is not usual ends it at once.
#include "fakeserver/sends_api/usual_send.hpp"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/src.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <utility>

namespace giftsim::fakeserver {
namespace {

using error_code = boost::json::error_code;
using letters = boost::json::string_view;

/// Where a field's text goes: to one of these two, or nowhere.
struct field {
    std::string_view name;
    std::string_view send_request::*text = nullptr;
    std::optional<std::string_view> send_request::*id = nullptr;
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

/// Looked for from `expected` on, since most write fields in their order; fields.size() if there is
/// none of that name.
std::size_t place_called(std::string_view name, std::size_t expected) {
    auto place = expected;
    for (std::size_t left = fields.size(); left > 0; --left, ++place) {
        if (place == fields.size()) place = 0;
        if (fields[place].name == name) return place;
    }
    return fields.size();
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
        add_unescaped(part);
        return true;
    }
    bool on_string(letters last, std::size_t, error_code& ec) {
        return put(whole_text(last), true) ? true : give_up(ec);
    }
    bool on_number_part(letters, error_code& ec) { return give_up(ec); }
    bool on_int64(std::int64_t, letters written, error_code& ec) {
        return put(written, false) ? true : give_up(ec);
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
        if (has_open_metadata_) end_metadata(body_.rfind('}', body_.rfind('}') - 1));
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
        if (!lies_in_body(key.data())) return false;
        if (has_open_metadata_) end_metadata(offset_of(key));
        place_ = place_called(key, place_);
        if (place_ == fields.size() || (known_ >> place_ & 1U) != 0) return false;
        known_ |= 1U << place_;
        return place_ != metadata_place || begin_metadata(key);
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

    std::size_t offset_of(letters part) const {
        return static_cast<std::size_t>(part.data() - body_.data());
    }

    /// It begins behind the key, unless it is null.
    bool begin_metadata(letters key) {
        const auto value = body_.find_first_not_of(" \t\r\n:", offset_of(key) + key.size() + 1);
        if (value == std::string_view::npos) return false;
        metadata_begin_ = value;
        has_open_metadata_ = body_[value] == '{';
        return has_open_metadata_ || body_[value] == 'n';
    }

    /// It ends with the last brace before that place.
    void end_metadata(std::size_t before) {
        const auto last = body_.rfind('}', before - 1);
        read_.metadata = body_.substr(metadata_begin_, last + 1 - metadata_begin_);
        has_open_metadata_ = false;
    }

    /// Nothing that was unescaped is longer than it was, so that none of it ever moves.
    void add_unescaped(letters part) {
        auto& all = read_.unescaped;
        all.reserve(body_.size());
        all.insert(all.end(), part.begin(), part.end());
    }

    /// With the parts that came before, if any did.
    std::string_view whole_text(letters last) {
        auto& all = read_.unescaped;
        if (last.empty() && all.size() == text_begin_) return {};
        if (all.size() == text_begin_ && lies_in_body(last.data())) return last;
        add_unescaped(last);
        const auto begin = std::exchange(text_begin_, all.size());
        return {all.data() + begin, all.size() - begin};
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
    send_request read_;
    std::size_t text_begin_ = 0;  ///< of the text that comes in parts, in what is unescaped
    std::size_t metadata_begin_ = 0;
    bool has_open_metadata_ = false;  ///< its end has not been looked for
    std::uint32_t known_ = 0;         ///< by place: the field has been met
    std::size_t place_ = 0;           ///< of the field whose value comes
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
