import { render } from 'preact';
import { NextPageLink } from './next-page-link.tsx';
import { NoArticle } from './no-article.tsx';
import type { ControlsContext } from './reader-controls.tsx';
import { Receipt } from './receipt.tsx';

/** Under the article the way on and the receipt; without an article what to do now. */
export function drawFoot(context: ControlsContext, announce: (text: string) => void): void {
  const { frame, content, callbacks, translate } = context;
  render(
    content.ok ? (
      <>
        <NextPageLink
          nextPage={content.article.nextPage}
          onNextPage={callbacks.onNextPage}
          translate={translate}
        />
        <Receipt
          removals={content.article.removals}
          lang={content.article.lang}
          translate={translate}
          announce={announce}
        />
      </>
    ) : (
      <NoArticle
        reason={content.reason}
        hasSelection={content.hasSelection}
        onReadSelection={() => callbacks.onReadSelection()}
        onPickBlock={() => callbacks.onPickBlock()}
        onClose={() => callbacks.onClose()}
        translate={translate}
      />
    ),
    frame.foot,
  );
}
