import { convert, pinyin } from 'pinyin-pro';

/** Words that the dictionary reads otherwise than people say them; 5 is the light tone. */
const corrections: Readonly<Record<string, readonly string[]>> = {
  听得清: ['ting1', 'de5', 'qing1'],
  好好地: ['hao3', 'hao3', 'de5'],
  等一等: ['deng3', 'yi5', 'deng3'],
  一会儿: ['yi2', 'huir4', ''],
  地方: ['di4', 'fang5'],
  东西: ['dong1', 'xi5'],
  多少: ['duo1', 'shao5'],
  告诉: ['gao4', 'su5'],
  口子: ['kou3', 'zi5'],
  口子里: ['kou3', 'zi5', 'li5'],
  门里: ['men2', 'li5'],
  市里: ['shi4', 'li5'],
  时候: ['shi2', 'hou5'],
  个数字: ['ge5', 'shu4', 'zi4'],
  打个: ['da3', 'ge5'],
  咔: ['ka1'],
  教您: ['jiao1', 'nin2'],
};

const digits = '零一二三四五六七八九';
/** Quotation marks are seen, not heard. */
const marks: Readonly<Record<string, string>> = {
  ...{ '，': ',', '、': ',', '：': ':', '；': ';', '。': '.', '？': '?', '！': '!' },
  ...{ '“': '', '”': '' },
};

/** How Chinese words are said: syllables with the number of their tone, as spoken (yi2 ge4), and the marks between them. */
export function readingOf(words: string): string {
  const text = words.replaceAll(/\d+/g, digitInWords).replaceAll(/\s/g, '');
  const read = pinyin(text, { toneType: 'num', type: 'array' });
  if (read.length !== text.length) throw new Error(`not one reading for each character of ${words}`);
  const corrected = [...read];
  for (const [word, right] of Object.entries(corrections)) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      corrected.splice(at, right.length, ...right);
  }
  return corrected
    .map((syllable, at) => marks[text.charAt(at)] ?? spoken(syllable, words))
    .join('')
    .trim();
}

/** The same with the tones as marks, for people. */
export function withToneMarks(reading: string): string {
  return reading.replaceAll(/[a-zü]+[1-5]/g, (syllable) =>
    syllable.endsWith('5') ? syllable.slice(0, -1) : convert(syllable),
  );
}

function digitInWords(number: string): string {
  if (number.length > 1) throw new Error(`write ${number} in words: nobody could know how it is to be said`);
  return digits.charAt(Number(number));
}

/** Empty for a 儿 that is only the end of the syllable before it. */
function spoken(syllable: string, words: string): string {
  if (syllable === '') return '';
  const light = syllable.replace('0', '5');
  if (!/^[a-zü]+[1-5]$/.test(light)) throw new Error(`no reading is known for ${syllable} in ${words}`);
  return ` ${light}`;
}
