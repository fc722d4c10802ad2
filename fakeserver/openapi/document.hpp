// SPDX-License-Identifier: MIT
// The OpenAPI document of every surface, which follows from the table of routes.
#pragma once

#include <string>

namespace giftsim::fakeserver {

/// OpenAPI 3.1 as JSON: paths, operations and access from the table of routes; parameters, bodies
/// and answers from the surfaces' openapi.json; the domain's words from the domain; steps from the
/// schema of scenario files. Made when it is asked for first. Throws std::logic_error if a route is
/// not described, or what is described is no route: a bug, whose text names the operation.
const std::string& openapi_document();

}  // namespace giftsim::fakeserver
