// SPDX-License-Identifier: MIT
// From a step to a question, and from its answer to variables.
#include "sim/scenario/http_call.hpp"

#include "sim/json/parse.hpp"
#include "sim/json/quote.hpp"
#include "sim/json/resolve.hpp"
#include "sim/json/write.hpp"
#include "sim/percent_encoding.hpp"

#include <fmt/format.h>

#include <memory>

namespace giftsim::sim {
namespace {

using json::value;
using json::value_kind;

std::string form_of(const value& fields) {
    std::string text;
    for (const auto& [key, key_at, content] : fields.members)
        text += fmt::format("{}{}={}", text.empty() ? "" : "&", percent_encoded(key),
                            percent_encoded(content.text));
    return text;
}

std::string body_of(http_content content, const value& body) {
    switch (content) {
        case http_content::none:
            return {};
        case http_content::json:
            return json::to_text(body);
        case http_content::form:
            return form_of(body);
        case http_content::text:
            return body.text;
    }
    return {};
}

/// Empty for a content that could be anything.
std::string_view type_of(http_content content) {
    switch (content) {
        case http_content::json:
            return "application/json";
        case http_content::form:
            return "application/x-www-form-urlencoded";
        case http_content::none:
        case http_content::text:
            return {};
    }
    return {};
}

/// A body that is not JSON holds nothing that a pointer could lead to.
std::optional<value> document_of(const http_answer& answer) {
    json::problems unread;
    return json::parse(std::make_shared<const json::source>(json::source{"answer", answer.body}),
                       unread);
}

/// Empty for what is no single text.
std::optional<std::string> written_of(const value& found) {
    switch (found.kind) {
        case value_kind::string:
            return found.text;
        case value_kind::integer:
        case value_kind::decimal:
        case value_kind::boolean:
            return std::string(found.raw());
        case value_kind::null:
        case value_kind::array:
        case value_kind::object:
            return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

parsed<http_question> question_of(const call_http& step, const variable_texts& known) {
    auto path = filled(step.path, known);
    if (!path) return path.error();
    http_question asked{step.method, *std::move(path), {}, {}};
    for (const auto& [name, text] : step.headers) {
        auto content = filled(text, known);
        if (!content) return content.error();
        asked.headers.emplace_back(name, *std::move(content));
    }
    const auto body = filled(step.body, known);
    if (!body) return body.error();
    const auto type = type_of(step.content);
    if (!type.empty() && !has_header(asked.headers, "Content-Type"))
        asked.headers.emplace_back("Content-Type", type);
    asked.body = body_of(step.content, *body);
    return asked;
}

std::optional<std::string> capture(const std::vector<http_capture>& wanted,
                                   const http_answer& answer, variable_texts& into) {
    if (wanted.empty()) return std::nullopt;
    const auto document = document_of(answer);
    for (const auto& [name, pointer] : wanted) {
        const auto* found = document ? json::resolve(*document, pointer) : nullptr;
        if (found == nullptr)
            return fmt::format("found nothing at {} to capture as {} in the answer, {}",
                               json::quote(pointer), json::quote(name), brief(answer));
        auto text = written_of(*found);
        if (!text)
            return fmt::format("found {} at {}, which cannot be captured as {}, in the answer, {}",
                               json::name_of(found->kind), json::quote(pointer), json::quote(name),
                               brief(answer));
        into.insert_or_assign(name, *std::move(text));
    }
    return std::nullopt;
}

}  // namespace giftsim::sim
