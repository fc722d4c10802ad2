// SPDX-License-Identifier: MIT
// One reader per parameter; a wrong word is answered with the nearest right one.
#include "sim/tracker/tracker_request.hpp"

#include "core/domain.hpp"
#include "core/text_cursor.hpp"
#include "core/tracker/issue.hpp"
#include "sim/json/quote.hpp"
#include "sim/scenario/conversions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <span>

namespace giftsim::sim {
namespace {

constexpr std::array<std::string_view, 2> order_words{"newest", "oldest"};
constexpr std::array<std::string_view, 2> truths{"true", "false"};

class reader {
public:
    reader(const domain* world, const names& called, std::vector<parameter_problem>& found)
        : world_(world), called_(called), found_(found) {}

    tracker_request read(const tracker_parameters& asked) {
        check_names(asked);
        // The words of statuses are those of the vocabulary, wherever that stands.
        read_each(asked, "vocabulary", [&](const auto& text) { read_vocabulary(text); });
        for (const auto& [name, text] : asked) read_one(name, text);
        if (wants_issues_) narrow_to_issues(*wants_issues_);
        return std::move(read_);
    }

private:
    void wrong(std::string_view name, std::string message) {
        found_.push_back({std::string(name), std::move(message)});
    }

    void check_names(const tracker_parameters& asked) {
        std::set<std::string_view> seen;
        std::vector<std::string_view> known;
        for (const auto& each : tracker_parameter_list) known.push_back(each.name);
        for (const auto& [name, text] : asked) {
            const auto* what = find_tracker_parameter(name);
            if (what == nullptr)
                wrong(name, fmt::format("there is no parameter {}; {}", json::quote(name),
                                        advice(name, known)));
            else if (!seen.insert(what->name).second && !what->repeats)
                wrong(name, "may stand only once");
        }
    }

    template <class Read>
    static void read_each(const tracker_parameters& asked, std::string_view name, Read read) {
        for (const auto& [own, text] : asked)
            if (own == name) read(text);
    }

    void read_one(std::string_view name, const std::string& text) {
        if (name == "as") read_.viewer = entity<user_id>(name, text, called_.users, "user");
        if (name == "status") read_status(text);
        if (name == "kind") read_kind(text);
        if (name == "platform") read_platform(text);
        if (name == "testing") read_.filter.testing = truth(name, text);
        if (name == "issues") wants_issues_ = truth(name, text);
        if (name == "from") read_.filter.from = moment(name, text, std::chrono::days{0});
        if (name == "to") read_.filter.before = moment(name, text, std::chrono::days{1});
        if (name == "recipient") read_.filter.recipient = text;
        if (name == "search") read_.filter.search = text;
        if (name == "limit") read_length(text);
        if (name == "sort")
            if (const auto place = word(name, text, order_words))
                read_.order = static_cast<tracker_order>(*place);
        if (name == "after") read_.after = entity<send_id>(name, text, called_.sends, "send");
        read_owners(name, text);
    }

    void read_owners(std::string_view name, const std::string& text) {
        auto& filter = read_.filter;
        if (name == "campaign")
            filter.campaigns.push_back(
                entity<campaign_id>(name, text, called_.campaigns, "campaign"));
        if (name == "sender")
            filter.senders.push_back(entity<user_id>(name, text, called_.users, "user"));
        if (name == "team")
            filter.teams.push_back(entity<team_id>(name, text, called_.teams, "team"));
    }

    std::size_t count_of(user_id) const { return world_->users().size(); }
    std::size_t count_of(team_id) const { return world_->teams().size(); }
    std::size_t count_of(campaign_id) const { return world_->campaigns().size(); }
    std::size_t count_of(send_id) const { return world_->all_sends().count(); }

    template <class Id>
    Id entity(std::string_view name, const std::string& text, const name_list& list,
              std::string_view kind) {
        const Id which{list.number_of(text)};
        if (which && (world_ == nullptr || which.number <= count_of(which))) return which;
        auto message = fmt::format("there is no {} {}", kind, json::quote(text));
        if (!list.empty()) message += "; " + advice(text, list.handles());
        wrong(name, std::move(message));
        return {};
    }

