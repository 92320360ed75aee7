import type { ScreenView } from '../../electron/contract/session-view.ts';
import { CardAbout } from '../screens/card-about.tsx';
import { CardChecked } from '../screens/card-checked.tsx';
import { FindByWords } from '../screens/catalogue/find-by-words.tsx';
import { FindGroups } from '../screens/catalogue/find-groups.tsx';
import { FindList } from '../screens/catalogue/find-list.tsx';
import { FindStart } from '../screens/catalogue/find-start.tsx';
import { ServiceGuide } from '../screens/catalogue/service-guide.tsx';
import { CheckCard } from '../screens/check-card.tsx';
import { ChooseHolder } from '../screens/choose-holder.tsx';
import { ChooseReason } from '../screens/choose-reason.tsx';
import { Confirm } from '../screens/confirm.tsx';
import { ConfirmLoss } from '../screens/confirm-loss.tsx';
import { DeclareNoSmartphone } from '../screens/declare-no-smartphone.tsx';
import { EarlierCard } from '../screens/earlier-card.tsx';
import { FraudWarning } from '../screens/fraud-warning.tsx';
import { Home } from '../screens/home.tsx';
import { isAtLocker, LockerScreen } from '../screens/locker/locker-screens.tsx';
import { LossReported } from '../screens/loss-reported.tsx';
import { NotNow } from '../screens/not-now.tsx';
import { OutOfService } from '../screens/out-of-service.tsx';
import { PhoneCallQuestion } from '../screens/phone-call-question.tsx';
import { PlaceIdentityCard } from '../screens/place-identity-card.tsx';
import { PrintFailed } from '../screens/print-failed.tsx';
import { LeaveQuestion } from '../screens/questions/leave-question.tsx';
import { QuestionAnswer } from '../screens/questions/question-answer.tsx';
import { QuestionLeft } from '../screens/questions/question-left.tsx';
import { QuestionNumber } from '../screens/questions/question-number.tsx';
import { QuestionPhone } from '../screens/questions/question-phone.tsx';
import { SecondProof } from '../screens/second-proof.tsx';
import { PrintingSlip } from '../screens/slips/printing-slip.tsx';
import { SlipNotPrinted } from '../screens/slips/slip-not-printed.tsx';
import { SlipPrinted } from '../screens/slips/slip-printed.tsx';
import { staffScreen } from '../screens/staff/staff-screens.tsx';
import { TakeCard } from '../screens/take-card.tsx';
import { TakeIdentityCardBack } from '../screens/take-identity-card-back.tsx';
import { Thanks } from '../screens/thanks.tsx';
import { Working } from '../screens/working.tsx';

/** The screen that the core says is up: the resident's here, those of staff in a list of their own. */
export function Screen({ view }: { readonly view: ScreenView }) {
  if (isAtLocker(view)) return <LockerScreen view={view} />;
  switch (view.screen) {
    case 'home':
      return <Home view={view} />;
    case 'out-of-service':
      return <OutOfService view={view} />;
    case 'card-about':
      return <CardAbout view={view} />;
    case 'place-identity-card':
      return <PlaceIdentityCard view={view} />;
    case 'choose-holder':
      return <ChooseHolder view={view} />;
    case 'choose-reason':
      return <ChooseReason view={view} />;
    case 'declare-no-smartphone':
      return <DeclareNoSmartphone />;
    case 'phone-call-question':
      return <PhoneCallQuestion view={view} />;
    case 'fraud-warning':
      return <FraudWarning view={view} />;
    case 'second-proof':
      return <SecondProof view={view} />;
    case 'confirm':
      return <Confirm view={view} />;
    case 'take-identity-card-back':
      return <TakeIdentityCardBack view={view} />;
    case 'working':
      return <Working view={view} />;
    case 'take-card':
      return <TakeCard view={view} />;
    case 'earlier-card':
      return <EarlierCard />;
    case 'print-failed':
      return <PrintFailed view={view} />;
    case 'thanks':
      return <Thanks view={view} />;
    case 'confirm-loss':
      return <ConfirmLoss view={view} />;
    case 'loss-reported':
      return <LossReported view={view} />;
    case 'check-card':
      return <CheckCard view={view} />;
    case 'card-checked':
      return <CardChecked view={view} />;
    case 'leave-question':
      return <LeaveQuestion view={view} />;
    case 'question-phone':
      return <QuestionPhone view={view} />;
    case 'question-left':
      return <QuestionLeft view={view} />;
    case 'question-number':
      return <QuestionNumber view={view} />;
    case 'question-answer':
      return <QuestionAnswer view={view} />;
    case 'printing-slip':
      return <PrintingSlip view={view} />;
    case 'slip-printed':
      return <SlipPrinted view={view} />;
    case 'slip-not-printed':
      return <SlipNotPrinted view={view} />;
    case 'not-now':
      return <NotNow view={view} />;
    case 'find-start':
      return <FindStart view={view} />;
    case 'find-groups':
      return <FindGroups view={view} />;
    case 'find-list':
      return <FindList view={view} />;
    case 'find-by-words':
      return <FindByWords view={view} />;
    case 'service-guide':
      return <ServiceGuide view={view} />;
    default:
      return staffScreen(view);
  }
}
