// SPDX-License-Identifier: MIT
// Walks an expectation along the field lists of the views.
#include "sim/scenario/load_expectations.hpp"

#include "core/ledger.hpp"
#include "core/lifecycle/act.hpp"
#include "core/lifecycle/transition.hpp"
#include "core/webhook_type.hpp"
#include "sim/json/nearest.hpp"
#include "sim/json/quote.hpp"
#include "sim/json/reader.hpp"
#include "sim/scenario/conversions.hpp"
#include "sim/scenario/matcher.hpp"
#include "sim/scenario/tracker_expectation.hpp"
#include "sim/scenario/variables.hpp"
#include "sim/tracker/tracker_fields.hpp"
#include "sim/view/fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace giftsim::sim {
namespace {

using json::value;
using json::value_kind;

/// More sends than a world can hold.
constexpr std::int64_t most = 4'000'000'000;

class checker {
public:
    checker(const names& known, json::problems& found) : known_(known), found_(found) {}

    void check(const value& expect, const std::string& pointer) {
        json::object_reader in(expect, pointer, found_);
        if (const auto* now = in.take("now"))
            check_value(*now, in.pointer_to("now"), field{"now", field_form::instant});
        if (const auto* sends = in.take("sends"))
            check_by_handle(*sends, in.pointer_to("sends"), known_.sends, "send", send_fields);
        if (const auto* funding = in.take("funding"))
            check_by_handle(*funding, in.pointer_to("funding"), known_.funding, "funding source",
                            funding_fields);
        check_people(in);
        if (const auto* postings = in.take("postings"))
            check_value(*postings, in.pointer_to("postings"),
                        field{"postings", field_form::list, posting_fields});
        if (const auto* mail = in.take("mail")) check_mail(*mail, in.pointer_to("mail"));
        if (const auto* counts = in.take("counts")) check_counts(*counts, in.pointer_to("counts"));
        if (const auto* tracker = in.take("tracker"))
            check_tracker(*tracker, in.pointer_to("tracker"));
        if (const auto* links = in.take("links"))
            check_by_handle(*links, in.pointer_to("links"), known_.links, "link", link_fields);
        if (const auto* crm = in.take("crm"))
            check_by_handle(*crm, in.pointer_to("crm"), known_.connectors, "connector", crm_fields);
        if (const auto* webhooks = in.take("webhooks"))
            check_by_handle(*webhooks, in.pointer_to("webhooks"), known_.webhooks, "webhook",
                            webhook_fields);
        if (const auto* digest = in.take("digest"))
            check_value(*digest, in.pointer_to("digest"), field{"digest", field_form::text});
        if (const auto* http = in.take("http")) check_http(*http, in.pointer_to("http"));
        if (const auto* faults = in.take("faults"))
            check_by_handle(*faults, in.pointer_to("faults"), known_.http_faults, "fault",
                            http_fault_fields);
        if (const auto* journal = in.take("journal"))
            check_object(*journal, in.pointer_to("journal"), journal_fields);
        if (const auto* conduct = in.take("conduct"))
            check_object(*conduct, in.pointer_to("conduct"), conduct_fields);
        in.finish();
    }

private:
    void check_people(json::object_reader& in) {
        if (const auto* users = in.take("users"))
            check_by_handle(*users, in.pointer_to("users"), known_.users, "user", user_fields);
        if (const auto* invitations = in.take("invitations"))
            check_by_handle(*invitations, in.pointer_to("invitations"), known_.invitations,
                            "invitation", invitation_fields);
    }

    static bool is_open(const value& from) {
        return from.kind == value_kind::string && has_variables(from.text);
    }

    /// Any JSON can be a body.
    void check_http(const value& from, const std::string& pointer) {
        json::object_reader in(from, pointer, found_);
        if (const auto* status = in.take("status"))
            check_whole(*status, in.pointer_to("status"), 100, 599);
        if (const auto* headers = in.take("headers"))
            check_headers(*headers, in.pointer_to("headers"));
        if (const auto* body = in.take("body"))
            check_matchers_inside(*body, in.pointer_to("body"), found_);
        if (const auto* lost = in.take("lost"))
            check_value(*lost, in.pointer_to("lost"), field{"lost", field_form::boolean});
        in.finish();
    }

    void check_headers(const value& from, const std::string& pointer) {
        const auto* members = json::as_object(from, pointer, found_);
        if (members == nullptr) return;
        for (const auto& [key, key_at, content] : *members)
            check_value(content, json::child_pointer(pointer, key), field{key, field_form::text});
    }

    void check_by_handle(const value& from, const std::string& pointer, const name_list& list,
                         std::string_view kind, std::span<const field> fields) {
        const auto* members = json::as_object(from, pointer, found_);
        if (members == nullptr) return;
        for (const auto& [key, key_at, content] : *members) {
            const auto at = json::child_pointer(pointer, key);
            check_handle(key, content, key_at, at, list, kind);
            check_object(content, at, fields);
        }
    }

