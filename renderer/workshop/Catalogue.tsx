import { useState } from 'react';
import { type ChoiceName, choiceNames, choices, screens } from './parameters.ts';

type Chosen = { readonly [N in ChoiceName]: (typeof choices)[N][number] };

const usual: Chosen = {
  language: 'zh-CN',
  text: 'standard',
  theme: 'light',
  orientation: 'portrait',
  seated: 'no',
};

/** Every state by name, the ways of looking at it, and the state looked at: for the people who build the screens. */
export function Catalogue({ states }: { readonly states: readonly string[] }) {
  const [chosen, setChosen] = useState(usual);
  const [state, setState] = useState(states[0] ?? '');
  const address = `?${new URLSearchParams({ ...chosen, state })}`;
  const screen = screens[chosen.orientation];
  const scale = Math.min((innerWidth - 420) / screen.widthPixels, (innerHeight - 80) / screen.heightPixels);
  return (
    <div style={{ display: 'flex', gap: 24, padding: 16, font: '16px/1.5 system-ui, sans-serif' }}>
      <nav style={{ width: 360, height: 'calc(100vh - 32px)', overflow: 'auto' }}>
        <h1 style={{ fontSize: 20 }}>屏幕 · {states.length}</h1>
        {choiceNames.map((name) => (
          <Choice
            key={name}
            name={name}
            value={chosen[name]}
            onChoose={(value) => setChosen({ ...chosen, [name]: value })}
          />
        ))}
        <ol style={{ paddingLeft: 28 }}>
          {states.map((each) => (
            <li key={each} style={{ fontWeight: each === state ? 700 : 400 }}>
              <button type="button" style={entry} onClick={() => setState(each)}>
                {each}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <main>
        <a href={address}>{address}</a>
        <div style={{ width: screen.widthPixels * scale, height: screen.heightPixels * scale }}>
          <iframe
            title={state}
            src={address}
            width={screen.widthPixels}
            height={screen.heightPixels}
            style={{ border: 0, transform: `scale(${scale})`, transformOrigin: '0 0' }}
          />
        </div>
      </main>
    </div>
  );
}

const entry = {
  font: 'inherit',
  background: 'none',
  border: 0,
  padding: '4px 0',
  cursor: 'pointer',
} as const;

interface ChoiceProps {
  readonly name: ChoiceName;
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

function Choice({ name, value, onChoose }: ChoiceProps) {
  return (
    <label style={{ display: 'flex', justifyContent: 'space-between' }}>
      {name}
      <select value={value} onChange={(event) => onChoose(event.target.value)}>
        {choices[name].map((each) => (
          <option key={each}>{each}</option>
        ))}
      </select>
    </label>
  );
}
