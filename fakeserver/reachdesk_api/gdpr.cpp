// SPDX-License-Identifier: MIT
// POST and GET of /gdpr/requests: who asks to be forgotten is forgotten at once, on both platforms,
// for a world is one organisation (API-11). No answer names them.
#include "core/email.hpp"
#include "core/instant_text.hpp"
#include "core/text_cursor.hpp"
#include "fakeserver/erasure/forget_person.hpp"
#include "fakeserver/http/answers.hpp"
#include "fakeserver/reachdesk_api/errors.hpp"
#include "fakeserver/reachdesk_api/handlers.hpp"
#include "fakeserver/reachdesk_api/parameters.hpp"

#include <array>

namespace giftsim::fakeserver {
namespace {

constexpr std::array<std::string_view, 1> types{"erasure"};

/// A request by its number, from 1.
http::response shown(const tenant& world, std::uint16_t status, std::size_t number) {
    const auto at = giftsim::to_text(world.forgotten()[number - 1]);
    return http::json_answer(status, {{"data",
                                       {{"id", number},
                                        {"type", types.front()},
                                        {"status", "completed"},
                                        {"created_at", at},
                                        {"completed_at", at}}}});
}

/// 0: there is none of that number.
std::size_t number_of(const tenant& world, std::string_view text) {
    text_cursor in{text};
    const auto number = in.number_up_to(9);
    if (!number || !in.at_end()) return 0;
    const auto wanted = static_cast<std::size_t>(*number);
    return wanted <= world.forgotten().size() ? wanted : 0;
}

}  // namespace

http::reply create_gdpr_request(call& at) {
    http::response refused;
    const auto body = read_reachdesk_body(at.in, refused);
    if (!body) return refused;
    complaints wrong;
    parameters in(*body, wrong);
    const auto email = in.required_text("email");
    (void)in.word("type", types);
    if (!email.empty() && !is_email(email)) in.complain("email", "must be an email address");
    in.note_unknown(at, "reachdesk.gdpr.create");
    if (!wrong.empty()) return bad_parameters(wrong);
    const auto done = forget_person(*at.here, at.all.settings(), email);
    if (!done) return reachdesk_message(400, sentence(done.error()));
    return shown(at.world(), 201, at.world().forgotten().size());
}

http::reply show_gdpr_request(call& at) {
    const auto number = number_of(at.world(), at.args[0]);
    if (number == 0) return reachdesk_error(404, "GDPR request not found");
    return shown(at.world(), 200, number);
}

}  // namespace giftsim::fakeserver
