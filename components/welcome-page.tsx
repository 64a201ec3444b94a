import type { ComponentChildren } from 'preact';
import type { EntityView } from '#lib/facts/entity-view.ts';
import { LANGUAGE_NAMES, UI_LANGUAGES } from '#lib/i18n/languages.ts';
import type { Mention } from '#lib/link/mention.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { Choice } from './option-fields.tsx';
import { PackUpdatesNote, type PackUpdatesNoteProps } from './pack-updates-note.tsx';
import { useUi } from './ui.ts';

export interface WelcomeProps {
  readonly language: Settings['language'];
  readonly browser: 'chrome' | 'firefox';
  /** Whether the browser lets the extension read pages. */
  readonly hasAccess: boolean;
  readonly mentions: readonly Mention[];
  readonly chosen: Mention | null;
  /** The card of the chosen mention. */
  readonly card: ComponentChildren;
  readonly views: ReadonlyMap<string, readonly EntityView[]>;
  readonly updates: PackUpdatesNoteProps;
  readonly onLanguage: (language: Settings['language']) => void;
  readonly onAllow: () => void;
  readonly onChoose: (mention: Mention) => void;
  readonly onOptions: () => void;
}

/** The page after the install: try it on the spot, pin the button, choose the language, and what stays where. */
export function WelcomePage(props: WelcomeProps) {
  const ui = useUi();
  const languages = [
    { value: 'auto' as const, label: ui.t('options-language-auto') },
    ...UI_LANGUAGES.map((value) => ({ value, label: <span lang={value}>{LANGUAGE_NAMES[value]}</span> })),
  ];
  return (
    <main class="welcome">
      <header>
        <h1>{ui.t('welcome-title')}</h1>
        <p>{ui.t('welcome-lead')}</p>
      </header>
      {props.hasAccess ? null : <Access onAllow={props.onAllow} />}
      <Choice label={ui.t('options-language')} value={props.language} options={languages} onChange={props.onLanguage} />
      <Trial {...props} />
      <Words title="welcome-pin" text={`welcome-pin-${props.browser}`} />
      <PackUpdatesNote {...props.updates} />
      <div class="two">
        <Words title="welcome-stays" text="welcome-stays-more" />
        <Words title="welcome-leaves" text="welcome-leaves-more" />
      </div>
      <button type="button" onClick={props.onOptions}>
        {ui.t('options-title')}
      </button>
    </main>
  );
}

function Access({ onAllow }: { onAllow: () => void }) {
  const ui = useUi();
  return (
    <section class="access" role="alert">
      <h2>{ui.t('welcome-access')}</h2>
      <p>{ui.t('welcome-access-more')}</p>
      <button type="button" onClick={onAllow}>
        {ui.t('popup-allow')}
      </button>
    </section>
  );
}

/** The sample with its names as buttons: this page is ours, so nothing need be painted over it. */
function Trial({ mentions, chosen, card, onChoose }: WelcomeProps) {
  const ui = useUi();
  const text = ui.t('welcome-sample');
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const mention of mentions) {
    parts.push(
      text.slice(at, mention.start),
      <button
        type="button"
        class="sample-name"
        key={mention.start}
        aria-expanded={mention === chosen}
        onMouseEnter={() => onChoose(mention)}
        onClick={() => onChoose(mention)}
      >
        {text.slice(mention.start, mention.end)}
      </button>,
    );
    at = mention.end;
  }
  return (
    <section class="trial">
      <h2>{ui.t('welcome-try')}</h2>
      <p class="more">{ui.t('welcome-try-how')}</p>
      <p class="sample-text" lang={ui.lang}>
        {parts}
        {text.slice(at)}
      </p>
      <div class="trial-card">{card}</div>
    </section>
  );
}

function Words({ title, text }: { title: string; text: string }) {
  const ui = useUi();
  return (
    <section>
      <h2>{ui.t(title)}</h2>
      <p>{ui.t(text)}</p>
    </section>
  );
}
