import { type Judgement, judgeCode } from '../../electron/credential/judge-code.ts';
import { type Camera, type CameraFault, hasCameras, openCamera } from './camera.ts';
import type { CodeReader } from './code-reader.ts';
import type { Given } from './given.ts';
import { readPhoto } from './pictures.ts';
import { scan } from './scan.ts';
import { holdLists } from './status-lists.ts';
import { keepText, keptTexts } from './storage.ts';
import { listNotice } from './views/list-notice.ts';
import { drawScanning } from './views/scanning.ts';
import { drawStanding, drawStart } from './views/start.ts';
import { drawVerdict } from './views/verdict.ts';
import { type Language, type Words, wordsIn } from './words.ts';

type Notice = (words: Words, language: Language) => string;

/** A name and a number do not stay on the screen of a phone that was put down. */
const forgetAfter = 60_000;
const refreshEvery = 20_000;

/** Draws the page into `root` and answers whoever uses it. `loading` gives no reader where none can run. */
export function startApp(root: HTMLElement, given: Given, loading: Promise<CodeReader | undefined>): void {
  const held = holdLists(given);
  const issuers = [...new Set([...given.trust.values()].map(({ issuer }) => issuer))];
  let language = preferredLanguage();
  let camera: Camera | undefined;
  let fault: CameraFault | 'no-reader' | undefined = hasCameras() ? undefined : 'insecure';
  let redraw = () => {};
  let left = new AbortController();

  goToStart();
  void loading.then((reader) => {
    if (reader) return;
    fault = 'no-reader';
    if (!root.querySelector('.verdict')) goToStart();
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) return;
    if (root.querySelector('.scanning')) goToStart();
    closeCamera();
  });

  /** The signal aborts when another view takes this one's place. */
  function show(draw: () => HTMLElement): AbortSignal {
    left.abort();
    left = new AbortController();
    redraw = () => {
      const drawn = draw();
      const words = wordsIn(language);
      document.documentElement.lang = language;
      document.title = words.title;
      root.replaceChildren(drawn);
      drawn.querySelector('h1')?.focus({ preventScroll: true });
      scrollTo(0, 0);
    };
    redraw();
    return left.signal;
  }

  function goToStart(notice?: Notice): void {
    closeCamera();
    const standing = () => ({
      ...{ words: wordsIn(language), language, lists: held.lists },
      ...{ now: Date.now(), isClockBehind: held.isClockBehind(Date.now()) },
    });
    const signal = show(() => {
      const words = wordsIn(language);
      const notices = [fault && words.camera[fault], notice?.(words, language)].filter(
        (each) => each !== undefined,
      );
      return drawStart({
        ...standing(),
        ...{ issuers, notices, bestWay: bestWayWith(fault) },
        ...{ scan: () => void startScanning(), photo: (file) => void lookAt(file) },
        ...{ typed: judgeTyped, list: (file) => void takeList(file), otherLanguage },
      });
    });
    const refreshing = setInterval(
      () => root.querySelector('.standing')?.replaceChildren(...drawStanding(standing())),
      refreshEvery,
    );
    signal.addEventListener('abort', () => clearInterval(refreshing));
  }

  async function startScanning(): Promise<void> {
    const view = drawScanning(wordsIn(language), goToStart);
    const signal = show(() => view.element);
    const reader = await loading;
    if (signal.aborted || !reader) return;
    const opened = camera?.stream.active ? camera : await openCamera();
    if (typeof opened === 'string') {
      fault = opened;
      if (!signal.aborted) goToStart();
      return;
    }
    if (signal.aborted) return opened.close();
    fault = undefined;
    camera = opened;
    view.video.srcObject = opened.stream;
    view.opened(opened.light);
    const isProven = (read: string) => 'claims' in judge(read, Date.now());
    const text = await orBrokenDown(scan(view.video, reader, isProven, signal), signal);
    if (text !== undefined) showVerdict(text, () => void startScanning());
  }

  async function lookAt(photo: File): Promise<void> {
    goToStart((words) => words.photoFault.reading);
    const { signal } = left;
    const reader = await loading;
    const read = reader && (await orBrokenDown(readPhoto(photo, reader), signal));
    if (signal.aborted || !read) return;
    if ('text' in read) showVerdict(read.text, goToStart);
    else goToStart((words) => words.photoFault[read.fault]);
  }

  /** What is read; where the reader breaks down, as without memory, it is told as one that cannot be had. */
  async function orBrokenDown<T>(reading: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
    try {
      return await reading;
    } catch {
      if (signal.aborted) return undefined;
      fault = 'no-reader';
      goToStart();
      return undefined;
    }
  }

  function judgeTyped(typed: string): void {
    // A space may be the last character of a code; a line's end may not.
    const text = typed.trimStart().replace(/[\r\n]+$/, '');
    showVerdict('claims' in judge(text, Date.now()) ? text : text.trimEnd(), goToStart);
  }

  function judge(text: string, now: number): Judgement {
    return judgeCode(text, { trust: given.trust, statusLists: held.lists, requireStatus: true, now });
  }

  function showVerdict(text: string, next: () => void): void {
    const now = Date.now();
    const judgement = judge(text, now);
    const signal = show(() =>
      drawVerdict({
        ...{ words: wordsIn(language), language, judgement, now },
        ...{ next, home: goToStart, otherLanguage },
      }),
    );
    const forgetting = setTimeout(goToStart, forgetAfter);
    signal.addEventListener('abort', () => clearTimeout(forgetting));
  }

  async function takeList(file: File): Promise<void> {
    const outcome = held.take(new Uint8Array(await file.arrayBuffer()));
    goToStart((words, inLanguage) => listNotice(words, inLanguage, outcome));
  }

  function otherLanguage(): void {
    language = language === 'en' ? 'zh-CN' : 'en';
    keepText('language', language);
    redraw();
  }

  function closeCamera(): void {
    camera?.close();
    camera = undefined;
  }
}

function bestWayWith(fault: CameraFault | 'no-reader' | undefined): 'camera' | 'photo' | 'text' {
  if (fault === 'no-reader') return 'text';
  // The others may be mended, by a permission or by closing another app.
  return fault === 'insecure' || fault === 'none' ? 'photo' : 'camera';
}

function preferredLanguage(): Language {
  const wanted = keptTexts().get('language') ?? navigator.language;
  return wanted.startsWith('en') ? 'en' : 'zh-CN';
}
