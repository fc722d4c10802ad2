// SPDX-License-Identifier: MIT
// What can go wrong, what each kind of fault has to say, and how a fault reads.

/** Kinds of faults of requests: what the client sees, and the fields that apply. */
const requestKinds = {
    status: { says: "an error status", fields: ["status", "retry_after", "phase"] },
    reset: { says: "the connection is reset", fields: ["phase"] },
    rate_limit: { says: "429 to everything for a while", fields: ["by"], by: "PT1M" },
    token_revoked: { says: "the token is revoked", fields: ["phase"] },
    latency: { says: "the answer comes late", fields: ["by"], by: "PT1S" },
    truncated: { says: "the answer breaks off", fields: ["bytes"], bytes: 20 },
    malformed: { says: "the answer is no JSON", fields: [] },
    drip: { says: "the answer comes in small pieces", fields: ["bytes", "by"], bytes: 16,
        by: "PT0.1S" },
};

/** Kinds of faults of webhooks. */
const webhookKinds = {
    duplicate: { says: "it comes twice", fields: ["webhook", "types"] },
    reorder: { says: "the next one overtakes it", fields: ["webhook", "types"] },
    delay: { says: "it comes later", fields: ["by", "webhook", "types"], by: "PT1H" },
    lose: { says: "it never arrives", fields: ["webhook", "types"] },
    wrong_signature: { says: "it is wrongly signed", fields: ["webhook", "types"] },
};

/** The kinds that fit an operation. */
export function kindsOf(operation) {
    return operation === "webhook" ? webhookKinds : requestKinds;
}

/** What a fault does, in a line. */
export function whatText({ operation, fault, status, retry_after: retry, by, bytes, phase }) {
    const words = [kindsOf(operation)[fault]?.says ?? fault];
    if (status !== undefined) words.push(String(status));
    if (retry !== undefined) words.push(`Retry-After ${retry} s`);
    if (bytes !== undefined) words.push(`${bytes} bytes`);
    if (by !== undefined) words.push(by);
    if (phase === "after") words.push("after the work is done");
    if (phase === "before") words.push("before any work");
    return words.join(", ");
}

function ordinal(number) {
    const tail = number % 100 > 10 && number % 100 < 14 ? 0 : number % 10;
    return `${number}${["th", "st", "nd", "rd"][tail] ?? "th"}`;
}

/** When it strikes, in a line. */
export function whenText({ first, nth, every, chance }) {
    if (first !== undefined) return first === 1 ? "the first time" : `the first ${first} times`;
    if (nth !== undefined) return `the ${ordinal(nth)} time`;
    if (every !== undefined) return every === 1 ? "always" : `every ${ordinal(every)} time`;
    return chance !== undefined ? `by chance, ${chance}` : "always";
}

/** Whether it will not strike any more, although nobody has ended it. */
export function isSpent({ first, nth, occasions }) {
    return occasions >= (first ?? nth ?? Infinity);
}

/** Faults for one click: what stands on the button, and what is asked for. */
export const presets = [
    ["Every 3rd send answers 503",
        { operation: "sends.create", fault: "status", status: 503, every: 3 }],
    ["The next send's answer is lost",
        { operation: "sends.create", fault: "reset", phase: "after", first: 1 }],
    ["429 to everything for a minute",
        { operation: "*", fault: "rate_limit", by: "PT1M", first: 1 }],
    ["The token is revoked", { operation: "*", fault: "token_revoked", first: 1 }],
    ["Every answer 2 seconds late", { operation: "*", fault: "latency", by: "PT2S" }],
    ["One in 10 answers is cut off",
        { operation: "*", fault: "truncated", bytes: 20, chance: "1/10" }],
    ["Webhooks come twice", { operation: "webhook", fault: "duplicate" }],
    ["The next webhook is forged", { operation: "webhook", fault: "wrong_signature", first: 1 }],
];
