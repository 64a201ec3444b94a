import { Disclosure } from './disclosure.tsx';
import { Words } from './popup-reason.tsx';
import { StoryList } from './story-list.tsx';
import type { StoryViewProps } from './story-view.tsx';
import { useUi } from './ui.ts';

/** Who and what is in the story, in groups; below, closed, who stands elsewhere on the page. */
export function StoryPeople({ story, views, cardBlocked, onJump, onCard }: StoryViewProps) {
  const ui = useUi();
  const inStory = story.entities.filter((entity) => entity.zone === 'story');
  const elsewhere = story.entities.filter((entity) => entity.zone !== 'story');
  const list = { views, date: story.date, onJump: cardBlocked ? onCard : onJump, onCard };
  return (
    <>
      {inStory.length === 0 ? <Words id="popup-none" /> : <StoryList entities={inStory} {...list} />}
      {elsewhere.length === 0 ? null : (
        <Disclosure summary={ui.t('popup-elsewhere')}>
          <StoryList entities={elsewhere} {...list} />
        </Disclosure>
      )}
    </>
  );
}
