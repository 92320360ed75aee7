import './style.css';
import './scanning.css';
import './verdict.css';
import { startApp } from './app.ts';
import { loadCodeReader } from './code-reader.ts';
import { readGiven } from './given.ts';

function contentOf(id: string): string {
  return document.getElementById(id)?.textContent ?? '';
}

const root = document.getElementById('page');
if (root) startApp(root, readGiven(contentOf('given')), loadCodeReader(contentOf('code-reader')));
