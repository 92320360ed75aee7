import { useTranslation } from 'react-i18next';
import type { CardFaceText } from '../../electron/contract/session-view.ts';
import { useKiosk } from '../app/kiosk-context.ts';
import { dateAndTime, longDate } from '../words/moments.ts';
import type { ScreenProps } from './view-of.ts';

/** Characters: four of Chinese with room to spare; names in Latin letters run to two lines. */
const longestLargeName = 8;

/** What stands in the code: the same must stand on the card and on the ID card. Masked, as it is printed. */
export function CheckedFace({ face }: { readonly face: CardFaceText }) {
  const { t } = useTranslation();
  const { language } = useKiosk();
  return (
    <dl className="panel facts checked-face" data-long={face.name.length > longestLargeName}>
      <dt>{t('cardChecked.name')}</dt>
      <dd className="checked-name">{face.name}</dd>
      <dt>{t('cardChecked.number')}</dt>
      <dd>{face.number}</dd>
      <dt>{t('cardChecked.until')}</dt>
      <dd>{longDate(face.expiresOn, language)}</dd>
    </dl>
  );
}

type CheckedCard = NonNullable<ScreenProps<'card-checked'>['view']['card']>;

/** For whoever has to report or to decide: where the card comes from and how new the list is. */
export function StaffFacts({ card }: { readonly card: CheckedCard }) {
  const { t } = useTranslation();
  const { language } = useKiosk();
  const { issuer, issuedOn, kiosk, statusIssuedAt } = card;
  const list =
    statusIssuedAt === undefined ? t('cardChecked.staff.noList') : dateAndTime(statusIssuedAt, language);
  return (
    <section className="staff-facts">
      <h2>{t('cardChecked.staff.title')}</h2>
      <dl>
        <div>
          <dt>{t('cardChecked.staff.issuer')}</dt>
          <dd>{issuer}</dd>
        </div>
        <div>
          <dt>{t('cardChecked.staff.issuedOn')}</dt>
          <dd>{longDate(issuedOn, language)}</dd>
        </div>
        {kiosk !== undefined && (
          <div>
            <dt>{t('cardChecked.staff.kiosk')}</dt>
            <dd>{kiosk}</dd>
          </div>
        )}
        <div>
          <dt>{t('cardChecked.staff.list')}</dt>
          <dd>{list}</dd>
        </div>
      </dl>
    </section>
  );
}
