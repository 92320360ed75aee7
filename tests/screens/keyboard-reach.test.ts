import { expect, test } from 'vitest';
import { fixtureBrowser } from './audits/fixture.ts';
import { numberControls, reachedByArrows, reachedByTab } from './keyboard.ts';

const fixture = fixtureBrowser();

/** Arrows as a careless page might have them: they lead along the row, and never to the last control. */
const arrowsWithoutTheLast = `<script>
  addEventListener('keydown', (event) => {
    const buttons = [...document.querySelectorAll('button')].slice(0, -1);
    const next = buttons.indexOf(document.activeElement) + (event.key === 'ArrowRight' ? 1 : 0);
    if (event.key.startsWith('Arrow')) buttons[Math.max(0, Math.min(next, buttons.length - 1))]?.focus();
  });
</script>`;

test('a control without a place in the order of Tab is noticed', async () => {
  await fixture.measure('<button>甲</button><div role="button">乙</div><button>丙</button>');
  const names = await numberControls(fixture.page);
  expect(names).toEqual(['甲', '乙', '丙']);
  expect([...(await reachedByTab(fixture.page, names.length))].sort()).toEqual([0, 2]);
});

test('a control that no arrow leads to is noticed', async () => {
  await fixture.measure(`<button>甲</button><button>乙</button><button>丙</button>${arrowsWithoutTheLast}`);
  const names = await numberControls(fixture.page);
  expect([...(await reachedByArrows(fixture.page, names.length))].sort()).toEqual([0, 1]);
});