    void check_handle(const std::string& handle, const value& where, json::position place,
                      const std::string& pointer, const name_list& list, std::string_view kind) {
        const auto number = list.number_of(handle);
        // Clients make more of these than the steps name.
        const bool is_open = kind == "send" || kind == "user" || kind == "invitation";
        const bool unknown = number == 0 || (number > list.size() && !list.empty() && !is_open);
        if (unknown && !has_variables(handle))
            found_.add(where, place, pointer,
                       fmt::format("there is no {} {}; {}", kind, json::quote(handle),
                                   advice(handle, list.handles())));
    }

    void check_mail(const value& from, const std::string& pointer) {
        const auto* members = json::as_object(from, pointer, found_);
        if (members == nullptr) return;
        for (const auto& [key, key_at, content] : *members)
            check_value(content, json::child_pointer(pointer, key),
                        field{"mail", field_form::mails, mail_fields});
    }

    void check_counts(const value& from, const std::string& pointer) {
        const auto* members = json::as_object(from, pointer, found_);
        if (members == nullptr) return;
        for (const auto& [key, key_at, content] : *members) {
            const auto at = json::child_pointer(pointer, key);
            if (const auto known = parse_state(key); !known && !has_variables(key))
                found_.add(content, key_at, at, known.error().message);
            check_whole(content, at, 0, most);
        }
    }

    /// One question to the Send Tracker, or a list of them.
    void check_tracker(const value& from, const std::string& pointer) {
        if (from.kind != value_kind::array) return check_tracker_one(from, pointer);
        for (std::size_t i = 0; i < from.items.size(); ++i)
            check_tracker_one(from.items[i], json::child_pointer(pointer, i));
    }

    void check_tracker_one(const value& from, const std::string& pointer) {
        if (json::as_object(from, pointer, found_) == nullptr) return;
        json::object_reader in(from, pointer, found_);
        for (const auto& each : tracker_parameter_list)
            if (const auto* given = in.take(each.name))
                check_parameter(*given, in.pointer_to(each.name), each);
        check_tracker_question(from, pointer, known_, found_);
        if (const auto* total = in.take("total"))
            check_whole(*total, in.pointer_to("total"), 0, most);
        if (const auto* counts = in.take("counts"))
            check_matchers_inside(*counts, in.pointer_to("counts"), found_);
        if (const auto* sends = in.take("sends")) check_handles(*sends, in.pointer_to("sends"));
        if (const auto* rows = in.take("rows"))
            check_value(*rows, in.pointer_to("rows"),
                        field{"rows", field_form::list, tracker_row_fields});
        if (const auto* csv = in.take("csv"))
            check_matchers_inside(*csv, in.pointer_to("csv"), found_);
        if (const auto* details = in.take("details"))
            check_details(*details, in.pointer_to("details"));
        in.finish();
    }

    /// A list of sends, by their handles.
    void check_handles(const value& from, const std::string& pointer) {
        const auto item = [&](const value& each, const std::string& at) {
            if (json::as_string(each, at, found_))
                check_handle(each.text, each, each.at, at, known_.sends, "send");
        };
        const value_checker list = [&](const value& each, const std::string& at) {
            const auto* items = json::as_array(each, at, found_);
            for (std::size_t i = 0; items != nullptr && i < items->size(); ++i)
                item((*items)[i], json::child_pointer(at, i));
        };
        if (is_matcher(from)) return check_matcher(from, pointer, list, item, found_);
        list(from, pointer);
    }

    /// By handle; null for what the viewer must not see.
    void check_details(const value& from, const std::string& pointer) {
        const auto* members = json::as_object(from, pointer, found_);
        if (members == nullptr) return;
        for (const auto& [key, key_at, content] : *members) {
            const auto at = json::child_pointer(pointer, key);
            check_handle(key, content, key_at, at, known_.sends, "send");
            if (content.kind != value_kind::null) check_object(content, at, tracker_detail_fields);
        }
    }

    /// What it says is checked by the tracker's own reader; here only what sort of value it is.
    void check_parameter(const value& from, const std::string& pointer,
                         const tracker_parameter& shape) {
        if (shape.repeats && from.kind == value_kind::array) {
            (void)as_texts(from, pointer, found_);
            return;
        }
        if (is_open(from)) return;
        if (shape.form == parameter_form::truth)
            return (void)json::as_boolean(from, pointer, found_);
        if (shape.form == parameter_form::number)
            return (void)json::as_integer(from, pointer, found_, 1, longest_tracker_page);
        (void)json::as_string(from, pointer, found_);
    }

    void check_whole(const value& from, const std::string& pointer, std::int64_t lowest,
                     std::int64_t highest) {
        const value_checker plain = [&](const value& each, const std::string& at) {
            check_whole(each, at, lowest, highest);
        };
        if (is_matcher(from)) return check_matcher(from, pointer, plain, plain, found_);
        (void)json::as_integer(from, pointer, found_, lowest, highest);
    }

