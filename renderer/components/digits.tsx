import { useTranslation } from 'react-i18next';

interface DigitsProps {
  readonly digits: string;
  readonly length: number;
}

/** The digits tapped so far, each in its box; the next box is marked. */
export function Digits({ digits, length }: DigitsProps) {
  const { t } = useTranslation();
  const boxes = Array.from({ length }, (_, place) => ({ place, digit: digits[place] }));
  return (
    <div role="status">
      <span className="visually-hidden">{t('secondProof.digits', { typed: digits.length })}</span>
      <div className="digits" aria-hidden="true">
        {boxes.map(({ place, digit }) => (
          <span key={place} data-next={place === digits.length}>
            {digit}
          </span>
        ))}
      </div>
    </div>
  );
}
