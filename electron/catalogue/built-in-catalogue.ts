import about from '../../assets/catalogue/catalogue.json' with { type: 'json' };
import channels from '../../assets/catalogue/channels.json' with { type: 'json' };
import departments from '../../assets/catalogue/departments.json' with { type: 'json' };
import everydayWords from '../../assets/catalogue/everyday-words.json' with { type: 'json' };
import archivesGuides from '../../assets/catalogue/guides/archives.json' with { type: 'json' };
import civilAffairsGuides from '../../assets/catalogue/guides/civil-affairs.json' with { type: 'json' };
import housingGuides from '../../assets/catalogue/guides/housing.json' with { type: 'json' };
import humanResourcesGuides from '../../assets/catalogue/guides/human-resources.json' with { type: 'json' };
import medicalInsuranceGuides from '../../assets/catalogue/guides/medical-insurance.json' with {
  type: 'json',
};
import otherDepartmentsGuides from '../../assets/catalogue/guides/other-departments.json' with {
  type: 'json',
};
import policeGuides from '../../assets/catalogue/guides/police.json' with { type: 'json' };
import severalDepartmentsGuides from '../../assets/catalogue/guides/several-departments.json' with {
  type: 'json',
};
import socialCardGuides from '../../assets/catalogue/guides/social-card.json' with { type: 'json' };
import archivesItems from '../../assets/catalogue/items/archives.json' with { type: 'json' };
import bundlesItems from '../../assets/catalogue/items/bundles.json' with { type: 'json' };
import civilAffairsItems from '../../assets/catalogue/items/civil-affairs.json' with { type: 'json' };
import disabledFederationItems from '../../assets/catalogue/items/disabled-federation.json' with {
  type: 'json',
};
import educationItems from '../../assets/catalogue/items/education.json' with { type: 'json' };
import emergencyItems from '../../assets/catalogue/items/emergency.json' with { type: 'json' };
import housingItems from '../../assets/catalogue/items/housing.json' with { type: 'json' };
import housingFundItems from '../../assets/catalogue/items/housing-fund.json' with { type: 'json' };
import humanResourcesItems from '../../assets/catalogue/items/human-resources.json' with { type: 'json' };
import justiceItems from '../../assets/catalogue/items/justice.json' with { type: 'json' };
import marketSupervisionItems from '../../assets/catalogue/items/market-supervision.json' with {
  type: 'json',
};
import medicalInsuranceItems from '../../assets/catalogue/items/medical-insurance.json' with { type: 'json' };
import otherDepartmentsItems from '../../assets/catalogue/items/other-departments.json' with { type: 'json' };
import policeItems from '../../assets/catalogue/items/police.json' with { type: 'json' };
import severalDepartmentsItems from '../../assets/catalogue/items/several-departments.json' with {
  type: 'json',
};
import socialCardItems from '../../assets/catalogue/items/social-card.json' with { type: 'json' };
import lifeEvents from '../../assets/catalogue/life-events.json' with { type: 'json' };
import sources from '../../assets/catalogue/sources.json' with { type: 'json' };
import topics from '../../assets/catalogue/topics.json' with { type: 'json' };
import type { Catalogue } from './catalogue.ts';
import { readCatalogue } from './read-catalogue.ts';

/** The files of `assets/catalogue/` as one document, as a gateway would send it. */
export const builtInDocument: unknown = {
  ...about,
  departments,
  topics,
  channels,
  sources,
  lifeEvents,
  everydayWords,
  // The order of lists on the screen.
  items: [
    ...socialCardItems,
    ...medicalInsuranceItems,
    ...civilAffairsItems,
    ...humanResourcesItems,
    ...policeItems,
    ...severalDepartmentsItems,
    ...bundlesItems,
    ...disabledFederationItems,
    ...archivesItems,
    ...housingFundItems,
    ...housingItems,
    ...otherDepartmentsItems,
    ...educationItems,
    ...marketSupervisionItems,
    ...justiceItems,
    ...emergencyItems,
  ],
  guides: [
    ...socialCardGuides,
    ...medicalInsuranceGuides,
    ...civilAffairsGuides,
    ...humanResourcesGuides,
    ...policeGuides,
    ...severalDepartmentsGuides,
    ...archivesGuides,
    ...housingGuides,
    ...otherDepartmentsGuides,
  ],
};

/** The catalogue that this version was built with. A test holds it to its rules; broken, it is a bug. */
export function builtInCatalogue(): Catalogue {
  const read = readCatalogue(builtInDocument);
  if (!read.ok) throw new Error(`${read.error.code}: ${read.error.detail}`);
  return read.value;
}
