import { json, refuse } from './answer.ts';
import { asksFor, type Route } from './route.ts';

export const catalogueRoutes: readonly Route[] = [
  asksFor('/v1/catalogue-versions', ({ catalogue }) =>
    json({ catalogue: catalogue.document().version, guides: catalogue.guides()?.version ?? null }),
  ),
  asksFor('/v1/catalogue', ({ catalogue }) => json(catalogue.document())),
  asksFor('/v1/guides', ({ catalogue }) => {
    const guides = catalogue.guides();
    return guides ? json(guides) : refuse('not-offered');
  }),
];
