import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import type { ScreenProps } from '../../view-of.ts';
import type { Attention } from './attention.ts';
import { useLineWords } from './line-words.ts';
import { type Part, partOpeners } from './part-openers.ts';

/** One look is for so many; one less where the tiles of whoever is signed in take another row. */
const mostRows = 4;
const tilesInTwoRows = 12;

interface AttentionRowsProps {
  readonly attention: readonly Attention[];
  /** A row leads only where whoever is signed in may go; that of a device, else, to what to do about it. */
  readonly parts: readonly Part[];
  /** What became of settings that were changed; told above all else. */
  readonly settings: ScreenProps<'maintenance'>['view']['settings'];
}

/** What needs a person, the worst first. */
export function AttentionRows({ attention, parts, settings }: AttentionRowsProps) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const words = useLineWords();
  if (attention.length === 0 && !settings) return null;
  const room = parts.length > tilesInTwoRows ? mostRows - 1 : mostRows;
  const most = settings ? room - 1 : room;
  // One more takes no more room than the word that there is one more.
  const shown = attention.length > most ? attention.slice(0, most - 1) : attention;
  const more = attention.length - shown.length;
  const pressOf = (each: Attention) => {
    if (parts.includes(each.part)) return () => ask(partOpeners[each.part].opens, {});
    // Whoever stands there can do the first thing themselves.
    if (each.about === 'device') return () => ask('devices.openRemedy', { device: each.line.device });
    return undefined;
  };
  return (
    <div className="overview-attention">
      {settings && (
        <div role="status">
          <StaffRow
            icon={partOpeners['settings-versions'].icon}
            title={t(`maintenance.settings.${settings}`)}
            condition={settings === 'applied' || settings === 'kept' ? 'good' : 'soon'}
          />
        </div>
      )}
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
