// SPDX-License-Identifier: MIT
// A question to the Send Tracker as it stands in a URL: as=3&status=Shipped&team=2.
#pragma once

#include "core/tracker/query.hpp"
#include "sim/view/names.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace giftsim::sim {

/// Names with their values, in order. A name may stand several times where a list makes sense.
using tracker_parameters = std::vector<std::pair<std::string, std::string>>;

struct tracker_request {
    user_id viewer{};  ///< none: everything is seen (TR-02)
    tracker_filter filter{};
    vocabulary words = vocabulary::s1;
    tracker_order order = tracker_order::newest_first;
    send_id after{};
    std::size_t length = 50;
};

inline constexpr std::size_t longest_tracker_page = 1'000;

/// What a parameter's value is.
enum class parameter_form : std::uint8_t {
    text,
    word,      ///< one of a list
    truth,     ///< "true", "false"
    moment,    ///< an instant, or a date of the organisation's calendar
    number,    ///< of rows
    user,      ///< a handle or a number
    team,      ///< the same
    campaign,  ///< the same
    send,      ///< the same
};

struct tracker_parameter {
    std::string_view name;
    parameter_form form;
    bool repeats = false;
    std::string_view meaning;  ///< one line for people
};

/// Every parameter that there is, in the order of the documentation.
inline constexpr std::array tracker_parameter_list{
    tracker_parameter{"as", parameter_form::user, false,
                      "who looks; without it everything is seen"},
    tracker_parameter{"status", parameter_form::word, true,
                      "a word of the vocabulary, or an older one"},
    tracker_parameter{"kind", parameter_form::word, true, "of the gift"},
    tracker_parameter{"platform", parameter_form::word, false, "sendoso or reachdesk"},
    tracker_parameter{"campaign", parameter_form::campaign, true, "archived and deleted ones too"},
    tracker_parameter{"sender", parameter_form::user, true, "whose sends"},
    tracker_parameter{"team", parameter_form::team, true, "of the sends"},
    tracker_parameter{"testing", parameter_form::truth, false, "in testing mode, or not"},
    tracker_parameter{"issues", parameter_form::truth, false,
                      "true: only what somebody has to do something about"},
    tracker_parameter{"from", parameter_form::moment, false, "begun then or later"},
    tracker_parameter{"to", parameter_form::moment, false,
                      "begun before this instant, or up to the end of this date"},
    tracker_parameter{"recipient", parameter_form::text, false, "words of their name or email"},
    tracker_parameter{"search", parameter_form::text, false, "words of anything in a row"},
    tracker_parameter{"vocabulary", parameter_form::word, false, "s1, s0 or s2: whose words"},
    tracker_parameter{"sort", parameter_form::word, false, "newest or oldest first"},
    tracker_parameter{"after", parameter_form::send, false, "the page behind this send"},
    tracker_parameter{"limit", parameter_form::number, false, "rows of a page, 1 to 1000"},
};

/// The parameter of that name; null if there is none.
const tracker_parameter* find_tracker_parameter(std::string_view name);

/// What is wrong with one of them.
struct parameter_problem {
    std::string name;
    std::string message;
};

/// Reads all and says everything that is wrong. Entities are named by their handles or numbers.
tracker_request read_tracker_request(const tracker_parameters& asked, const domain& world,
                                     const names& called, std::vector<parameter_problem>& found);

/// Says what is wrong as far as it can be known without a world.
void check_tracker_parameters(const tracker_parameters& asked, const names& called,
                              std::vector<parameter_problem>& found);

}  // namespace giftsim::sim
