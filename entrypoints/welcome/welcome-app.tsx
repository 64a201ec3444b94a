import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { loadUi } from '#components/load-ui.ts';
import { toScope, toStory } from '#components/pasted-story.ts';
import { StoryCard } from '#components/story-card.tsx';
import { type Ui, UiContext } from '#components/ui.ts';
import { WelcomePage } from '#components/welcome-page.tsx';
import type { EntityView } from '#lib/facts/entity-view.ts';
import type { Mention } from '#lib/link/mention.ts';
import type { Ask } from '#lib/messages/ask.ts';
import type { AnswerTo } from '#lib/messages/protocol.ts';
import type { Settings } from '#lib/settings/settings.ts';

/** The day that the sample text speaks of. */
const SAMPLE_DATE = '2023-11-24';

type Annotated = AnswerTo<'annotate'>;
type Views = ReadonlyMap<string, readonly EntityView[]>;

/** The welcome page with its state: language, access, and the sample as the background reads it. */
export function WelcomeApp({ ask }: { readonly ask: Ask }) {
  const [language, setLanguage] = useState<Settings['language'] | null>(null);
  const [ui, setUi] = useState<Ui | null>(null);
  const hasAccess = useAccess();
  useEffect(() => void ask('settings-get', {}).then(({ settings }) => setLanguage(settings.language)), [ask]);
  useEffect(() => {
    if (language === null) return;
    const question = { setting: language, requested: navigator.languages, pageLang: null, now: new Date() };
    void loadUi(question).then((loaded) => {
      document.documentElement.lang = loaded.lang;
      document.title = loaded.t('welcome-title');
      setUi({ ...loaded, pageLang: loaded.lang });
    });
  }, [language]);
  if (!ui || language === null) return null;
  const choose = async (chosen: Settings['language']) => {
    const { settings } = await ask('settings-set', { patch: { language: chosen } });
    setLanguage(settings.language);
  };
  return (
    <UiContext.Provider value={ui}>
      <Sample key={ui.lang} {...{ ask, ui, language, hasAccess }} onLanguage={(chosen) => void choose(chosen)} />
    </UiContext.Provider>
  );
}

interface SampleProps {
  readonly ask: Ask;
  readonly ui: Ui;
  readonly language: Settings['language'];
  readonly hasAccess: boolean;
  readonly onLanguage: (language: Settings['language']) => void;
}

function Sample({ ask, ui, ...props }: SampleProps) {
  const scope = { ...toScope(ui.t('welcome-sample'), SAMPLE_DATE, ui.today), lang: ui.lang };
  const [annotated, setAnnotated] = useState<Annotated>({ mentions: [], rejected: [], scannedUnits: 0 });
  const [views, setViews] = useState<Views>(new Map());
  const [chosen, setChosen] = useState<Mention | null>(null);
  useEffect(() => void ask('annotate', { scope: { ...scope, blocks: [...scope.blocks] } }).then(setAnnotated), [ask]);
  const choose = async (mention: Mention) => {
    const found = await ask('views', { keys: [mention.entity] });
    setViews(new Map([[mention.entity, found[0] ?? []]]));
    setChosen(mention);
  };
  const ports = {
    loadViews: (keys: readonly string[]) => ask('views', { keys: [...keys] }),
    ...{ setKnown: null, setHidden: null, copy: null, save: null, recall: null, onPin: null, onPanel: null },
    onClose: () => setChosen(null),
  };
  const story = toStory(scope, annotated);
  const card = chosen && <StoryCard key={chosen.start} entity={chosen.entity} {...{ story, views, ports }} />;
  return (
    <WelcomePage
      {...props}
      {...{ views, chosen, card }}
      browser={import.meta.env.FIREFOX ? 'firefox' : 'chrome'}
      mentions={annotated.mentions}
      onChoose={(mention) => void choose(mention)}
      onAllow={() => void browser.permissions.request({ origins: ['<all_urls>'] })}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}

/** Whether the browser lets the extension read all pages, followed while the page is open. */
function useAccess(): boolean {
  const [hasAccess, setAccess] = useState(true);
  useEffect(() => {
    const check = () => void browser.permissions.contains({ origins: ['<all_urls>'] }).then(setAccess);
    check();
    browser.permissions.onAdded.addListener(check);
    browser.permissions.onRemoved.addListener(check);
  }, []);
  return hasAccess;
}
