import { useTranslation } from 'react-i18next';

interface DigitsProps {
  readonly digits: string;
  readonly length: number;
  /** How many stand together, as people say a telephone number: 3, 4, 4. All of them where nothing is said. */
  readonly groups?: readonly number[];
  /** A PIN: that something was typed is shown, and not what. */
  readonly covered?: boolean;
}

/** The digits tapped so far, each in its box; the next box is marked. */
export function Digits({ digits, length, groups = [length], covered = false }: DigitsProps) {
  const { t } = useTranslation();
  const boxes = Array.from({ length }, (_, place) => ({ place, digit: digits[place] }));
  const ends = groups.map((_, group) => groups.slice(0, group + 1).reduce((sum, size) => sum + size, 0));
  return (
    <div role="status">
      <span className="visually-hidden">{t('secondProof.digits', { typed: digits.length, length })}</span>
      <div className="digits" data-groups={groups.length} aria-hidden="true">
        {ends.map((end, group) => (
          <span key={end} className="digit-group" style={{ flexGrow: groups[group] }}>
            {boxes.slice(end - (groups[group] ?? 0), end).map(({ place, digit }) => (
              <span key={place} className="digit" data-next={place === digits.length}>
                {covered && digit !== undefined ? '●' : digit}
              </span>
            ))}
          </span>
        ))}
      </div>
    </div>
  );
}
