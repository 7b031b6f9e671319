import type { NextPage } from '../../article/article.ts';
import type { Translate } from '../translate.ts';

interface NextPageLinkProps {
  readonly nextPage: NextPage | undefined;
  readonly onNextPage: (url: string) => void;
  readonly translate: Translate;
}

/** The way on in a divided article. A press of the user's opens the reader there again. */
export function NextPageLink({ nextPage, onNextPage, translate }: NextPageLinkProps) {
  if (nextPage === undefined) return null;
  return (
    <p class="next-page">
      <a
        class="primary"
        href={nextPage.url}
        rel="noopener noreferrer"
        data-action="next-page"
        onClick={(event: MouseEvent) => {
          const wantsTab = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
          // what the page forges is an ordinary link
          if (!event.isTrusted || wantsTab) return;
          event.preventDefault();
          onNextPage(nextPage.url);
        }}
      >
        {translate('nextPage')}
      </a>
    </p>
  );
}
