import { BookOpenText, ChevronRight, MonitorCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../app/kiosk-context.ts';
import { Shortened } from '../../components/shortened.tsx';
import { Button } from '../../input/button.tsx';
import { nameIn } from '../../words/named.ts';
import type { ScreenProps } from '../view-of.ts';
import { Highlighted } from './highlighted.tsx';

type Listed = ScreenProps<'find-list'>['view']['services'][number];
type Found = ScreenProps<'find-by-words'>['view']['results'][number];

interface ServiceEntryProps {
  /** With what was searched for, where it was found by searching. */
  readonly service: Listed & Partial<Pick<Found, 'inName' | 'also'>>;
}

/** One service of a list: its name, what is done here or known, and whose it is, or what else it is called. */
export function ServiceEntry({ service }: ServiceEntryProps) {
  const { t } = useTranslation();
  const { ask, language } = useKiosk();
  const { id, name, inName = [], also, department, doneHere, hasGuide } = service;
  return (
    <Button kind="answer" className="service-entry" onPress={() => ask('catalogue.openService', { id })}>
      <span className="service-words">
        <Shortened
          className="service-name"
          lang="zh-CN"
          text={name}
          draw={(length) => <Highlighted text={name.slice(0, length)} ranges={inName} />}
        />
        {(also || department || doneHere || hasGuide) && (
          <span className="service-marks">
            {also && <AlsoCalled also={also} />}
            {doneHere && (
              <span className="service-here">
                <MonitorCheck className="icon" aria-hidden="true" />
                {t('find.list.here')}
              </span>
            )}
            {hasGuide && !also && (
              <span className="service-guided">
                <BookOpenText className="icon" aria-hidden="true" />
                {t('find.list.guide')}
              </span>
            )}
            {department && !also && (
              <Shortened className="service-more" text={nameIn(language, department)} />
            )}
          </span>
        )}
      </span>
      <ChevronRight className="icon" aria-hidden="true" />
    </Button>
  );
}

function AlsoCalled({ also }: { readonly also: NonNullable<Found['also']> }) {
  const { t } = useTranslation();
  return (
    <>
      {t(also.isEverydayWord ? 'find.words.also' : 'find.words.belongs')}
      <Shortened
        className="service-more"
        lang="zh-CN"
        text={also.text}
        draw={(length) => <Highlighted text={also.text.slice(0, length)} ranges={also.ranges} />}
      />
    </>
  );
}
