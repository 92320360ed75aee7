import { useTranslation } from 'react-i18next';
import type { ToDoFacts } from '../../../../electron/contract/staff/to-do-views.ts';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { shortMoment } from '../../../words/moments.ts';

type Of<Kind extends ToDoFacts['kind']> = Extract<ToDoFacts, { readonly kind: Kind }>;

/** What happened at the document locker; nothing for other matters. */
export function LockerMatter({ facts }: { readonly facts: ToDoFacts }) {
  switch (facts.kind) {
    case 'door-difference':
      return <DoorDifference facts={facts} />;
    case 'pickup-message':
      return <PickupMessage facts={facts} />;
    case 'left-papers':
      return <LeftPapers facts={facts} />;
    case 'wrong-pickup-codes':
      return <WrongPickupCodes facts={facts} />;
    default:
      return null;
  }
}

function DoorDifference({ facts: { difference, cell, lies } }: { readonly facts: Of<'door-difference'> }) {
  const { t } = useTranslation('staff');
  return (
    <>
      <p className="to-do-said">{t(`toDo.door-difference.${difference}`, { cell })}</p>
      {lies ? <WhatLiesThere lies={lies} cell={cell} /> : <p>{t('toDo.locker.nothing')}</p>}
    </>
  );
}

function PickupMessage({ facts: { why, news, cell, lies } }: { readonly facts: Of<'pickup-message'> }) {
  const { t } = useTranslation('staff');
  return (
    <>
      <p className="to-do-said">{t(`toDo.pickup-message.${why}`)}</p>
      <p>{t(`toDo.pickup-message.news.${news}`)}</p>
      <WhatLiesThere lies={lies} cell={cell} />
    </>
  );
}

function LeftPapers({ facts: { cell, lies, receipt } }: { readonly facts: Of<'left-papers'> }) {
  const { t } = useTranslation('staff');
  return (
    <>
      <WhatLiesThere lies={lies} cell={cell} />
      {receipt !== undefined && <p>{t('toDo.left-papers.receipt', { receipt })}</p>}
    </>
  );
}

function WrongPickupCodes({ facts: { count, since } }: { readonly facts: Of<'wrong-pickup-codes'> }) {
  const { t } = useTranslation('staff');
  const { language } = useKiosk();
  const moment = shortMoment(since, language);
  return <p>{t('toDo.wrong-pickup-codes.happened', { number: count, moment })}</p>;
}

interface Lying {
  readonly lies: Of<'pickup-message'>['lies'];
  readonly cell: string;
}

/** Whose it is, masked, and the number that staff find it by. */
function WhatLiesThere({ lies: { kind, holder, documentNumber }, cell }: Lying) {
  const { t } = useTranslation('staff');
  return (
    <>
      <p>
        {holder === undefined
          ? t(`toDo.locker.${kind}OfNobody`, { cell })
          : t(`toDo.locker.${kind}`, { cell, name: holder })}
      </p>
      {documentNumber !== undefined && <p>{t('toDo.locker.number', { number: documentNumber })}</p>}
    </>
  );
}
