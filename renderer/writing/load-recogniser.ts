import numbersAddress from '../../assets/handwriting/model.bin?url';
import headAddress from '../../assets/handwriting/model.json?url';
import { readModel } from './handwriting-model.ts';
import { createRecogniser } from './recogniser.ts';
import type { Recognise } from './stroke.ts';

/** Fetches the model, which comes with the page but not in its script. Rejects where it cannot be had. */
export async function loadRecogniser(): Promise<Recognise> {
  const [head, numbers] = await Promise.all([
    fetched(headAddress).then((answer) => answer.json()),
    fetched(numbersAddress).then((answer) => answer.arrayBuffer()),
  ]);
  return createRecogniser(readModel(head, numbers));
}

async function fetched(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
  return answer;
}
