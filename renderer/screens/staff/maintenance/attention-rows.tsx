import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import type { Attention } from './attention.ts';
import { useLineWords } from './line-words.ts';
import { type Part, partOpeners } from './part-openers.ts';

/** One look is for so many. */
const mostRows = 4;

interface AttentionRowsProps {
  readonly attention: readonly Attention[];
  /** A row leads only where whoever is signed in may go; that of a device, else, to what to do about it. */
  readonly parts: readonly Part[];
}

/** What needs a person, the worst first. */
export function AttentionRows({ attention, parts }: AttentionRowsProps) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const words = useLineWords();
  if (attention.length === 0) return null;
  // One more takes no more room than the word that there is one more.
  const shown = attention.length > mostRows ? attention.slice(0, mostRows - 1) : attention;
  const more = attention.length - shown.length;
  const pressOf = (each: Attention) => {
    if (parts.includes(each.part)) return () => ask(partOpeners[each.part].opens, {});
    // Whoever stands there can do the first thing themselves.
    if (each.about === 'device') return () => ask('devices.openRemedy', { device: each.line.device });
    return undefined;
  };
  return (
    <div className="overview-attention">
      {shown.map((each) => {
        const { icon } = partOpeners[each.part];
        return (
          <StaffRow
            key={keyOf(each)}
            icon={icon}
            title={words.attention(each)}
            condition={each.condition}
            onPress={pressOf(each)}
          />
        );
      })}
      {more > 0 && <p className="overview-more">{t('maintenance.more', { count: more })}</p>}
    </div>
  );
}

function keyOf(each: Attention): string {
  if (each.about === 'device') return each.line.device;
  return each.about === 'supply' ? each.line.supply : each.about;
}
