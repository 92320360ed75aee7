import { BookOpenText, ChevronRight, MonitorCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../app/kiosk-context.ts';
import { Button } from '../../input/button.tsx';
import { nameIn } from '../../words/named.ts';
import type { ScreenProps } from '../view-of.ts';

interface ServiceEntryProps {
  readonly service: ScreenProps<'find-list'>['view']['services'][number];
  readonly onPress: () => void;
  /** What else people call it, where that led here. */
  readonly also?: ReactNode;
  /** The name. Chinese, as all that the catalogue says. */
  readonly children: ReactNode;
}

/** One service of a list: its name on two lines at most, whose it is, and what is known or done here. */
export function ServiceEntry({ service, also, onPress, children }: ServiceEntryProps) {
  const { t } = useTranslation();
  const { language } = useKiosk();
  const { department, doneHere, hasGuide } = service;
  return (
    <Button kind="answer" className="service-entry" onPress={onPress}>
      <span className="service-words">
        <span className="service-name" lang="zh-CN">
          {children}
        </span>
        {(also || department || doneHere || hasGuide) && (
          <span className="service-marks">
            {also && (
              <span className="service-also">
                {t('find.words.also')}
                <span lang="zh-CN">{also}</span>
              </span>
            )}
            {doneHere && (
              <span className="service-here">
                <MonitorCheck className="icon" aria-hidden="true" />
                {t('find.list.here')}
              </span>
            )}
            {hasGuide && (
              <span className="service-guided">
                <BookOpenText className="icon" aria-hidden="true" />
                {t('find.list.guide')}
              </span>
            )}
            {department && !also && <span className="service-department">{nameIn(language, department)}</span>}
          </span>
        )}
      </span>
      <ChevronRight className="icon" aria-hidden="true" />
    </Button>
  );
}
