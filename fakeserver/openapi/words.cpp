// SPDX-License-Identifier: MIT
// One row per enumeration.
#include "fakeserver/openapi/words.hpp"

#include "core/catalogue.hpp"
#include "core/connector.hpp"
#include "core/lifecycle/transition.hpp"
#include "core/processing.hpp"
#include "core/send.hpp"
#include "core/tracker/vocabulary.hpp"
#include "core/webhook_type.hpp"
#include "fakeserver/world/presets.hpp"
#include "sim/scenario/conversions.hpp"

namespace giftsim::fakeserver {
namespace {

using sim::json_view;
using sim::words_of;

template <class Words>
json_view one_of(const Words& words, std::string_view meaning) {
    return {{"type", "string"}, {"enum", words}, {"description", meaning}};
}

std::vector<std::string_view> public_acts() {
    std::vector<std::string_view> words;
    for (std::size_t i = 0; i < act_count; ++i)
        if (const auto each = static_cast<act>(i); is_public(each)) words.push_back(name(each));
    return words;
}

constexpr auto origin_count = static_cast<std::size_t>(origin::claim) + 1;

}  // namespace

json_view openapi_words() {
    return {
        {"status", one_of(words_of<state, state_count, 1>(), "Where a send stands.")},
        {"act", one_of(words_of<act, act_count, 1>(),
                       "What can happen to a send, also what follows from rules.")},
        {"public_act", one_of(public_acts(), "What somebody can do to a send.")},
        {"refusal", one_of(words_of<refusal, refusal_count>(), "Why the domain says no.")},
        {"gift_kind", one_of(words_of<gift_kind, gift_kind_count>(), "What kind of gift it is.")},
        {"platform", one_of(words_of<platform, platform_count>(), "Whose product sends it.")},
        {"mail_kind", one_of(words_of<mail_kind, mail_kind_count, 1>(), "What a mail is about.")},
        {"begun_by", one_of(words_of<origin, origin_count>(), "Who began the send.")},
        {"processing",
         one_of(words_of<processing, processing_count>(), "How fast the warehouse works.")},
        {"crm_kind", one_of(words_of<crm_kind, crm_kind_count>(), "Whose CRM it is.")},
        {"works", one_of(words_of<connection, connection_count>(), "What works between us.")},
        {"webhook_type", one_of(webhook_type_names, "What a webhook tells of.")},
        {"vocabulary", one_of(vocabulary_names, "Whose words: the status list is s1.")},
        {"preset", one_of(preset_names(), "A world that the program brings.")},
    };
}

}  // namespace giftsim::fakeserver
