import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { guideBlocks } from '../../catalogue/guide-blocks.ts';
import type { ScreenProps } from '../../view-of.ts';
import { GuideReading } from './guide-reading.tsx';

/** Drawn by what draws it for residents. */
export function GuidesPreview({ view }: ScreenProps<'guides-preview'>) {
  const { t: page } = useTranslation();
  const { t } = useTranslation('staff');
  const { language, description } = useKiosk();
  const { hotline } = description.help;
  const { guide } = view;
  const blocks = useMemo(
    () => guideBlocks(guide, { t: page, language, hotline }),
    [guide, page, language, hotline],
  );
  return (
    <StaffLayout
      title={
        <span lang="zh-CN" className="guide-name" data-size="small">
          {guide.name}
        </span>
      }
      lead={t('guides.preview.title')}
    >
      <GuideReading blocks={blocks} />
    </StaffLayout>
  );
}
