import { ArrowRight, Printer } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../app/kiosk-context.ts';
import { MainAction } from '../../components/main-action.tsx';
import { PageTurner } from '../../components/page-turner.tsx';
import { PagesOfBlocks } from '../../components/reading/pages-of-blocks.tsx';
import { useReading } from '../../components/reading/use-reading.ts';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import { Button } from '../../input/button.tsx';
import type { ScreenProps } from '../view-of.ts';
import { guideBlocks, isLittleKnown, leadOf } from './guide-blocks.ts';

/** Characters: up to here a name is as large as any title, and up to here as a button's label. */
const longestLargeName = 14;
const longestMiddleName = 28;

/** All that is known of one service, on as many pages as it needs. */
export function ServiceGuide({ view }: ScreenProps<'service-guide'>) {
  const { t } = useTranslation();
  const { language, description } = useKiosk();
  const { hotline } = description.help;
  const blocks = useMemo(() => guideBlocks(view, { t, language, hotline }), [view, t, language, hotline]);
  const reading = useReading();
  return (
    <ScreenLayout
      reading
      title={
        <span className="guide-name" data-size={sizeOf(view.name)} lang="zh-CN">
          {view.name}
        </span>
      }
      lead={t(leadOf(view))}
      answersAs="guide-pages"
      pages={
        reading.pages > 1 && <PageTurner page={reading.page} pages={reading.pages} turn={reading.turn} />
      }
      beside={view.canStartHere && view.slip?.kind === 'ready' && <TakeSlip />}
      main={mainOf(view)}
    >
      <PagesOfBlocks blocks={blocks} reading={reading} />
    </ScreenLayout>
  );
}

/** What helps most here: doing it, taking it home, or asking what nobody has written down. */
function mainOf(view: ScreenProps<'service-guide'>['view']) {
  if (view.canStartHere) return <Start />;
  if (view.slip?.kind === 'ready') return <TakeSlip main />;
  return isLittleKnown(view) && <AskStaff />;
}

function AskStaff() {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  return <MainAction onPress={() => ask('questions.start', {})}>{t('find.words.ask')}</MainAction>;
}

function sizeOf(name: string): 'large' | 'middle' | 'small' {
  if (name.length <= longestLargeName) return 'large';
  return name.length <= longestMiddleName ? 'middle' : 'small';
}

function Start() {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  return (
    <MainAction icon={ArrowRight} onPress={() => ask('catalogue.startService', {})}>
      {t('guide.start')}
    </MainAction>
  );
}

/** The slip "what to bring": the way forward, or beside it. */
function TakeSlip({ main = false }: { readonly main?: boolean }) {
  const { t } = useTranslation();
  const { ask, language } = useKiosk();
  const print = () => ask('catalogue.printSlip', { language });
  if (main) {
    return (
      <MainAction icon={Printer} onPress={print}>
        {t('guide.slip')}
      </MainAction>
    );
  }
  return (
    <Button className="action-beside" onPress={print}>
      {t('guide.slip')}
    </Button>
  );
}
