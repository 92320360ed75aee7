import { Check, PencilLine, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { MainAction } from '../../../components/main-action.tsx';
import type { Block } from '../../../components/reading/block.ts';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { Button } from '../../../input/button.tsx';
import { longDate } from '../../../words/moments.ts';
import type { ScreenProps } from '../../view-of.ts';
import { useLineWords } from './change-blocks.ts';
import { fieldIcons } from './guide-fields.ts';
import { GuideReading } from './guide-reading.tsx';
import { GuideTitle } from './guide-title.tsx';

/** What residents read of a service now, whose word it is, and what can be done about it. */
export function GuidesService({ view }: ScreenProps<'guides-service'>) {
  const { t } = useTranslation('staff');
  const { ask, language } = useKiosk();
  const { speaker, version, updated, hidden, mayOffer, versions, hasDraft } = view;
  return (
    <StaffLayout
      title={<GuideTitle name={view.name} />}
      lead={t('guides.service.lead', {
        whose: t(`guides.whose.${speaker}`, { version }),
        date: longDate(updated, language),
      })}
      main={
        <MainAction icon={PencilLine} onPress={() => ask('guides.edit', {})}>
          {t(hasDraft ? 'guides.service.goOn' : 'guides.service.edit')}
        </MainAction>
      }
    >
      <GuideReading blocks={useServiceBlocks(view)} />
      {(mayOffer || versions > 0) && (
        <div className="guides-acts">
          {mayOffer && (
            <Button onPress={() => ask('guides.offer', { offered: hidden })}>
              {t(hidden ? 'guides.service.offer' : 'guides.service.hide')}
            </Button>
          )}
          {versions > 0 && (
            <Button onPress={() => ask('guides.versions', {})}>{t('guides.service.versions')}</Button>
          )}
        </div>
      )}
    </StaffLayout>
  );
}

/** First what staff should know of it, then the guide. */
function useServiceBlocks(view: ScreenProps<'guides-service'>['view']): readonly Block[] {
  const { t } = useTranslation('staff');
  const words = useLineWords();
  const missing = view.missing.map((field) => t(`guides.field.${field}`)).join(t('guides.comma'));
  const notes = [
    ...(view.hidden ? [t('guides.service.hidden')] : []),
    ...(view.hasDraft ? [t('guides.service.draft')] : []),
    ...(missing !== '' ? [t('guides.service.missing', { fields: missing })] : []),
  ];
  const fields = view.fields.map(({ field, speaker, lines }): Block => {
    const fromCatalogue = speaker === 'catalogue' && view.speaker !== 'catalogue' && lines.length > 0;
    return {
      key: field,
      heading: t(`guides.field.${field}`),
      icon: fieldIcons[field],
      tone: 'fact',
      pieces: [
        ...(lines.length === 0 ? [{ text: t('guides.service.notSaid'), look: 'plain' } as const] : []),
        ...lines.map((line) => ({
          text: words(line),
          look: lines.length > 1 ? ('point' as const) : ('plain' as const),
          lang: 'zh-CN' as const,
        })),
        ...(fromCatalogue ? [{ text: t('guides.service.fromCatalogue'), look: 'plain' } as const] : []),
      ],
    };
  });
  return [
    ...noteBlock(
      'saved',
      t('guides.service.savedTitle'),
      view.saved && !view.hidden ? [t('guides.service.saved')] : [],
    ),
    ...noteBlock('note', t('guides.service.note'), notes),
    ...fields,
  ];
}

function noteBlock(key: 'saved' | 'note', heading: string, notes: readonly string[]): readonly Block[] {
  if (notes.length === 0) return [];
  const look = { saved: { icon: Check, tone: 'list' }, note: { icon: TriangleAlert, tone: 'mind' } } as const;
  return [{ key, heading, ...look[key], pieces: notes.map((text) => ({ text, look: 'plain' })) }];
}
