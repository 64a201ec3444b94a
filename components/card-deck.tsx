import { useEffect, useState } from 'preact/hooks';
import type { EntityView } from '#lib/facts/entity-view.ts';
import type { CardRequest } from '#lib/messages/story.ts';
import type { EntityKey } from '#lib/pack/schema.ts';
import { Card } from './card.tsx';
import type { CardActions } from './card-header.tsx';
import { CardLinksContext } from './card-links.ts';
import type { ViewFact } from './card-model.ts';
import { CardNotice } from './card-notice.tsx';
import { keyOf } from './fact-list.tsx';
import { factsText } from './fact-text.ts';
import { ReportView } from './report-view.tsx';
import { roleText } from './role-text.ts';
import { packText, type Ui, useUi, wordFor } from './ui.ts';

/** What a card asks of the page of the extension that it is on; null: not possible there. */
export interface CardPorts {
  readonly loadViews: (keys: readonly EntityKey[]) => Promise<readonly (readonly EntityView[])[]>;
  readonly setKnown: ((key: EntityKey, on: boolean) => Promise<unknown>) | null;
  readonly setHidden: ((key: EntityKey, on: boolean) => Promise<unknown>) | null;
  readonly copy: ((text: string) => Promise<unknown>) | null;
  /** Remembers that these facts were shown; gives the keys of those shown the last time, null for a first time. */
  readonly recall: ((key: EntityKey, shown: readonly string[]) => Promise<readonly string[] | null>) | null;
  readonly onClose: (() => void) | null;
  readonly onPin: ((on: boolean) => void) | null;
  /** Shows the card beside the page; false: not yet, the reader has to open the panel. */
  readonly onPanel: ((key: EntityKey) => Promise<boolean>) | null;
  /** Saves a text as a file of the reader's. */
  readonly save: ((name: string, text: string) => void) | null;
}

export interface CardDeckProps {
  readonly request: CardRequest;
  /** Views of the request's entity. */
  readonly views: readonly EntityView[];
  readonly ports: CardPorts;
  readonly showUnsure: boolean;
  /** False: no words on a page led here, so there is no "why this?". */
  readonly isMentioned?: boolean;
}

/** A word on what was just done, and what takes it back. */
interface Done {
  readonly text: string;
  readonly undo: (() => void) | null;
}

interface Opened {
  readonly key: EntityKey;
  readonly views: readonly EntityView[] | 'loading' | 'error';
}

/** The card of a mention and, behind it, those of related entities that the reader opened from it. */
export function CardDeck(props: CardDeckProps) {
  const { request, views, ports } = props;
  const ui = useUi();
  const trail = useTrail(request.entity, views, ports.loadViews);
  const [done, setDone] = useState<Done | null>(null);
  const [isReporting, setReporting] = useState(false);
  const isNew = useSeen(trail.top.key, trail.shown, ports.recall);
  const copy = (text: string) => void ports.copy?.(text).then(() => setDone({ text: ui.t('card-copied'), undo: null }));
  const onCopyAll = () => copy(factsText(ui, allFacts(trail.shown)));
  const actions = useActions({ ports, top: trail.top, setDone, onCopyAll });
  const links = { onOpen: (key: EntityKey) => void trail.open(key), onCopy: ports.copy && copy, isNew };
  const [root] = views;
  if (isReporting && root) {
    const onBack = () => setReporting(false);
    return <ReportView request={request} view={root} onCopy={ports.copy && copy} onSave={ports.save} onBack={onBack} />;
  }
  return (
    <CardLinksContext.Provider value={links}>
      <p class="visually-hidden" role="status">
        {spokenText(ui, request, trail.shown)}
      </p>
      <DeckTop {...props} trail={trail} actions={{ ...actions, onReport: () => setReporting(true) }}>
        <DoneLine done={done} />
      </DeckTop>
    </CardLinksContext.Provider>
  );
}

function DeckTop({
  request,
  ports,
  showUnsure,
  isMentioned = true,
  trail: { trail, top, shown, back },
  actions,
  children,
}: CardDeckProps & {
  readonly trail: ReturnType<typeof useTrail>;
  readonly actions: CardActions;
  readonly children: preact.ComponentChildren;
}) {
  const { date, dateFrom, others } = request;
  const isRoot = trail.length === 1;
  const onBack = isRoot ? null : back;
  if (typeof top.views === 'string') return <CardNotice kind={top.views} onBack={onBack} />;
  return (
    <Card
      key={`${trail.length}-${top.key}`}
      place={isRoot && isMentioned ? request : { date, dateFrom, others }}
      views={shown}
      actions={{
        ...actions,
        onBack,
        onReport: isRoot && request.text !== '' ? actions.onReport : null,
      }}
      loadViews={ports.loadViews}
      isPossible={isRoot && (request.why.rule === 'possible' || (showUnsure && request.why.alternatives.length > 0))}
    >
      {children}
    </Card>
  );
}

