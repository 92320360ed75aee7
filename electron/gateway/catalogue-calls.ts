import { z } from 'zod';
import { readCatalogue, readGuides } from '../catalogue/read-catalogue.ts';
import { err, ok, type Result } from '../foundation/result.ts';
import type { CatalogueGateway, CatalogueVersions, GuidesOfPlatform } from './catalogue-gateway.ts';
import { longestMaterialBytes } from './http-exchange.ts';
import type { Send } from './platform-call.ts';
import { documentBody, jsonBody } from './read-answer.ts';

const version = z.int().min(1);
const versionsAnswer: z.ZodType<CatalogueVersions> = z.object({
  catalogue: version.nullable(),
  guides: version.nullable(),
});
const versioned = z.looseObject({ version });

export function catalogueCalls(send: Send): CatalogueGateway {
  return {
    catalogueVersions: () =>
      send(
        { name: 'catalogueVersions', isAskedOften: true, path: '/v1/catalogue-versions' },
        jsonBody(versionsAnswer),
      ),
    catalogue: () =>
      send(
        { name: 'catalogue', path: '/v1/catalogue', longestAnswer: longestMaterialBytes, isLargeFetch: true },
        documentBody(readCatalogue),
      ),
    guides: () =>
      send(
        { name: 'guides', path: '/v1/guides', longestAnswer: longestMaterialBytes, isLargeFetch: true },
        documentBody(readVersionedGuides),
      ),
  };
}

/** The version stands beside what `readGuides` reads. */
function readVersionedGuides(json: unknown): Result<GuidesOfPlatform> {
  const read = versioned.safeParse(json);
  if (!read.success) return err('not-guides', 'version');
  const { version, ...document } = read.data;
  const guides = readGuides(document);
  return guides.ok ? ok({ version, ...guides.value }) : guides;
}
