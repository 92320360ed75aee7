import { z } from 'zod';
import { type Content, type Json, type Reference, readOpenapiDocument } from './openapi-document.ts';

/** One request and its answer, as they went over the wire. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: string;
  readonly status: number;
  readonly contentType: string;
  readonly answerBody: string;
}

/** openapi.yaml as a judge of exchanges; members that it does not name are faults here, on both sides. */
export interface OpenapiContract {
  readonly operationIds: readonly string[];
  /** The `examples` of a schema. */
  examplesOf(schemaName: string): readonly unknown[];
  /** What in this exchange breaks the interface; empty when nothing does. */
  faultsOf(exchange: Exchange): readonly string[];
  /** The operation that this exchange belongs to. */
  operationOf(exchange: Exchange): string | undefined;
}

export function readOpenapiContract(): OpenapiContract {
  const { paths, components } = readOpenapiDocument();
  const named = Object.fromEntries(
    Object.keys(components.schemas).map((name) => [name, convert(name, components.schemas)] as const),
  );
  const schemaOf = ({ $ref }: Reference) => lookUp(named, $ref, '#/components/schemas/');
  const operations = Object.entries(paths).flatMap(([template, methods]) =>
    Object.entries(methods).map(([method, declared]) => ({
      method: method.toUpperCase(),
      template,
      declared,
      pattern: new RegExp(`^${template.replace(/\{\w+\}/g, '([^/]+)')}$`),
      parameters: declared.parameters.map((one) =>
        '$ref' in one ? lookUp(components.parameters, one.$ref, '#/components/parameters/') : one,
      ),
      answers: new Map(
        Object.entries(declared.responses).map(([status, one]) => [
          status,
          '$ref' in one ? lookUp(components.responses, one.$ref, '#/components/responses/') : one,
        ]),
      ),
    })),
  );
  // The literal path comes first: /v1/second-proofs/scan is no proof called "scan".
  operations.sort((one, other) => Number(one.template.includes('{')) - Number(other.template.includes('{')));
  const find = ({ method, path: asked }: Exchange) =>
    operations.find((one) => one.method === method && one.pattern.test(asked));

  return {
    operationIds: operations.map(({ declared }) => declared.operationId),
    examplesOf: (name) => (components.schemas[name]?.examples ?? []) as readonly unknown[],
    operationOf: (exchange) => find(exchange)?.declared.operationId,
    faultsOf: (exchange) => {
      const found = find(exchange);
      if (!found) return [`${exchange.method} ${exchange.path} is not in openapi.yaml`];
      const names = [...found.template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const values = found.pattern.exec(exchange.path)?.slice(1) ?? [];
      const parameterFaults = found.parameters.flatMap((one) => {
        const value =
          one.in === 'path'
            ? values[names.indexOf(one.name)]
            : exchange.requestHeaders[one.name.toLowerCase()];
        return faults(`parameter ${one.name}`, schemaOf(one.schema), value);
      });
      const answered =
        found.answers.get(String(exchange.status)) ?? found.answers.get(`${String(exchange.status)[0]}XX`);
      if (!answered) return [...parameterFaults, `status ${exchange.status} is not declared`];
      return [
        ...parameterFaults,
        ...bodyFaults('request', found.declared.requestBody?.content, schemaOf, {
          contentType: exchange.requestHeaders['content-type'] ?? '',
          body: exchange.requestBody,
        }),
        ...bodyFaults('answer', answered.content, schemaOf, {
          contentType: exchange.contentType,
          body: exchange.answerBody,
        }),
      ];
    },
  };
}

function bodyFaults(
  whose: string,
  declared: Content | undefined,
  schemaOf: (one: Reference) => z.ZodType,
  sent: { readonly contentType: string; readonly body: string },
): readonly string[] {
  if (!declared) return sent.body === '' ? [] : [`${whose} has a body, none is declared`];
  const type = sent.contentType.split(';', 1)[0] ?? '';
  const media = declared[type];
  if (!media) return [`${whose} has content type "${type}", not ${Object.keys(declared)}`];
  return faults(whose, schemaOf(media.schema), JSON.parse(sent.body));
}

function faults(what: string, judge: z.ZodType, value: unknown): readonly string[] {
  const judged = judge.safeParse(value);
  return judged.success
    ? []
    : judged.error.issues.map(({ path, message }) => `${what} ${path.join('.')}: ${message}`);
}

/** A schema of the file as zod checks it, with members that it does not name forbidden. */
function convert(name: string, schemas: Readonly<Record<string, Json>>): z.ZodType {
  const closed = JSON.stringify({ $ref: `#/$defs/${name}`, $defs: schemas }, (_, value) =>
    value?.type === 'object' ? { ...value, additionalProperties: false } : value,
  );
  return z.fromJSONSchema(JSON.parse(closed.replaceAll('#/components/schemas/', '#/$defs/')));
}

function lookUp<T>(table: Readonly<Record<string, T>>, name: string, prefix: string): T {
  const found = name.startsWith(prefix) ? table[name.slice(prefix.length)] : undefined;
  if (found === undefined) throw new Error(`openapi.yaml refers to ${name}, which is not there`);
  return found;
}