    void check_object(const value& from, const std::string& pointer,
                      std::span<const field> fields) {
        const auto* members = json::as_object(from, pointer, found_);
        if (members == nullptr) return;
        for (const auto& [key, key_at, content] : *members) {
            const auto at = json::child_pointer(pointer, key);
            const auto same =
                std::find_if(fields.begin(), fields.end(),
                             [&name = key](const field& f) { return f.name == name; });
            if (same != fields.end()) {
                check_value(content, at, *same);
                continue;
            }
            if (has_variables(key)) continue;
            std::vector<std::string_view> known;
            for (const auto& f : fields) known.push_back(f.name);
            found_.add(content, key_at, at,
                       fmt::format("unknown field {}; {}", json::quote(key), advice(key, known)));
        }
    }

    void check_list(const value& from, const std::string& pointer, std::span<const field> fields) {
        const auto* items = json::as_array(from, pointer, found_);
        for (std::size_t i = 0; items != nullptr && i < items->size(); ++i)
            check_object((*items)[i], json::child_pointer(pointer, i), fields);
    }

    /// "Sent", or {"status": "Sent", "at": ...}; "offer", or {"kind": "offer", ...}.
    void check_short_list(const value& from, const std::string& pointer, field_form word,
                          std::span<const field> fields) {
        const auto* items = json::as_array(from, pointer, found_);
        for (std::size_t i = 0; items != nullptr && i < items->size(); ++i) {
            const auto at = json::child_pointer(pointer, i);
            if ((*items)[i].kind == value_kind::string)
                check_word((*items)[i], at, word);
            else
                check_object((*items)[i], at, fields);
        }
    }

    /// One of a list's items.
    void check_item(const value& from, const std::string& pointer, const field& shape) {
        if (shape.form == field_form::list) return check_object(from, pointer, shape.inner);
        if (from.kind != value_kind::string) return check_object(from, pointer, shape.inner);
        check_word(from, pointer,
                   shape.form == field_form::mails ? field_form::mail : field_form::status);
    }

    void check_value(const value& from, const std::string& pointer, const field& shape) {
        const auto plain = [&](const value& each, const std::string& at) {
            check_value(each, at, shape);
        };
        const auto item = [&](const value& each, const std::string& at) {
            check_item(each, at, shape);
        };
        if (is_matcher(from)) return check_matcher(from, pointer, plain, item, found_);
        if (shape.form == field_form::any) return check_matchers_inside(from, pointer, found_);
        if (shape.form == field_form::mails)
            return check_short_list(from, pointer, field_form::mail, shape.inner);
        if (shape.form == field_form::object) {
            if (from.kind != value_kind::null) check_object(from, pointer, shape.inner);
            return;
        }
        if (shape.form == field_form::list) return check_list(from, pointer, shape.inner);
        if (shape.form == field_form::history)
            return check_short_list(from, pointer, field_form::status, shape.inner);
        if (from.kind == value_kind::null) return;
        if (shape.form == field_form::boolean) return (void)json::as_boolean(from, pointer, found_);
        if (shape.form == field_form::integer)
            return (void)json::as_integer(from, pointer, found_, 0, most);
        check_word(from, pointer, shape.form);
    }

    void check_word(const value& from, const std::string& pointer, field_form form) {
        if (is_open(from)) return;
        static const auto reasons = words_of<reason, reason_count, 1>();
        static const auto mails = words_of<mail_kind, mail_kind_count, 1>();
        static const auto accounts = words_of<account, 4>();
        static const auto acts = words_of<act, act_count, 1>();
        switch (form) {
            case field_form::status:
                return (void)json::converted(parse_state)(from, pointer, found_);
            case field_form::money:
                return (void)as_money(from, pointer, found_);
            case field_form::instant:
                return (void)as_instant(from, pointer, found_);
            case field_form::rule:
                return (void)json::converted(parse_rule)(from, pointer, found_);
            case field_form::webhook_type:
                return (void)json::as_choice(from, pointer, found_, webhook_type_names);
            case field_form::reason:
                return (void)json::as_choice(from, pointer, found_, reasons);
            case field_form::mail:
                return (void)json::as_choice(from, pointer, found_, mails);
            case field_form::account:
                return (void)json::as_choice(from, pointer, found_, accounts);
            case field_form::act:
                return (void)json::as_choice(from, pointer, found_, acts);
            case field_form::text:
            case field_form::campaign:
            case field_form::gift:
            case field_form::user:
            case field_form::invitation:
            case field_form::team:
            case field_form::funding:
            case field_form::send:
            case field_form::connector:
            case field_form::link:
            case field_form::webhook:
            case field_form::any:
            case field_form::boolean:
            case field_form::integer:
            case field_form::history:
            case field_form::mails:
            case field_form::object:
            case field_form::list:
                return (void)json::as_string(from, pointer, found_);
        }
    }

    const names& known_;
    json::problems& found_;
};

}  // namespace

void check_expectations(const json::value& expect, const std::string& pointer, const names& known,
                        json::problems& found) {
    checker(known, found).check(expect, pointer);
}

}  // namespace giftsim::sim
