import { ToDoNewPhone, ToDoNewPhoneCheck } from '../locker/new-phone.tsx';
import { ToDo } from './to-do.tsx';
import { ToDoAnswer } from './to-do-answer.tsx';
import { ToDoAnswerBegin } from './to-do-answer-begin.tsx';
import { ToDoAnswerCheck } from './to-do-answer-check.tsx';
import { ToDoAnswerService } from './to-do-answer-service.tsx';
import { ToDoMatter } from './to-do-matter.tsx';
import { ToDoSettled } from './to-do-settled.tsx';
import { ToDoSettledMatter } from './to-do-settled-matter.tsx';

/** What draws each screen of the list of what waits. */
export const toDoScreens = {
  'to-do': ToDo,
  'to-do-answer': ToDoAnswer,
  'to-do-answer-begin': ToDoAnswerBegin,
  'to-do-answer-check': ToDoAnswerCheck,
  'to-do-answer-service': ToDoAnswerService,
  'to-do-matter': ToDoMatter,
  'to-do-new-phone': ToDoNewPhone,
  'to-do-new-phone-check': ToDoNewPhoneCheck,
  'to-do-settled': ToDoSettled,
  'to-do-settled-matter': ToDoSettledMatter,
} as const;
