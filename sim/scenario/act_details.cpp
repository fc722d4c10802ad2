// SPDX-License-Identifier: MIT
// Most acts say nothing; the others are here, one line each.
#include "sim/scenario/act_details.hpp"

#include "sim/scenario/conversions.hpp"
#include "sim/scenario/verbs_of_sends.hpp"

namespace giftsim::sim {

perform act_details::on(send_id which) const {
    auto done = doing;
    done.send = which;
    done.email = email;
    done.phone = phone;
    done.reason = reason;
    done.carrier = carrier;
    done.tracking = tracking;
    done.variant = variant;
    done.postal = postal.view();
    return done;
}

written_address read_address(json::object_reader& in, const written_address& usual,
                             json::problems& found) {
    const auto* from = in.take("address");
    if (from == nullptr) return usual;
    if (from->kind == json::value_kind::null) return {};
    json::object_reader reader(*from, in.pointer_to("address"), found);
    written_address read;
    for (const auto& field : address_fields)
        read.*field.written = reader.take_as(field.name, json::as_string).value_or("");
    reader.finish();
    return read;
}

act_details read_act_details(act what, json::object_reader& in, const names& called,
                             const act_words& words, json::problems& found) {
    act_details read;
    read.doing.what = what;
    const auto text = [&](std::string_view key) {
        return in.take_as(key, as_id).value_or(std::string());
    };
    if (what == act::verify) {
        read.email = in.take_as("email", json::as_string).value_or("");
        read.phone = in.take_as("phone", json::as_string).value_or("");
        const bool says = in.has("email") || in.has("phone");
        read.doing.truthful = !says && words.guesses_answer;
        if (!says && !words.guesses_answer)
            found.add(in.object(), in.pointer(),
                      "say what the recipient enters: \"email\" or \"phone\"");
    }
    if (what == act::pick || what == act::choose)
        read.doing.gift = {in.take_as(words.gift, as_handle{called.gifts, "gift"}).value_or(0)};
    if (what == act::choose) read.variant = text(words.variant);
    if (what == act::confirm_address) read.postal = read_address(in, {}, found);
    if (what == act::soft_bounce)
        read.doing.failures =
            static_cast<int>(in.take_as("failures", json::integer_between(1, 4)).value_or(4));
    if (what == act::fulfillment_issue || what == act::undeliverable || what == act::fail)
        read.reason = in.take_as("reason", as_name).value_or("");
    if (what == act::ship) {
        read.carrier = in.take_as("carrier", as_name).value_or("");
        read.tracking = in.take_as("tracking", as_id).value_or("");
        read.doing.cost = in.take_as("cost", as_money);
    }
    if (what >= act::approve && what <= act::cancel)
        read.doing.by = read_actor(in, called.users, found);
    return read;
}

}  // namespace giftsim::sim
