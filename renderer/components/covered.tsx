import { Eye, EyeOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../input/button.tsx';
import { Notice } from './notice.tsx';

/** How long what is personal stays open before it covers itself, in ms. */
const openFor = 30_000;

interface Cover {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
}

/** Whether something personal is shown on this screen: covered at first, open from a tap on for a while, or until it is covered by hand. */
export function useCover(): Cover {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    const timer = setTimeout(() => setIsOpen(false), openFor);
    return () => clearTimeout(timer);
  }, [isOpen]);
  return { isOpen, open: () => setIsOpen(true), close: () => setIsOpen(false) };
}

/** Stands in the place of what is covered. */
export function Covered() {
  const { t } = useTranslation();
  return (
    <Notice icon={EyeOff} tone="calm">
      {t('cover.covered')}
    </Notice>
  );
}

/** Shows what is covered. `label`: what that is. */
export function ShowCovered({ cover, label }: { readonly cover: Cover; readonly label: string }) {
  return (
    <Button kind="answer" className="show-covered" onPress={cover.open}>
      <Eye className="icon" aria-hidden="true" />
      {label}
    </Button>
  );
}

/** Covers it again at once; beside the way forward. */
export function CoverAgain({ cover }: { readonly cover: Cover }) {
  const { t } = useTranslation();
  return (
    <Button className="action-beside" onPress={cover.close}>
      <EyeOff className="icon" aria-hidden="true" />
      {t('cover.again')}
    </Button>
  );
}
