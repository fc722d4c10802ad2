// SPDX-License-Identifier: MIT
// Reading files, and laying one document upon another.
#include "sim/scenario/read_file.hpp"

#include "sim/json/convert.hpp"
#include "sim/json/parse.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

namespace giftsim::sim {
namespace {

namespace fs = std::filesystem;
using json::value;
using json::value_kind;

constexpr std::size_t include_depth_max = 8;

const std::string* id_of(const value& entry) {
    if (entry.kind != value_kind::object) return nullptr;
    const auto* id = entry.find("id");
    return id != nullptr && id->kind == value_kind::string ? &id->text : nullptr;
}

bool all_have_ids(const value& list) {
    return std::all_of(list.items.begin(), list.items.end(),
                       [](const value& entry) { return id_of(entry) != nullptr; });
}

void lay_entries(value& under, const value& over) {
    for (const auto& entry : over.items) {
        const auto same =
            std::find_if(under.items.begin(), under.items.end(),
                         [&](const value& known) { return *id_of(known) == *id_of(entry); });
        if (same == under.items.end())
            under.items.push_back(entry);
        else
            *same = merged(*same, entry);
    }
}

/// One world file's content without its "$schema", which is for editors; the "world" member, if the
/// file is itself a scenario.
std::optional<value> read_included(const fs::path& file, json::problems& found) {
    auto content = read_json_file(file, found);
    if (!content) return content;
    if (const auto* world = content->find("world")) return *world;
    if (const auto* schema = content->find("$schema"))
        if (!json::as_string(*schema, "/$schema", found)) return std::nullopt;
    std::erase_if(content->members, [](const json::member& one) { return one.key == "$schema"; });
    return content;
}

std::optional<value> follow(const value& world, const std::string& pointer, const fs::path& file,
                            std::vector<fs::path>& open, json::problems& found);

std::optional<value> include_one(const value& name, const std::string& pointer,
                                 const fs::path& from, std::vector<fs::path>& open,
                                 json::problems& found) {
    if (!json::as_string(name, pointer, found)) return std::nullopt;
    const auto file = (from.parent_path() / name.text).lexically_normal();
    if (std::find(open.begin(), open.end(), file) != open.end() ||
        open.size() >= include_depth_max) {
        found.add(name, pointer,
                  fmt::format("\"{}\" includes itself, directly or through others", name.text));
        return std::nullopt;
    }
    if (!fs::is_regular_file(file)) {
        found.add(name, pointer, fmt::format("there is no file \"{}\" beside this one", name.text));
        return std::nullopt;
    }
    const auto content = read_included(file, found);
    if (!content || json::as_object(*content, "", found) == nullptr) return std::nullopt;
    open.push_back(file);
    auto whole = follow(*content, "", file, open, found);
    open.pop_back();
    return whole;
}

std::optional<value> follow(const value& world, const std::string& pointer, const fs::path& file,
                            std::vector<fs::path>& open, json::problems& found) {
    const auto* include = world.find("include");
    if (include == nullptr) return world;
    auto own = world;
    std::erase_if(own.members, [](const json::member& one) { return one.key == "include"; });
    const auto where = json::child_pointer(pointer, "include");
    const bool single = include->kind != value_kind::array;
    std::optional<value> whole;
    const auto lay = [&](const value& name, const std::string& at) {
        const auto one = include_one(name, at, file, open, found);
        if (one) whole = whole ? merged(*whole, *one) : *one;
        return one.has_value();
    };
    bool complete = true;
    if (single) complete = lay(*include, where);
    for (std::size_t i = 0; !single && i < include->items.size(); ++i)
        complete = lay(include->items[i], json::child_pointer(where, i)) && complete;
    if (!complete) return std::nullopt;
    return whole ? merged(*whole, own) : own;
}

}  // namespace

std::optional<value> read_json_file(const fs::path& file, json::problems& found) {
    std::ifstream in{file, std::ios::binary};
    std::error_code ignored;
    if (!in || fs::is_directory(file, ignored)) {
        found.add({file.generic_string(), {}, "", "this file cannot be read"});
        return std::nullopt;
    }
    std::string text{std::istreambuf_iterator<char>(in), {}};
    return json::parse(
        std::make_shared<const json::source>(json::source{file.generic_string(), std::move(text)}),
        found);
}

value merged(const value& under, const value& over) {
    if (under.kind != over.kind) return over;
    auto whole = under;
    whole.at = over.at;
    whole.origin = over.origin;
    whole.begin = over.begin;
    whole.end = over.end;
    if (under.kind == value_kind::array && all_have_ids(under) && all_have_ids(over)) {
        lay_entries(whole, over);
        return whole;
    }
    if (under.kind != value_kind::object) return over;
    for (const auto& member : over.members) {
        const auto same =
            std::find_if(whole.members.begin(), whole.members.end(),
                         [&](const json::member& known) { return known.key == member.key; });
        if (same == whole.members.end())
            whole.members.push_back(member);
        else
            *same = {member.key, member.key_at, merged(same->content, member.content)};
    }
    return whole;
}

std::optional<value> with_includes(const value& world, const std::string& pointer,
                                   const fs::path& file, json::problems& found) {
    if (json::as_object(world, pointer, found) == nullptr) return std::nullopt;
    std::vector<fs::path> open{file.lexically_normal()};
    return follow(world, pointer, file, open, found);
}

}  // namespace giftsim::sim
