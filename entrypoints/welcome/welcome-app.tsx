import { browser } from 'wxt/browser';
import { StoryCard } from '#components/story-card.tsx';
import { type Ui, UiContext } from '#components/ui.ts';
import { WelcomePage } from '#components/welcome-page.tsx';
import type { Ask } from '#lib/messages/ask.ts';
import { createTrialPorts } from '#lib/screens/page-card-ports.ts';
import { requestAccess, useAccess } from '#lib/screens/use-access.ts';
import { useSample } from '#lib/screens/use-sample.ts';
import { useSettings } from '#lib/screens/use-settings.ts';
import { useUiOf } from '#lib/screens/use-ui.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { useKeepStorage, usePackUpdatesNote } from './pack-updates-state.ts';

/** The welcome page with its state: language, access, and the sample as the background reads it. */
export function WelcomeApp({ ask }: { readonly ask: Ask }) {
  const { reading, patch } = useSettings(ask);
  useKeepStorage();
  const ui = useUiOf({ settings: reading?.settings ?? null, title: (said) => said.t('welcome-title') });
  if (!ui || !reading) return null;
  const { language } = reading.settings;
  const shown = { ...ui, pageLang: ui.lang };
  return (
    <UiContext.Provider value={shown}>
      <Sample
        key={ui.lang}
        {...{ ask, ui: shown, language }}
        onLanguage={(chosen) => void patch({ language: chosen })}
      />
    </UiContext.Provider>
  );
}

interface SampleProps {
  readonly ask: Ask;
  readonly ui: Ui;
  readonly language: Settings['language'];
  readonly onLanguage: (language: Settings['language']) => void;
}

function Sample({ ask, ui, ...props }: SampleProps) {
  const hasAccess = useAccess();
  const { mentions, story, views, chosen, choose, close } = useSample(ask, ui);
  const ports = createTrialPorts(ask, close);
  const updates = usePackUpdatesNote(ask, ui);
  const card = chosen && <StoryCard key={chosen.start} entity={chosen.entity} {...{ story, views, ports }} />;
  return (
    <WelcomePage
      {...props}
      {...{ hasAccess, mentions, views, chosen, card, updates }}
      browser={import.meta.env.FIREFOX ? 'firefox' : 'chrome'}
      onChoose={(mention) => void choose(mention)}
      onAllow={() => void requestAccess()}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}
