// SPDX-License-Identifier: MIT
// node peer_files.mjs FOLDER: from GET.answer and POST.answer there, what other fake servers need to
// answer the same. Each takes any send's number, as ours does, and looks at no more than it must.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const folder = process.argv[2];
const path = "/api/v3/sends";
const headers = { "Content-Type": "application/json" };

function answer(method) {
  const text = readFileSync(`${folder}/${method}.answer`, "utf8");
  const end = text.indexOf("\r\n\r\n");
  return { status: Number(text.split(" ")[1]), body: text.slice(end + 4) };
}

const get = answer("GET");
const post = answer("POST");
const write = (name, what) => writeFileSync(`${folder}/${name}`, JSON.stringify(what, null, 2));

mkdirSync(`${folder}/wiremock/mappings`, { recursive: true });
write("wiremock/mappings/sends.json", {
  mappings: [
    { request: { method: "GET", urlPathPattern: `${path}/[0-9]+` }, response: { ...get, headers } },
    { request: { method: "POST", urlPath: path }, response: { ...post, headers } },
  ],
});

const told = ({ status, body }) => ({ statusCode: status, headers, body });
write("mockserver.json", [
  { httpRequest: { method: "GET", path: `${path}/[0-9]+` }, httpResponse: told(get) },
  { httpRequest: { method: "POST", path }, httpResponse: told(post) },
]);

// It ends each connection unless an answer says otherwise.
const kept = (from) => [{ is: { ...told(from), headers: { ...headers, Connection: "keep-alive" } } }];
write("mountebank.json", {
  imposters: [{
    protocol: "http",
    port: Number(process.argv[3]),
    stubs: [
      { predicates: [{ equals: { method: "GET" } }, { matches: { path: `^${path}/[0-9]+$` } }], responses: kept(get) },
      { predicates: [{ equals: { method: "POST", path } }], responses: kept(post) },
    ],
  }],
});

const example = ({ status, body }) => ({
  [status]: { description: "", content: { "application/json": { example: JSON.parse(body) } } },
});
write("prism.json", {
  openapi: "3.0.3",
  info: { title: "sends", version: "1" },
  paths: {
    [`${path}/{id}`]: {
      get: {
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        responses: example(get),
      },
    },
    [path]: {
      post: {
        requestBody: { content: { "application/json": { schema: { type: "object" } } } },
        responses: example(post),
      },
    },
  },
});