    std::optional<std::size_t> word(std::string_view name, const std::string& text,
                                    std::span<const std::string_view> known) {
        const auto same = std::find(known.begin(), known.end(), text);
        if (same != known.end()) return static_cast<std::size_t>(same - known.begin());
        wrong(name, fmt::format("unknown word {}; {}", json::quote(text), advice(text, known)));
        return std::nullopt;
    }

    std::optional<bool> truth(std::string_view name, const std::string& text) {
        const auto place = word(name, text, truths);
        return place ? std::optional(*place == 0) : std::nullopt;
    }

    void read_vocabulary(const std::string& text) {
        if (const auto place = word("vocabulary", text, vocabulary_names))
            read_.words = static_cast<vocabulary>(*place);
    }

    void read_status(const std::string& text) {
        if (const auto meant = standings_called(text, read_.words)) {
            read_.filter.standings |= *meant;
            return;
        }
        auto known = words_in(read_.words);
        for (const auto& each : older_words()) known.push_back(each.text);
        (void)word("status", text, known);
    }

    void read_kind(const std::string& text) {
        static const auto kinds = words_of<gift_kind, gift_kind_count>();
        if (const auto place = word("kind", text, kinds)) read_.filter.kinds.set(*place);
    }

    void read_platform(const std::string& text) {
        static const auto platforms = words_of<platform, platform_count>();
        if (const auto place = word("platform", text, platforms))
            read_.filter.on = static_cast<platform>(*place);
    }

    /// An instant, or the first one of a date or of one that is so much later.
    instant moment(std::string_view name, const std::string& text, std::chrono::days later) {
        if (const auto exact = parse_instant(text)) return *exact;
        if (const auto date = parse_date(text))
            return world_ == nullptr ? never : world_->settings().days.start_of(*date + later);
        wrong(name, fmt::format("{} is neither an instant such as 2021-03-01T09:00:00Z nor a date "
                                "such as 2021-03-01",
                                json::quote(text)));
        return never;
    }

    void read_length(const std::string& text) {
        text_cursor digits{text};
        const auto number = digits.number_up_to(9);
        const bool fits = digits.at_end() && number && *number >= 1 &&
                          *number <= static_cast<std::int64_t>(longest_tracker_page);
        if (fits)
            read_.length = static_cast<std::size_t>(*number);
        else
            wrong("limit",
                  fmt::format("must be a whole number from 1 to {}", longest_tracker_page));
    }

    /// What has an issue among the statuses that were asked for, or among all.
    void narrow_to_issues(bool has_issue) {
        auto& standings = read_.filter.standings;
        const auto wanted = has_issue ? issues() : ~issues();
        standings = standings.none() ? wanted : standings & wanted;
        // Nothing has both: a set that no send is in, not one that says nothing.
        if (standings.none()) standings.set(standing{state::none}.place());
    }

    const domain* world_;
    const names& called_;
    std::vector<parameter_problem>& found_;
    tracker_request read_;
    std::optional<bool> wants_issues_;
};

}  // namespace

const tracker_parameter* find_tracker_parameter(std::string_view name) {
    const auto* same =
        std::find_if(tracker_parameter_list.begin(), tracker_parameter_list.end(),
                     [&](const tracker_parameter& each) { return each.name == name; });
    return same == tracker_parameter_list.end() ? nullptr : &*same;
}

tracker_request read_tracker_request(const tracker_parameters& asked, const domain& world,
                                     const names& called, std::vector<parameter_problem>& found) {
    return reader(&world, called, found).read(asked);
}

void check_tracker_parameters(const tracker_parameters& asked, const names& called,
                              std::vector<parameter_problem>& found) {
    (void)reader(nullptr, called, found).read(asked);
}

}  // namespace giftsim::sim
