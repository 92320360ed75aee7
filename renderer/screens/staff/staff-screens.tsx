import type { ComponentType, ReactElement } from 'react';
import type { ScreenView } from '../../../electron/contract/session-view.ts';
import type { staffScreens } from '../../../electron/contract/staff/screens.ts';
import type { ScreenProps } from '../view-of.ts';
import { Maintenance } from './maintenance/maintenance.tsx';
import { Records } from './records/records.tsx';
import { RecordsCheck } from './records/records-check.tsx';
import { RecordsExport } from './records/records-export.tsx';
import { RecordsFilter } from './records/records-filter.tsx';
import { RecordsLog } from './records/records-log.tsx';
import { ToDo } from './to-do/to-do.tsx';
import { ToDoAnswer } from './to-do/to-do-answer.tsx';
import { ToDoAnswerBegin } from './to-do/to-do-answer-begin.tsx';
import { ToDoAnswerCheck } from './to-do/to-do-answer-check.tsx';
import { ToDoAnswerService } from './to-do/to-do-answer-service.tsx';
import { ToDoMatter } from './to-do/to-do-matter.tsx';
import { ToDoSettled } from './to-do/to-do-settled.tsx';
import { ToDoSettledMatter } from './to-do/to-do-settled-matter.tsx';

type StaffScreenName = (typeof staffScreens)[number]['shape']['screen']['value'];
export type StaffScreens<Name extends StaffScreenName = StaffScreenName> = {
  readonly [N in Name]: ComponentType<ScreenProps<N>>;
};

/** What draws each screen that staff see; each part of the maintenance mode names its own. */
const components = {
  maintenance: Maintenance,
  records: Records,
  'records-check': RecordsCheck,
  'records-export': RecordsExport,
  'records-filter': RecordsFilter,
  'records-log': RecordsLog,
  'to-do': ToDo,
  'to-do-answer': ToDoAnswer,
  'to-do-answer-begin': ToDoAnswerBegin,
  'to-do-answer-check': ToDoAnswerCheck,
  'to-do-answer-service': ToDoAnswerService,
  'to-do-matter': ToDoMatter,
  'to-do-settled': ToDoSettled,
  'to-do-settled-matter': ToDoSettledMatter,
} as unknown as StaffScreens;

export function staffScreen(view: Extract<ScreenView, { screen: StaffScreenName }>): ReactElement {
  // The type of the list says that each component takes the view of its own name.
  const Component = components[view.screen] as ComponentType<{ view: typeof view }>;
  return <Component view={view} />;
}
