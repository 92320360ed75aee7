import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import type { AnswerOf, ProcedureName } from '../../electron/contract/contract.ts';
import type { SessionView } from '../../electron/contract/session-view.ts';
import { App } from '../app/App.tsx';
import type { Call } from '../client/client.ts';
import { createPreferences, type PreferenceStore } from '../state/preferences.ts';
import { Catalogue } from './Catalogue.tsx';
import { workshopDescription } from './description.ts';
import { painted, pressed } from './painted.ts';
import { readParameters, type WorkshopParameters } from './parameters.ts';
import type { RecordedCall, Workshop } from './workshop.ts';
import { stateNames, workshopStates } from './workshop-states.ts';

/** A Friday in November at two in the morning: the same in every picture. */
const timeOfDay = Date.parse('2026-11-20T02:00:00+08:00');
const now = () => timeOfDay;

/** Shows one state after another in an element, each drawn from nothing. */
function createWorkshop(container: HTMLElement): Workshop {
  let root: Root | undefined;
  let preferences: PreferenceStore | undefined;
  let calls: RecordedCall[] = [];

  const call: Call = async <N extends ProcedureName>(name: N, input: unknown) => {
    calls.push({ name, input });
    return { ok: true, value: {} } as AnswerOf<N>;
  };

  function draw(
    root: Root,
    preferences: PreferenceStore,
    view: SessionView,
    { orientation }: WorkshopParameters,
  ): void {
    // At once: on a busy machine the frames that are waited for next may come before React has drawn anything.
    flushSync(() =>
      root.render(
        <App
          view={view}
          description={workshopDescription(orientation)}
          call={call}
          preferences={preferences}
          now={now}
        />,
      ),
    );
  }

  async function show(parameters: WorkshopParameters): Promise<void> {
    const state = workshopStates.find((each) => each.name === parameters.state);
    if (!state) throw new Error(`there is no state ${parameters.state}`);
    document.documentElement.dataset.workshop = 'drawing';
    root?.unmount();
    root = createRoot(container);
    const { language, textSize, theme, seated } = parameters;
    preferences = createPreferences({ language, textSize, theme, seated });
    draw(root, preferences, state.view, parameters);
    await painted();
    for (const control of state.press ?? []) await pressed(control);
    if (state.afterwards) {
      draw(root, preferences, state.afterwards, parameters);
      await painted();
    }
    calls = [];
    document.documentElement.dataset.workshop = 'ready';
  }

  return {
    states: stateNames,
    show,
    get calls() {
      return calls;
    },
    get preferences() {
      return preferences?.getState();
    },
  };
}

async function open(container: HTMLElement): Promise<void> {
  const workshop = createWorkshop(container);
  window.workshop = workshop;
  const query = new URLSearchParams(location.search);
  if (query.size === 0) {
    createRoot(container).render(<Catalogue states={workshop.states} />);
    document.documentElement.dataset.workshop = 'ready';
    return;
  }
  const parameters = readParameters(query, workshop.states);
  if ('wrong' in parameters) {
    container.textContent = parameters.wrong;
    document.documentElement.dataset.workshop = 'wrong';
  } else {
    await workshop.show(parameters);
  }
}

const container = document.getElementById('root');
if (container) await open(container);
