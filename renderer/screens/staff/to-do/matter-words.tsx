import { Phone, Smartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { printerReason } from '../../../../electron/contract/session-view.ts';
import type { ToDoFacts } from '../../../../electron/contract/staff/to-do-views.ts';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Button } from '../../../input/button.tsx';
import { shortMoment } from '../../../words/moments.ts';
import { LockerMatter } from './locker-matter.tsx';

interface FactsProps<Kind extends ToDoFacts['kind'] = ToDoFacts['kind']> {
  readonly facts: Extract<ToDoFacts, { readonly kind: Kind }>;
}

/** In plain words: what the kiosk knows. */
export function WhatHappened({ facts }: FactsProps) {
  return (
    <section className="panel to-do-happened">
      {facts.kind === 'uncertain-print' && <UncertainPrint facts={facts} />}
      {facts.kind === 'untaken-card' && <UntakenCard facts={facts} />}
      {facts.kind === 'question' && <Question facts={facts} />}
      {facts.kind === 'refused-report' && <RefusedReport facts={facts} />}
      {facts.kind === 'undelivered-message' && <UndeliveredMessage facts={facts} />}
      <LockerMatter facts={facts} />
    </section>
  );
}

function wordsOf(facts: ToDoFacts) {
  // Nobody waits for a card that was only a try.
  if (facts.kind === 'uncertain-print' && facts.isTest) return 'uncertain-test-card';
  if (facts.kind === 'door-difference' && !facts.lies) return 'empty-cell';
  if (facts.kind === 'door-difference' && facts.difference === 'cells-changed') return 'changed-cell';
  if (facts.kind === 'pickup-message' && facts.why === 'no-phone') return 'no-phone';
  if (facts.kind === 'pickup-message' && !facts.hasCode) return 'no-code-message';
  return facts.kind;
}

const steps = ['step1', 'step2', 'step3', 'step4', 'step5'] as const;

/** What to do about a matter, step by step. */
export function useSteps(facts: ToDoFacts): readonly string[] {
  const { t } = useTranslation('staff');
  const words: Readonly<Record<string, unknown>> = t(`toDo.${wordsOf(facts)}`, { returnObjects: true });
  return steps.map((step) => words[step]).filter((text) => typeof text === 'string');
}

interface StepProps {
  readonly number: number;
  readonly text: string;
}

/** One step, a block of its own: many of them are more than one page of large text holds. */
export function Step({ number, text }: StepProps) {
  const { t } = useTranslation('staff');
  return (
    <section className="to-do-steps">
      {number === 1 && <h2>{t('toDo.matter.toDo')}</h2>}
      <ol start={number}>
        <li>{text}</li>
      </ol>
    </section>
  );
}

function UncertainPrint({ facts }: FactsProps<'uncertain-print'>) {
  const { holder, begunAt, copy, isTest, reasons } = facts;
  const { t } = useTranslation('staff');
  const { language } = useKiosk();
  const moment = shortMoment(begunAt, language);
  const known = printerReason.options.filter((reason) => reasons.includes(reason));
  return (
    <>
      {!isTest && (
        <p className="to-do-said">
          {holder === undefined
            ? t('toDo.uncertain-print.nobody', { moment })
            : t('toDo.uncertain-print.whose', { name: holder, moment })}
        </p>
      )}
      <p>{t('toDo.uncertain-print.happened')}</p>
      {isTest && <p>{t('toDo.uncertain-test-card.happened')}</p>}
      {known.map((reason) => (
        <p key={reason}>{t('toDo.uncertain-print.reason', { reason: t(`equipment.trouble.${reason}`) })}</p>
      ))}
      {copy > 1 && <p>{t('toDo.uncertain-print.copy', { copy })}</p>}
    </>
  );
}

function UntakenCard({ facts: { where } }: FactsProps<'untaken-card'>) {
  const { t } = useTranslation('staff');
  return <p>{t(`toDo.untaken-card.${where}`)}</p>;
}

function Question({ facts: { text, phone } }: FactsProps<'question'>) {
  const { t } = useTranslation('staff');
  if (text === undefined) return <p>{t('toDo.question.unreadable')}</p>;
  return (
    <>
      <p>{t('toDo.question.asked')}</p>
      <p className="to-do-said" lang="zh-CN">
        {text}
      </p>
      <p>{phone === undefined ? t('toDo.question.noPhone') : t('toDo.question.phone', { phone })}</p>
    </>
  );
}

function RefusedReport({ facts: { report, reason } }: FactsProps<'refused-report'>) {
  const { t } = useTranslation('staff');
  return (
    <>
      <p className="to-do-said">{t(`toDo.refused-report.report.${report}`)}</p>
      <p>
        {reason === undefined
          ? t('toDo.refused-report.noReason')
          : t('toDo.refused-report.reason', { reason })}
      </p>
    </>
  );
}

function UndeliveredMessage({ facts: { why, text } }: FactsProps<'undelivered-message'>) {
  const { t } = useTranslation('staff');
  return (
    <>
      <p>{t(`toDo.undelivered-message.${why}`)}</p>
      {text === undefined ? <p>{t('toDo.undelivered-message.unreadable')}</p> : <p lang="zh-CN">{text}</p>}
    </>
  );
}

interface WhomToRingProps {
  readonly phone: string | undefined;
  /** The whole number stands there. */
  readonly shown: boolean;
  readonly mayAct: boolean;
  /** It may be another one. */
  readonly mayCorrect: boolean;
}

/** Whom the message did not reach. */
export function WhomToRing({ phone, shown, mayAct, mayCorrect }: WhomToRingProps) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  if (phone === undefined && !mayCorrect) return null;
  return (
    <section className="staff-tools to-do-phone">
      {phone !== undefined && <p className="to-do-said">{t('toDo.matter.phone', { phone })}</p>}
      {phone !== undefined && mayAct && !shown && (
        <Button onPress={() => ask('toDo.showPhone', {})}>
          <Phone className="icon" aria-hidden="true" />
          {t('toDo.matter.showPhone')}
        </Button>
      )}
      {mayCorrect && (
        <Button onPress={() => ask('toDo.correctPhone', {})}>
          <Smartphone className="icon" aria-hidden="true" />
          {t(phone === undefined ? 'toDo.matter.enterPhone' : 'toDo.matter.correctPhone')}
        </Button>
      )}
    </section>
  );
}
