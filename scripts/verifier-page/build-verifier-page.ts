import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import english from '../../assets/locales/en/verifier.json' with { type: 'json' };
import chinese from '../../assets/locales/zh-CN/verifier.json' with { type: 'json' };
import { type Given, writeGiven } from '../../renderer/verifier/given.ts';
import { licencesOfThePage } from './licences.ts';

/** Phones of the last four years or so: WebAssembly under a content security policy, dvh, :is(). */
const browsers = ['chrome108', 'safari16', 'firefox108'];

/** The page that checks cards, whole in one text: it loads nothing, from anywhere. */
export async function buildVerifierPage(root: string, given: Given): Promise<string> {
  const { script, style, modules } = await bundle(root);
  const parts: Readonly<Record<string, string>> = {
    policy: `<meta http-equiv="Content-Security-Policy" content="${policyFor(script, style)}" />`,
    style: `<style>${style}</style>`,
    'without-scripts': `<noscript>${chinese.noScripts}<br />${english.noScripts}</noscript>`,
    given: `<script type="application/json" id="given">${writeGiven(given)}</script>`,
    'code-reader': `<script type="text/plain" id="code-reader">${packCodeReader()}</script>`,
    script: `<script>${script}</script>`,
    licences: `<script type="text/plain" id="licences">${licencesOfThePage(root, modules)}</script>`,
  };
  const skeleton = readFileSync(join(root, 'renderer/verifier/index.html'), 'utf8');
  return skeleton.replace(/<!--([\w-]+)-->/g, (_, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`renderer/verifier/index.html asks for ${name}`);
    return part;
  });
}

/**
 * Only this script and this style run, and nothing may be loaded or sent: no connect-src, img-src, media-src or
 * worker-src. A camera's picture is no request. WebAssembly needs leave to be compiled.
 */
function policyFor(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src '${hashOf(script)}' 'wasm-unsafe-eval'`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

interface Bundle {
  readonly script: string;
  readonly style: string;
  /** The files that the script was made of. */
  readonly modules: readonly string[];
}

async function bundle(root: string): Promise<Bundle> {
  const built = await build({
    configFile: false,
    root: join(root, 'renderer/verifier'),
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      ...{ write: false, target: browsers, reportCompressedSize: false },
      lib: {
        entry: 'main.ts',
        formats: ['iife'],
        name: 'verifier',
        fileName: 'verifier',
        cssFileName: 'verifier',
      },
    },
  });
  const [made] = built as Rolldown.RolldownOutput[];
  const texts = (made?.output ?? []).map((file) =>
    file.type === 'chunk'
      ? { kind: 'script', text: file.code }
      : { kind: 'style', text: String(file.source) },
  );
  const the = (kind: string) => {
    const [only, ...more] = texts.filter((each) => each.kind === kind);
    if (!only || more.length > 0) throw new Error(`the build made not one ${kind} but ${more.length + 1}`);
    // Within HTML these would end the element or hide its end.
    if (/<\/script|<\/style|<!--|\r/i.test(only.text)) throw new Error(`the ${kind} cannot stand in HTML`);
    return only.text;
  };
  const modules = (made?.output ?? []).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
  return { script: the('script'), style: the('style'), modules };
}

/** WebAssembly, zlib, base64. */
function packCodeReader(): string {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  return deflateSync(readFileSync(wasm), { level: 9 }).toString('base64');
}
