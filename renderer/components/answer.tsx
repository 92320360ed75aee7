import { ChevronRight, type LucideIcon } from 'lucide-react';
import { Button } from '../input/button.tsx';
import { Phrases } from './phrases.tsx';

interface AnswerProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly note?: string | undefined;
  readonly onPress: () => void;
}

/** One answer to the screen's question, as wide as the screen. */
export function Answer({ icon: Icon, label, note, onPress }: AnswerProps) {
  return (
    <Button kind="answer" onPress={onPress}>
      <Icon className="icon" aria-hidden="true" />
      <span className="answer-words">
        <Phrases text={label} />
        {note && (
          <span className="answer-note">
            <Phrases text={note} />
          </span>
        )}
      </span>
      <ChevronRight className="icon" aria-hidden="true" />
    </Button>
  );
}
