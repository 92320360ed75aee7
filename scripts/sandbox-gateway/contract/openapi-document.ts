import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

export type Json = z.core.JSONSchema.JSONSchema;
export type Reference = z.infer<typeof reference>;
export type Content = z.infer<typeof content>;
export type OpenapiDocument = z.infer<typeof document>;

// The part of OpenAPI 3.1 that openapi.yaml uses. Strict, so that a slip of the pen in the file fails.
export const reference = z.strictObject({ $ref: z.string() });
const schema = z.custom<Json>((value) => typeof value === 'object' && value !== null);
export const content = z.record(z.string(), z.strictObject({ schema: reference }));
const answer = z.strictObject({ description: z.string(), content: content.optional() });
const parameter = z.strictObject({
  name: z.string(),
  in: z.enum(['path', 'header']),
  required: z.literal(true),
  description: z.string().optional(),
  schema: reference,
});
const operation = z.strictObject({
  operationId: z.string(),
  tags: z.array(z.string()).min(1),
  summary: z.string(),
  description: z.string(),
  parameters: z.array(reference.or(parameter)).default([]),
  requestBody: z.strictObject({ required: z.literal(true), content }).optional(),
  responses: z.record(z.string().regex(/^[245](\d\d|XX)$/), reference.or(answer)),
});
const document = z.object({
  openapi: z.string().regex(/^3\.1\.\d$/),
  paths: z.record(z.string().startsWith('/v1/'), z.partialRecord(z.enum(['get', 'post']), operation)),
  components: z.object({
    schemas: z.record(z.string(), schema),
    responses: z.record(z.string(), answer),
    parameters: z.record(z.string(), parameter),
  }),
});

export function readOpenapiDocument(): OpenapiDocument {
  const path = new URL('../../../electron/gateway/openapi.yaml', import.meta.url);
  return document.parse(parse(readFileSync(path, 'utf8')));
}
