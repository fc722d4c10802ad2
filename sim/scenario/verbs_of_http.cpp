// SPDX-License-Identifier: MIT
// Reads a request and what shall be kept of its answer.
#include "sim/scenario/verbs_of_http.hpp"

#include "sim/json/quote.hpp"
#include "sim/json/reader.hpp"
#include "sim/json/resolve.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace giftsim::sim {
namespace {

using json::object_reader;
using json::value;

constexpr std::array<std::string_view, 7> method_words{"GET",    "POST", "PUT",    "PATCH",
                                                       "DELETE", "HEAD", "OPTIONS"};

struct content_word {
    std::string_view key;
    http_content content;
};

constexpr std::array content_words{
    content_word{"body", http_content::json},
    content_word{"form", http_content::form},
    content_word{"text", http_content::text},
};

std::string read_path(object_reader& in, step_context& context) {
    const auto* from = in.take("path");
    auto path = in.need_as("path", json::as_string).value_or("");
    if (from == nullptr) return path;
    const auto pointer = in.pointer_to("path");
    check_variables(*from, pointer, context.variables, context.found);
    if (from->kind == json::value_kind::string && !path.starts_with('/') && !path.starts_with("${"))
        context.found.add(
            *from, pointer,
            fmt::format("{} is not a path; write one that begins with \"/\"", json::quote(path)));
    return path;
}

/// What RFC 9110 calls a token.
bool is_header_name(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
    });
}

http_headers read_headers(object_reader& in, step_context& context) {
    const auto* from = in.take("headers");
    if (from == nullptr) return {};
    const auto pointer = in.pointer_to("headers");
    auto headers = json::map_of(json::as_string)(*from, pointer, context.found);
    for (const auto& [key, key_at, content] : from->members) {
        const auto at = json::child_pointer(pointer, key);
        check_variables(content, at, context.variables, context.found);
        if (!is_header_name(key))
            context.found.add(content, key_at, at,
                              fmt::format("{} is not a header; write one like \"Content-Type\"",
                                          json::quote(key)));
    }
    return std::move(headers).value_or(http_headers{});
}

void check_content(const value& from, http_content content, const std::string& pointer,
                   step_context& context) {
    if (content == http_content::form)
        (void)json::map_of(json::as_string)(from, pointer, context.found);
    if (content == http_content::text) (void)json::as_string(from, pointer, context.found);
    check_variables(from, pointer, context.variables, context.found);
}

void read_content(object_reader& in, call_http& read, step_context& context) {
    std::string_view chosen;
    for (const auto& [key, content] : content_words) {
        const auto* from = in.take(key);
        if (from == nullptr) continue;
        check_content(*from, content, in.pointer_to(key), context);
        if (!chosen.empty())
            context.found.add(
                *from, in.pointer_to(key),
                fmt::format("\"{}\" and \"{}\" exclude each other; keep one", chosen, key));
        chosen = key;
        read.content = content;
        read.body = *from;
    }
}

void check_capture(const value& from, std::string_view name, json::position name_at,
                   const std::string& pointer, step_context& context) {
    const auto& fixed = predefined_variables;
    if (!is_variable_name(name))
        context.found.add(from, name_at, pointer,
                          fmt::format("{} is not a name for a variable; write letters, digits and "
                                      "\"_\"",
                                      json::quote(name)));
    if (std::find(fixed.begin(), fixed.end(), name) != fixed.end())
        context.found.add(
            from, name_at, pointer,
            fmt::format("the variable {} is predefined; take another name", json::quote(name)));
    if (from.kind == json::value_kind::string && !json::is_pointer(from.text))
        context.found.add(from, pointer,
                          fmt::format("{} is not a JSON pointer; write one like /send/id",
                                      json::quote(from.text)));
}

std::vector<http_capture> read_captures(object_reader& in, step_context& context) {
    std::vector<http_capture> captures;
    const auto* from = in.take("capture");
    if (from == nullptr) return captures;
    const auto own = in.pointer_to("capture");
    auto wanted = json::map_of(json::as_string)(*from, own, context.found);
    for (const auto& [name, name_at, content] : from->members) {
        check_capture(content, name, name_at, json::child_pointer(own, name), context);
        context.variables.try_emplace(name);
    }
    if (!wanted) return captures;
    for (auto& [name, pointer] : *wanted) captures.push_back({std::move(name), std::move(pointer)});
    return captures;
}

}  // namespace

std::optional<action> read_http(const json::value& from, const std::string& pointer,
                                step_context& context) {
    const auto before = context.found.size();
    object_reader in(from, pointer, context.found);
    call_http read;
    const auto method = in.take_as("method", json::one_of(method_words));
    read.path = read_path(in, context);
    read.headers = read_headers(in, context);
    read_content(in, read, context);
    read.captures = read_captures(in, context);
    in.finish();
    read.method = read.content == http_content::none ? "GET" : "POST";
    if (method) read.method = method_words[*method];
    if (context.expects_refusal)
        context.found.add(from, pointer,
                          "an answer is never \"refused\"; expect its status instead, such as "
                          "{\"http\": {\"status\": 404}}");
    if (context.found.size() != before) return std::nullopt;
    return read;
}

}  // namespace giftsim::sim
