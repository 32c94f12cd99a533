import type { Endpoint } from "./endpoint.ts";
import type { Schema } from "./schemas.ts";
import { SCHEMAS } from "./schemas.ts";

const JSON_TYPE = "application/json";

const contentOf = (schema: Schema, type = JSON_TYPE) => ({ [type]: { schema } });

/** The OpenAPI 3.1 document of these endpoints. */
export function openApiDocument(endpoints: readonly Endpoint[], version: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of endpoints)
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: operationOf(endpoint) };
  return {
    openapi: "3.1.0",
    info: {
      title: "Vigil",
      version,
      description:
        "The use cases of the command line, for programs on the same machine. What it gives is as confidential as the reports.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/api/v1" }],
    paths,
    components: { schemas: SCHEMAS },
  };
}

function operationOf({ operation, summary, path, parameters, request, response }: Endpoint) {
  const parts = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const asked = parameters.map(({ name, description }) => ({
    name,
    in: "query",
    required: false,
    description,
    schema: { type: "string" },
  }));
  return {
    operationId: operation,
    summary,
    parameters: [...parts, ...asked],
    ...(request === null ? {} : { requestBody: { required: true, content: contentOf(request) } }),
    responses: {
      200: { description: "Done", content: contentOf(response) },
      default: {
        description: "Not done",
        content: contentOf({ $ref: "#/components/schemas/Problem" }, "application/problem+json"),
      },
    },
  };
}
