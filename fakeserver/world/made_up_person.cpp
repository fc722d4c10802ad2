// SPDX-License-Identifier: MIT
// Walks through the JSON of steps and beginnings; the keys of people are one table.
#include "fakeserver/world/made_up_person.hpp"

#include "core/ascii.hpp"
#include "core/email.hpp"
#include "sim/models/magic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace giftsim::fakeserver {
namespace {

using sim::json_view;

constexpr std::string_view nowhere = "erased.example";
constexpr std::string_view nothing = "Erased";
constexpr std::string_view right_phone = "0";
constexpr std::string_view wrong_phone = "1";

/// What is written about a person and no rule looks at.
constexpr std::array<std::string_view, 8> personal{"first_name", "last_name", "company", "title",
                                                   "message",    "line1",     "line2",   "city"};

/// Those who work here are no recipients, whatever their emails are.
constexpr std::array<std::string_view, 4> staff{"users", "add_user", "update_user", "invite"};

template <class Table>
bool names(const Table& table, std::string_view key) {
    return std::find(table.begin(), table.end(), key) != table.end();
}

bool is_listed(std::string_view domain_name, const organisation& org) {
    const auto is_same = [&](const std::string& each) { return each == domain_name; };
    return std::any_of(org.blocklist.begin(), org.blocklist.end(), is_same) ||
           std::any_of(org.low_quality.begin(), org.low_quality.end(), is_same);
}

/// The same form: a digit for a digit, a letter for a letter.
std::string formless(std::string text) {
    for (auto& each : text) {
        if (each >= '0' && each <= '9') each = '0';
        if ((each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z')) each = 'A';
    }
    return text;
}

std::string email_instead_of(const std::string& email, const organisation& org,
                             std::uint32_t number) {
    auto local = fmt::format("erased-{}", number);
    if (!is_email(email)) return local;
    if (has_tag(email)) local += "+x";
    if (sim::magic_for(email) != nullptr) local = email.substr(0, email.rfind('@'));
    const auto domain_name = email_domain(email);
    return fmt::format("{}@{}", local, is_listed(domain_name, org) ? domain_name : nowhere);
}

}  // namespace

made_up_person::made_up_person(std::string_view email, const domain& here, std::uint32_t number)
    : email_(normalised_email(email)),
      instead_(email_instead_of(email_, here.settings(), number)),
      sends_(here.sends_to(email_)) {
    for (const auto each : sends_)
        phones_[each.number] = normalised_phone(here.all_sends().recipient_of(each).phone);
}

bool made_up_person::is_theirs(std::string_view email) const {
    return normalised_email(email) == email_;
}

/// It has the email, or is an act on one of the sends.
bool made_up_person::concerns(const json_view& object) const {
    const auto email = object.find("email");
    if (email != object.end() && email->is_string() &&
        is_theirs(email->get_ref<const std::string&>()))
        return true;
    const auto send = object.find("send");
    return send != object.end() && send->is_string() &&
           std::any_of(sends_.begin(), sends_.end(), [&](send_id each) {
               return std::to_string(each.number) == send->get_ref<const std::string&>();
           });
}

/// What somebody entered to show who they are: right stays right, and wrong wrong.
void made_up_person::rewrite_answer(json_view& step) const {
    if (const auto email = step.find("email"); email != step.end() && email->is_string()) {
        const auto& text = email->get_ref<const std::string&>();
        if (!text.empty() && !is_theirs(text)) *email = fmt::format("somebody@{}", nowhere);
    }
    const auto phone = step.find("phone");
    if (phone == step.end() || !phone->is_string()) return;
    const auto send = step.find("send");
    if (send == step.end() || !send->is_string()) {
        *phone = right_phone;
        return;
    }
    const auto known = std::find_if(phones_.begin(), phones_.end(), [&](const auto& each) {
        return std::to_string(each.first) == send->get_ref<const std::string&>();
    });
    const auto& text = phone->get_ref<const std::string&>();
    const bool is_right = known != phones_.end() && known->second == normalised_phone(text);
    *phone = is_right ? right_phone : wrong_phone;
}

void made_up_person::rewrite(json_view& node, bool about_them) const {
    if (node.is_string()) {
        if (is_theirs(node.get_ref<const std::string&>())) node = instead_;
        return;
    }
    if (node.is_array())
        for (auto& each : node) rewrite(each, about_them);
    if (!node.is_object()) return;
    if (concerns(node)) {
        about_them = true;
        rewrite_answer(node);
    }
    for (auto& [key, value] : node.items()) {
        if (names(staff, key)) continue;
        const bool is_text =
            about_them && value.is_string() && !value.get_ref<const std::string&>().empty();
        if (is_text && names(personal, key))
            value = nothing;
        else if (is_text && key == "postal_code")
            value = formless(value.get<std::string>());
        else
            rewrite(value, about_them);
    }
}

std::string made_up_person::rewrite(std::string_view json) const {
    auto read = json_view::parse(json);
    rewrite(read, false);
    return read.dump();
}

}  // namespace giftsim::fakeserver
