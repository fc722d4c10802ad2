// SPDX-License-Identifier: MIT
// What the server says of itself in its OpenAPI document.
import { ask } from "./api.js";

let asked = null;

function described() {
    asked ??= ask("/_sim/openapi.json").catch((refused) => {
        asked = null;
        throw refused;
    });
    return asked;
}

/** The calls of the vendor's API and its pages, [{id, summary}]: whatever can go wrong. */
export async function vendorOperations() {
    const { paths } = await described();
    return Object.entries(paths)
        .filter(([path]) => !path.startsWith("/_sim"))
        .flatMap(([, methods]) => Object.values(methods))
        .filter((each) => each.operationId)
        .map((each) => ({ id: each.operationId, summary: each.summary ?? "" }));
}

/** The words that a schema of the document allows. */
export async function wordsOf(schema) {
    return (await described()).components.schemas[schema].enum;
}
