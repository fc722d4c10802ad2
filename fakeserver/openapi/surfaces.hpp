// SPDX-License-Identifier: MIT
// What OpenAPI documents are made of: what each surface says about its routes, and the frame around
// that. The program carries these files with it.
#pragma once

#include <span>
#include <string_view>

namespace giftsim::fakeserver {

/// openapi/frame.json: the document without what follows from routes, domain and surfaces.
std::string_view openapi_frame();

/// The openapi.json of each surface:
/// {"tags":{TAG:{"description","errors","operations":{OPERATION:{...}}}},"parameters","schemas"}.
/// An operation has "answers" and "refusals" by status; it may have a "description", "parameters"
/// of the query, a "body", and other "errors" than its tag.
std::span<const std::string_view> openapi_surfaces();

}  // namespace giftsim::fakeserver