/** The entities opened one from the other, the last one on top. */
function useTrail(root: EntityKey, views: readonly EntityView[], loadViews: CardPorts['loadViews']) {
  const [trail, setTrail] = useState<readonly Opened[]>([{ key: root, views }]);
  const top = trail.at(-1) ?? { key: root, views };
  const open = async (key: EntityKey) => {
    setTrail([...trail, { key, views: 'loading' }]);
    const found = await loadViews([key]).catch(() => null);
    const read = found ? (found[0] ?? []) : 'error';
    setTrail((now) => now.map((item) => (item.key === key ? { key, views: read } : item)));
  };
  const shown = typeof top.views === 'string' ? [] : top.views;
  return { trail, top, shown, open, back: () => setTrail(trail.slice(0, -1)) };
}

/** The buttons of the card on top, those that this page offers. */
function useActions({
  ports,
  top,
  setDone,
  onCopyAll,
}: {
  readonly ports: CardPorts;
  readonly top: Opened;
  readonly setDone: (done: Done | null) => void;
  readonly onCopyAll: () => void;
}): CardActions {
  const ui = useUi();
  const [isPinned, setPinned] = useState(false);
  const list = (word: string, change: CardPorts['setKnown']) => {
    if (!change) return null;
    const undo = () => void change(top.key, false).then(() => setDone(null));
    return () => void change(top.key, true).then(() => setDone({ text: ui.t(word), undo }));
  };
  const pin = (on: boolean) => {
    setPinned(on);
    ports.onPin?.(on);
  };
  const { onPanel } = ports;
  const moveToPanel = async (show: NonNullable<CardPorts['onPanel']>) => {
    if (await show(top.key)) ports.onClose?.();
    else setDone({ text: ui.t('card-panel-waits'), undo: null });
  };
  return {
    onBack: null,
    onClose: ports.onClose,
    onPin: ports.onPin && pin,
    onPanel: onPanel && (() => void moveToPanel(onPanel)),
    onKnown: list('card-known-done', ports.setKnown),
    onHide: list('card-hidden-done', ports.setHidden),
    onReport: null,
    onCopyAll: ports.copy && onCopyAll,
    isPinned,
  };
}

function DoneLine({ done }: { done: Done | null }) {
  const ui = useUi();
  return (
    <p class={done ? 'done-line shown' : 'done-line'} role="status">
      {done?.text}{' '}
      {done?.undo ? (
        <button type="button" class="quiet" onClick={done.undo}>
          {ui.t('options-undo')}
        </button>
      ) : null}
    </p>
  );
}

/** What a screen reader hears when a card opens: on the walk by keyboard how many names there are, then name, type and role. */
function spokenText(ui: Ui, { date, walk }: CardRequest, views: readonly EntityView[]): string {
  const [view] = views;
  if (!view) return '';
  const spoken = ui.t('card-spoken', {
    name: packText(ui, view.label).text,
    type: wordFor(ui, `type-${view.type}`),
    role: roleText(ui, views, date),
  });
  if (!walk) return spoken;
  const { at, of, isFirst } = walk;
  const count = isFirst ? `${ui.t('card-spoken-count', { count: of })} ` : '';
  return `${count}${ui.t('card-spoken-place', { at: String(at), of: String(of), spoken })}`;
}

function allFacts(views: readonly EntityView[]): readonly ViewFact[] {
  return views.flatMap((view) => view.facts.map((fact) => ({ fact, view })));
}

/** Tells which facts are new to the reader: those that were not there when this entity was shown the last time. */
function useSeen(
  key: EntityKey,
  views: readonly EntityView[],
  recall: CardPorts['recall'],
): (item: ViewFact) => boolean {
  const [seen, setSeen] = useState<{ readonly key: EntityKey; readonly ids: ReadonlySet<string> } | null>(null);
  useEffect(() => {
    if (!recall || views.length === 0) return;
    const shown = allFacts(views).map(keyOf);
    void recall(key, shown).then((ids) => setSeen(ids && { key, ids: new Set(ids) }));
  }, [key, views.length]);
  return (item) => seen !== null && seen.key === key && !seen.ids.has(keyOf(item));
}
