import { Eraser, PencilOff, Undo2 } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../input/button.tsx';
import { usePen } from '../input/use-pen.ts';
import { type Recognise, type Stroke, smoothPath } from '../writing/stroke.ts';
import { Notice } from './notice.tsx';
import { Phrases } from './phrases.tsx';

interface WritingPadProps {
  /** Undefined while it is being loaded: strokes are kept until then. */
  readonly recognise: Recognise | 'failed' | undefined;
  readonly onCharacter: (character: string) => void;
  /** Told whether something is drawn that is no character yet. */
  readonly onDrawn: (isDrawn: boolean) => void;
  /** Shows the digits and marks; undefined where there is no key for that. */
  readonly onDigits?: (() => void) | undefined;
}

/** How long the finger rests before what was written is read, in ms: slow hands pause between strokes. */
const restBeforeReading = 900;
const mostCandidates = 8;

/**
 * A square to write one character in. Nothing is taken over by itself: only a tap on a candidate does that, as no
 * pause tells a slow writer's next stroke from the next character's first. A further stroke is read with the others.
 */
export function WritingPad({ recognise, onCharacter, onDrawn, onDigits }: WritingPadProps) {
  const { t } = useTranslation();
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const [writing, setWriting] = useState(false);
  const [candidates, setCandidates] = useState<readonly string[]>([]);
  const line = useRef<SVGPathElement>(null);

  useEffect(() => {
    setCandidates([]);
    if (writing || strokes.length === 0 || typeof recognise !== 'function') return;
    const read = () => setCandidates(recognise(strokes).slice(0, mostCandidates));
    const timer = setTimeout(read, restBeforeReading);
    return () => clearTimeout(timer);
  }, [strokes, writing, recognise]);

  const pen = usePen({
    begin: () => setWriting(true),
    // Past React: a line must follow the finger within a frame.
    draw: (stroke) => line.current?.setAttribute('d', smoothPath(stroke)),
    end: (stroke) => {
      line.current?.setAttribute('d', '');
      setWriting(false);
      if (stroke.length > 0) setStrokes((present) => [...present, [...stroke]]);
    },
  });
  const isDrawn = recognise !== 'failed' && (writing || strokes.length > 0);
  // Before anything is painted that could be pressed meanwhile.
  useLayoutEffect(() => {
    onDrawn(isDrawn);
    return () => onDrawn(false);
  }, [isDrawn, onDrawn]);
  const choose = (character: string) => {
    setStrokes([]);
    onCharacter(character);
  };

  if (recognise === 'failed') {
    return <Notice icon={PencilOff}>{t('writing.padFailed')}</Notice>;
  }
  return (
    <div className="writing">
      <svg className="writing-pad" viewBox="0 0 1000 1000" role="img" aria-label={t('writing.pad')} {...pen}>
        <path className="pad-guides" d="M500 40V960M40 500H960" />
        {strokes.map((stroke, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: strokes come and go at the end only
          <path key={place} className="pad-stroke" d={smoothPath(stroke)} />
        ))}
        <path ref={line} className="pad-stroke" />
      </svg>
      <div className="writing-side">
        <section className="writing-candidates" aria-label={t('writing.candidates')}>
          {!isDrawn && (
            <p className="writing-hint">
              <Phrases text={t('writing.padHint')} />
            </p>
          )}
          {candidates.map((candidate) => (
            <Button key={candidate} className="candidate" lang="zh-CN" onPress={() => choose(candidate)}>
              {candidate}
            </Button>
          ))}
        </section>
        <div className="writing-corrections">
          {!isDrawn && onDigits && (
            <Button className="to-digits" onPress={onDigits}>
              {t('writing.digitsAndMarks')}
            </Button>
          )}
          {strokes.length > 0 && (
            <>
              <Button onPress={() => setStrokes([])}>
                <Eraser className="icon" aria-hidden="true" />
                {t('writing.clear')}
              </Button>
              <Button typing onPress={() => setStrokes((present) => present.slice(0, -1))}>
                <Undo2 className="icon" aria-hidden="true" />
                {t('writing.undo')}
              </Button>
            </>
          )}
        </div>
      </div>
    </div>
  );
}
