import { GuidesChanges } from './guides-changes.tsx';
import { GuidesDepartments } from './guides-departments.tsx';
import { GuidesEdit } from './guides-edit.tsx';
import { GuidesFind } from './guides-find.tsx';
import { GuidesHide } from './guides-hide.tsx';
import { GuidesLeave } from './guides-leave.tsx';
import { GuidesLine } from './guides-line.tsx';
import { GuidesLines } from './guides-lines.tsx';
import { GuidesList } from './guides-list.tsx';
import { GuidesPreview } from './guides-preview.tsx';
import { GuidesService } from './guides-service.tsx';
import { GuidesStart } from './guides-start.tsx';
import { GuidesVersion } from './guides-version.tsx';
import { GuidesVersions } from './guides-versions.tsx';
import { GuidesWrite } from './guides-write.tsx';

/** What draws each screen of the guides. */
export const guidesScreens = {
  'guides-start': GuidesStart,
  'guides-departments': GuidesDepartments,
  'guides-find': GuidesFind,
  'guides-list': GuidesList,
  'guides-service': GuidesService,
  'guides-hide': GuidesHide,
  'guides-edit': GuidesEdit,
  'guides-lines': GuidesLines,
  'guides-line': GuidesLine,
  'guides-write': GuidesWrite,
  'guides-preview': GuidesPreview,
  'guides-changes': GuidesChanges,
  'guides-versions': GuidesVersions,
  'guides-version': GuidesVersion,
  'guides-leave': GuidesLeave,
} as const;
