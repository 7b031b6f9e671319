import type { Translate } from '../translate.ts';
import type { OutlineEntry } from './outline.ts';

interface ContentsPanelProps {
  readonly outline: readonly OutlineEntry[];
  /** The part that is being read. */
  readonly here: OutlineEntry | undefined;
  readonly lang: string;
  readonly onChoose: (entry: OutlineEntry) => void;
  readonly translate: Translate;
}

/** The table of contents; its words are read from the article, so they are in its script. */
export function ContentsPanel({ outline, here, lang, onChoose, translate }: ContentsPanelProps) {
  return (
    <nav class="panel contents" aria-label={translate('contents')}>
      <h2>{translate('contents')}</h2>
      <ol lang={lang}>
        {outline.map((entry, index) => (
          <li
            // a heading has no other identity, and the list never changes
            key={index}
            style={{ '--level': entry.level - 1 }}
          >
            <button
              type="button"
              data-action="contents-entry"
              aria-current={entry === here ? 'location' : undefined}
              // a long list opens at the part that is being read
              ref={entry === here ? bringIntoView : null}
              onClick={() => onChoose(entry)}
            >
              {`${entry.element.textContent} ${entry.words?.textContent ?? ''}`.trim()}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function bringIntoView(entry: HTMLElement | null): void {
  entry?.scrollIntoView?.({ block: 'nearest' }); // optional: jsdom has no layout
}
