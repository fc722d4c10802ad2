// SPDX-License-Identifier: MIT
// What a browser posts: fields by name, as they were typed.
#pragma once

#include "fakeserver/http/message.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim::fakeserver {

class form {
public:
    /// Nothing if the body is no form.
    static std::optional<form> of(const http::request& in);

    /// Null if there is no such field.
    const std::string* find(std::string_view name) const;

    /// Empty if there is no such field.
    std::string text(std::string_view name) const;

private:
    explicit form(std::vector<http::pair> fields) : fields_(std::move(fields)) {}

    std::vector<http::pair> fields_;
};

}  // namespace giftsim::fakeserver
