import { ArrowRight, Printer } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../app/kiosk-context.ts';
import { MainAction } from '../../components/main-action.tsx';
import { PageTurner } from '../../components/page-turner.tsx';
import { Phrases } from '../../components/phrases.tsx';
import { PagesOfBlocks } from '../../components/reading/pages-of-blocks.tsx';
import { useReading } from '../../components/reading/use-reading.ts';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import { Button } from '../../input/button.tsx';
import type { ScreenProps } from '../view-of.ts';
import { guideBlocks } from './guide-blocks.ts';

/** Characters: up to here a name is as large as any title. */
const longestLargeName = 14;

/** All that is known of one service, on as many pages as it needs. */
export function ServiceGuide({ view }: ScreenProps<'service-guide'>) {
  const { t } = useTranslation();
  const { language, description } = useKiosk();
  const { hotline } = description.help;
  const blocks = useMemo(
    () => guideBlocks(view, { t, language, hotline }),
    [view, t, language, hotline],
  );
  const reading = useReading();
  const littleKnown = !view.hasGuide && view.bring.length === 0;
  return (
    <ScreenLayout
      reading
      title={
        <span className="guide-name" data-long={view.name.length > longestLargeName} lang="zh-CN">
          {view.name}
        </span>
      }
      lead={t(littleKnown ? 'guide.littleKnown' : 'guide.lead')}
      details={view.slip?.kind === 'out-of-order' && <NoSlip />}
      answersAs="guide-pages"
      pages={reading.pages > 1 && <PageTurner page={reading.page} pages={reading.pages} turn={reading.turn} />}
      beside={view.canStartHere && view.slip?.kind === 'ready' && <TakeSlip />}
      main={view.canStartHere ? <Start /> : view.slip?.kind === 'ready' && <TakeSlip main />}
    >
      <PagesOfBlocks blocks={blocks} reading={reading} />
    </ScreenLayout>
  );
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

function NoSlip() {
  const { t } = useTranslation();
  return (
    <p className="guide-no-slip">
      <Phrases text={t('guide.slipOutOfOrder')} />
    </p>
  );
}
