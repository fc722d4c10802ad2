// SPDX-License-Identifier: MIT
// Where letters are kept, and how the members of a population are called.
#include "core/sends.hpp"

#include <fmt/format.h>

namespace giftsim {
namespace {

/// In a record's `letter`: the rest is a member's place, and no letter was kept.
constexpr std::uint32_t member_bit = std::uint32_t{1} << 31U;

}  // namespace

send_id sends::add(const send& record, const recipient& to, std::uint32_t member) {
    auto& kept = records_.push_back(record);
    steps_.begin();
    if (member != 0) {
        BOOST_ASSERT_MSG(member < member_bit, "a population has less than 2^31 members");
        kept.letter = member | member_bit;
    } else {
        kept.letter = static_cast<std::uint32_t>(letters_.size());
        letters_.push_back({texts_.keep(to.first_name), texts_.keep(to.last_name),
                            texts_.keep(to.email), texts_.keep(to.phone), texts_.keep(to.company),
                            texts_.keep(to.title), texts_.keep(to.message)});
    }
    ++by_state_[static_cast<std::size_t>(record.where)];
    return send_id::at(records_.size() - 1);
}

written_recipient sends::recipient_of(send_id which) const {
    const auto place = (*this)[which].letter;
    if ((place & member_bit) != 0) {
        const auto member = place & ~member_bit;
        return {"Member",
                fmt::format("{}", member),
                fmt::format("member-{}@population.example", member),
                {},
                {},
                {},
                {}};
    }
    const auto& kept = letters_[place];
    const auto text = [&](text_ref ref) { return std::string(texts_.get(ref)); };
    return {text(kept.first_name), text(kept.last_name), text(kept.email),  text(kept.phone),
            text(kept.company),    text(kept.title),     text(kept.message)};
}

std::string sends::email_of(send_id which) const { return recipient_of(which).email; }

trouble sends::trouble_of(const send& record) const {
    return record.trouble == 0 ? trouble{} : troubles_[record.trouble - 1];
}

trouble& sends::troubles_for(send& record) {
    if (record.trouble == 0) {
        troubles_.push_back({});
        record.trouble = static_cast<std::uint32_t>(troubles_.size());
    }
    return troubles_[record.trouble - 1];
}

void sends::count_move(state from, state to) {
    --by_state_[static_cast<std::size_t>(from)];
    ++by_state_[static_cast<std::size_t>(to)];
}

}  // namespace giftsim
