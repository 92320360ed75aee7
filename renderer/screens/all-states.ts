import { states as cardAbout } from './card-about.states.ts';
import { states as cardChecked } from './card-checked.states.ts';
import { states as findByWords } from './catalogue/find-by-words.states.ts';
import { states as findGroups } from './catalogue/find-groups.states.ts';
import { states as findList } from './catalogue/find-list.states.ts';
import { states as findStart } from './catalogue/find-start.states.ts';
import { states as serviceGuide } from './catalogue/service-guide.states.ts';
import { states as checkCard } from './check-card.states.ts';
import { states as chooseHolder } from './choose-holder.states.ts';
import { states as chooseReason } from './choose-reason.states.ts';
import { states as confirm } from './confirm.states.ts';
import { states as confirmLoss } from './confirm-loss.states.ts';
import { states as declareNoSmartphone } from './declare-no-smartphone.states.ts';
import { states as earlierCard } from './earlier-card.states.ts';
import { states as fraudWarning } from './fraud-warning.states.ts';
import { states as home } from './home.states.ts';
import { states as locker } from './locker/locker.states.ts';
import { states as lossReported } from './loss-reported.states.ts';
import { states as notNow } from './not-now.states.ts';
import { states as outOfService } from './out-of-service.states.ts';
import { states as phoneCallQuestion } from './phone-call-question.states.ts';
import { states as placeIdentityCard } from './place-identity-card.states.ts';
import { states as printFailed } from './print-failed.states.ts';
import { states as questions } from './questions/questions.states.ts';
import type { ScreenState } from './screen-state.ts';
import { states as secondProof } from './second-proof.states.ts';
import { states as slips } from './slips/slips.states.ts';
import { states as commissioning } from './staff/commissioning/commissioning.states.ts';
import { states as devices } from './staff/devices/devices.states.ts';
import { states as guides } from './staff/guides/guides.states.ts';
import { states as keeping } from './staff/locker/locker.states.ts';
import { states as maintenance } from './staff/maintenance/maintenance.states.ts';
import { states as network } from './staff/network/network.states.ts';
import { states as people } from './staff/people/people.states.ts';
import { states as records } from './staff/records/records.states.ts';
import { states as settings } from './staff/settings/settings.states.ts';
import { states as signIn } from './staff/sign-in/sign-in.states.ts';
import { states as supplies } from './staff/supplies/supplies.states.ts';
import { states as toDo } from './staff/to-do/to-do.states.ts';
import { states as takeCard } from './take-card.states.ts';
import { states as takeIdentityCardBack } from './take-identity-card-back.states.ts';
import { states as thanks } from './thanks.states.ts';
import { states as working } from './working.states.ts';

/** Every state of every screen, in the order in which a resident meets them. */
export const allStates: readonly ScreenState[] = [
  ...home,
  ...outOfService,
  ...cardAbout,
  ...placeIdentityCard,
  ...chooseHolder,
  ...chooseReason,
  ...declareNoSmartphone,
  ...phoneCallQuestion,
  ...fraudWarning,
  ...secondProof,
  ...confirm,
  ...takeIdentityCardBack,
  ...working,
  ...takeCard,
  ...earlierCard,
  ...printFailed,
  ...thanks,
  ...confirmLoss,
  ...lossReported,
  ...checkCard,
  ...cardChecked,
  ...questions,
  ...slips,
  ...notNow,
  ...findStart,
  ...findGroups,
  ...findList,
  ...findByWords,
  ...serviceGuide,
  ...locker,
  ...toDo,
  ...records,
  ...maintenance,
  ...keeping,
  ...guides,
  ...signIn,
  ...people,
  ...settings,
  ...devices,
  ...commissioning,
  ...network,
  ...supplies,
];
